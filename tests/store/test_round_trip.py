"""What is written is what is read, whatever it is and in whatever order it came."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.changes import diff
from app.core.edits.rows import put, without
from app.core.model import TABLES, Row, Workspace
from app.store import create_workspace, open_workspace, read_workspace
from tests.store.rows import rows_of, workspaces

FEW_IDS = st.sampled_from(["a", "b", "c"])
EDITS = st.sampled_from(list(TABLES)).flatmap(
    lambda name: st.tuples(st.just(name), rows_of(TABLES[name], FEW_IDS) | FEW_IDS)
)


@given(workspaces(most=2))
@settings(max_examples=20)
def test_a_workspace_comes_back_as_it_was(workspace: Workspace) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "any.trellis"
        _, store = create_workspace(path, workspace)
        store.close()
        again, store = open_workspace(path)
        store.close()
        assert again == workspace


@given(st.lists(EDITS | st.integers(0, 5), max_size=12))
@settings(max_examples=25)
def test_memory_and_file_stay_equal_through_edits_and_undo(edits: list[object]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "any.trellis"
        workspace, store = create_workspace(path)
        past = [workspace]
        with store:
            for edit in edits:
                after = _after(past, edit)
                store.write(diff(past[-1], after))
                past.append(after)
                assert read_workspace(path) == after


def test_rows_keep_the_order_in_which_they_came(tmp_path: Path) -> None:
    people = {key: TABLES["people"](id=key, name=key) for key in ("p3", "p1", "p2")}
    path = tmp_path / "any.trellis"
    workspace, store = create_workspace(path, Workspace(people=people))
    with store:
        changed = put(workspace.people, people["p3"].model_copy(update={"name": "New"}))
        store.write(diff(workspace, workspace.with_tables(people=changed)))
    assert list(read_workspace(path).people) == ["p3", "p1", "p2"]


def _after(past: list[Workspace], edit: object) -> Workspace:
    now = past[-1]
    if isinstance(edit, int):
        return past[max(0, len(past) - 1 - edit)]
    name, row = edit
    table = now.table(name)
    fresh = put(table, row) if isinstance(row, Row) else without(table, [row])
    return now.with_tables(**{name: fresh})
