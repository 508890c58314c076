"""After an importance was let go: looks for the best circles, and puts them in the same step."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.core.edits.matches import locked_circles, match_again, people_elsewhere
from app.core.matching.circles.nearby import better_of
from app.core.matching.circles.scored import ScoredCircles
from app.core.matching.circles.solution import CircleSolution
from app.core.matching.circles.solve import solve_scored_circles
from app.core.matching.solving.solve import Report
from app.ui.context import Context
from app.ui.jobs import Job
from app.ui.matches.circles.seen import SeenCircles
from app.ui.matches.trying import Tried


class Settling(QObject):
    """What was tried stays where nothing better is found, or where other work comes between.

    `started(Job)` tells that it looks, `settled(people)` for how many of them the importance
    has changed who they are with.
    """

    started = Signal(object)
    settled = Signal(int)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._jobs = context.document, context.jobs
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether better circles are looked for."""
        return self._job is not None

    def stop(self) -> None:
        """Leave it at what was tried."""
        if self._job:
            self._job.cancel()

    def after(self, tried: Tried[SeenCircles]) -> None:
        """Look for the best circles now that what was tried is in the document."""
        self.stop()
        step, matching, first = self._document.history, tried.matching, tried.solution
        assert isinstance(first, CircleSolution)
        scored = tried.seen.weighed.scored
        locked = locked_circles(step.workspace, matching)
        scored = replace(scored, problem=replace(scored.problem, locked=locked).arranged())
        job = self._job = self._jobs.start(lambda report: _best(scored, first, report))

        def keep(found: CircleSolution) -> None:
            self._ended(job)
            if self._document.history is step:
                self._document.add_to(step, match_again, matching, found)
                self.settled.emit(people_elsewhere(tried.asked, matching, found))

        job.finished.connect(keep)
        job.failed.connect(lambda error: self._failed(job, error))
        job.cancelled.connect(lambda: self._ended(job))
        self.started.emit(job)

    def _failed(self, job: Job, error: Exception) -> None:
        self._ended(job)
        raise error

    def _ended(self, job: Job) -> None:
        if self._job is job:
            self._job = None


def _best(scored: ScoredCircles, first: CircleSolution, report: Report) -> CircleSolution:
    found = solve_scored_circles(scored, report)
    return better_of(scored.problem.peers.aim, first, found)
