"""Keeps the scores of a program's peers and the shown circles up to date, off the GUI thread."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.changes import Changes
from app.core.model import Workspace
from app.ui.context import Context
from app.ui.matches.circles.seen import SeenCircles, WeighedCircles, see_circles, weigh_circles
from app.ui.matches.later import Later
from app.ui.matches.live import WEIGHS


class CircleLive(QObject):
    """`seen` is the latest there is; `changed` says that it is new. Sleeps without a program."""

    changed = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._program_id = self._matching_id = ""
        self._stale = True
        self._later = Later(context, self)
        self._later.answered.connect(self._answered)
        self._wanted = QTimer(self, singleShot=True, interval=0)
        self._wanted.timeout.connect(self._ask)
        self.seen: SeenCircles | None = None
        context.document.changed.connect(self._document_changed)

    @property
    def weighed(self) -> WeighedCircles | None:
        """The scores, if they are known."""
        return self.seen.weighed if self.seen else None

    @property
    def proposed(self) -> Workspace | None:
        """The snapshot with what is proposed for the program, if it is known."""
        return self.weighed.weighed.workspace if self.weighed else None

    @property
    def busy(self) -> bool:
        """Whether something newer is on its way."""
        return self._later.busy or self._wanted.isActive()

    def show_program(self, program_id: str) -> None:
        """Follow that program from now on; "" for none."""
        self._program_id, self._matching_id = program_id, ""
        self.seen = None
        self._stale = True
        self._wanted.start()

    def show_matching(self, matching_id: str) -> None:
        """Follow that matching of the program."""
        if matching_id != self._matching_id:
            self._matching_id = matching_id
            self._wanted.start()

    def adopt(self, seen: SeenCircles) -> None:
        """Take what is known to follow from the change that comes next."""
        self.seen = seen

    def _document_changed(self, changes: Changes) -> None:
        self._stale = self._stale or changes.touches(*WEIGHS)
        if self._stale or changes.touches("matches"):
            self._wanted.start()

    def _ask(self) -> None:
        workspace, program_id = self._context.document.workspace, self._program_id
        if program_id not in workspace.programs:
            return
        matching_id, before = self._matching_id, self.weighed
        known = None if self._stale else before
        self._later.ask(lambda: _work(workspace, program_id, matching_id, known, before))

    def _answered(self, seen: SeenCircles) -> None:
        there = self._program_id in self._context.document.workspace.programs
        if not there or seen.weighed.weighed.program_id != self._program_id:
            return
        # While a later change waits to be asked about, the scores are those of before it.
        self._stale = self._stale and self._wanted.isActive()
        self.seen = seen
        self.changed.emit()


def _work(
    workspace: Workspace,
    program_id: str,
    matching_id: str,
    known: WeighedCircles | None,
    before: WeighedCircles | None,
) -> SeenCircles:
    weighed = known or weigh_circles(workspace, program_id, before)
    return see_circles(weighed, workspace, matching_id)
