"""How an older workspace becomes a present one: numbered steps, each all or nothing.

The number of steps a file has had is its `user_version`, set in the same transaction.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.store.transactions import transaction

if TYPE_CHECKING:
    from sqlite_utils import Database

Step = Callable[["Database"], None]


@dataclass
class Migrations:
    """Steps in the order in which they were registered with `@migrations.step`."""

    steps: list[Step] = field(default_factory=list)

    def step(self, function: Step) -> Step:
        """Register the next step."""
        self.steps.append(function)
        return function

    @property
    def version(self) -> int:
        """The version of a file that has had all steps."""
        return len(self.steps)

    def pending(self, db: sqlite3.Connection) -> list[Step]:
        """The steps this file still needs."""
        return self.steps[version_of(db) :]

    def apply(self, db: sqlite3.Connection) -> None:
        """Take each pending step together with its record in one transaction."""
        if not (pending := self.pending(db)):
            return
        # Half a second to import (it looks for pandas), and needed for a new or old file only.
        from sqlite_utils import Database  # noqa: PLC0415

        for number, step in enumerate(pending, start=version_of(db) + 1):
            with transaction(db):
                step(Database(db))
                db.execute(f"PRAGMA user_version = {number}")


def version_of(db: sqlite3.Connection) -> int:
    """How many steps the file has had."""
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    return version
