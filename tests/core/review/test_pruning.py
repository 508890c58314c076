"""Erase means erase: what was noted of somebody goes with them, and undo brings it back."""

from collections.abc import Callable
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.checks import findings
from app.core.edits.circles import regroup
from app.core.edits.matches import remove_draft, take_apart
from app.core.edits.people import erase_people, remove_participant
from app.core.edits.programs import remove_program
from app.core.edits.reviews import add_check_in, name_form, rate
from app.core.edits.sessions import remove_session
from app.core.edits.versions import next_version
from app.core.matching.circles.groups import Group
from app.core.model import Goal, Library, Workspace
from tests.core.review.cohort import START, cohort, noted

LIBRARY = Library(goals={key: Goal(id=key, title=key) for key in ("career", "exam")})
Edit = Callable[[Workspace], Workspace]


def reviewed() -> Workspace:
    workspace = cohort()
    sessions = (("first", 1), ("first", 2), ("second", 1), ("visit", 2))
    cells = [(match, *session) for match in "abc" for session in sessions]
    workspace = noted(workspace, True, *cells)
    for number, key in enumerate(workspace.participants, start=1):
        workspace = add_check_in(workspace, "p", participant=key, day=START)
        workspace = rate(workspace, "p", number, "career", number % 5 + 1)
        workspace = name_form(workspace, "p", number, key)
    for key in "abc":
        workspace = add_check_in(workspace, "p", match=key, day=START)
    return next_version(workspace, "p", "Again", "More meetings", with_people=True)


REMOVALS: list[Edit] = [
    *(lambda w, key=f"person{n}": erase_people(w, key) for n in range(1, 8)),
    *(lambda w, key=f"participant{n}": remove_participant(w, key) for n in range(1, 15)),
    *(lambda w, key=key: take_apart(w, key) for key in "abc"),
    *(lambda w, key=key: remove_session(w, key) for key in ("first", "second", "visit")),
    lambda w: regroup(w, "m", [Group("c", "", ())], {}),
    lambda w: remove_draft(w, "m"),
    lambda w: remove_program(w, "p"),
    lambda w: remove_program(w, "program1"),
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(range(len(REMOVALS))), max_size=6))
def test_no_removal_leaves_a_note_of_what_is_gone(chosen: list[int]) -> None:
    workspace = reviewed()
    assert findings(workspace, LIBRARY) == []
    for number in chosen:
        workspace = REMOVALS[number](workspace)
        assert findings(workspace, LIBRARY) == []


def test_an_erased_person_is_in_no_rating_and_no_note() -> None:
    workspace = add_check_in(
        reviewed(), "p", match="c", day=date(2026, 7, 1), note="Thea, Mentee 0’s friend, asks."
    )
    workspace = workspace.with_tables(
        people={
            **workspace.people,
            "person4": workspace.people["person4"].model_copy(update={"name": "Thea Okoye"}),
        }
    )
    after = erase_people(workspace, "person4")
    assert "Thea" not in repr(after)
    assert "participant4" not in repr(after.ratings) + repr(after.check_ins)
    assert len(after.ratings) == len(workspace.ratings) - 1
    assert len(after.check_ins) == len(workspace.check_ins) - 2, "their own and their pair's"


def test_removing_the_earlier_version_leaves_the_later_one_clean() -> None:
    after = remove_program(reviewed(), "p")
    (later,) = after.programs.values()
    assert (later.previous, later.expectation) == ("", "More meetings")
    assert (after.meetings, after.check_ins, after.ratings) == ({}, {}, {})
