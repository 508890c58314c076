"""Workbooks (xlsx, xls, ods) as plain tables, read by calamine."""

import re
import zlib
from datetime import date, datetime, time, timedelta
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from app.core.problems import Problem
from app.formats.spreadsheets.tables import SheetRow, SheetTable

MAX_UNPACKED = 600_000_000
MAX_CELLS = 20_000_000
_BROKEN_ARCHIVE = (
    BadZipFile,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
    EOFError,
    zlib.error,
)
_CELL = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"[^>]*[^/]>')


def workbook_tables(data: bytes, source: str) -> list[SheetTable]:
    """The visible sheets of a workbook; raises Problem when it can't be read."""
    _refuse_giants(data, source)
    try:
        return _tables(data, source)
    except PasswordError:
        raise Problem("people.password", file=source) from None
    except (CalamineError, ValueError, OSError):
        raise Problem("people.unreadable", file=source) from None


def _tables(data: bytes, source: str) -> list[SheetTable]:
    with CalamineWorkbook.from_filelike(BytesIO(data)) as book:
        sheets = [s for s in book.sheets_metadata if s.typ == SheetTypeEnum.WorkSheet]
        shown = [s for s in sheets if s.visible == SheetVisibleEnum.Visible] or sheets
        return [SheetTable(source, meta.name.strip(), _rows(book, meta.name)) for meta in shown]


def _rows(book: CalamineWorkbook, name: str) -> tuple[SheetRow, ...]:
    grid = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    rows = [SheetRow(n, _trimmed([_text(c) for c in cells])) for n, cells in enumerate(grid, 1)]
    while rows and rows[-1].blank:
        rows.pop()
    return tuple(rows)


def _trimmed(cells: list[str]) -> tuple[str, ...]:
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _text(value: str | float | bool | date | time | timedelta) -> str:
    match value:
        case str():
            return value.replace("\r\n", "\n")
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer():
            return str(int(value))
        case datetime():
            return value.isoformat(" ")
        case date() | time():
            return value.isoformat()
        case _:
            return str(value)


def _refuse_giants(data: bytes, source: str) -> None:
    """Look before unpacking: one stray cell at the far corner would fill the memory."""
    if not data.startswith(b"PK"):
        return
    try:
        with ZipFile(BytesIO(data)) as archive:
            sheets = [i for i in archive.infolist() if i.filename.startswith("xl/worksheets/sheet")]
            if sum(info.file_size for info in archive.infolist()) > MAX_UNPACKED:
                raise Problem("people.too_large", file=source)
            if any(_extent(archive.read(info)) > MAX_CELLS for info in sheets):
                raise Problem("people.too_large", file=source)
    except _BROKEN_ARCHIVE:
        raise Problem("people.unreadable", file=source) from None


def _extent(sheet: bytes) -> int:
    rows = columns = 0
    for letters, digits in _CELL.findall(sheet):
        rows = max(rows, int(digits))
        columns = max(columns, _column_number(letters))
    return rows * columns


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
