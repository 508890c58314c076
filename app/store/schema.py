"""The tables of a workspace, step by step.

Yes or no is 0 or 1, a date is text such as 2026-09-01, and several values are JSON text.
References are written down for whoever reads the file; `core.checks` finds broken ones.
"""

import sqlite3

from app.store.first_tables import FIRST_TABLES
from app.store.migrations import Migrations

APPLICATION_ID = int.from_bytes(b"Trel", "big")
migrations = Migrations()


@migrations.step
def _first_tables(db: sqlite3.Connection) -> None:
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for table in FIRST_TABLES:
        db.execute(table)
