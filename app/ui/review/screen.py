"""The Review step: who met, check-ins, ratings, what was learned, and the next version."""

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.ui.context import Context
from app.ui.review.met.pane import MetPane
from app.ui.theme.tokens import EDGE


class Pane(Protocol):
    """What each view of a review can do, being a widget."""

    def show_program(self, program_id: str) -> None:
        """Show that program."""

    def take(self, changes: Changes) -> None:
        """Take in what changed in the program that is shown."""


class ReviewScreen(QWidget):
    """Emits `program_requested(id)` when another program is to be opened."""

    program_requested = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._program = ""
        self.met = MetPane(context)
        self._panes: tuple[Pane, ...] = (self.met,)
        self._shown: set[int] = set()
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Views of the review")
        self.tabs.addTab(self.met, "Who met")
        self.tabs.currentChanged.connect(self._show_pane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, 12, EDGE, EDGE)
        layout.addWidget(self.tabs)
        context.document.changed.connect(self._changed)

    def show_program(self, program_id: str) -> None:
        """Review that program."""
        self._program = program_id
        self._shown.clear()
        self._show_pane(self.tabs.currentIndex())

    def _show_pane(self, index: int) -> None:
        if self._program and index not in self._shown:
            self._shown.add(index)
            self._panes[index].show_program(self._program)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_pane(self.tabs.currentIndex())

    def _changed(self, changes: Changes) -> None:
        if self._program not in self._context.document.workspace.programs:
            self._program = ""
        if not self.isVisible() or not self._program:
            self._shown.clear()
            return
        seen = self.tabs.currentIndex()
        self._shown &= {seen}
        if seen in self._shown:
            self._panes[seen].take(changes)
