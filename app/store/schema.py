"""The tables of a workspace, step by step.

Yes or no is 0 or 1, a date is text such as 2026-09-01, and several values are JSON text.
References are written down for whoever reads the file; `core.checks` finds broken ones.
"""

from typing import TYPE_CHECKING

from app.store.first_tables import FIRST_TABLES, MAY_BE_EMPTY, REFERENCES
from app.store.migrations import Migrations
from app.store.own_tables import OWN_MAY_BE_EMPTY, OWN_TABLES
from app.store.review_tables import REVIEW_MAY_BE_EMPTY, REVIEW_REFERENCES, REVIEW_TABLES

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = int.from_bytes(b"Trel", "big")
migrations = Migrations()


@migrations.step
def _first_tables(db: "Database") -> None:
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for name, columns in FIRST_TABLES.items():
        references = REFERENCES.get(name, {})
        db.table(name).create(
            columns,
            pk="id",
            not_null=columns.keys() - MAY_BE_EMPTY.get(name, set()),
            foreign_keys=[(column, table, "id") for column, table in references.items()],
        )


@migrations.step
def _matchings_say_how_far_from_the_bound(db: "Database") -> None:
    db.table("matchings").add_column("bound", float)


@migrations.step
def _programs_say_whether_minors_take_part(db: "Database") -> None:
    db.table("programs").add_column("minors", int, not_null_default=0)


@migrations.step
def _reviews_versions_and_a_journal(db: "Database") -> None:
    for name in ("previous", "expectation", "finding", "learned"):
        db.table("programs").add_column(name, str, not_null_default="")
    db.table("programs").add_column("ended", str)
    for name, columns in REVIEW_TABLES.items():
        references = REVIEW_REFERENCES.get(name, {})
        db.table(name).create(
            columns,
            pk="id",
            not_null=columns.keys() - REVIEW_MAY_BE_EMPTY.get(name, set()),
            foreign_keys=[(column, table, "id") for column, table in references.items()],
        )


@migrations.step
def _programs_have_a_language_and_paragraphs_of_their_own(db: "Database") -> None:
    db.table("programs").add_column("language", str, not_null_default="en")
    for name in ("foreword", "afterword"):
        db.table("programs").add_column(name, str, not_null_default="")


@migrations.step
def _own_library_items(db: "Database") -> None:
    for name, columns in OWN_TABLES.items():
        db.table(name).create(columns, pk="id", not_null=columns.keys() - OWN_MAY_BE_EMPTY[name])


@migrations.step
def _circles_have_sizes_and_may_be_mixed(db: "Database") -> None:
    for size in ("smallest", "largest"):
        db.table("aims").add_column(size, int, not_null_default=0)
    db.table("criteria").add_column("mixed", int, not_null_default=0)


@migrations.step
def _own_templates_have_what_programs_have(db: "Database") -> None:
    db.table("own_templates").add_column("minors", int, not_null_default=0)
    db.table("own_templates").add_column("language", str, not_null_default="en")
    for name in ("foreword", "afterword"):
        db.table("own_templates").add_column(name, str, not_null_default="")


@migrations.step
def _programs_have_breaks(db: "Database") -> None:
    columns: dict[str, type] = {
        "id": str,
        "program": str,
        "title": str,
        "first_day": str,
        "last_day": str,
        "first_week": int,
        "last_week": int,
    }
    db.table("breaks").create(
        columns,
        pk="id",
        not_null=columns.keys() - {"first_day", "last_day"},
        foreign_keys=[("program", "programs", "id")],
    )
    db.table("own_templates").add_column("breaks", str, not_null_default="[]")


@migrations.step
def _programs_say_which_modes_people_have(db: "Database") -> None:
    for name in ("programs", "own_templates"):
        db.table(name).add_column("modes", str, not_null_default="[]")
