"""The grid that is filled from paper logs: Space ticks, arrows move, Ctrl+R fills to the right."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from app.core.model import Meeting, Workspace
from app.core.review.met import Cell
from app.core.review.pasting import cells_of, fits, met_in
from app.ui.review.met.model import MetModel
from app.ui.review.met.painting import SIDE, Cells, Names, Titles
from app.ui.theme import text_scale

Key = Qt.Key
Place = tuple[int, int]
Notes = dict[Cell, bool | None]


class MetGrid(QTableView):
    """Emits `note_requested(notes)`: by cell True, False, or None for nothing known.

    `log_requested(notes)` tells of what was pasted: by cell whether they met, and minutes.
    """

    note_requested = Signal(object)
    log_requested = Signal(object)
    went = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = MetModel(self)
        self._pressed = QModelIndex()
        self.setModel(self.cells)
        self.setItemDelegate(Cells(self))
        self.setAccessibleName("Who met: matches down, sessions across")
        names = Names(self.cells, self)
        self.setVerticalHeader(names)
        self.cells.dataChanged.connect(names.redraw)
        self.setHorizontalHeader(Titles(self.cells, self))
        side = round(SIDE * text_scale(self))
        self.verticalHeader().setDefaultSectionSize(side - 4)
        self.horizontalHeader().setDefaultSectionSize(side)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.selectionModel().selectionChanged.connect(self.went)
        self.selectionModel().currentChanged.connect(self.went)

    def show_program(self, workspace: Workspace, program_id: str) -> None:
        """Show a program, and stay at the same place if it is still there."""
        place = self.currentIndex()
        row, column = max(place.row(), 0), max(place.column(), 0)
        self.cells.show(workspace, program_id)
        self.setCurrentIndex(self.cells.index(row, column))

    def go_to(self, match_id: str) -> None:
        """Go to a match, at the first session of which nothing is noted."""
        row = self.cells.row_of(match_id)
        columns = range(self.cells.columnCount())
        open_ = next((c for c in columns if self.cells.note(row, c) is None), 0)
        self.setCurrentIndex(self.cells.index(row, open_))
        self.setFocus()

    def chosen(self) -> list[Place]:
        """The chosen cells."""
        return sorted((i.row(), i.column()) for i in self.selectedIndexes())

    def toggle(self) -> None:
        """Tick the chosen cells; if all are ticked, clear them."""
        places = self.chosen()
        self._note(places, None if self.cells.all_met(places) else True)

    def fill_right(self) -> None:
        """Copy what the first chosen cell of each row says to those right of it.

        A single cell fills its row to the end.
        """
        by_row: dict[int, list[int]] = {}
        for row, column in self.chosen():
            by_row.setdefault(row, []).append(column)
        wide = any(len(columns) > 1 for columns in by_row.values())
        notes: Notes = {}
        for row, columns in by_row.items():
            note = self.cells.note(row, columns[0])
            reach = columns if wide else range(columns[0], self.cells.columnCount())
            notes.update((self.cells.cell(row, c), note.met if note else None) for c in reach)
        self.note_requested.emit(notes)

    def copy(self) -> None:
        """Put the chosen cells on the clipboard: x, minutes, - or nothing."""
        rows: dict[int, list[str]] = {}
        for row, column in self.chosen():
            rows.setdefault(row, []).append(_cell_text(self.cells.note(row, column)))
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows.values()))

    def paste(self) -> None:
        """Note what the clipboard says, from the first chosen cell on; raises Problem."""
        at, pasted = self.chosen(), cells_of(QGuiApplication.clipboard().text())
        if not at or pasted == [[""]]:
            return
        row, column = at[0]
        fits(pasted, len(self.cells.rows) - row, len(self.cells.occasions) - column)
        found = {
            self.cells.cell(row + down, column + across): note
            for down, cells in enumerate(pasted)
            for across, cell in enumerate(cells)
            if (note := met_in(cell))
        }
        self.log_requested.emit(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Key.Key_Space and not control:
            self.toggle()
        elif event.key() in (Key.Key_N, Key.Key_Minus) and not control:
            self._note(self.chosen(), False)
        elif event.key() in (Key.Key_Delete, Key.Key_Backspace):
            self._note(self.chosen(), None)
        elif event.key() == Key.Key_R and control:
            self.fill_right()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers().value
        at = self.indexAt(event.position().toPoint())
        self._pressed = at if plain else QModelIndex()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = self.indexAt(event.position().toPoint())
        if at.isValid() and at == self._pressed and len(self.selectedIndexes()) == 1:
            self.toggle()
        self._pressed = QModelIndex()

    def _note(self, places: list[Place], met: bool | None) -> None:
        notes: Notes = {self.cells.cell(*place): met for place in places}
        if notes:
            self.note_requested.emit(notes)

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, key, act in (
            ("They met", "Space", lambda: self._note(self.chosen(), True)),
            ("They did not meet", "N", lambda: self._note(self.chosen(), False)),
            ("Nothing is known", "Del", lambda: self._note(self.chosen(), None)),
            ("Fill to the right", "Ctrl+R", self.fill_right),
            ("Copy", "Ctrl+C", self.copy),
            ("Paste from a spreadsheet", "Ctrl+V", self.paste),
        ):
            menu.addAction(f"{words}\t{key}").triggered.connect(act)
        menu.exec(self.viewport().mapToGlobal(at))


def _cell_text(note: Meeting | None) -> str:
    if note is None:
        return ""
    return str(note.minutes or "x") if note.met else "-"
