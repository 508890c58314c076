"""Rows whose values have left their columns, put right where only one way fits."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.core.model import FieldKind
from app.formats.spreadsheets.facts import Facts
from app.formats.spreadsheets.recognition import plain, words
from app.formats.spreadsheets.splitting import ListSplit
from app.formats.spreadsheets.tables import SheetRow
from app.formats.spreadsheets.ticks import is_tick
from app.formats.spreadsheets.understanding import Column, Drift, Sheet, Use
from app.formats.spreadsheets.values import (
    capacity_in,
    email_in,
    is_blank,
    number_in,
    roles_in,
    yes_no,
)

Cells = tuple[str, ...]
Fits = Callable[[str], bool]


@dataclass(frozen=True)
class Mender:
    """Knows for each column which values fit, and so where a row's cells belong."""

    fits: tuple[Fits, ...]
    email: int | None
    padded: bool

    def mend(self, row: SheetRow) -> tuple[SheetRow, Drift | None]:
        """The row as it was meant, with what was the matter; the row itself if sound or lost."""
        cells = _without_empty_end(row.cells, len(self.fits))
        damage = self._damage(row, cells)
        if damage is None:
            return row, None
        ways = {way for way in self._ways(cells) if self._misfits(way) == 0}
        if len(ways) != 1:
            return row, Drift.LOST
        return SheetRow(row.number, ways.pop()), damage

    def _damage(self, row: SheetRow, cells: Cells) -> Drift | None:
        width = len(self.fits)
        if row.unclosed:
            return Drift.OPEN_QUOTE
        if len(cells) > width:
            return Drift.MOVED
        if len(row.cells) < width and not self.padded:
            return Drift.MOVED if self._misfits(cells) else Drift.CUT_SHORT
        return Drift.MOVED if self._address_astray(cells) else None

    def _address_astray(self, cells: Cells) -> bool:
        """Whether the e-mail address stands in another column than the others'."""
        if self.email is None or (self.email < len(cells) and email_in(cells[self.email])):
            return False
        return any(email_in(cell) and not self.fits[i](cell) for i, cell in enumerate(cells))

    def _ways(self, cells: Cells) -> Iterator[Cells]:
        """All ways to lay the cells into the columns by one repair."""
        width = len(self.fits)
        extra = len(cells) - width
        if extra > 0:
            for start in range(width):
                merged = ",".join(cells[start : start + extra + 1]).strip()
                yield (*cells[:start], merged, *cells[start + extra + 1 :])
            return
        full = (*cells, *[""] * -extra)
        yield full
        if not self._misfits(full):
            return
        for gone in (i for i, cell in enumerate(full) if not cell.strip()):
            rest = full[:gone] + full[gone + 1 :]
            for at in range(width):
                yield (*rest[:at], "", *rest[at:])

    def _misfits(self, cells: Sequence[str]) -> int:
        pairs = zip(self.fits, cells, strict=False)
        return sum(not fit(cell) for fit, cell in pairs if cell.strip())


def address_astray(sheet: Sheet, row: SheetRow) -> bool:
    """Whether a row has an address, but not where the sheet has its addresses."""
    column = sheet.column_for(Use.EMAIL)
    if column is None or email_in(row.cell(column.index)):
        return False
    others = (c.index for c in sheet.columns if c.kind is not FieldKind.PEOPLE)
    return any(email_in(row.cell(index)) == row.cell(index).strip() for index in others)


def mender_for(
    columns: Sequence[Column], sound: Sequence[Facts], splits: Sequence[ListSplit], padded: bool
) -> Mender:
    """A mender that has learned from the values of the sound rows, in the order of columns."""
    fits = tuple(map(_fit_of, columns, sound, splits))
    email = next((c.index for c in columns if c.use is Use.EMAIL), None)
    return Mender(fits, email, padded)


def _fit_of(column: Column, facts: Facts, split: ListSplit) -> Fits:
    match column.use:
        case Use.EMAIL:
            return lambda cell: email_in(cell) == cell.strip() or is_blank(cell) or "@" not in cell
        case Use.ROLE:
            return lambda cell: bool(roles_in(cell))
        case Use.IS_MENTOR | Use.IS_MENTEE:
            return is_tick
        case Use.CAPACITY:
            return lambda cell: len(cell) < 40 and capacity_in(cell) is not None
        case Use.NAME | Use.FIRST_NAME | Use.LAST_NAME:
            return lambda cell: not email_in(cell) and not cell.strip().isdecimal()
        case Use.PROFILE:
            return _fit_of_answers(column, facts, split)
        case _:
            return lambda cell: True


def _fit_of_answers(column: Column, facts: Facts, split: ListSplit) -> Fits:
    known = frozenset(facts.values)
    match column.kind:
        case FieldKind.NUMBER:
            return lambda cell: is_blank(cell) or (len(cell) < 25 and number_in(cell) is not None)
        case FieldKind.YES_NO:
            return lambda cell: is_blank(cell) or yes_no(cell) is not None
        case FieldKind.LEVEL:
            return lambda cell: is_blank(cell) or cell.strip() in known
        case FieldKind.LIST | FieldKind.RANKED:
            return _fit_of_items(facts, split)
        case _ if facts.few:
            return lambda cell: is_blank(cell) or cell.strip() in known
        case _:
            return lambda cell: not email_in(cell)


def _fit_of_items(facts: Facts, split: ListSplit) -> Fits:
    known = {item for value in facts.values for item in split.items(value)}
    by_day = facts.weekdays > 0.6

    def fits(cell: str) -> bool:
        items = split.items(cell)
        return all(item in known or (by_day and _only_days(item)) for item in items)

    return fits


def _only_days(item: str) -> bool:
    return set(plain(item).split()) <= words("weekdays")


def _without_empty_end(cells: Cells, width: int) -> Cells:
    end = len(cells)
    while end > width and not cells[end - 1].strip():
        end -= 1
    return cells[:end]
