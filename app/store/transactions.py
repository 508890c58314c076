"""All or nothing."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Commit what happens inside as one; undo all of it if anything fails."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        # SQLite has already undone it after some failures, such as a full disk.
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
