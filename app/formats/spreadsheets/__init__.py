"""Any spreadsheet in, people out; pure.

`read_tables(path)` reads a file as text in rows, `understand(tables)` guesses what each column
is (correct it with the methods of Understanding), `people_from(understanding)` makes people and
lists the problems by row, `read_people(paths)` does all three.
"""

from collections.abc import Iterable
from pathlib import Path

from app.core.people.roster import PeopleRead
from app.formats.spreadsheets.people import people_from
from app.formats.spreadsheets.reading import pasted_table, read_tables
from app.formats.spreadsheets.tables import SheetRow, SheetTable
from app.formats.spreadsheets.understand import understand
from app.formats.spreadsheets.understanding import Column, Drift, Sheet, Understanding, Use

__all__ = [
    "Column",
    "Drift",
    "Sheet",
    "SheetRow",
    "SheetTable",
    "Understanding",
    "Use",
    "pasted_table",
    "people_from",
    "read_people",
    "read_tables",
    "understand",
]


def read_people(paths: Iterable[Path]) -> PeopleRead:
    """Everybody in one file, or in several that belong together, as Trellis understands them."""
    return people_from(understand([table for path in paths for table in read_tables(path)]))
