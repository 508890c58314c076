"""The Review step: who met, check-ins, ratings, what was learned, and the next version."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Protocol, cast

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
from app.ui.widgets.in_turn import InTurn, Step


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
        self._panes: list[Pane] = []
        self._shown: set[int] = set()
        self.next_button = Button("Start the next version…", icon="duplicate")
        self.next_button.clicked.connect(self._start_next)
        self.tabs = Tabs("Views of the review", self.next_button)
        for words in ("Who met", "Check-ins", "Ratings", "What was learned"):
            self.tabs.add(QWidget(), words)
        self.tabs.currentChanged.connect(self._show_pane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, 12, EDGE, EDGE)
        layout.addWidget(self.tabs)
        context.document.changed.connect(self._changed)
        self._in_turn = InTurn(self)
        self._in_turn.do_later(self._steps())

    @property
    def met(self) -> MetPane:
        """Who met. Like all views it is made a turn later, or when it is needed."""
        self._in_turn.finish()
        return self._met

    @property
    def check_ins(self) -> CheckInPane:
        """How it goes with each match."""
        self._in_turn.finish()
        return self._check_ins

    @property
    def ratings(self) -> RatingsPane:
        """How sessions were rated."""
        self._in_turn.finish()
        return self._ratings

    @property
    def learned(self) -> LearnedPane:
        """What was learned."""
        self._in_turn.finish()
        return self._learned

    def show_program(self, program_id: str) -> None:
        """Review that program."""
        self._program = program_id
        self._shown.clear()
        self._show_pane(self.tabs.currentIndex())

    def _steps(self) -> Iterator[Step]:
        """Each view is made, put in its place, and shows the program if it is looked at."""
        makers = (self._make_met, self._make_check_ins, self._make_ratings, self._make_learned)
        for make in makers:
            made: list[Pane] = []
            yield partial(_keep, made, make)
            yield partial(self._put, made)
            yield lambda: self._show_pane(self.tabs.currentIndex())

    def _put(self, made: list[Pane]) -> None:
        for pane in made:
            self.tabs.fill(len(self._panes), cast(QWidget, pane))
            self._panes.append(pane)

    def _make_met(self) -> MetPane:
        self._met = MetPane(self._context)
        return self._met

    def _make_check_ins(self) -> CheckInPane:
        self._check_ins = CheckInPane(self._context)
        return self._check_ins

    def _make_ratings(self) -> RatingsPane:
        self._ratings = RatingsPane(self._context)
        return self._ratings

    def _make_learned(self) -> LearnedPane:
        self._learned = LearnedPane(self._context)
        self._learned.open_requested.connect(self.program_requested)
        return self._learned

    def _show_pane(self, index: int) -> None:
        made = index < len(self._panes)
        if self._program and made and index not in self._shown:
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


def _keep(made: list[Pane], make: Callable[[], Pane]) -> None:
    made.append(make())
