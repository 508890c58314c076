"""CSV as people really save it: any encoding, any delimiter, quotes left open."""

import codecs
import re
from collections import Counter
from collections.abc import Iterator

from app.formats.spreadsheets.tables import SheetRow

DELIMITERS = ";\t|,"
SAMPLE_ROWS = 60
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes) -> str:
    """The bytes as text: by byte order mark, as UTF-16 or UTF-8, else as Windows-1252."""
    text = data.decode(_encoding(data), errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def rows_of(text: str) -> tuple[SheetRow, ...]:
    """All records, blank ones too, numbered from 1 as a spreadsheet program counts them."""
    announced = re.match(r"sep=(.)\n", text)
    if announced:
        rest = tuple(_records(text[announced.end() :], announced.group(1)))
        return tuple(SheetRow(row.number + 1, row.cells, row.unclosed) for row in rest)
    return tuple(_records(text, _delimiter(text)))


def _encoding(data: bytes) -> str:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    head = data[:4000]
    if head.count(0) > len(head) // 5:
        return "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _delimiter(text: str) -> str:
    return max(DELIMITERS, key=lambda candidate: _fit(text, candidate))


def _fit(text: str, delimiter: str) -> float:
    """How well rows come out alike: the commonest width times the share of rows that have it."""
    widths: list[int] = []
    for row in _records(text, delimiter):
        if not row.blank:
            widths.append(len(row.cells))
        if len(widths) == SAMPLE_ROWS:
            break
    if not widths:
        return 0.0
    width, often = Counter(widths).most_common(1)[0]
    return 0.0 if width < 2 else width * often / len(widths)


def _records(text: str, delimiter: str) -> Iterator[SheetRow]:
    position, number = 0, 0
    while position < len(text):
        number += 1
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        if text.find('"', position, end) < 0:
            yield SheetRow(number, tuple(text[position:end].split(delimiter)))
        else:
            cells, end, unclosed = _quoted_record(text, position, delimiter)
            yield SheetRow(number, tuple(cells), unclosed)
        position = end + 1


def _quoted_record(text: str, position: int, delimiter: str) -> tuple[list[str], int, bool]:
    """Cells, where the record ends (a newline or the end), and whether a quote stayed open."""
    cells: list[str] = []
    unclosed = False
    while True:
        opening = _after_spaces(text, position)
        found = None
        if text[opening : opening + 1] == '"':
            found = _quoted_cell(text, opening + 1, delimiter)
            if found is None:
                unclosed, position = True, opening + 1
        cell, end = found or _plain_cell(text, position, delimiter)
        cells.append(cell)
        if end >= len(text) or text[end] == "\n":
            return cells, end, unclosed
        position = end + 1


def _quoted_cell(text: str, start: int, delimiter: str) -> tuple[str, int] | None:
    """The cell and where it ends, or None when its quote is never closed.

    A quote that opens a cell on a later line gives away that this one was left open.
    """
    search = start
    while (quote := text.find('"', search)) >= 0:
        after = _after_spaces(text, quote + 1)
        if text[quote + 1 : quote + 2] == '"':
            search = quote + 2
        elif after >= len(text) or text[after] in (delimiter, "\n"):
            return text[start:quote].replace('""', '"'), after
        elif _opens_cell(text, quote, delimiter) and text.find("\n", start, quote) >= 0:
            return None
        else:
            search = quote + 1
    return None


def _opens_cell(text: str, quote: int, delimiter: str) -> bool:
    before = text[:quote].rstrip(" ")[-1:] if text[quote - 1] == " " else text[quote - 1]
    return before in (delimiter, "\n")


def _plain_cell(text: str, start: int, delimiter: str) -> tuple[str, int]:
    line_end = text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    end = text.find(delimiter, start, line_end)
    end = line_end if end < 0 else end
    return text[start:end], end


def _after_spaces(text: str, position: int) -> int:
    while position < len(text) and text[position] == " ":
        position += 1
    return position
