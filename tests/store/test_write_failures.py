"""A write that fails changes nothing, says why, and the next one works again."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.core.changes import Changes, diff
from app.core.model import Person, Workspace
from app.core.problems import Problem
from app.store import Store, create_workspace, read_workspace

ONE = Workspace(people={"p1": Person(id="p1", name="Ada")})
LARGE = Workspace(
    people={f"p{n}": Person(id=f"p{n}", name="Ada", note="long " * 500) for n in range(200)}
)
SMALL = ONE.with_tables(people={"p1": Person(id="p1", name="Grace")})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cohort.trellis"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    _, store = create_workspace(path, ONE)
    with store:
        yield store


def _refused(store: Store, changes: Changes, code: str) -> None:
    with pytest.raises(Problem) as caught:
        store.write(changes)
    assert caught.value.code == code


def test_a_full_disk(store: Store, path: Path) -> None:
    # SQLite itself answers "full" once the file may not grow; a tiny disk needs root.
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages + 2}")
    _refused(store, diff(ONE, LARGE), "store.disk_full")
    assert read_workspace(path) == ONE
    store.write(diff(ONE, SMALL))
    assert read_workspace(path) == SMALL


@pytest.mark.parametrize("gone", ["moved", "deleted", "replaced"])
def test_a_file_that_is_no_longer_there(store: Store, path: Path, gone: str) -> None:
    if gone == "moved":
        path.rename(path.with_name("elsewhere.trellis"))
    elif gone == "deleted":
        path.unlink()
    else:
        copy = path.with_name("copy.trellis")
        copy.write_bytes(path.read_bytes())
        os.replace(copy, path)
    _refused(store, diff(ONE, SMALL), "store.moved")


def test_a_change_made_by_another_program(store: Store, path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE people SET name = 'Edith'")
        db.commit()
    _refused(store, diff(ONE, SMALL), "store.changed_elsewhere")
    assert read_workspace(path).people["p1"].name == "Edith"


def test_a_file_that_another_program_is_writing(store: Store, path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("BEGIN EXCLUSIVE")
        _refused(store, diff(ONE, SMALL), "store.busy")
        db.execute("ROLLBACK")
    store.write(diff(ONE, SMALL))
    assert read_workspace(path) == SMALL


def test_nothing_lies_beside_the_file_once_it_is_closed(store: Store, path: Path) -> None:
    store.write(diff(ONE, SMALL))
    store.close()
    assert list(path.parent.iterdir()) == [path]
