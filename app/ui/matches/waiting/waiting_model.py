"""Who is left over: mentees who wait, with the reasons, and mentors with places to give."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ITEM = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class LeftOver:
    """Somebody left over and why; a heading has no sentences.

    `mentee` is the participant's id for somebody who waits, "" for anything else.
    """

    name: str
    sentences: tuple[str, ...] = ()
    heading: bool = False
    mentee: str = ""


class WaitingModel(QAbstractListModel):
    """One row for each heading and each person."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[LeftOver] = []

    def show(self, items: list[LeftOver]) -> None:
        """Show these; the same ones stay untouched."""
        if items != self._items:
            self.beginResetModel()
            self._items = items
            self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """All headings and people."""
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The item to paint, and what a screen reader says."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == ITEM:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join([item.name, *item.sentences])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are passed over by the keyboard."""
        heading = index.isValid() and self._items[index.row()].heading
        return Qt.ItemFlag.NoItemFlags if heading else super().flags(index)

    def row_of(self, mentee: str) -> int:
        """Where somebody who waits stands; -1 if they wait no more."""
        return next((n for n, item in enumerate(self._items) if item.mentee == mentee), -1)
