"""Copies of a workspace."""

import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path

from app.store.migrations import version_of


def copy_before_update(db: sqlite3.Connection, path: Path) -> Path:
    """A copy of the file as it is now, beside it, under a name that isn't taken."""
    name = f"{path.stem} before update from version {version_of(db)}"
    target = _free(path.with_name(f"{name}{path.suffix}"))
    draft = target.with_name(f".{target.name}.new")
    try:
        with closing(sqlite3.connect(draft)) as copy:
            db.backup(copy)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return target


def _free(path: Path) -> Path:
    numbered = (path.with_name(f"{path.stem} {number}{path.suffix}") for number in count(2))
    return path if not path.exists() else next(p for p in numbered if not p.exists())
