"""Keeps the scores of the shown program up to date, off the GUI thread."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.changes import Changes
from app.ui.context import Context
from app.ui.matches.weighed import Weighed, weigh

MATTERS = (
    "fields",
    "people",
    "programs",
    "participants",
    "criteria",
    "rules",
    "aims",
    "matchings",
)


class Live(QObject):
    """`weighed` is the latest there is; `changed` says that it is new, or gone."""

    changed = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._program_id = ""
        self._busy = False
        self._wanted = QTimer(self, singleShot=True, interval=0)
        self._wanted.timeout.connect(self._start)
        self.weighed: Weighed | None = None
        context.document.changed.connect(self._document_changed)

    @property
    def busy(self) -> bool:
        """Whether newer scores are on their way."""
        return self._busy or self._wanted.isActive()

    def show_program(self, program_id: str) -> None:
        """Follow that program from now on."""
        self._program_id = program_id
        self.weighed = None
        self._wanted.start()

    def _document_changed(self, changes: Changes) -> None:
        if changes.touches(*MATTERS):
            self._wanted.start()

    def _start(self) -> None:
        workspace, program_id = self._context.document.workspace, self._program_id
        if self._busy or program_id not in workspace.programs:
            return
        self._busy = True
        job = self._context.jobs.start(lambda report: weigh(workspace, program_id))
        job.finished.connect(lambda weighed: self._weighed(weighed, workspace is self._now()))
        job.failed.connect(self._failed)
        job.cancelled.connect(self._ended)

    def _now(self) -> object:
        return self._context.document.workspace

    def _weighed(self, weighed: Weighed, fresh: bool) -> None:
        self._ended()
        if weighed.program_id == self._program_id:
            self.weighed = weighed
            self.changed.emit()
        if not fresh or weighed.program_id != self._program_id:
            self._wanted.start()

    def _failed(self, error: Exception) -> None:
        self._ended()
        raise error

    def _ended(self) -> None:
        self._busy = False
