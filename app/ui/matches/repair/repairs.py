"""Somebody left or arrived after a matching was approved: finds what would put it right."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from app.core.edits.matches import locked_pairs, pairs_of
from app.core.matching.account.effects import Effect, effect
from app.core.matching.asked.problem import PairOfIds
from app.core.matching.solving.repair import repair_for_most
from app.core.matching.solving.solution import Solution
from app.core.matching.solving.waiting_first import repair_waiting_first
from app.core.matching.weighing.score import Scored
from app.core.model import Status, Workspace
from app.ui.context import Context
from app.ui.matches.later import Later
from app.ui.matches.live import Live
from app.ui.matches.weighed import Seen


@dataclass(frozen=True)
class Repair:
    """One way to put a matching right, with what it changes."""

    solution: Solution
    effect: Effect


@dataclass(frozen=True)
class Repairs:
    """The repair that changes nobody who can stay, and one that matches more, if there is."""

    matching: str
    scored: Scored
    before: Solution
    ways: tuple[Repair, ...]


class RepairFinder(QObject):
    """`found(Repairs or None)` tells what can be offered for the matching that is looked at."""

    found = Signal(object)

    def __init__(self, context: Context, live: Live, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._live = context.document, live
        self._later = Later(context, self)
        self._later.answered.connect(self.found)
        live.changed.connect(self._ask)

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._later.busy

    def _ask(self) -> None:
        self._later.forget()
        self.found.emit(None)
        seen, workspace = self._live.seen, self._document.workspace
        matching = workspace.matchings.get(seen.matching) if seen else None
        if not (seen and seen.kept and matching and matching.approved and _may_help(seen)):
            return
        if scored := seen.weighed.table:
            now, there = seen.kept.solution, pairs_of(workspace, seen.matching)
            self._later.ask_of(
                _with_locks(scored, locked_pairs(workspace, seen.matching)),
                repairs_of,
                seen.matching,
                now,
                frozenset(there),
                [key for key in now.waiting if _has_waited(workspace, key)],
            )


def _may_help(seen: Seen) -> bool:
    if seen.weighed.contradictions or seen.kept is None:
        return False
    return bool(seen.kept.gone or seen.kept.solution.waiting)


def _with_locks(scored: Scored, locked: tuple[PairOfIds, ...]) -> Scored:
    return replace(scored, problem=replace(scored.problem, locked=locked).arranged())


def _has_waited(workspace: Workspace, mentee: str) -> bool:
    return workspace.participants[mentee].status is Status.WAITING


def repairs_of(
    scored: Scored,
    matching: str,
    now: Solution,
    there: frozenset[PairOfIds],
    waiting: list[str],
) -> Repairs | None:
    """What would put the matching right; None if nothing needs to change or can.

    `there` are its pairs, also of people who left; `waiting` have waited longest.
    """
    fewest = repair_waiting_first(scored, now.ids, waiting)
    most = repair_for_most(scored, now.ids)
    ways = [fewest, *([most] if len(most.waiting) < len(fewest.waiting) else [])]
    if set(fewest.ids) == there and len(ways) == 1:
        return None
    told = tuple(Repair(way, effect(scored, now.ids, way.ids)) for way in ways)
    return Repairs(matching, scored, now, told)
