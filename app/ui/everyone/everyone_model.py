"""Everyone as a table: name, address, and the programs they take part in."""

from collections import defaultdict
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.core.changes import Changes
from app.core.edits.people import edit_person
from app.core.model import Status, Workspace
from app.ui.document import Document

Index = QModelIndex | QPersistentModelIndex
NAME, EMAIL, PROGRAMS = range(3)
HEADERS = ("Name", "E-mail", "Takes part in")
FIELDS = {NAME: "name", EMAIL: "email"}
TABLES = ("people", "participants", "programs")


class EveryoneModel(QAbstractTableModel):
    """Rows keep their person's id; names and addresses can be edited."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._parts: dict[str, str] = {}
        self._ids: list[str] = []
        self._read()
        document.changed.connect(self._changed)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as above
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADERS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.EditRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return self._text(self._ids[index.row()], index.column())
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in FIELDS else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        values = {FIELDS[index.column()]: str(value).strip()}
        return self._document.do("Edit person", edit_person, self._ids[index.row()], **values)

    def _text(self, person_id: str, column: int) -> str:
        person = self._document.workspace.people[person_id]
        if column == PROGRAMS:
            return self._parts.get(person_id, "")
        return person.name if column == NAME else person.email

    def _changed(self, changes: Changes) -> None:
        people = changes.of("people")
        if people.added or people.removed:
            self.beginResetModel()
            self._read()
            self.endResetModel()
        elif changes.touches(*TABLES):
            self._read()
            last = self.index(len(self._ids) - 1, len(HEADERS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _read(self) -> None:
        workspace = self._document.workspace
        self._ids = list(workspace.people)
        self._parts = takes_part_in(workspace)


def takes_part_in(workspace: Workspace) -> dict[str, str]:
    """By person: "mentor in Career, mentee in Letters"."""
    parts: defaultdict[str, list[str]] = defaultdict(list)
    for part in workspace.participants.values():
        words = f"{part.role} in {workspace.programs[part.program].title}"
        parts[part.person].append(f"{words} (left)" if part.status is Status.LEFT else words)
    return {person: ", ".join(words) for person, words in parts.items()}
