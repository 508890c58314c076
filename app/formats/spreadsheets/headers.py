"""Where a sheet's header stands, and what its columns are called."""

from collections.abc import Sequence

from app.formats.spreadsheets.recognition import NO_HINT, hint_of
from app.formats.spreadsheets.tables import SheetRow, SheetTable
from app.formats.spreadsheets.values import email_in, number_in, time_in

SEARCHED_ROWS = 25
LONGEST_TITLE = 400


def header_row_of(table: SheetTable) -> SheetRow | None:
    """The row that names the columns, below any title; None when the sheet begins with data."""
    rows = [row for row in table.rows if not row.blank][:SEARCHED_ROWS]
    widest = max((_filled(row) for row in rows), default=0)
    wide = [row for row in rows if _filled(row) * 2 >= widest]
    best = max(wide, key=_likeness, default=None)
    if best is None or _holds_data(best):
        return None
    return best


def titles_above(table: SheetTable, header: SheetRow | None) -> str:
    """What is written above the header."""
    above = [row for row in table.rows if header and row.number < header.number]
    return " ".join(cell for row in above for cell in row.cells if cell.strip())[:LONGEST_TITLE]


def labels_of(header: SheetRow | None, width: int) -> list[str]:
    """One label for each column, no two alike; a column without one is called by its letter."""
    labels: list[str] = []
    for index in range(width):
        written = " ".join(header.cell(index).split()) if header else ""
        labels.append(distinct(written or f"Column {letter_of(index)}", labels))
    return labels


def distinct(label: str, taken: Sequence[str]) -> str:
    """The label, numbered if it is taken already."""
    if label not in taken:
        return label
    number = 2
    while f"{label} ({number})" in taken:
        number += 1
    return f"{label} ({number})"


def letter_of(index: int) -> str:
    """A, B, … Z, AA, …: how spreadsheet programs call a column."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _likeness(row: SheetRow) -> float:
    known = sum(hint_of(cell) is not NO_HINT for cell in row.cells if len(cell) < LONGEST_TITLE)
    return known * 3 + _filled(row) - 4 * _data_cells(row) - 0.3 * row.number


def _holds_data(row: SheetRow) -> bool:
    known = sum(hint_of(cell) is not NO_HINT for cell in row.cells)
    return any(email_in(cell) for cell in row.cells) or _data_cells(row) > known


def _data_cells(row: SheetRow) -> int:
    cells = (cell.strip() for cell in row.cells)
    return sum(
        bool(c) and (bool(email_in(c)) or _mere_number(c) or bool(time_in(c))) for c in cells
    )


def _mere_number(cell: str) -> bool:
    return len(cell) <= 12 and not any(c.isalpha() for c in cell) and number_in(cell) is not None


def _filled(row: SheetRow) -> int:
    return sum(bool(cell.strip()) for cell in row.cells)
