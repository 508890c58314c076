"""Run a pure function off the GUI thread, with progress and cancel."""

from collections.abc import Callable
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from app.ui.apart import Apart

EMIT_EVERY = 0.05


class Cancelled(Exception):
    """Raised inside a job when the user has asked it to stop."""


class Job(QObject):
    """One running piece of work.

    Exactly one of `finished(result)`, `failed(exception)` and `cancelled()` is emitted, in
    the GUI thread. `progressed(done, total, note)` comes at most 20 times a second.
    """

    progressed = Signal(int, int, str)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancel_asked = False
        self._last_emit = 0.0

    def cancel(self) -> None:
        """Ask the work to stop at its next progress report."""
        self._cancel_asked = True

    def report(self, done: int, total: int, note: str = "") -> None:
        """Called by the work; raises Cancelled when the user has asked to stop."""
        if self._cancel_asked:
            raise Cancelled
        now = monotonic()
        if now - self._last_emit >= EMIT_EVERY or done == total:
            self._last_emit = now
            self.progressed.emit(done, total, note)


Work = Callable[[Callable[[int, int, str], None]], Any]


class _Task(QRunnable):
    def __init__(self, job: Job, work: Work) -> None:
        super().__init__()
        self._job = job
        self._work = work

    def run(self) -> None:
        try:
            result = self._work(self._job.report)
        except Cancelled:
            self._job.cancelled.emit()
        except Exception as error:  # noqa: BLE001 - the GUI thread decides what to say
            self._job.failed.emit(error)
        else:
            self._job.finished.emit(result)


class Jobs(QObject):
    """Starts jobs, keeps them alive while they run, and waits for them at the end.

    A job hands to `apart` what would hold the window even from another thread.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self.apart = Apart()
        self._running: set[Job] = set()

    def start(self, work: Work) -> Job:
        """Run `work(report)` in a thread; connect to the job's signals before you return.

        The work starts with the next turn of the event loop, so no signal can be missed.
        """
        job = Job(self)
        self._running.add(job)
        for end in (job.finished, job.failed, job.cancelled):
            end.connect(lambda *_: self._running.discard(job))
        QTimer.singleShot(0, self, lambda: self._pool.start(_Task(job, work)))
        return job

    @property
    def is_busy(self) -> bool:
        """Whether any job has been started and has not ended."""
        return bool(self._running)

    def stop_all(self) -> None:
        """Ask every job to stop, and wait until all have."""
        for job in self._running:
            job.cancel()
        self._pool.waitForDone()
        self.apart.close()
