"""The open file of a workspace: every change is written at once, or not at all."""

import sqlite3
from contextlib import suppress
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Self

from app.core.changes import Changes
from app.core.model import TABLES
from app.store.columns import columns, to_cells
from app.store.failures import about, said_plainly
from app.store.lock import Lock
from app.store.transactions import transaction


class Store:
    """Writes changes to the file that `open_workspace` has read, until it is closed."""

    def __init__(self, db: sqlite3.Connection, path: Path, lock: Lock) -> None:
        self.path = path
        self._db = db
        self._lock = lock
        self._others_seen = self._writes_of_others()
        self._has_removed = False

    def write(self, changes: Changes) -> None:
        """Write all of the changes in one transaction; raises Problem and writes none."""
        with said_plainly(self.path), transaction(self._db):
            if self._writes_of_others() != self._others_seen:
                raise about("store.changed_elsewhere", self.path)
            put(self._db, changes)
        removed = any(change.removed for change in changes.tables.values())
        self._has_removed = self._has_removed or removed

    def close(self) -> None:
        """Let the file go; the store can't be used afterwards. No byte of removed rows stays."""
        if self._has_removed:
            self._write_anew()
        self._db.close()
        self._lock.release()

    def _write_anew(self) -> None:
        """Rid the file of what lies between its rows: SQLite leaves bits of what it moved."""
        # The rows are right either way; a full disk or a reader is no reason to keep the file.
        with suppress(sqlite3.Error):
            self._db.execute("PRAGMA temp_store = MEMORY")
            self._db.execute("VACUUM")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _writes_of_others(self) -> int:
        version: int = self._db.execute("PRAGMA data_version").fetchone()[0]
        return version


def put(db: sqlite3.Connection, changes: Changes) -> None:
    """Put the changes in the tables, inside a transaction that is already open."""
    for name, change in changes.tables.items():
        db.executemany(f"DELETE FROM {name} WHERE id = ?", ((key,) for key in change.removed))
        rows = chain(change.added.values(), change.changed.values())
        db.executemany(_put_statement(name), map(to_cells, rows))


def _put_statement(table: str) -> str:
    names = [f'"{name}"' for name in columns(TABLES[table])]
    places = ", ".join("?" * len(names))
    new_values = ", ".join(f"{name} = excluded.{name}" for name in names)
    return (
        f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places}) "
        f"ON CONFLICT (id) DO UPDATE SET {new_values}"
    )
