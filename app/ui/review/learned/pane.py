"""What was learned, the experiment it was, and where the program stands."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.core.edits.programs import edit_program
from app.core.edits.versions import follow
from app.core.review.versions import step_between
from app.formats.wording.versions import step_sentences
from app.ui.context import Context
from app.ui.review.beside import Beside
from app.ui.review.learned.ending import Ending
from app.ui.review.learned.experiment import Experiment
from app.ui.review.learned.place_panel import PlacePanel
from app.ui.widgets.fields import TextArea
from app.ui.widgets.labels import Section

SIDE = 340
LEARNED_HEIGHT = 130
READ = ("programs", "sessions", "activity_uses", "question_uses", "ratings", "breaks")
HINT = (
    "What would you tell somebody who runs this next? What surprised you? What will you keep, "
    "stop, start?"
)
LABELS = {
    "learned": "Note what was learned",
    "expectation": "Note what is expected",
    "finding": "Note what was found",
}


class LearnedPane(QScrollArea):
    """Emits `open_requested(id)` for another version."""

    open_requested = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._program = ""
        self.learned = TextArea(name="What was learned", hint=HINT)
        self.learned.setMinimumHeight(LEARNED_HEIGHT)
        self.learned.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.experiment = Experiment()
        self.place = PlacePanel()
        self.ending = Ending(context.today())
        self.learned.committed.connect(lambda text: self._edit("learned", text))
        self.experiment.edited.connect(self._edit)
        self.ending.end_requested.connect(self._end)
        self.ending.follow_requested.connect(self._follow)
        self.ending.open_requested.connect(self.open_requested)
        self._lay_out()

    def show_program(self, program_id: str) -> None:
        """Show what was learned of that program."""
        self._program = program_id
        self._show_all()

    def take(self, changes: Changes) -> None:
        """Take in what changed."""
        if changes.touches(*READ):
            self._show_all()

    def _show_all(self) -> None:
        workspace = self._context.document.workspace
        program = workspace.programs[self._program]
        self.learned.set_value(program.learned)
        earlier = workspace.programs.get(program.previous)
        self.experiment.setVisible(earlier is not None)
        if earlier:
            sentences = step_sentences(step_between(workspace, earlier.id, program.id))
            self.experiment.show_step(
                earlier.title, program.expectation, program.finding, sentences
            )
        self.place.show_program(workspace, self._context.library, self._program)
        self.ending.show_program(workspace, self._program)

    def _edit(self, field: str, text: str) -> None:
        if self._program in self._context.document.workspace.programs:
            self._context.document.do(LABELS[field], edit_program, self._program, **{field: text})

    def _end(self, day: date | None) -> None:
        label = "End the program" if day else "Reopen the program"
        self._context.document.do(label, edit_program, self._program, ended=day)

    def _follow(self, previous: str) -> None:
        self._context.document.do("Say what it follows", follow, self._program, previous)

    def _lay_out(self) -> None:
        main = QWidget()
        left = QVBoxLayout(main)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(24)
        left.addWidget(self.experiment)
        learned = QVBoxLayout()
        learned.setSpacing(8)
        learned.addWidget(Section("What was learned"))
        learned.addWidget(self.learned, 1)
        left.addLayout(learned, 1)
        side = QWidget()
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(24)
        right.addWidget(self.place)
        right.addWidget(self.ending)
        right.addStretch(1)
        inside = QWidget()
        inside.setProperty("scrollGround", True)
        column = QVBoxLayout(inside)
        column.setContentsMargins(2, 16, 12, 0)
        column.addWidget(Beside(main, side, SIDE))
        self.setAccessibleName("What was learned")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(inside)
