"""The import as it stands: how the sheets are understood, and who comes of it."""

from PySide6.QtCore import QObject, Signal

from app.core.people.roster import PeopleRead
from app.formats.spreadsheets import Understanding, people_from
from app.ui.jobs import Job, Jobs


class ImportState(QObject):
    """Holds an understanding and what was read with it.

    `change` reads anew off the GUI thread; `refreshed` tells when that is done, `stale`
    that it isn't. Only the latest change counts.
    """

    refreshed = Signal()
    stale = Signal()
    failed = Signal(object)

    def __init__(
        self,
        jobs: Jobs,
        understanding: Understanding,
        read: PeopleRead,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self.understanding = understanding
        self.read = read

    @property
    def ready(self) -> bool:
        """Whether `read` belongs to the present understanding."""
        return self._job is None

    def change(self, understanding: Understanding) -> None:
        """Understand the sheets otherwise, and read the people again."""
        self.understanding = understanding
        self._job = job = self._jobs.start(lambda report: people_from(understanding))
        job.finished.connect(lambda read: self._finished(job, read))
        job.failed.connect(self.failed)
        self.stale.emit()

    def _finished(self, job: Job, read: PeopleRead) -> None:
        if job is self._job:
            self._job = None
            self.read = read
            self.refreshed.emit()
