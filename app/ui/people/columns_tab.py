"""How Trellis understood the sheets: each column in a table, the chosen one to be corrected."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.formats.spreadsheets import Column
from app.ui.people.column_panel import ColumnPanel
from app.ui.people.import_state import ImportState
from app.ui.people.sheet_block import SheetBlock
from app.ui.theme import text_scale

PANEL_WIDTH, WIDEST_PANEL = 300, 440
GAP = 32


class ColumnsTab(QWidget):
    """A block for each sheet beside one panel; every correction reads the people anew."""

    def __init__(self, state: ImportState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._chosen = (0, 0)
        self._area = QScrollArea(self)
        self._content = QWidget(self._area)
        count = len(state.understanding.sheets)
        self.blocks = [SheetBlock(state, number, self._content) for number in range(count)]
        self.panel = ColumnPanel(self)
        self.panel.setFixedWidth(min(round(PANEL_WIDTH * text_scale(self)), WIDEST_PANEL))
        self.panel.corrected.connect(self._correct)
        self._lay_out()
        for number, block in enumerate(self.blocks):
            block.column_chosen.connect(partial(self._show_column, number))
        state.stale.connect(self._show)
        first = next((n for n, block in enumerate(self.blocks) if block.sheet.included), 0)
        if self.blocks and self.blocks[first].sheet.columns:
            self.choose(first, 0)

    def choose(self, sheet: int, column: int) -> None:
        """Look at a column."""
        table = self.blocks[sheet].table
        table.setCurrentIndex(table.model().index(column, 0))

    def _lay_out(self) -> None:
        content = self._content
        content.setProperty("scrollGround", "true")
        blocks = QVBoxLayout(content)
        blocks.setContentsMargins(0, 0, 16, 16)
        blocks.setSpacing(32)
        for block in sorted(self.blocks, key=lambda block: not block.sheet.included):
            blocks.addWidget(block)
        blocks.addStretch(1)
        self._area.setWidget(content)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._area, 1)
        layout.addWidget(self.panel)

    def _show_column(self, sheet: int, row: int) -> None:
        self._chosen = (sheet, row)
        for number, block in enumerate(self.blocks):
            if number != sheet:
                block.table.clearSelection()
        self._show_panel()
        if self.isVisible():
            self._reveal(sheet, row)

    def _reveal(self, sheet: int, row: int) -> None:
        table = self.blocks[sheet].table
        line = table.visualRect(table.currentIndex()).center()
        at = table.viewport().mapTo(self._content, line)
        self._area.ensureVisible(0, at.y(), 0, table.rowHeight(row))

    def _show(self) -> None:
        for block in self.blocks:
            block.show_sheet()
        self._show_panel()

    def _show_panel(self) -> None:
        sheet, row = self._chosen
        understood = self.blocks[sheet].sheet
        column = understood.columns[row]
        cells = [line.cell(column.index) for line in understood.rows]
        self.panel.show_column(column, cells)

    def _correct(self, column: Column) -> None:
        self._state.change(self._state.understanding.with_column(self._chosen[0], column))
