"""Makes the guide that is looked at, off the GUI thread, again whenever it has changed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.model import Workspace
from app.formats.pdf import GuideRequest, guide_pdf
from app.ui.context import LibraryNow
from app.ui.jobs import Job, Jobs

PAUSE_MS = 200

Ask = Callable[[], tuple[Workspace, GuideRequest] | None]


class Preview(QObject):
    """`made(bytes)` carries the newest guide, `failed(exception)` why there is none.

    A change waits a moment for the next one; work on what is no longer wanted is stopped.
    """

    made = Signal(bytes)
    failed = Signal(object)
    started = Signal()

    def __init__(
        self, jobs: Jobs, library: LibraryNow, ask: Ask, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._library = library
        self._ask = ask
        self._job: Job | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.make_now)

    @property
    def busy(self) -> bool:
        """Whether a newer guide is on its way."""
        return self._job is not None or self._pause.isActive()

    def make_soon(self) -> None:
        """Make the guide when nothing has changed for a moment."""
        self.started.emit()
        self._pause.start()

    def make_now(self) -> None:
        """Make the guide."""
        self._pause.stop()
        self.drop()
        asked = self._ask()
        if asked is None:
            return
        workspace, request = asked
        library = self._library()
        job = self._jobs.start(lambda report: guide_pdf(workspace, library, request, report))
        self._job = job
        job.finished.connect(lambda content: self._ended(job, self.made, content))
        job.failed.connect(lambda error: self._ended(job, self.failed, error))
        self.started.emit()

    def drop(self) -> None:
        """Stop the work on what is no longer wanted."""
        if self._job:
            self._job.cancel()
            self._job = None

    def _ended(self, job: Job, signal: object, result: object) -> None:
        if job is self._job:
            self._job = None
            if not self._pause.isActive():
                signal.emit(result)  # type: ignore[attr-defined]
