"""Breaks: which weeks they close, and how sessions go round them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.breaks import (
    moved,
    open_index,
    open_week,
    spread,
    titles_of_breaks,
    weeks_of_breaks,
)
from app.core.dimensions.place import place_of
from app.core.edits.breaks import set_breaks
from app.core.edits.copies import copy_program
from app.core.edits.occurrences import (
    Chosen,
    in_breaks,
    move_occurrence,
    move_out_of_breaks,
    repeat_session,
    separate_session,
    shift_together,
    stretch_by,
    stretch_session,
)
from app.core.edits.programs import blank_program, edit_program, remove_program
from app.core.edits.sessions import add_session, duplicate_session, edit_session, move_session
from app.core.model import Span, Timing, Workspace, design_of

MONDAY = date(2027, 1, 11)
EASTER = Span(title="Easter", first_week=6, last_week=7)


def program(*weeks: int, length: int = 12, breaks: tuple[Span, ...] = (EASTER,)) -> Workspace:
    """A program with one session in those weeks."""
    made = edit_program(blank_program(Workspace(), "Ours"), "program1", weeks=length)
    made = set_breaks(made, "program1", breaks)
    return add_session(made, "program1", 1, weeks=weeks) if weeks else made


def weeks_of(workspace: Workspace, session: str = "session1") -> tuple[int, ...]:
    return workspace.sessions[session].weeks


def closed_by(first: date, last: date) -> frozenset[int]:
    made = edit_program(program(), "program1", start=MONDAY)
    holiday = Span(title="Holiday", first_day=first, last_day=last)
    return weeks_of_breaks(set_breaks(made, "program1", [holiday]), "program1")


def test_a_break_on_days_closes_weeks_that_lose_most_of_their_workdays() -> None:
    assert closed_by(date(2027, 1, 18), date(2027, 1, 24)) == {2}
    assert closed_by(date(2027, 1, 20), date(2027, 1, 31)) == {2, 3}
    assert closed_by(date(2027, 1, 21), date(2027, 1, 31)) == {3}
    assert closed_by(date(2027, 1, 18), date(2027, 1, 18)) == frozenset()
    assert closed_by(date(2020, 1, 1), date(2030, 1, 1)) == set(range(1, 13))


def test_a_day_off_is_named_though_it_closes_no_week() -> None:
    made = edit_program(program(), "program1", start=MONDAY)
    day = Span(title="Labour Day", first_day=date(2027, 1, 18), last_day=date(2027, 1, 18))
    assert titles_of_breaks(set_breaks(made, "program1", [day]), "program1") == {2: ("Labour Day",)}


def test_days_stay_and_weeks_go_when_the_program_starts_later() -> None:
    holiday = Span(title="Holiday", first_day=date(2027, 1, 25), last_day=date(2027, 1, 31))
    made = edit_program(program(breaks=(EASTER, holiday)), "program1", start=MONDAY)
    assert weeks_of_breaks(made, "program1") == {3, 6, 7}
    later = edit_program(made, "program1", start=date(2027, 1, 18))
    assert weeks_of_breaks(later, "program1") == {2, 6, 7}
    unknown = edit_program(made, "program1", start=None)
    assert weeks_of_breaks(unknown, "program1") == {6, 7}


def test_moving_onto_a_break_goes_on_to_the_open_week_beyond() -> None:
    assert weeks_of(move_session(program(5), "session1", 6)) == (8,)
    assert weeks_of(move_session(program(8), "session1", 7)) == (5,)
    assert weeks_of(move_session(program(3, 4, 5), "session1", 4)) == (4, 5, 8)


def test_several_things_move_by_the_same_and_stay_in_the_program() -> None:
    made = add_session(program(2), "program1", 11)
    chosen = Chosen(sessions=("session1", "session2"))
    later = shift_together(made, "program1", chosen, 1)
    assert (weeks_of(later), weeks_of(later, "session2")) == ((3,), (12,))
    assert shift_together(later, "program1", chosen, 1) is later
    back = shift_together(later, "program1", chosen, -5)
    assert (weeks_of(back), weeks_of(back, "session2")) == ((1,), (10,))


def test_an_occurrence_passes_over_those_that_are_there() -> None:
    made = program(3, 4, 5)
    assert weeks_of(move_occurrence(made, "session1", 3, 4)) == (4, 5, 8)
    assert move_occurrence(program(1, 2), "session1", 2, 1) is not None
    assert weeks_of(move_occurrence(program(1, 2), "session1", 2, 1)) == (1, 2)


def test_stretching_goes_on_as_before_and_past_breaks() -> None:
    assert weeks_of(stretch_session(program(4), "session1", 9)) == (4, 5, 8, 9)
    assert weeks_of(stretch_session(program(2, 4), "session1", 12)) == (2, 4, 8, 10, 12)
    assert weeks_of(stretch_session(program(2, 4, 8), "session1", 5)) == (2, 4)
    assert weeks_of(stretch_session(program(4, 5), "session1", 1)) == (4,)


def test_one_occurrence_more_or_less() -> None:
    made = program(5)
    longer = stretch_by(made, "session1", 1)
    assert weeks_of(longer) == (5, 8)
    assert stretch_by(longer, "session1", -1) == made
    assert stretch_by(made, "session1", -1) is made
    anytime = edit_session(made, "session1", timing=Timing.OPEN)
    assert stretch_by(anytime, "session1", 1).sessions["session1"].times == 2


def test_repeating_counts_open_weeks_and_ends_with_the_program() -> None:
    assert weeks_of(repeat_session(program(2), "session1", 2)) == (2, 4, 8, 10, 12)
    assert weeks_of(repeat_session(program(2), "session1", 1, 4)) == (2, 3, 4, 5)
    assert weeks_of(repeat_session(program(10), "session1", 1, 9)) == (10, 11, 12)
    assert weeks_of(repeat_session(program(6), "session1", 4)) == (8, 12)


def test_a_repeated_session_comes_apart_with_its_contents_and_stays_where_it_is() -> None:
    made = program(2, 4, 8)
    apart = separate_session(made, "session1")
    inside = design_of(apart, "program1").sessions
    assert [part.session.weeks for part in inside] == [(2,), (4,), (8,)]
    before, after = (place_of(design_of(w, "program1")).structure for w in (made, apart))
    assert before == after
    assert separate_session(program(2), "session1").sessions.keys() == {"session1"}


def test_sessions_leave_breaks_and_locked_ones_stay() -> None:
    made = add_session(program(5, 6, 7), "program1", 6, locked=True)
    assert [s.id for s in in_breaks(made, "program1")] == ["session1", "session2"]
    out = move_out_of_breaks(made, "program1")
    assert weeks_of(out) == (5, 8, 9)
    assert weeks_of(out, "session2") == (6,)
    assert move_out_of_breaks(out, "program1") is out


def test_setting_breaks_keeps_those_that_stay_and_is_nothing_twice() -> None:
    made = program(6)
    assert set_breaks(made, "program1", [EASTER]) is made
    more = set_breaks(made, "program1", [Span(title="New", first_week=2, last_week=2), EASTER])
    assert more.breaks["break1"] is made.breaks["break1"]
    moved_out = set_breaks(made, "program1", [EASTER], move_out=True)
    assert weeks_of(moved_out) == (8,)


def test_breaks_go_with_their_program_and_with_its_copy() -> None:
    made = program(2)
    assert not remove_program(made, "program1").breaks
    copy = copy_program(made, "program1", "Again")
    assert weeks_of_breaks(copy, "program2") == {6, 7}


def test_copies_and_dates_of_sessions_without_any_avoid_breaks() -> None:
    copy = duplicate_session(program(5), "session1")
    assert weeks_of(copy, "session2") == (8,)
    often = edit_session(program(1), "session1", timing=Timing.ORDERED)
    often = edit_session(often, "session1", times=6)
    dated = edit_session(often, "session1", timing=Timing.DATED)
    assert not {6, 7} & {*weeks_of(dated)}
    assert len(set(weeks_of(dated))) == 6


closed_sets = st.frozensets(st.integers(1, 30), max_size=12)


@given(closed_sets, st.integers(0, 40))
def test_open_weeks_are_counted_without_the_closed(closed: frozenset[int], index: int) -> None:
    week = open_week(index, closed)
    assert week not in closed
    assert open_index(week, closed) == index


@given(closed_sets, st.sets(st.integers(1, 30), min_size=1), st.integers(1, 30))
def test_moving_keeps_number_and_order_and_leaves_breaks(
    closed: frozenset[int], weeks: set[int], to: int
) -> None:
    after = moved(tuple(sorted(weeks)), to, closed, 60)
    assert len(set(after)) == len(weeks)
    assert not closed & {*after}
    assert after == tuple(sorted(after))


@given(st.integers(1, 12), st.integers(1, 40), closed_sets)
def test_spread_weeks_are_open_and_in_the_program(
    times: int, weeks: int, closed: frozenset[int]
) -> None:
    found = spread(times, weeks, closed)
    assert all(1 <= week <= weeks for week in found)
    if not {*range(1, weeks + 1)} <= closed:
        assert not closed & {*found}


@pytest.mark.parametrize("breaks", [(), (EASTER,)])
def test_breaks_move_no_place(breaks: tuple[Span, ...]) -> None:
    place = place_of(design_of(program(2, 6, 10, breaks=breaks), "program1"))
    assert place == place_of(design_of(program(2, 6, 10, breaks=()), "program1"))
