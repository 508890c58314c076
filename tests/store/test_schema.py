"""The tables of the file are the tables of the model, and readable with any SQLite tool."""

import sqlite3
import types
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest

from app.core.model import TABLES, Person, Program, Workspace
from app.store import create_workspace, open_workspace, read_workspace
from app.store.migrations import Migrations, version_of
from app.store.schema import APPLICATION_ID, migrations


@pytest.fixture
def db() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrations.apply(connection)
    return connection


@pytest.mark.parametrize("table", TABLES)
def test_columns_are_the_fields_of_the_rows(db: sqlite3.Connection, table: str) -> None:
    found = {
        name: (kind, bool(not_null))
        for _, name, kind, not_null, _, _ in db.execute(f"PRAGMA table_info({table})")
    }
    fields = TABLES[table].model_fields
    assert found == {name: _column(field.annotation) for name, field in fields.items()}


def test_there_is_no_table_that_the_model_does_not_know(db: sqlite3.Connection) -> None:
    tables = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type='table'")}
    assert tables == set(TABLES)


def test_a_file_says_that_it_is_ours_and_how_old(tmp_path: Path) -> None:
    _, store = create_workspace(tmp_path / "new.trellis")
    store.close()
    with closing(sqlite3.connect(tmp_path / "new.trellis")) as db:
        assert db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        assert version_of(db) == migrations.version


def test_values_read_plainly_in_any_tool(tmp_path: Path) -> None:
    program = Program(id="g1", title="Café", start=date(2026, 9, 1), names_it=True, goals=("é",))
    _, store = create_workspace(tmp_path / "new.trellis", Workspace(programs={"g1": program}))
    store.close()
    with closing(sqlite3.connect(tmp_path / "new.trellis")) as db:
        row = db.execute("SELECT title, start, names_it, goals, mode FROM programs").fetchone()
    assert row == ("Café", "2026-09-01", 1, '["é"]', None)


def test_a_step_that_fails_leaves_neither_its_tables_nor_its_record() -> None:
    db = sqlite3.connect(":memory:", isolation_level=None)
    steps = Migrations()

    @steps.step
    def _good(db: sqlite3.Connection) -> None:
        db.execute("CREATE TABLE good (id TEXT)")

    @steps.step
    def _bad(db: sqlite3.Connection) -> None:
        db.execute("CREATE TABLE bad (id TEXT)")
        raise OSError

    with pytest.raises(OSError):
        steps.apply(db)
    tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master")]
    assert (tables, version_of(db)) == (["good"], 1)


def test_an_older_file_is_copied_before_it_is_brought_up_to_date(
    tmp_path: Path, a_next_version: None
) -> None:
    path = _older_file(tmp_path)
    workspace, store = open_workspace(path)
    store.close()
    copies = [p.name for p in tmp_path.iterdir() if p != path]
    assert copies == [f"cohort before update from version {migrations.version - 1}.trellis"]
    assert workspace.people["p1"].name == "Ada updated"
    with closing(sqlite3.connect(tmp_path / copies[0])) as db:
        assert db.execute("SELECT name FROM people").fetchall() == [("Ada",)]


def test_an_older_file_can_be_read_without_changing_it(
    tmp_path: Path, a_next_version: None
) -> None:
    path = _older_file(tmp_path)
    before = path.read_bytes()
    assert read_workspace(path).people["p1"].name == "Ada updated"
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.fixture
def a_next_version(monkeypatch: pytest.MonkeyPatch) -> None:
    def rename(db: sqlite3.Connection) -> None:
        db.execute("UPDATE people SET name = name || ' updated'")

    monkeypatch.setattr(migrations, "steps", [*migrations.steps, rename], raising=True)


def _older_file(folder: Path) -> Path:
    path = folder / "cohort.trellis"
    _, store = create_workspace(path, Workspace(people={"p1": Person(id="p1", name="Ada")}))
    store.close()
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE people SET name = 'Ada'")
        db.execute(f"PRAGMA user_version = {migrations.version - 1}")
        db.commit()
    return path


def _column(annotation: Any) -> tuple[str, bool]:
    """The type and NOT NULL that a field's column has to have."""
    union = isinstance(annotation, types.UnionType)
    parts = get_args(annotation) if union else (annotation,)
    kinds = {_kind(part) for part in parts if part is not type(None)}
    assert len(kinds) == 1
    return kinds.pop(), type(None) not in parts


def _kind(part: Any) -> str:
    if get_origin(part) is None and issubclass(part, int):
        return "INTEGER"
    return "REAL" if part is float else "TEXT"
