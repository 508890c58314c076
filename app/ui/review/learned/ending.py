"""When the program ends, and which one it follows."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.edits.versions import follows
from app.core.model import Workspace
from app.core.review.calendar import is_finished
from app.core.review.versions import versions_of
from app.formats.wording.review import end_words
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.elided_link import ElidedLink
from app.ui.widgets.fields import Choice, Labelled
from app.ui.widgets.labels import Body, Section

END, REOPEN = "End it today", "It goes on after all"


class Ending(QWidget):
    """Emits `end_requested(day or None)`, `follow_requested(id)`, `open_requested(id)`."""

    end_requested = Signal(object)
    follow_requested = Signal(object)
    open_requested = Signal(str)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._ended = False
        self.words = Body()
        self.end_button = LinkButton(END)
        self.end_button.clicked.connect(
            lambda: self.end_requested.emit(None if self._ended else self._today)
        )
        self.previous = Choice("Follows")
        self.previous.chosen.connect(self.follow_requested)
        self._later = QVBoxLayout()
        self._later.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Section("Among your programs"))
        layout.addWidget(self.words)
        layout.addWidget(self.end_button)
        layout.addSpacing(8)
        layout.addWidget(Labelled("It follows", self.previous))
        layout.addLayout(self._later)

    def show_program(self, workspace: Workspace, program_id: str) -> None:
        """Show how that program ends, what it follows, and what follows it."""
        program = workspace.programs[program_id]
        self._ended = program.ended is not None
        self.words.setText(end_words(program, self._today))
        self.end_button.setText(REOPEN if self._ended else END)
        self.end_button.setVisible(self._ended or not is_finished(program, self._today))
        others = (
            p for p in workspace.programs.values() if not follows(workspace, p.id, program_id)
        )
        self.previous.set_options([("", "No earlier program"), *((p.id, p.title) for p in others)])
        self.previous.set_value(program.previous)
        self._show_later(workspace, program_id)

    def _show_later(self, workspace: Workspace, program_id: str) -> None:
        while (item := self._later.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for earlier, later in versions_of(workspace):
            if earlier == program_id:
                link = ElidedLink(f"Followed by “{workspace.programs[later].title}”")
                link.clicked.connect(lambda _=False, key=later: self.open_requested.emit(key))
                self._later.addWidget(link)
