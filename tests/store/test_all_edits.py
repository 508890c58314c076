"""Random sequences of all edits: the file says what the memory says, and undo goes all the way."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.changes import diff
from app.core.checks import findings
from app.core.edits.people import add_person
from app.core.edits.programs import new_program
from app.core.history import History
from app.core.model import Role, Workspace
from app.core.problems import Problem
from app.store import create_workspace, open_workspace
from tests.all_edits import EDITS, SHIPPED, draft, shelf


def start() -> Workspace:
    made = new_program(Workspace(), SHIPPED, "career-six-months")
    made = new_program(made, SHIPPED, "peer-circle")
    for number in range(3):
        for role in (Role.MENTOR, Role.MENTEE):
            made = add_person(made, "program1", role, f"{role} {number}")
    return draft(made, Random(3))


START = start()
steps = st.lists(
    st.tuples(st.sampled_from([*EDITS, "undo", "redo"]), st.integers(0, 10_000)), max_size=25
)


def taken(history: History, name: str, chance: Random) -> History:
    """One step further; where an edit finds nothing to work on, or refuses, none."""
    if name == "undo":
        return history.undone()
    if name == "redo":
        return history.redone()
    try:
        after = EDITS[name](history.workspace, chance)
    except (LookupError, Problem):
        return history
    return history if after is history.workspace else history.done(name, after)


@settings(max_examples=8)
@given(steps)
def test_file_and_memory_stay_in_step_and_undo_goes_back_to_the_start(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]]
) -> None:
    path = tmp_path_factory.mktemp("all") / "ours.trellis"
    snapshot, store = create_workspace(path, START)
    history = History(snapshot)
    with store:
        for name, seed in steps:
            before, history = history, taken(history, name, Random(seed))
            assert bool(diff(before.workspace, history.workspace)) == (before is not history)
            store.write(diff(before.workspace, history.workspace))
    again, store = open_workspace(path)
    assert again == history.workspace
    with store:
        while history.past:
            before, history = history, history.undone()
            store.write(diff(before.workspace, history.workspace))
    again, store = open_workspace(path)
    store.close()
    assert again == history.workspace == START


@settings(max_examples=40)
@given(steps)
def test_no_edit_leaves_a_row_that_names_what_is_gone(steps: list[tuple[str, int]]) -> None:
    history = History(START)
    for name, seed in steps:
        history = taken(history, name, Random(seed))
        workspace = history.workspace
        lost = [f for f in findings(workspace, shelf(workspace)) if f.code == "reference.missing"]
        assert lost == [], name


@pytest.mark.parametrize("name", EDITS)
def test_each_edit_does_something_now_and_then(name: str) -> None:
    for seed in range(400):
        chance = Random(seed)
        history = History(START)
        for before in (*chance.choices([*EDITS], k=chance.choice([0, 8, 25])), name):
            last, history = history, taken(history, before, chance)
        if history is not last:
            return
    pytest.fail(f"“{name}” never changed anything")
