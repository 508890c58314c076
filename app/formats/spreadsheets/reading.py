"""A file as plain tables, whatever kind of spreadsheet it is."""

from pathlib import Path

from app.core.problems import Problem
from app.formats.spreadsheets.csv_text import decode, rows_of
from app.formats.spreadsheets.tables import SheetTable
from app.formats.spreadsheets.workbook import workbook_tables

MAX_BYTES = 100_000_000
MAX_ROWS = 200_000
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_NOT_TEXT = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"SQLite format 3",
    b"\x7fELF",
    b"{\\rtf",
)


def read_tables(path: Path) -> list[SheetTable]:
    """The sheets of a CSV, XLSX, XLS or ODS file that hold anything.

    Raises Problem (people.missing, .unreadable, .empty, .too_large, .password,
    .not_a_spreadsheet).
    """
    data = _bytes_of(path)
    if data.startswith((_ZIP, _OLE)):
        tables = workbook_tables(data, path.name)
    else:
        tables = [_text_table(data, path.name)]
    tables = [table for table in tables if not all(row.blank for row in table.rows)]
    if not tables:
        raise Problem("people.empty", file=path.name)
    if any(len(table.rows) > MAX_ROWS for table in tables):
        raise Problem("people.too_large", file=path.name)
    return tables


def pasted_table(text: str) -> SheetTable:
    """Cells copied in a spreadsheet program, as a sheet."""
    return SheetTable("Pasted cells", "", rows_of(text.replace("\r\n", "\n")))


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise Problem("people.too_large", file=path.name)
        return path.read_bytes()
    except FileNotFoundError:
        raise Problem("people.missing", file=path.name) from None
    except OSError:
        raise Problem("people.unreadable", file=path.name) from None


def _text_table(data: bytes, source: str) -> SheetTable:
    if data.startswith(_NOT_TEXT):
        raise Problem("people.not_a_spreadsheet", file=source)
    text = decode(data)
    head = text[:2000]
    odd = sum(ch < " " and ch not in "\n\t\x0b\x0c" for ch in head) + head.count("\ufffd")
    if odd > len(head) // 20 or head.lstrip()[:5].lower() in ("<html", "<!doc", "<?xml"):
        raise Problem("people.not_a_spreadsheet", file=source)
    return SheetTable(source, "", rows_of(text))
