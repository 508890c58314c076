"""Ticks stay with their occurrences when the timeline changes."""

import pytest

from app.core.edits.many import remove_chosen
from app.core.edits.occurrences import (
    Chosen,
    move_occurrence,
    separate_session,
    shift_together,
    stretch_session,
)
from app.core.edits.sessions import edit_session, move_session
from app.core.model import Workspace
from app.core.review.met import occasions
from tests.core.review.cohort import cohort, noted


def ticked() -> Workspace:
    """The first session in weeks 1, 5 and 9; match a met in week 1, b in week 5, c in week 9."""
    workspace = edit_session(cohort(weeks=20), "first", weeks=(1, 5, 9))
    for number, match in enumerate("abc", start=1):
        workspace = noted(workspace, True, (match, "first", number))
    return workspace


def weeks_met(workspace: Workspace) -> dict[str, int | None]:
    """The week in which each match met, by the occasions as they are shown."""
    shown = {(o.session, o.occurrence): o.week for o in occasions(workspace, "p")}
    return {r.match: shown.get((r.session, r.occurrence)) for r in workspace.meetings.values()}


@pytest.mark.parametrize(
    ("change", "weeks"),
    [
        (lambda w: move_session(w, "first", 5), {"a": 5, "b": 9, "c": 13}),
        (
            lambda w: shift_together(w, "p", Chosen(sessions=("first",)), 2),
            {"a": 3, "b": 7, "c": 11},
        ),
        (lambda w: move_occurrence(w, "first", 1, 7), {"a": 7, "b": 5, "c": 9}),
        (lambda w: remove_chosen(w, Chosen(occurrences=(("first", 5),))), {"a": 1, "c": 9}),
        (lambda w: stretch_session(w, "first", 13), {"a": 1, "b": 5, "c": 9}),
        (lambda w: stretch_session(w, "first", 6), {"a": 1, "b": 5}),
        (lambda w: separate_session(w, "first"), {"a": 1, "b": 5, "c": 9}),
        (lambda w: edit_session(w, "first", weeks=(2, 6)), {"a": 2, "b": 6}),
    ],
)
def test_a_tick_stays_with_its_occurrence(change: object, weeks: dict[str, int]) -> None:
    assert weeks_met(change(ticked())) == weeks  # type: ignore[operator]


def test_sessions_at_any_time_come_apart_with_their_ticks() -> None:
    workspace = noted(cohort(), True, ("a", "visit", 1), ("b", "visit", 2))
    parted = separate_session(workspace, "visit")
    found = {row.match: row.session for row in parted.meetings.values()}
    assert found["a"] == "visit"
    assert parted.sessions[found["b"]].title == "Visit"
    assert found["b"] != "visit"
