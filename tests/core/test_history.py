"""Undo and redo as a value, and what differs between snapshots."""

from hypothesis import given
from hypothesis import strategies as st

from app.core.changes import diff
from app.core.edits.rows import fresh_ids, patch, put, without
from app.core.history import DEPTH, History
from app.core.model import Person, Workspace

names = st.dictionaries(st.sampled_from([f"p{n}" for n in range(6)]), st.text(max_size=3))


def workspace(people: dict[str, str]) -> Workspace:
    return Workspace(people={key: Person(id=key, name=name) for key, name in people.items()})


def test_undo_returns_each_snapshot_and_names_what_it_undoes() -> None:
    empty, ada, both = workspace({}), workspace({"p1": "Ada"}), workspace({"p1": "Ada", "p2": "Bo"})
    history = History(empty).done("Add Ada", ada).done("Add Bo", both)
    assert (history.undo_label, history.redo_label) == ("Add Bo", None)
    back = history.undone()
    assert back.workspace is ada
    assert (back.undo_label, back.redo_label) == ("Add Ada", "Add Bo")
    assert back.redone() == history
    assert back.undone().undone().workspace is empty


def test_an_edit_after_undo_forgets_what_was_undone() -> None:
    history = History(workspace({})).done("Add Ada", workspace({"p1": "Ada"})).undone()
    assert history.done("Add Bo", workspace({"p2": "Bo"})).redo_label is None


def test_the_last_step_may_have_another_outcome_and_is_undone_as_one() -> None:
    empty, ada, both = workspace({}), workspace({"p1": "Ada"}), workspace({"p1": "Ada", "p2": "Bo"})
    history = History(empty).done("Add people", ada).amended(both)
    assert (history.workspace, history.undo_label) == (both, "Add people")
    assert history.undone().workspace is empty


def test_the_oldest_steps_fall_off() -> None:
    history = History(workspace({}))
    for number in range(DEPTH + 3):
        history = history.done(str(number), workspace({"p1": str(number)}))
    assert len(history.past) == DEPTH
    assert history.undo_label == str(DEPTH + 2)


@given(names, names)
def test_a_diff_says_exactly_what_to_do(before: dict[str, str], after: dict[str, str]) -> None:
    change = diff(workspace(before), workspace(after)).of("people")
    result = {
        key: row for key, row in workspace(before).people.items() if key not in change.removed
    }
    result |= dict(change.added) | dict(change.changed)
    assert result == dict(workspace(after).people)
    assert change.added.keys() == after.keys() - before.keys()
    assert change.removed == before.keys() - after.keys()
    assert change.changed.keys() == {
        k for k in before.keys() & after.keys() if before[k] != after[k]
    }


def test_tables_are_the_same_object_when_nothing_changes() -> None:
    people = workspace({"p1": "Ada"}).people
    assert put(people, Person(id="p1", name="Ada")) is people
    assert patch(people, "p1", name="Ada") is people
    assert without(people, ["p9"]) is people


def test_fresh_ids_are_new_and_differ() -> None:
    ids = fresh_ids(workspace({"p1": "", "p7": "", "px": ""}).people, "p")
    assert (next(ids), next(ids)) == ("p8", "p9")
