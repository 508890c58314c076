"""A program: title, facts, step bar, and under them the present step's screen."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.core.edits.programs import edit_program
from app.core.model import TABLES, Workspace
from app.formats.wording.programs import program_facts
from app.ui.checks import AT_ONCE
from app.ui.context import Context
from app.ui.jobs import uncaught
from app.ui.theme.tokens import EDGE
from app.ui.widgets.hairline import Hairline
from app.ui.widgets.labels import ElidedSmall
from app.ui.window.step_bar import PAD, StepBar
from app.ui.window.steps import Step, StepScreen
from app.ui.window.title_field import TitleField

OF_THE_HEADER = {"programs", "participants"}


class ProgramPage(QWidget):
    """Screens are made when they are first shown. `step_shown(key)` tells which one is.

    `program_requested(id)` when a screen asks for another program to be opened,
    `item_requested(kind, id)` when one asks for an own item of the library to be written.
    """

    step_shown = Signal(str)
    program_requested = Signal(str)
    item_requested = Signal(object, str)

    def __init__(
        self, context: Context, steps: Sequence[Step], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._steps = steps
        self._screens: dict[int, QWidget] = {}
        self._shown: dict[int, str] = {}
        self._current = 0
        self.program_id = ""
        self.title = TitleField(name="Title of the program")
        self.title.committed.connect(self._rename)
        self.facts = ElidedSmall()
        self.bar = StepBar([step.name for step in steps])
        self.bar.chosen.connect(self.show_step)
        self._stack = QStackedWidget()
        self._lay_out()
        self._statuses = QTimer(self, singleShot=True, interval=0)
        self._statuses.timeout.connect(self._show_statuses)
        context.document.changed.connect(self._changed)

    @property
    def step(self) -> str:
        """The key of the step that is shown."""
        return self._steps[self._current].key

    @property
    def shown_screen(self) -> QWidget:
        """The screen of the step that is shown."""
        return self._screens[self._current]

    def show_program(self, program_id: str, step: str = "") -> None:
        """Show that program, at a step if one is named, else at the present one."""
        self.bar.buttons[self._current].setFocus()  # what is being typed stays with its own program
        self.program_id = program_id
        self._show_header()
        self._show_statuses()
        keys = [one.key for one in self._steps]
        self.show_step(keys.index(step) if step in keys else self._current)
        self.bar.buttons[self._current].setFocus()

    def show_step(self, index: int) -> None:
        """Go to a step of the program; where it can't be opened, stay at the present one."""
        try:
            screen = self._opened(index)
            self._current = index
        finally:
            # A click has marked the step already.
            self.bar.show_step(self._current)
        self._stack.setCurrentWidget(screen)
        self.step_shown.emit(self.step)

    def _opened(self, index: int) -> QWidget:
        screen = self._screens.get(index) or self._make(index)
        if self._shown.get(index) != self.program_id:
            cast(StepScreen, screen).show_program(self.program_id)
            self._shown[index] = self.program_id
        return screen

    def _make(self, index: int) -> QWidget:
        screen = self._steps[index].make(self._context)
        if asking := getattr(screen, "program_requested", None):
            asking.connect(self.program_requested)
        if writing := getattr(screen, "item_requested", None):
            writing.connect(self.item_requested)
        self._screens[index] = screen
        self._stack.addWidget(screen)
        return screen

    def _lay_out(self) -> None:
        header = QVBoxLayout()
        header.setContentsMargins(EDGE, 0, EDGE, 0)
        header.setSpacing(0)
        header.addWidget(self.title)
        header.addWidget(self.facts)
        header.addSpacing(12)
        header.addWidget(self.bar)
        self.facts.setContentsMargins(PAD, 0, 0, 0)
        self.facts.setAlignment(Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(header)
        layout.addWidget(Hairline())
        layout.addWidget(self._stack, 1)

    def _rename(self, title: str) -> None:
        kept = self._context.document.workspace.programs[self.program_id].title
        if not title.strip():
            self.title.set_value(kept)
            return
        self._context.document.do("Rename program", edit_program, self.program_id, title=title)

    def _changed(self, changes: Changes) -> None:
        if self.program_id not in self._context.document.workspace.programs:
            return
        if changes.touches(*OF_THE_HEADER):
            self._show_header()
        if changes.touches(*TABLES):
            self._statuses.start()

    def _show_header(self) -> None:
        workspace = self._context.document.workspace
        program = workspace.programs[self.program_id]
        self.title.set_value(program.title)
        self.facts.setText(program_facts(workspace, program))

    def _show_statuses(self) -> None:
        workspace, program_id = self._context.document.workspace, self.program_id
        if program_id not in workspace.programs:
            return
        if len(workspace.participants) <= AT_ONCE:
            self._show_lines((workspace, program_id, self._lines(workspace, program_id)))
        else:
            job = self._context.jobs.start(
                lambda _: (workspace, program_id, self._lines(workspace, program_id))
            )
            job.finished.connect(self._show_lines)
            job.failed.connect(uncaught)

    def _lines(self, workspace: Workspace, program_id: str) -> list[str]:
        return [step.status(workspace, program_id) for step in self._steps]

    def _show_lines(self, found: tuple[Workspace, str, list[str]]) -> None:
        workspace, program_id, lines = found
        if workspace is self._context.document.workspace and program_id == self.program_id:
            for line, button in zip(lines, self.bar.buttons, strict=True):
                button.show_status(line)
