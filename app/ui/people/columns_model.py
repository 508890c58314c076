"""The columns of one sheet as a table model: what is written there, and how it is taken."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from app.formats.spreadsheets import Column, Use
from app.formats.wording.people import column_is, column_kind, written
from app.ui.theme.tokens import Palette

Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole
HEADERS = ("Column in the file", "People wrote", "What it is", "Kind of answers")
HEADER, WRITTEN, IS, KIND = range(4)


class ColumnsModel(QAbstractTableModel):
    """One row for each column of the sheet."""

    def __init__(self, palette: Callable[[], Palette], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self.columns: tuple[Column, ...] = ()

    def show(self, columns: tuple[Column, ...]) -> None:
        """Show how the columns are taken now; there are always the same ones."""
        if len(columns) != len(self.columns):
            self.beginResetModel()
            self.columns = columns
            self.endResetModel()
        elif columns != self.columns:
            self.columns = columns
            self.dataChanged.emit(self.index(0, 0), self.index(len(columns) - 1, KIND))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = ItemRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == ItemRole.DisplayRole:
            return HEADERS[section]
        return None

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> Any:
        column = self.columns[index.row()]
        match role:
            case ItemRole.DisplayRole | ItemRole.ToolTipRole:
                return _text(column, index.column())
            case ItemRole.FontRole if index.column() == HEADER:
                font = QFont()
                font.setWeight(QFont.Weight.DemiBold)
                return font
            case ItemRole.ForegroundRole if column.use is Use.IGNORED or index.column() == WRITTEN:
                return QColor(self._palette().muted)
            case _:
                return None


def _text(column: Column, place: int) -> str:
    match place:
        case 0:
            return column.header
        case 1:
            return written(column)
        case 2:
            return column_is(column)
        case _:
            return column_kind(column)
