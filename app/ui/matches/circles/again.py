"""What matching again would change, worked out when it is asked for: it takes a while."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.core.edits.begin import on_proposed
from app.core.edits.matches import match_again, save_draft
from app.core.matching.circles.effects import CircleEffect, circle_effect
from app.core.matching.circles.groups import Group
from app.core.matching.circles.solution import CircleSolution
from app.core.matching.circles.solve import solve_scored_circles
from app.core.matching.solving.solve import Report
from app.core.model import Workspace
from app.formats.wording.circles import circle_effect_sentences, circle_result
from app.ui.context import Context
from app.ui.jobs import Job
from app.ui.matches.circles.seen import SeenCircles
from app.ui.matches.repair.changes_dialog import ChangesDialog


@dataclass(frozen=True)
class CirclesAgain:
    """The circles that matching again gives, and what is different from what is seen."""

    seen: SeenCircles
    solution: CircleSolution
    effect: CircleEffect


class CirclePreview(QObject):
    """`started(Job)` tells that work has begun, `found(CirclesAgain)` what has come of it."""

    started = Signal(object)
    found = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = context.jobs
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._job is not None

    def ask(self, seen: SeenCircles) -> None:
        """Match what is seen again beside what is kept."""
        if self._job:
            return
        self._job = self._jobs.start(lambda report: circles_again(seen, report))
        self._job.finished.connect(self._finished)
        self._job.failed.connect(self._failed)
        self._job.cancelled.connect(self._ended)
        self.started.emit(self._job)

    def _finished(self, again: CirclesAgain) -> None:
        self._ended()
        self.found.emit(again)

    def _failed(self, error: Exception) -> None:
        self._ended()
        raise error

    def _ended(self) -> None:
        self._job = None


def circles_again(seen: SeenCircles, report: Report) -> CirclesAgain:
    """Solve for the people there are now; locked circles stay."""
    assert seen.kept is not None
    scored, now = seen.weighed.scored, seen.kept
    locked = tuple(circle for circle in now.solution.circles if circle.locked)
    problem = replace(scored.problem, locked=locked).arranged()
    solution = solve_scored_circles(replace(scored, problem=problem), report)
    after = [Group("", circle.host, circle.members) for circle in solution.circles]
    return CirclesAgain(seen, solution, circle_effect(scored, now.groups, after))


def keep_again(workspace: Workspace, again: CirclesAgain) -> Workspace:
    """With those circles in the draft that is seen, or in a new one where it is approved."""
    seen, proposed = again.seen, again.seen.weighed.weighed
    program = proposed.program_id
    approved = workspace.matchings[seen.matching].approved
    edit, about = (save_draft, program) if approved else (match_again, seen.matching)
    return on_proposed(workspace, program, proposed.workspace, edit, about, again.solution)


class CirclesAgainDialog(ChangesDialog):
    """Who would be with whom, and whether it is better."""

    def __init__(self, again: CirclesAgain, parent: QWidget | None = None) -> None:
        super().__init__("Matching again", "Matched again", "Match again", parent)
        assert again.seen.kept is not None
        scored = again.seen.weighed.scored
        self.show_told(
            circle_result(scored.problem, again.seen.kept.solution),
            circle_result(scored.problem, again.solution),
            circle_effect_sentences(scored, again.effect, people=True)
            if again.effect.changes
            else ["Nobody would be with others than now."],
        )
