"""Everybody in the workspace as a table model: name, address, and the programs."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.core.model import Workspace
from app.formats.wording.people import takes_part
from app.ui.people.people_table import Searchable

Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole
HEADERS = ("Name", "E-mail", "Takes part as")
NAME, EMAIL, PARTS = range(3)
ID_ROLE = int(ItemRole.UserRole)
FEW = 20
Texts = tuple[str, str, str]


class EveryoneModel(Searchable):
    """One row for each person; sorts itself, and touches only rows that are different.

    `edit_requested(person_id, column, text)` asks for a change.
    """

    edit_requested = Signal(str, int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: list[str] = []
        self._texts: dict[str, Texts] = {}
        self._sorting = (NAME, Qt.SortOrder.AscendingOrder)

    def show(self, workspace: Workspace) -> None:
        """Show everybody of a workspace; an edited row keeps its place."""
        texts = _texts(workspace)
        if texts.keys() != self._texts.keys():
            self.beginResetModel()
            self._texts = texts
            self._ids = self._sorted(texts)
            self.endResetModel()
            return
        before, self._texts = self._texts, texts
        changed = [row for row, key in enumerate(self._ids) if before[key] != texts[key]]
        if len(changed) > FEW:
            changed = [changed[0], changed[-1]]
            self._rows_changed(*changed)
            return
        for row in changed:
            self._rows_changed(row, row)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column here, in one go: a proxy would ask for each cell many times."""
        self._sorting = (column, order)
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [self._ids[index.row()] for index in before]
        self._ids = self._sorted(self._ids)
        rows = {key: row for row, key in enumerate(self._ids)}
        pairs = zip(kept, before, strict=True)
        after = [self.index(rows[key], index.column()) for key, index in pairs]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = ItemRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == ItemRole.DisplayRole:
            return HEADERS[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags if index.column() == PARTS else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> Any:
        key = self._ids[index.row()]
        if role in (ItemRole.DisplayRole, ItemRole.ToolTipRole, ItemRole.EditRole):
            return self._texts[key][index.column()]
        if role == ID_ROLE:
            return key
        return None

    def words_of(self, row: int) -> str:
        """All that stands in a row."""
        return "\n".join(self._texts[self._ids[row]])

    def setData(self, index: Index, value: Any, role: int = ItemRole.EditRole) -> bool:
        key, column, text = self._ids[index.row()], index.column(), str(value).strip()
        if role != ItemRole.EditRole or text == self._texts[key][column]:
            return False
        if column == NAME and not text:
            return False
        self.edit_requested.emit(key, column, text)
        return True

    def _sorted(self, keys: Iterable[str]) -> list[str]:
        column, order = self._sorting
        backwards = order is Qt.SortOrder.DescendingOrder
        return sorted(keys, key=lambda key: self._texts[key][column].casefold(), reverse=backwards)

    def _rows_changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(HEADERS) - 1))


def _texts(workspace: Workspace) -> dict[str, Texts]:
    parts = takes_part(workspace)
    people = workspace.people.values()
    return {person.id: (person.name, person.email, parts[person.id]) for person in people}
