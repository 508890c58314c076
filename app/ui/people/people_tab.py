"""The people as they would be imported."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from app.core.model import Participant, Role
from app.core.people.roster import PeopleRead
from app.formats.wording.people import ROLES, answer_words
from app.ui.people.import_state import ImportState
from app.ui.theme import text_scale
from app.ui.widgets.table import Table

Index = QModelIndex | QPersistentModelIndex
OWN = ("Name", "Role", "Places", "E-mail")
OWN_WIDTHS = (180, 136, 64, 220)
WIDTH = 180


class PeopleTab(QWidget):
    """A table to read, one line for each person."""

    def __init__(self, state: ImportState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.table = Table("People as they would be imported")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.model = ReadModel(self)
        self.model.show(state.read)
        self.table.setModel(self.model)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setDefaultSectionSize(round(WIDTH * text_scale(self.table)))
        for column, width in enumerate(OWN_WIDTHS):
            self.table.setColumnWidth(column, round(width * text_scale(self.table)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 0)
        layout.addWidget(self.table)
        state.refreshed.connect(lambda: self.model.show(state.read))


class ReadModel(QAbstractTableModel):
    """People read, with their roles and all answers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = PeopleRead()
        self._parts: dict[str, list[Participant]] = {}

    def show(self, read: PeopleRead) -> None:
        """Show other people."""
        self.beginResetModel()
        self._read = read
        self._parts = {}
        for part in read.participants:
            self._parts.setdefault(part.person, []).append(part)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._read.people)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(OWN) + len(self._read.fields)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return OWN[section] if section < len(OWN) else self._read.fields[section - len(OWN)].label

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(index.row(), index.column())
        return None

    def _text(self, row: int, column: int) -> str:
        person = self._read.people[row]
        parts = self._parts.get(person.id, [])
        match column:
            case 0:
                return person.name
            case 1:
                return " and ".join(ROLES[part.role] for part in parts)
            case 2:
                return ", ".join(str(p.capacity) for p in parts if p.role is Role.MENTOR)
            case 3:
                return person.email
            case _:
                field = self._read.fields[column - len(OWN)]
                return answer_words(person.answers.get(field.id)).replace("\n", " ")
