"""Run a pure function off the GUI thread, with progress and cancel.

The thread of a job never touches Qt, not even by freeing what belongs to it: the GUI thread
looks how far each job is, says so, and lets go of what the job held.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from time import monotonic
from typing import Any, NoReturn

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal

from app.ui.apart import Apart
from app.ui.garbage import Garbage

EMIT_EVERY = 0.05
LOOK_EVERY_MS = 10
THREADS = 8
"""Jobs often wait for a process of their own; a short one need not wait for them."""

Report = Callable[[int, int, str], None]
Work = Callable[[Report], Any]


def uncaught(error: Exception) -> NoReturn:
    """For `failed` of a job whose failure nobody says better: it is logged and said calmly."""
    raise error


class Cancelled(Exception):
    """Raised inside a job when the user has asked it to stop."""


class _Run:
    """What the thread of a job sees of it: plain Python."""

    def __init__(self, work: Work) -> None:
        self.work: Work | None = work
        self.cancel_asked = False
        self.progress: tuple[int, int, str] | None = None
        self.ending: tuple[str, tuple[Any, ...]] | None = None

    def go(self) -> None:
        """In the thread: do the work."""
        assert self.work is not None
        try:
            if self.cancel_asked:
                raise Cancelled
            result = self.work(self._report)
        except Cancelled:
            self.ending = "cancelled", ()
        except Exception as error:  # noqa: BLE001 - the GUI thread decides what to say
            self.ending = "failed", (error,)
        else:
            self.ending = "finished", (result,)

    def _report(self, done: int, total: int, note: str = "") -> None:
        if self.cancel_asked:
            raise Cancelled
        self.progress = done, total, note


class Job(QObject):
    """One running piece of work.

    Exactly one of `finished(result)`, `failed(exception)` and `cancelled()` is emitted, in
    the GUI thread. `progressed(done, total, note)` comes at most 20 times a second.
    """

    progressed = Signal(int, int, str)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, run: _Run) -> None:
        super().__init__()
        self._run = run
        self._told_at = 0.0

    def cancel(self) -> None:
        """Ask the work to stop at its next progress report."""
        self._run.cancel_asked = True

    def tell(self) -> bool:
        """Say how far the work is; whether it has ended."""
        ending, now = self._run.ending, monotonic()
        if self._run.progress and (ending or now - self._told_at >= EMIT_EVERY):
            progress, self._run.progress = self._run.progress, None
            self._told_at = now
            self.progressed.emit(*progress)
        return ending is not None

    def end(self) -> None:
        """Say how the work ended, and let go of what it held."""
        assert self._run.ending is not None
        how, values = self._run.ending
        self._run.work = self._run.ending = None
        getattr(self, how).emit(*values)


class Jobs(QObject):
    """Starts jobs, keeps them alive while they run, and waits for them at the end.

    A job hands to `apart` what would hold the window even from another thread.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(max(THREADS, QThread.idealThreadCount()))
        self.apart = Apart()
        self._running: dict[Job, Future[None]] = {}
        self._garbage = Garbage()
        self.destroyed.connect(self._garbage.release)
        self._watch = QTimer(self)
        self._watch.setTimerType(Qt.TimerType.PreciseTimer)
        self._watch.setInterval(LOOK_EVERY_MS)
        self._watch.timeout.connect(self._look)

    def start(self, work: Work) -> Job:
        """Run `work(report)` in a thread; connect to the job's signals before you return."""
        self._garbage.hold()
        run = _Run(work)
        job = Job(run)
        self._running[job] = self._threads.submit(run.go)
        self._watch.start()
        return job

    def finish(self, job: Job) -> None:
        """Wait for a job, and say now how it ended."""
        if job in self._running:
            wait((self._running.pop(job),))
            job.tell()
            job.end()

    @property
    def is_busy(self) -> bool:
        """Whether any job has been started and has not ended."""
        return bool(self._running)

    def stop_all(self) -> None:
        """Ask every job to stop, and wait until all have; nobody is told any more."""
        for job in self._running:
            job.cancel()
        wait(self._running.values())
        self._running.clear()
        self._rest()
        self.apart.close()

    def _look(self) -> None:
        for job in tuple(self._running):
            if job.tell():
                self._running.pop(job)
                job.end()
        self._garbage.collect_some()
        if not self._running:
            self._rest()

    def _rest(self) -> None:
        self._watch.stop()
        self._garbage.release()
