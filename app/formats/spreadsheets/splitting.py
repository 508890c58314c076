"""Which list columns share their items, and how the cells of each are split."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.core.model import FieldKind, Meaning
from app.formats.spreadsheets.lists import Splitter, learn, separator_of
from app.formats.spreadsheets.recognition import plain
from app.formats.spreadsheets.understanding import Column, Sheet, Use
from app.formats.spreadsheets.values import is_blank

_TOPICS = (Meaning.WANTS, Meaning.OFFERS, Meaning.INTERESTS)


@dataclass(frozen=True)
class ListSplit:
    """How the cells of one column become items."""

    splitter: Splitter
    separator: str

    def items(self, cell: str) -> tuple[str, ...]:
        """The items of a cell, in order, each once; blanks such as "n/a" left out."""
        items = self.splitter.split(cell, self.separator)
        return tuple(item for item in items if not is_blank(item))


PLAIN_SPLIT = ListSplit(Splitter(), ",")
Splits = Mapping[tuple[int, int], ListSplit]


def splits_for(sheets: Sequence[Sheet]) -> Splits:
    """How to split each list column, by the indexes of its sheet and of itself."""
    groups: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, sheet in enumerate(sheets):
        for column in sheet.columns:
            if column.use is Use.PROFILE and column.kind in (FieldKind.LIST, FieldKind.RANKED):
                groups[_group(column)].append((number, column.index))
    return {key: split for keys in groups.values() for key, split in _learned(keys, sheets)}


def _learned(
    keys: list[tuple[int, int]], sheets: Sequence[Sheet]
) -> list[tuple[tuple[int, int], ListSplit]]:
    cells = [_cells(sheets[sheet], column) for sheet, column in keys]
    separators = [separator_of(values) for values in cells]
    splitter = learn(zip(cells, separators, strict=True))
    return [
        (key, ListSplit(splitter, separator))
        for key, separator in zip(keys, separators, strict=True)
    ]


def _cells(sheet: Sheet, column: int) -> list[str]:
    width = len(sheet.columns)
    sound = (row for row in sheet.rows if len(row.cells) <= width and not row.unclosed)
    return [cell for row in sound if not is_blank(cell := row.cell(column))]


def _group(column: Column) -> str:
    if column.meaning in _TOPICS:
        return "topics"
    if column.meaning in (Meaning.TIMES, Meaning.LANGUAGES):
        return column.meaning
    return f"header {plain(column.header)}"
