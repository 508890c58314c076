"""Check-ins as rows of a table, the latest first."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.core.model import CheckIn, Workspace
from app.core.review.calls import check_ins_of
from app.formats.wording.review import GOINGS, check_in_subject, day_words

Index = QModelIndex | QPersistentModelIndex
ID = Qt.ItemDataRole.UserRole
NOTHING = QModelIndex()
COLUMNS = ("Day", "Who", "How it goes", "Note")


class CheckInModel(QAbstractTableModel):
    """Read only: a check-in is changed in its dialog."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[CheckIn, str]] = []

    def show(self, workspace: Workspace, program_id: str) -> None:
        """Show a program's check-ins."""
        self.beginResetModel()
        rows = check_ins_of(workspace, program_id)
        self._rows = [(row, check_in_subject(workspace, row)) for row in rows]
        self.endResetModel()

    def row_of(self, check_in_id: str) -> int:
        """The row of that check-in, or -1."""
        return next((n for n, (row, _) in enumerate(self._rows) if row.id == check_in_id), -1)

    def rowCount(self, parent: Index = NOTHING) -> int:
        """Check-ins."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOTHING) -> int:
        """Day, who, how it goes, note."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; the whole note as its tooltip."""
        if not index.isValid():
            return None
        row, subject = self._rows[index.row()]
        if role == ID:
            return row.id
        words = (day_words(row.day), subject, GOINGS[row.going], " ".join(row.note.split()))
        if role == Qt.ItemDataRole.DisplayRole:
            return words[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (*words[:3], row.note)[index.column()]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section]
        return None
