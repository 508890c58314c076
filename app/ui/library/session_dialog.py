"""Asks into which session of which program an item is to go."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.core.edits.filling import free_week
from app.core.fitting import fits, occasion_of
from app.core.model import Activity, ProgramDesign, QuestionSet, Session, Workspace, design_of
from app.formats.wording.library import session_facts
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.fields import Choice, Labelled
from app.ui.widgets.two_lines import TwoLineList

NEW = "A new session for it"
NEW_KEY = ""
HEIGHT = 280
WIDTH = 520

Fitting = Activity | QuestionSet


class SessionDialog(Dialog):
    """Begins in the program named first, at the first session that the item fits."""

    def __init__(
        self, workspace: Workspace, item: Fitting, program_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(f"Add “{item.title}” to a session", parent, accept="Add")
        self._workspace, self._item = workspace, item
        self.setMinimumWidth(WIDTH)
        self.program = Choice("Program")
        self.sessions = TwoLineList("Session")
        self.sessions.setMinimumHeight(HEIGHT)
        programs = sorted(workspace.programs.values(), key=lambda program: program.position)
        self.program.set_options([(program.id, program.title) for program in programs])
        self.program.set_value(program_id)
        self.body.addWidget(Labelled("Program", self.program))
        self.body.addWidget(Labelled("Session", self.sessions), 1)
        self.program.chosen.connect(lambda _: self._show_sessions())
        self.sessions.itemDoubleClicked.connect(lambda _: self.accept())
        self._show_sessions()
        self.sessions.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def session(self) -> str:
        """The id of the chosen session; "" for a new one."""
        return self.sessions.key()

    def _show_sessions(self) -> None:
        program_id = self.program.value()
        design = design_of(self._workspace, program_id)
        week = free_week(self._workspace, program_id)
        rows = [(NEW_KEY, NEW, f"in week {week}")]
        held = sorted((inside.session for inside in design.sessions), key=_when)
        occasions = {session.id: occasion_of(design, session.id) for session in held}
        rows += [
            (
                session.id,
                session.title or "Untitled session",
                session_facts(session, self._item, occasions[session.id]),
            )
            for session in held
        ]
        self.sessions.show_rows(rows)
        self.sessions.pick(_first_that_fits(design, self._item, held))


def _first_that_fits(design: ProgramDesign, item: Fitting, sessions: Sequence[Session]) -> str:
    fitting = (s.id for s in sessions if fits(item, occasion_of(design, s.id)))
    return next(fitting, NEW_KEY)


def _when(session: Session) -> tuple[bool, int, int]:
    """As on the timeline: by weeks, then those without dates."""
    return (not session.weeks, min(session.weeks, default=0), session.position)
