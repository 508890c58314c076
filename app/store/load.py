"""From the tables of a file to the snapshot in memory."""

import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from app.core.model import TABLES, Row, Workspace
from app.core.problems import Problem
from app.store.columns import columns, to_row
from app.store.failures import about

R = TypeVar("R", bound=Row)


Report = Callable[[int, int], None]
"""Is told how many rows are read, of how many; what it raises ends the reading."""

TOLD_EVERY = 500


def load(db: sqlite3.Connection, path: Path, report: Report | None = None) -> Workspace:
    """Everything in the file, in the order in which it was written.

    Raises Problem("store.damaged") if tables or columns are missing, and
    Problem("store.unreadable_row") for a row that no version of Trellis has written.
    """
    try:
        told = _Told(db, report) if report else _tell_nobody
        tables = {name: _rows(db, path, name, row_type, told) for name, row_type in TABLES.items()}
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        raise about("store.damaged", path) from error
    return Workspace().with_tables(**tables)


class _Told:
    """Counts the rows that are read."""

    def __init__(self, db: sqlite3.Connection, report: Report) -> None:
        counts = (db.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in TABLES)
        self._done, self._total, self._report = 0, sum(counts), report

    def __call__(self) -> None:
        self._done += 1
        if self._done % TOLD_EVERY == 0:
            self._report(self._done, self._total)


def _tell_nobody() -> None:
    pass


def _rows(
    db: sqlite3.Connection,
    path: Path,
    table: str,
    row_type: type[R],
    one_more: Callable[[], None],
) -> Mapping[str, R]:
    names = ", ".join(f'"{name}"' for name in columns(row_type))
    found = db.execute(f"SELECT {names} FROM {table} ORDER BY rowid")
    rows = {}
    for cells in found:
        row = _row(path, table, row_type, cells)
        rows[row.id] = row
        one_more()
    return rows


def _row(path: Path, table: str, row_type: type[R], cells: tuple[object, ...]) -> R:
    try:
        return to_row(row_type, cells)
    except (ValidationError, ValueError, TypeError) as error:
        raise Problem(
            "store.unreadable_row", file=path.name, table=table, row=str(cells[0])
        ) from error
