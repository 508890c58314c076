"""The table that takes answers as fast as they are read: a digit, and on to the next."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from app.core.review.pasting import answer_in, cells_of, fits
from app.ui.review.ratings.model import RatingsModel
from app.ui.theme import text_scale
from app.ui.widgets.table import Table

LOWEST, HIGHEST = 1, 5
WIDTH, WHO_WIDTH = 172, 200
CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class RatingsGrid(Table):
    """Emits `rate_requested(form, goal id, value or None)` and `whose_requested(row)`.

    `answers_requested(answers)` tells of what was pasted, by (form, goal id).
    """

    answers_requested = Signal(object)
    rate_requested = Signal(int, str, object)
    whose_requested = Signal(int)

    def __init__(self, cells: RatingsModel, parent: QWidget | None = None) -> None:
        super().__init__("Answers on forms", parent)
        self._cells = cells
        self.setModel(cells)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().show()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultSectionSize(round(WIDTH * text_scale(self)))
        cells.modelReset.connect(self._size_columns)
        self.activated.connect(self._ask_whose)

    def chosen_rows(self) -> list[int]:
        """The rows of the chosen cells."""
        return sorted({index.row() for index in self.selectedIndexes()})

    def paste(self) -> None:
        """Set what the clipboard says, from the chosen cell on, with as many forms as it has."""
        index, pasted = self.currentIndex(), cells_of(QGuiApplication.clipboard().text())
        goals = self._cells.goals[index.column() :] if index.isValid() else []
        if not goals or pasted == [[""]]:
            return
        fits(pasted, len(pasted), len(goals))
        found = {
            (self._cells.form_at(index.row() + down), goals[across][0]): value
            for down, cells in enumerate(pasted)
            for across, cell in enumerate(cells)
            if (value := answer_in(cell))
        }
        self.answers_requested.emit(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.key() - Qt.Key.Key_0
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and LOWEST <= digit <= HIGHEST:
            self._answer(digit)
        elif plain and event.key() in CLEARING:
            self._clear()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def _answer(self, value: int) -> None:
        index = self.currentIndex()
        if index.isValid() and index.column() < len(self._cells.goals):
            row, column = index.row(), index.column()
            goal, form = self._cells.goals[column][0], self._cells.form(row)
            self.rate_requested.emit(form, goal, value)
            self._go_on(row, column)

    def _go_on(self, row: int, column: int) -> None:
        """To the next goal, and behind the last one to the next form."""
        if column + 1 < len(self._cells.goals):
            self.setCurrentIndex(self._cells.index(row, column + 1))
        else:
            below = min(row + 1, self._cells.rowCount() - 1)
            self.setCurrentIndex(self._cells.index(below, 0))

    def _clear(self) -> None:
        index = self.currentIndex()
        if index.isValid() and index.column() < len(self._cells.goals):
            place = index.row(), index.column()
            goal, form = self._cells.goals[place[1]][0], self._cells.form(place[0])
            self.rate_requested.emit(form, goal, None)
            self.setCurrentIndex(self._cells.index(*place))

    def _ask_whose(self, index: QModelIndex) -> None:
        if index.column() == len(self._cells.goals) and not self._cells.is_next(index.row()):
            self.whose_requested.emit(index.row())

    def _size_columns(self) -> None:
        scale = text_scale(self)
        for column in range(len(self._cells.goals)):
            self.setColumnWidth(column, round(WIDTH * scale))
        self.setColumnWidth(len(self._cells.goals), round(WHO_WIDTH * scale))
