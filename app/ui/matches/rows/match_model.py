"""The matching as a tree: pairs, and under each the points of every criterion."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.matches.rows.items import LineItem, PairItem, Teller
from app.ui.matches.rows.pairs import PairRow

Index = QModelIndex | QPersistentModelIndex
ITEM = Qt.ItemDataRole.UserRole
ROW = ITEM + 1
"""The row alone, which costs no account."""

TOP = 0
BATCH = 500
"""So many rows are laid out at once; more follow when somebody scrolls to their end."""


class MatchModel(QAbstractItemModel):
    """Rows are patched where only they changed, and laid out anew where they are others."""

    def __init__(self, teller: Teller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._teller = teller
        self._rows: list[PairRow] = []
        self._places: dict[tuple[str, str], int] = {}
        self._fetched = 0

    @property
    def rows(self) -> list[PairRow]:
        """The pairs, from top to bottom, also those that are not laid out yet."""
        return self._rows

    @property
    def fetched(self) -> list[PairRow]:
        """Those that are laid out."""
        return self._rows[: self._fetched]

    def show(self, rows: list[PairRow], *, anew: bool) -> None:
        """Show these pairs; `anew` if their accounts may be others now."""
        keys = [row.key for row in rows]
        if not anew and keys == list(self._places):
            self._patch(rows)
        else:
            self.beginResetModel()
            self._rows = rows
            self._places = {key: place for place, key in enumerate(keys)}
            self._fetched = min(len(rows), max(BATCH, self._fetched))
            self.endResetModel()

    def replace(self, rows: Iterable[PairRow]) -> None:
        """Show these in place of those of the same people."""
        for row in rows:
            if (place := self._places.get(row.key)) is not None:
                self._rows[place] = row
                self._changed(place)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are pairs that are not laid out."""
        return not parent.isValid() and self._fetched < len(self._rows)

    def fetchMore(self, parent: Index) -> None:
        """Lay out the next of them."""
        if not parent.isValid():
            self._fetch(self._fetched + BATCH)

    def pair_at(self, index: Index) -> PairRow:
        """The pair of a row, or the one whose account the line belongs to."""
        return self._rows[index.row() if index.internalId() == TOP else index.internalId() - 1]

    def index_of(self, key: tuple[str, str]) -> QModelIndex:
        """Where a pair stands; an invalid index if it isn't shown."""
        place = self._places.get(key)
        if place is None:
            return QModelIndex()
        self._fetch(place + 1)
        return self.index(place, 0)

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        """A pair at the top, or a line under a pair."""
        if parent is None or not parent.isValid():
            return self.createIndex(row, column, TOP)
        return self.createIndex(row, column, parent.row() + 1)

    def parent(self, index: Index | None = None) -> Any:
        """The pair above a line."""
        if index is None:
            return QObject.parent(self)
        if not index.isValid() or index.internalId() == TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, TOP)

    def rowCount(self, parent: Index | None = None) -> int:
        """Pairs at the top, lines under a pair."""
        if parent is None or not parent.isValid():
            return self._fetched
        return len(self._lines(parent.row())) if parent.internalId() == TOP else 0

    def hasChildren(self, parent: Index | None = None) -> bool:
        """Every pair can be opened; asking costs no account."""
        if parent is None or not parent.isValid():
            return bool(self._rows)
        return parent.internalId() == TOP

    def columnCount(self, parent: Index | None = None) -> int:
        """One column: a row is painted as a whole."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The item to paint, and what a screen reader says."""
        if not index.isValid():
            return None
        if role == ITEM:
            return self._item(index)
        if role == ROW:
            return self.pair_at(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(self._item(index))
        return None

    def _item(self, index: Index) -> PairItem | LineItem:
        if index.internalId() == TOP:
            return self._teller.item(self._rows[index.row()])
        lines = self._lines(index.internalId() - 1)
        return lines[index.row()] if index.row() < len(lines) else LineItem("")

    def _lines(self, number: int) -> list[LineItem]:
        return self._teller.lines(self._rows[number])

    def _spoken(self, item: PairItem | LineItem) -> str:
        if isinstance(item, LineItem):
            return f"{item.text}: {item.points:g} of {item.most:.3g}" if item.most else item.text
        return self._teller.spoken(item)

    def _fetch(self, count: int) -> None:
        last = min(count, len(self._rows)) - 1
        if last >= self._fetched:
            self.beginInsertRows(QModelIndex(), self._fetched, last)
            self._fetched = last + 1
            self.endInsertRows()

    def _patch(self, rows: list[PairRow]) -> None:
        before, self._rows = self._rows, rows
        for number, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old is not new and old != new:
                self._changed(number)

    def _changed(self, number: int) -> None:
        if number < self._fetched:
            place = self.index(number, 0)
            self.dataChanged.emit(place, place)
