"""Keeps scores and accounts of the shown matching up to date, off the GUI thread."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.changes import Changes
from app.core.matching.solving.solve import Report
from app.core.model import Workspace
from app.ui.context import Context
from app.ui.matches.weighed import Seen, Weighed, see, weigh

WEIGHS = ("fields", "people", "programs", "participants", "criteria", "rules", "aims", "matchings")
"""The tables that scores follow from."""

SHOWS = (*WEIGHS, "matches")
"""The tables that a matching on the screen follows from."""


class Live(QObject):
    """`seen` is the latest there is; `changed` says that it is new."""

    changed = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._program_id = ""
        self._matching_id = ""
        self._working = False
        self._stale = True
        self._wanted = QTimer(self, singleShot=True, interval=0)
        self._wanted.timeout.connect(self._start)
        self.seen: Seen | None = None
        context.document.changed.connect(self._document_changed)

    @property
    def weighed(self) -> Weighed | None:
        """The scores, if they are known."""
        return self.seen.weighed if self.seen else None

    @property
    def proposed(self) -> Workspace | None:
        """The snapshot with what is proposed for the program, if it is known."""
        return self.weighed.workspace if self.weighed else None

    @property
    def busy(self) -> bool:
        """Whether something newer is on its way."""
        return self._working or self._wanted.isActive()

    def show_program(self, program_id: str) -> None:
        """Follow that program from now on."""
        self._program_id, self._matching_id = program_id, ""
        self.seen = None
        self._stale = True
        self._wanted.start()

    def show_matching(self, matching_id: str) -> None:
        """Follow that matching of the program."""
        if matching_id != self._matching_id:
            self._matching_id = matching_id
            self._wanted.start()

    def adopt(self, seen: Seen) -> None:
        """Take what is known to follow from the change that comes next."""
        self.seen = seen

    def _document_changed(self, changes: Changes) -> None:
        self._stale = self._stale or changes.touches(*WEIGHS)
        if self._stale or changes.touches("matches"):
            self._wanted.start()

    def _start(self) -> None:
        workspace, program_id = self._context.document.workspace, self._program_id
        if self._working or program_id not in workspace.programs:
            return
        known, before = None if self._stale else self.weighed, self.weighed
        self._working, self._stale = True, False
        matching_id = self._matching_id
        job = self._context.jobs.start(
            lambda report: _work(workspace, program_id, matching_id, known, before, report)
        )
        job.finished.connect(self._finished)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._ended)

    def _finished(self, done: tuple[Seen, Workspace, str]) -> None:
        self._ended()
        seen, workspace, matching_id = done
        there = self._program_id in self._context.document.workspace.programs
        if there and seen.weighed.program_id == self._program_id:
            self.seen = seen
            self.changed.emit()
        asked = (seen.weighed.program_id, matching_id)
        changed = workspace is not self._context.document.workspace
        if changed or asked != (self._program_id, self._matching_id):
            self._wanted.start()

    def _failed(self, error: Exception) -> None:
        self._ended()
        raise error

    def _ended(self) -> None:
        self._working = False


def _work(
    workspace: Workspace,
    program_id: str,
    matching_id: str,
    known: Weighed | None,
    before: Weighed | None,
    report: Report,
) -> tuple[Seen, Workspace, str]:
    weighed = known or weigh(workspace, program_id, before, report)
    seen = see(weighed, workspace, matching_id, report=report)
    return seen, workspace, matching_id
