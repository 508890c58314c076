"""From the tables of a file to the snapshot in memory."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from app.core.model import TABLES, Row, Workspace
from app.core.problems import Problem
from app.store.columns import columns, to_row
from app.store.failures import about

R = TypeVar("R", bound=Row)


def load(db: sqlite3.Connection, path: Path) -> Workspace:
    """Everything in the file, in the order in which it was written.

    Raises Problem("store.damaged") if tables or columns are missing, and
    Problem("store.unreadable_row") for a row that no version of Trellis has written.
    """
    try:
        tables = {name: _rows(db, path, name, row_type) for name, row_type in TABLES.items()}
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        raise about("store.damaged", path) from error
    return Workspace().with_tables(**tables)


def _rows(db: sqlite3.Connection, path: Path, table: str, row_type: type[R]) -> Mapping[str, R]:
    names = ", ".join(f'"{name}"' for name in columns(row_type))
    found = db.execute(f"SELECT {names} FROM {table} ORDER BY rowid")
    rows = (_row(path, table, row_type, cells) for cells in found)
    return {row.id: row for row in rows}


def _row(path: Path, table: str, row_type: type[R], cells: tuple[object, ...]) -> R:
    try:
        return to_row(row_type, cells)
    except (ValidationError, ValueError, TypeError) as error:
        raise Problem(
            "store.unreadable_row", file=path.name, table=table, row=str(cells[0])
        ) from error
