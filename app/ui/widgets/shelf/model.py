"""The entries shown at the moment, as Qt's lists want them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from app.formats.shelf import Entry

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
NOTE = Qt.ItemDataRole.UserRole + 1
ROOT = QModelIndex()


class ShelfModel(QAbstractListModel):
    """Entries, some with a note; `pack` makes of an entry what a drag of it carries."""

    def __init__(self, pack: Callable[[Entry], QMimeData] | None = None) -> None:
        super().__init__()
        self.entries: list[Entry] = []
        self._notes: Mapping[tuple[str, str], str] = {}
        self._pack = pack

    def show_entries(
        self, entries: list[Entry], notes: Mapping[tuple[str, str], str] | None = None
    ) -> None:
        """Show these entries; notes by kind and id."""
        notes = notes or {}
        if notes == self._notes and _keys(entries) == _keys(self.entries):
            self._patch(entries)
            return
        self.beginResetModel()
        self.entries, self._notes = entries, notes
        self.endResetModel()

    def _patch(self, entries: list[Entry]) -> None:
        """Show what changed of the same items, and leave the choice where it is."""
        before, self.entries = self.entries, entries
        for row, (old, new) in enumerate(zip(before, entries, strict=True)):
            if old is not new and old != new:
                self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, kind: str, item_id: str) -> int:
        """Where an item stands; -1 if it isn't shown."""
        rows = (row for row, e in enumerate(self.entries) if (e.kind, e.id) == (kind, item_id))
        return next(rows, -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (entry.title, entry.facts, self._note(entry))))
            case Qt.ItemDataRole.ToolTipRole:
                return f"{entry.title}\n{entry.facts}"
            case _ if role == NOTE:
                return self._note(entry)
            case _:
                return entry if role == ENTRY else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self._pack else flags

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # type: ignore[override]
        entry = self.entries[indexes[0].row()]
        return self._pack(entry) if self._pack else QMimeData()

    def _note(self, entry: Entry) -> str:
        return self._notes.get((entry.kind, entry.id), "")


def _keys(entries: list[Entry]) -> list[tuple[str, str]]:
    return [(entry.kind, entry.id) for entry in entries]
