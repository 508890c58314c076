"""A table of people or rows that the keyboard reaches all of."""

from abc import abstractmethod

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.ui.widgets.table import Table

Index = QModelIndex | QPersistentModelIndex


class Searchable(QAbstractTableModel):
    """A table whose rows are found by their words."""

    @abstractmethod
    def words_of(self, row: int) -> str:
        """What a row is found by."""


class PeopleTable(Table):
    """Enter opens the person, Delete asks to remove, typing edits the cell."""

    details_requested = Signal()
    remove_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSortingEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() is QAbstractItemView.State.EditingState
        if not editing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.details_requested.emit()
        elif not editing and event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)


class Filter(QSortFilterProxyModel):
    """Finds rows by their words; leaves sorting to the model behind it."""

    def __init__(self, model: Searchable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model, self._wanted = model, ""
        self.setSourceModel(model)

    def search(self, text: str) -> None:
        """Show only the rows with that text, whatever its case; all where there is none."""
        self.beginFilterChange()
        self._wanted = text.casefold()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Asked for each row: a role of the model would be asked in three steps."""
        return not self._wanted or self._wanted in self._model.words_of(source_row).casefold()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask the model to sort itself."""
        self.sourceModel().sort(column, order)
