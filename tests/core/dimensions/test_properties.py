"""What holds for every program."""

from copy import deepcopy

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.core.dimensions.modes import IMMEDIACY
from app.core.dimensions.place import place_of
from app.core.model import Frame, Mode, ProgramDesign
from tests.core.dimensions.programs import (
    activity_uses,
    design,
    known_programs,
    one_of,
    programs,
    question_uses,
)

NOISE = 1e-12
which = st.integers(0, 10)


def place(program):
    return place_of(design(program))


def changed(program, number, **values):
    """The program with one session's values replaced."""
    after = deepcopy(program)
    session = after["sessions"][number % len(after["sessions"])]
    session.update(values)
    return after


def session_of(program, number):
    return program["sessions"][number % len(program["sessions"])]


def never_lowers_structure(before, after):
    assert place(after).structure >= place(before).structure - NOISE


@given(programs(at_least=1), which, question_uses)
def test_adding_a_question_set(program, number, use):
    there = session_of(program, number).get("question_sets", [])
    never_lowers_structure(program, changed(program, number, question_sets=[*there, use]))


@given(programs(at_least=1), which, activity_uses)
def test_adding_an_activity(program, number, use):
    there = session_of(program, number).get("activities", [])
    never_lowers_structure(program, changed(program, number, activities=[*there, use]))


@given(programs(at_least=1), which)
def test_writing_out_steps(program, number):
    uses = [{**use, "detail": "steps"} for use in session_of(program, number).get("activities", [])]
    never_lowers_structure(program, changed(program, number, activities=uses))


@given(programs(at_least=1), which, st.sampled_from(["activities", "question_sets"]))
def test_making_parts_required(program, number, shelf):
    uses = [{**use, "binding": "required"} for use in session_of(program, number).get(shelf, [])]
    never_lowers_structure(program, changed(program, number, **{shelf: uses}))


@given(programs(at_least=1), which)
def test_giving_an_order(program, number):
    before = changed(program, number, timing="open")
    never_lowers_structure(before, changed(before, number, timing="ordered"))


@given(
    programs(at_least=1), which, st.sampled_from(["open", "ordered"]), st.lists(st.integers(1, 60))
)
def test_giving_dates(program, number, timing, weeks):
    before = changed(program, number, timing=timing, times=len(weeks))
    never_lowers_structure(before, changed(before, number, timing="dated", weeks=weeks))


@given(programs(), st.integers(1, 60), st.integers(1, 6))
def test_adding_a_fully_specified_dated_session(program, week, questions):
    session = {
        "title": "Full",
        "weeks": [week],
        "minutes": 10 * questions,
        "mode": "phone",
        "activities": [{"id": "river", "minutes": 10 * questions}],
        "question_sets": [{"id": "coffee", "use": questions}],
    }
    after = {**program, "sessions": [*program["sessions"], session]}
    never_lowers_structure(program, after)


@given(programs(), one_of(Frame))
def test_a_frame_element_adds_two_points(program, element):
    before = place(program)
    assume(Frame(element) not in before.parts.elements)
    after = place({**program, "frame": [*program.get("frame", []), element]})
    assert after.structure - before.structure == pytest.approx(0.02, abs=1e-9)


@given(programs(at_least=1), which, one_of(Mode), one_of(Mode))
def test_a_less_immediate_mode_never_raises_immediacy(program, number, one, other):
    more, less = sorted((one, other), key=lambda mode: -IMMEDIACY[Mode(mode)])
    before, after = (place(changed(program, number, mode=mode)) for mode in (more, less))
    assert (after.immediacy or 0) <= (before.immediacy or 0) + NOISE


@given(programs(at_least=1), which, activity_uses, question_uses)
def test_content_never_moves_immediacy(program, number, activity, questions):
    after = changed(program, number, activities=[activity], question_sets=[questions])
    assert place(after).immediacy == place(program).immediacy
    assert place(after).immediacy_range == place(program).immediacy_range


@given(programs(at_least=1), which, st.none() | one_of(Mode), st.none() | one_of(Mode))
def test_modes_never_move_structure(program, number, mode, default):
    after = {**changed(program, number, mode=mode), "pair_mode": default}
    assert place(after).structure == place(program).structure
    assert place(after).structure_range == place(program).structure_range


@given(programs(), st.integers(0, 500), which)
def test_more_people_never_lower_scale(program, more, number):
    after = {**program, "pair_people": program.get("pair_people", 2) + more}
    if program["sessions"]:
        people = session_of(program, number).get("people", 2) + more
        after = changed(after, number, people=people)
    assert place(after).scale >= place(program).scale - NOISE


@given(programs(at_least=1), which, st.integers(0, 3), st.booleans())
def test_more_openness_never_lowers_transparency(program, number, level, named):
    own = session_of(program, number).get("openness", 0)
    after = changed(program, number, openness=max(own, level))
    after["names_it"] = program.get("names_it", False) or named
    assert place(after).transparency >= place(program).transparency - NOISE


@given(programs(), st.randoms(use_true_random=False))
def test_the_order_of_sessions_changes_nothing(program, random):
    before = design(program)
    shuffled = list(before.sessions)
    random.shuffle(shuffled)
    there, here = place_of(before), place_of(ProgramDesign(before.program, tuple(shuffled)))
    for name in ("structure", "immediacy", "scale", "transparency"):
        assert getattr(there, name) == getattr(here, name)
    assert (there.structure_range, there.immediacy_range) == (
        here.structure_range,
        here.immediacy_range,
    )


@given(known_programs(), st.data())
def test_forgetting_facts_gives_a_range_with_the_true_place_in_it(program, data):
    true = place(program)
    after = deepcopy(program)
    for session in after["sessions"]:
        if data.draw(st.booleans()):
            session["content_known"] = False
        if data.draw(st.booleans()):
            session["mode"] = None
    if data.draw(st.booleans()):
        after["pair_mode"] = None
    found = place(after)
    for value, (least, most) in (
        (true.structure, found.structure_range),
        (true.immediacy, found.immediacy_range),
    ):
        assert least - NOISE <= value <= most + NOISE


@given(programs())
def test_everything_stays_in_bounds(program):
    found = place(program)
    values = [found.structure, found.scale, found.transparency, *found.structure_range]
    values += [*found.immediacy_range, 0 if found.immediacy is None else found.immediacy]
    assert all(0 <= value <= 1 for value in values)
    for point, (least, most) in (
        (found.structure, found.structure_range),
        (found.immediacy, found.immediacy_range),
    ):
        assert point is None or least - NOISE <= point <= most + NOISE


def test_more_open_time_can_lower_structure():
    program = {
        "id": "a",
        "title": "A",
        "weeks": 8,
        "sessions": [{"title": "S", "weeks": [4], "activities": [{"id": "river"}]}],
    }
    after = deepcopy(program)
    after["sessions"].append({"title": "Open", "weeks": [5], "minutes": 120})
    assert place(after).structure < place(program).structure
