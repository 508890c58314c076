"""The rows that need a look: mend the cell in its place, mend the whole row, or leave it out."""

from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui.people.import_state import ImportState
from app.ui.people.people_table import PeopleTable
from app.ui.people.row_dialog import RowDialog
from app.ui.people.rows_model import CELL, ROW, STATE, WHAT, WHO, Entry, RowsModel, entries_of
from app.ui.theme import palette_of, text_scale
from app.ui.widgets.buttons import Button
from app.ui.widgets.empty import EmptyState

WIDTHS = {ROW: 72, WHO: 110, CELL: 110, STATE: 112}
LINES = 60


class RowsTab(QWidget):
    """A table of problems, the rows that can't be used first."""

    def __init__(self, state: ImportState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.table = PeopleTable("Rows that need a look")
        self.model = RowsModel(lambda: palette_of(self.table), self._mend_cell, self)
        self._set_up_table()
        self.mend_button = Button("Mend the row", icon="edit")
        self.mend_button.clicked.connect(self._mend_row)
        self.leave_button = Button("Leave out")
        self.leave_button.clicked.connect(self._leave_out)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(
            EmptyState("Nothing needs a look", "Every row could be read as it stands.")
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self.mend_button)
        buttons.addWidget(self.leave_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._stack, 1)
        layout.addLayout(buttons)
        state.refreshed.connect(self.show_entries)
        self.show_entries()

    def show_entries(self) -> None:
        """Show the problems as they are now, keeping the place in the table."""
        kept = max(self.table.currentIndex().row(), 0)
        self.model.show(entries_of(self._state.understanding, self._state.read))
        count = len(self.model.entries)
        self._stack.setCurrentIndex(0 if count else 1)
        if count:
            self.table.selectRow(min(kept, count - 1))
        self._show_chosen()

    def chosen(self) -> Entry | None:
        """The entry that is chosen."""
        row = self.table.currentIndex().row()
        return self.model.entries[row] if 0 <= row < len(self.model.entries) else None

    def _set_up_table(self) -> None:
        table, scale = self.table, text_scale(self.table)
        table.setSortingEnabled(False)
        table.details_requested.connect(self._mend_row)
        table.remove_requested.connect(self._leave_out)
        table.setModel(self.model)
        table.setWordWrap(True)
        table.verticalHeader().setDefaultSectionSize(round(LINES * scale))
        table.horizontalHeader().setStretchLastSection(False)
        table.horizontalHeader().setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            table.setColumnWidth(column, round(width * scale))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.selectionModel().currentChanged.connect(self._show_chosen)

    def _show_chosen(self) -> None:
        entry = self.chosen()
        self.mend_button.setEnabled(bool(entry and entry.problem))
        self.leave_button.setEnabled(entry is not None)
        out = entry is not None and entry.problem is None
        self.leave_button.setText("Take in again" if out else "Leave out")

    def _mend_cell(self, entry: Entry, text: str) -> None:
        if entry.column is not None:
            cells = [*entry.row.cells, *[""] * (entry.column + 1 - len(entry.row.cells))]
            cells[entry.column] = text
            self._state.change(self._state.understanding.with_row(entry.at, cells))

    def _mend_row(self) -> None:
        entry = self.chosen()
        if entry is None or entry.problem is None:
            return
        sheet = self._state.understanding.sheets[entry.at.sheet]
        dialog = RowDialog(sheet, entry.row, entry.problem, self)
        if dialog.exec():
            self._state.change(self._state.understanding.with_row(entry.at, dialog.cells()))

    def _leave_out(self) -> None:
        if entry := self.chosen():
            out = entry.problem is not None
            self._state.change(self._state.understanding.leaving_out(entry.at, out))
