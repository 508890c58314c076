"""A table of people or rows that the keyboard reaches all of."""

from PySide6.QtCore import QAbstractItemModel, QObject, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.ui.widgets.table import Table


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
    """Finds rows by the text of a role; leaves sorting to the model behind it."""

    def __init__(self, role: int, model: QAbstractItemModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setFilterRole(role)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setSourceModel(model)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask the model to sort itself."""
        self.sourceModel().sort(column, order)
