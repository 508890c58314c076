"""Another importance while it is dragged: scored and matched anew beside what is kept."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from app.core.edits.begin import adopted, on_proposed
from app.core.edits.importance import set_importance
from app.core.edits.matches import locked_pairs, pairs_of
from app.core.matching.problem import MatchingProblem
from app.core.matching.score import score
from app.core.matching.solution import Solution
from app.core.matching.solve import solve_scored
from app.core.model import Importance, Matching, Workspace
from app.ui.context import Context
from app.ui.matches.later import IN_A_THREAD, Later
from app.ui.matches.live import Live
from app.ui.matches.weighed import Seen, see

LABEL = "Change importance"


@dataclass(frozen=True)
class Wish:
    """A criterion (id), and what it is to count."""

    criterion: str
    importance: Importance


@dataclass(frozen=True)
class Tried:
    """What a wish leads to: `after` is the workspace it would give, `seen` its matching.

    `asked` is the workspace it was tried on; `changed` counts mentees with another mentor.
    """

    wish: Wish
    asked: Workspace
    after: Workspace
    seen: Seen
    solution: Solution
    changed: int


class Trying(QObject):
    """`shown()` says that there is something else to look at: `looked_at`, None for what is kept.

    At the end the importance is committed together with the draft that was looked at, as one
    step. An approved matching stays as it is. `match_wanted` asks to match again where people
    are too many to do so on the way.
    """

    shown = Signal()
    match_wanted = Signal()

    def __init__(
        self,
        context: Context,
        live: Live,
        matching: Callable[[], Matching | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._live, self._matching = context.document, live, matching
        self._later = Later(context, self)
        self._later.answered.connect(self._answered)
        self._ends_with: Wish | None = None
        self.looked_at: Tried | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being tried."""
        return self._later.busy

    def attempt(self, criterion_id: str, importance: Importance) -> None:
        """Show what this importance would give, as soon as it is known."""
        seen, matching = self._live.seen, self._matching()
        if not (seen and matching and _can_be_tried(seen, matching)):
            return
        wish, asked = Wish(criterion_id, importance), self._document.workspace
        self._later.ask(lambda: tried(asked, seen, wish))

    def leave(self) -> None:
        """Go back to what is kept."""
        self._forget()
        self.shown.emit()

    def end(self, criterion_id: str, importance: Importance) -> None:
        """Keep this importance, and the draft that it gives once that is known."""
        wish, matching, seen = Wish(criterion_id, importance), self._matching(), self._live.seen
        if matching and matching.approved:
            self._keep(wish)
        elif not (seen and matching and _can_be_tried(seen, matching)):
            self._keep(wish)
            if matching:
                self.match_wanted.emit()
        elif self.looked_at and self.looked_at.wish == wish:
            self._keep_tried(self.looked_at)
        else:
            self._ends_with = wish
            self.attempt(criterion_id, importance)

    def finish(self) -> None:
        """Keep what waits for its draft at once, without it."""
        if wish := self._ends_with:
            self._keep(wish)

    def _answered(self, found: Tried) -> None:
        if self._ends_with == found.wish:
            self._keep_tried(found)
        elif self._ends_with is None:
            self.looked_at = found
            self.shown.emit()

    def _keep_tried(self, found: Tried) -> None:
        if found.asked is not self._document.workspace:
            self._keep(found.wish)
            self.match_wanted.emit()
            return
        self._live.adopt(found.seen)
        self._keep(found.wish, found.seen.matching, found.solution)

    def _keep(self, wish: Wish, draft: str = "", solution: Solution | None = None) -> None:
        self._forget()
        weighed, document = self._live.weighed, self._document
        proposed = weighed.workspace if weighed else document.workspace
        program = document.workspace.criteria.get(wish.criterion) or proposed.criteria.get(
            wish.criterion
        )
        if program:
            document.do(
                LABEL,
                on_proposed,
                program.program,
                proposed,
                set_importance,
                wish.criterion,
                wish.importance,
                draft,
                solution,
            )
        self.shown.emit()

    def _forget(self) -> None:
        self._later.forget()
        self._ends_with = self.looked_at = None


def _can_be_tried(seen: Seen, matching: Matching) -> bool:
    scored = seen.weighed.to_try
    few = scored is not None and scored.millionths.size <= IN_A_THREAD
    return few and seen.weighed.known is not None and seen.matching == matching.id


def tried(asked: Workspace, seen: Seen, wish: Wish) -> Tried:
    """Score and match anew; people are not compared again."""
    weighed, matching = seen.weighed, seen.matching
    assert weighed.known is not None
    ready = adopted(asked, weighed.program_id, weighed.workspace)
    before = sorted(set(pairs_of(ready, matching)))
    locked = sorted(set(locked_pairs(ready, matching)))
    problem = _with(wish, weighed.scored.problem)
    problem = replace(problem, locked=tuple(locked), before=tuple(before))
    scored = score(problem, weighed.known)
    solution = solve_scored(scored)
    after = set_importance(ready, wish.criterion, wish.importance, matching, solution)
    anew = see(replace(weighed, workspace=after, scored=scored), after, matching, ahead=0)
    changed = {mentee for _, mentee in set(before) ^ set(solution.ids)}
    return Tried(wish, asked, after, anew, solution, len(changed))


def _with(wish: Wish, problem: MatchingProblem) -> MatchingProblem:
    criteria = tuple(
        each.model_copy(update={"importance": wish.importance})
        if each.id == wish.criterion
        else each
        for each in problem.criteria
    )
    return replace(problem, criteria=criteria)
