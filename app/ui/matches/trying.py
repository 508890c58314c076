"""Another importance while it is dragged: scored and matched anew beside what is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from app.core.edits.begin import on_proposed
from app.core.edits.importance import set_importance
from app.core.matching.circles.solution import CircleSolution
from app.core.matching.solving.solution import Solution
from app.core.model import Importance, Matching, Workspace
from app.ui.context import Context
from app.ui.matches.later import Later

LABEL = "Change importance"

S = TypeVar("S")


@dataclass(frozen=True)
class Wish:
    """A criterion (id), and what it is to count."""

    criterion: str
    importance: Importance


@dataclass(frozen=True)
class Tried(Generic[S]):
    """What a wish leads to: `after` is the workspace it would give, `seen` its matching.

    `asked` is the workspace it was tried on; `changed` counts those with somebody else.
    """

    wish: Wish
    asked: Workspace
    after: Workspace
    matching: str
    seen: S
    solution: Solution | CircleSolution
    changed: int


class Live(Protocol[S]):
    """Keeps what is seen of a program."""

    seen: S | None

    @property
    def proposed(self) -> Workspace | None:
        """The snapshot with what is proposed for the program, if it is known."""

    def adopt(self, seen: S) -> None:
        """Take what is known to follow from the change that comes next."""


class Ways(Protocol[S]):
    """How a wish is tried."""

    def may_try(self, seen: S, matching: Matching) -> bool:
        """Whether it takes but a moment."""

    def tried(self, asked: Workspace, seen: S, wish: Wish) -> Tried[S]:
        """Score and match anew; people are not compared again. Runs off the GUI thread."""


class Trying(QObject):
    """`shown()` says that there is something else to look at: `looked_at`, None for what is kept.

    At the end the importance is committed together with the draft that was looked at, as one
    step, and `kept(Tried)` says so. An approved matching stays as it is. `match_wanted` asks to
    match again where people are too many to do so on the way.
    """

    shown = Signal()
    kept = Signal(object)
    match_wanted = Signal()

    def __init__(
        self,
        context: Context,
        live: Live[Any],
        ways: Ways[Any],
        matching: Callable[[], Matching | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._live, self._matching = context.document, live, matching
        self._ways = ways
        self._later = Later(context, self)
        self._later.answered.connect(self._answered)
        self._ends_with: Wish | None = None
        self.looked_at: Tried[Any] | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being tried."""
        return self._later.busy

    def attempt(self, criterion_id: str, importance: Importance) -> None:
        """Show what this importance would give, as soon as it is known."""
        seen = self._live.seen
        if not self._can_be_tried():
            return
        wish, asked = Wish(criterion_id, importance), self._document.workspace
        self._later.ask(lambda: self._ways.tried(asked, seen, wish))

    def leave(self) -> None:
        """Go back to what is kept."""
        self._forget()
        self.shown.emit()

    def end(self, criterion_id: str, importance: Importance) -> None:
        """Keep this importance, and the draft that it gives once that is known."""
        wish, matching = Wish(criterion_id, importance), self._matching()
        if matching and matching.approved:
            self._keep(wish)
        elif not self._can_be_tried():
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

    def _can_be_tried(self) -> bool:
        seen, matching = self._live.seen, self._matching()
        return bool(seen and matching and self._ways.may_try(seen, matching))

    def _answered(self, found: Tried[Any]) -> None:
        if self._ends_with == found.wish:
            self._keep_tried(found)
        elif self._ends_with is None:
            self.looked_at = found
            self.shown.emit()

    def _keep_tried(self, found: Tried[Any]) -> None:
        if found.asked is not self._document.workspace:
            self._keep(found.wish)
            self.match_wanted.emit()
            return
        self._live.adopt(found.seen)
        if self._keep(found.wish, found.matching, found.solution):
            self.kept.emit(found)

    def _keep(
        self, wish: Wish, draft: str = "", solution: Solution | CircleSolution | None = None
    ) -> bool:
        self._forget()
        document = self._document
        proposed = self._live.proposed or document.workspace
        criterion = document.workspace.criteria.get(wish.criterion) or proposed.criteria.get(
            wish.criterion
        )
        changed = criterion is not None and document.do(
            LABEL,
            on_proposed,
            criterion.program,
            proposed,
            set_importance,
            wish.criterion,
            wish.importance,
            draft,
            solution,
        )
        self.shown.emit()
        return changed

    def _forget(self) -> None:
        self._later.forget()
        self._ends_with = self.looked_at = None
