"""The Review step: who met, check-ins, ratings, what was learned, and the next version."""

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.core.edits.programs import program_from
from app.core.edits.versions import next_version
from app.formats.wording.programs import people_in
from app.ui.context import Context
from app.ui.review.check_in_pane import CheckInPane
from app.ui.review.learned.pane import LearnedPane
from app.ui.review.met.pane import MetPane
from app.ui.review.ratings.pane import RatingsPane
from app.ui.review.tabs import Tabs
from app.ui.review.version_dialog import VersionDialog
from app.ui.theme.tokens import EDGE
from app.ui.widgets.buttons import Button


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
        self.check_ins = CheckInPane(context)
        self.ratings = RatingsPane(context)
        self.learned = LearnedPane(context)
        self.learned.open_requested.connect(self.program_requested)
        self._panes: tuple[Pane, ...] = (self.met, self.check_ins, self.ratings, self.learned)
        self._shown: set[int] = set()
        self.next_button = Button("Start the next version…", icon="duplicate")
        self.next_button.clicked.connect(self._start_next)
        self.tabs = Tabs("Views of the review", self.next_button)
        for pane, words in (
            (self.met, "Who met"),
            (self.check_ins, "Check-ins"),
            (self.ratings, "Ratings"),
            (self.learned, "What was learned"),
        ):
            self.tabs.add(pane, words)
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

    def _start_next(self) -> None:
        document = self._context.document
        program = document.workspace.programs[self._program]
        people = people_in(document.workspace, program.id)
        dialog = VersionDialog(program, people, self._context.today(), self)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        before = document.workspace.programs.keys()
        document.do(
            "Start the next version",
            program_from,
            dialog.first_day.value(),
            next_version,
            program.id,
            dialog.title.text().strip() or program.title,
            dialog.expectation.toPlainText().strip(),
            dialog.with_people.isChecked(),
        )
        self.program_requested.emit(next(iter(document.workspace.programs.keys() - before)))

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
