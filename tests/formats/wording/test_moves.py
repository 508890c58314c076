"""The sentences that say why a place moved."""

import re
from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.dimensions.explain import explain
from app.formats.wording.moves import move_sentences, whole_points
from tests.core.dimensions.programs import design, programs, six_meetings


def sentences(before, after):
    return move_sentences(explain(design(before), design(after)))


def changed(program, number, **values):
    after = deepcopy(program)
    after["sessions"][number].update(values)
    return after


def test_questions_added():
    after = changed(six_meetings(), 2, question_sets=[{"id": "coffee", "use": 6}])
    assert sentences(six_meetings(), after) == [
        "Structure 30 → 35: questions fill 17 % of the planned time (was 0 %) +5."
    ]


def test_another_mode():
    assert sentences(six_meetings(), changed(six_meetings(), 4, mode="email")) == [
        "Immediacy 93 → 83: “Meeting 5” is now e-mail (was video call)."
    ]


def test_a_mode_forgotten_and_found_again():
    before = changed(six_meetings(), 4, mode="email")
    forgotten = changed(before, 4, mode=None)
    assert sentences(before, forgotten) == [
        "Immediacy 83 → 93: how “Meeting 5” meets is no longer known (was e-mail)."
    ]
    assert sentences(forgotten, before) == [
        "Immediacy 93 → 83: how “Meeting 5” meets is known now: e-mail."
    ]


def test_nothing_moved():
    assert sentences(six_meetings(), six_meetings()) == ["The place has not moved."]


def test_hardly_moved():
    after = changed(six_meetings(), 0, minutes=61, mode="phone")
    before = changed(six_meetings(), 0, minutes=60, mode="phone")
    assert sentences(before, after) == ["The place moved by less than a point."]


def test_more_open_time():
    before = changed(six_meetings(), 2, activities=[{"id": "river", "minutes": 60}])
    after = deepcopy(before)
    after["sessions"].append({"title": "Walk", "weeks": [3], "minutes": 180, "mode": "video"})
    assert sentences(before, after) == [
        "Structure 35 → 33: more of the time is open, so activities fill 11 % of the planned "
        "time (was 17 %) −2."
    ]


def test_more_open_time_is_no_reason_for_a_timeline_that_is_settled_now():
    before = six_meetings()
    before["sessions"] = before["sessions"][:1]
    before = changed(before, 0, activities=[{"id": "river", "minutes": 60}])
    after = deepcopy(before)
    after["sessions"].append({"title": "Call", "weeks": [12, 20], "minutes": 60, "mode": "video"})
    (said,) = [line for line in sentences(before, after) if line.startswith("Structure")]
    assert ": dates and order settle" in said
    assert "; more of the time is open, so activities fill" in said


def test_frame_and_dates():
    after = {**six_meetings(timing="open"), "frame": ["goal", "checkpoint"]}
    assert sentences(six_meetings(), after) == [
        "Structure 30 → 4: dates and order settle 0 % of the timeline (was 100 %) −30; "
        "the frame now has goal and check-in +4."
    ]


def test_people_and_naming():
    after = {**changed(six_meetings(), 0, people=30), "names_it": True}
    assert sentences(six_meetings(), after) == [
        "Scale 0 → 5: “Meeting 1” is now 30 people (was 2 people).",
        "Transparency 0 → 33: page one now says that people learn from each other.",
    ]


def test_many_sessions_are_summed_up():
    (told,) = sentences(six_meetings(), six_meetings(mode="letter"))
    assert told.startswith("Immediacy 93 → 24:")
    assert "4 other sessions" in told


def test_what_becomes_unknown_is_said():
    (told,) = sentences(six_meetings(), changed(six_meetings(), 0, content_known=False))
    assert told == "Structure can be anywhere from 30 to 40 until more is known."
    (told,) = sentences(six_meetings(), {**six_meetings(mode=None), "pair_mode": None})
    assert told == "Immediacy is not known any more (was 93)."


SHOWN = re.compile(r"^\w+ (?:(\d+) → (\d+)|stays at (\d+)): (.*)\.$")
CHANGE = re.compile(r" ([+−])(\d+)(?=;|$)")


@given(programs(), programs())
def test_shown_parts_add_up_to_the_shown_change(one, other):
    for told in sentences(one, other):
        if (found := SHOWN.match(told)) and (changes := CHANGE.findall(found[4])):
            change = int(found[2]) - int(found[1]) if found[1] else 0
            assert sum(int(n) * (1 if sign == "+" else -1) for sign, n in changes) == change


@given(st.lists(st.floats(-1, 1), min_size=1, max_size=6), st.integers(-1, 1))
def test_whole_points_add_up_and_stay_close(changes, off):
    total = round(100 * sum(changes)) + off
    shown = whole_points(changes, total)
    assert sum(shown) == total
    assert all(abs(n - 100 * c) < 2 for n, c in zip(shown, changes, strict=True))
    assert whole_points([0.05], 5) == [5]


@pytest.mark.parametrize("changes", [[0.005, 0.005], [-0.004, 0.014]])
def test_the_largest_remainder_gets_the_point(changes):
    assert sum(whole_points(changes, 1)) == 1
