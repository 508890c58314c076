"""Who met, who hasn't for three weeks, and whom to ask."""

from datetime import date, timedelta

import pytest

from app.core.edits.matches import approve, take_apart
from app.core.edits.reviews import add_check_in, note_meeting
from app.core.edits.sessions import edit_session
from app.core.model import Going, Match, Matching, Workspace
from app.core.review.calls import check_ins_due, quiet_matches
from app.core.review.met import met_counts, occasions
from tests.core.review.cohort import START, cohort, noted

FIRST = ("a", "first", 1)


def quiet(workspace: Workspace, days: int) -> list[str]:
    return [one.match.id for one in quiet_matches(workspace, "p", START + timedelta(days=days))]


def test_occasions_stand_in_time_and_those_without_a_date_behind() -> None:
    found = [(o.session, o.occurrence, o.week) for o in occasions(cohort(), "p")]
    assert found == [
        ("first", 1, 1),
        ("second", 1, 3),
        ("first", 2, 5),
        ("visit", 1, None),
        ("visit", 2, None),
    ]
    assert occasions(cohort(), "p")[1].day == date(2026, 6, 15)


def test_ticks_are_counted_and_taken_back() -> None:
    workspace = noted(cohort(), True, FIRST, ("a", "second", 1), ("b", "first", 1))
    workspace = noted(workspace, False, ("c", "first", 1))
    counts = met_counts(workspace, "p")
    assert (counts.met, counts.matches, counts.meetings) == (2, 3, 3)
    back = noted(workspace, None, FIRST, ("a", "second", 1))
    assert met_counts(back, "p").met == 1
    assert noted(back, None, FIRST) is back


def test_ticking_again_changes_nothing_and_keeps_the_minutes() -> None:
    workspace = note_meeting(cohort(), FIRST, minutes=50)
    assert noted(workspace, True, FIRST) is workspace
    (row,) = noted(workspace, False, FIRST).meetings.values()
    assert (row.met, row.minutes) == (False, None)


def test_an_occurrence_that_is_not_planned_any_more_is_not_counted() -> None:
    workspace = noted(cohort(), True, ("a", "first", 2))
    assert met_counts(edit_session(workspace, "first", weeks=(1,)), "p").met == 0


def test_a_match_is_quiet_after_three_weeks_without_a_meeting_that_was_due() -> None:
    workspace = noted(cohort(), True, ("a", "first", 1))
    assert quiet(workspace, 20) == []
    assert quiet(workspace, 21) == ["a", "b", "c"]
    met_late = note_meeting(workspace, FIRST, day=START + timedelta(days=10))
    assert quiet(met_late, 30) == ["b", "c"]
    assert quiet(met_late, 31) == ["a", "b", "c"] or quiet(met_late, 31) == ["b", "c", "a"]


def test_where_nothing_was_due_nobody_is_quiet() -> None:
    workspace = noted(cohort(), True, ("a", "first", 2))
    last = 4 * 7
    assert quiet(workspace, last + 30) == ["b", "c"], "no session came after the last one"


@pytest.mark.parametrize("program", [{"start": None}, {"ended": START}])
def test_nobody_is_rung_before_a_start_is_set_or_after_the_end(program: dict[str, date]) -> None:
    assert quiet(cohort(**program), 40) == []
    assert check_ins_due(cohort(**program), "p", START + timedelta(days=50)) == ()


def test_who_has_ended_is_not_rung() -> None:
    workspace = add_check_in(cohort(), "p", match="b", day=START, going=Going.ENDED)
    assert quiet(workspace, 30) == ["a", "c"]
    later = add_check_in(workspace, "p", match="b", day=START + timedelta(days=9))
    assert "b" in quiet(later, 30)


def test_half_way_everybody_is_asked_once() -> None:
    half = START + timedelta(days=42)
    assert check_ins_due(cohort(), "p", half - timedelta(days=1)) == ()
    workspace = add_check_in(cohort(), "p", match="a", day=half)
    workspace = add_check_in(workspace, "p", match="b", day=START)
    mentor = workspace.matches["c"].mentor
    assert [m.id for m in check_ins_due(workspace, "p", half)] == ["b", "c"]
    workspace = add_check_in(workspace, "p", participant=mentor, day=half)
    assert [m.id for m in check_ins_due(workspace, "p", half)] == ["b"]
    missed = add_check_in(cohort(), "p", match="a", day=half, going=Going.NOT_REACHED)
    assert len(check_ins_due(missed, "p", half)) == 3


def test_what_was_noted_goes_with_a_match_and_follows_its_people() -> None:
    workspace = noted(cohort(), True, FIRST, ("b", "first", 1))
    workspace = add_check_in(workspace, "p", match="a", day=START)
    apart = take_apart(workspace, "b")
    assert {row.match for row in apart.meetings.values()} == {"a"}
    same = workspace.matches["a"]
    other = workspace.with_tables(
        matchings={**workspace.matchings, "n": Matching(id="n", program="p", name="Draft 2")},
        matches={
            **workspace.matches,
            "z": Match(id="z", matching="n", mentor=same.mentor, mentees=same.mentees),
        },
    )
    approved = approve(other, "n")
    assert met_counts(approved, "p").met == 1
    assert [row.match for row in approved.check_ins.values()] == ["z"]


def test_what_was_noted_of_a_circle_goes_on_in_the_one_without_who_left() -> None:
    workspace = noted(cohort(format="circle"), True, ("c", "first", 1), ("a", "first", 1))
    workspace = add_check_in(workspace, "p", match="c", day=START)
    whole = workspace.matches["c"].model_copy(update={"mentor": ""})
    parts = [key for key in workspace.participants if key not in whole.mentees]
    circle = whole.model_copy(update={"mentees": (*whole.mentees, parts[0], parts[1])})
    less = circle.model_copy(
        update={"id": "z", "matching": "n", "mentees": tuple(reversed(circle.mentees[:3]))}
    )
    repaired = workspace.with_tables(
        matchings={**workspace.matchings, "n": Matching(id="n", program="p", name="Repaired")},
        matches={**workspace.matches, "c": circle, "z": less},
    )
    approved = approve(repaired, "n")
    assert met_counts(approved, "p").met == 1
    assert [row.match for row in approved.check_ins.values()] == ["z"]
    assert met_counts(approve(approved, "m"), "p").met == 2, "and back again"
