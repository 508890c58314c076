"""The import as it stands: how the sheets are understood, and who comes of it."""

from PySide6.QtCore import QObject, Signal

from app.core.people.roster import PeopleRead
from app.formats.spreadsheets import Understanding, people_from
from app.ui.jobs import Jobs


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
        self._reading = False
        self.understanding = understanding
        self.read = read

    @property
    def ready(self) -> bool:
        """Whether `read` belongs to the present understanding."""
        return not self._reading

    def change(self, understanding: Understanding) -> None:
        """Understand the sheets otherwise, and read the people again."""
        self.understanding = understanding
        self._reading = True
        job = self._jobs.start(lambda report: (understanding, people_from(understanding)))
        # A method, which Qt forgets with its object: the import may be given up meanwhile.
        job.finished.connect(self._finished)
        job.failed.connect(self.failed)
        self.stale.emit()

    def _finished(self, answer: tuple[Understanding, PeopleRead]) -> None:
        understanding, read = answer
        if understanding is self.understanding:
            self._reading = False
            self.read = read
            self.refreshed.emit()
