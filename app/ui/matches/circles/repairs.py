"""Somebody left or came after circles were approved: finds what would put them right."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.core.matching.circles.effects import CircleEffect, circle_effect
from app.core.matching.circles.groups import Group
from app.core.matching.circles.kept import solution_from
from app.core.matching.circles.problem import Circle
from app.core.matching.circles.solution import CircleSolution
from app.core.model import Status, Workspace
from app.formats.wording.circles import circle_effect_sentences, circle_result
from app.ui.context import Context
from app.ui.matches.circles.live import CircleLive
from app.ui.matches.circles.seen import SeenCircles
from app.ui.matches.later import Later
from app.ui.matches.repair.repair_dialog import ChoiceOfRepairs

LET_STAY, RIGHT_SIZES = "Change nobody who can stay", "Put the sizes right, with the fewest moves"


@dataclass(frozen=True)
class CircleRepair:
    """One way to put circles right, with what it changes."""

    name: str
    solution: CircleSolution
    effect: CircleEffect


@dataclass(frozen=True)
class CircleRepairs:
    """The ways for a matching that is seen."""

    seen: SeenCircles
    ways: tuple[CircleRepair, ...]


class CircleRepairFinder(QObject):
    """`found(CircleRepairs or None)` tells what can be offered for what is looked at."""

    found = Signal(object)

    def __init__(self, context: Context, live: CircleLive, parent: QObject) -> None:
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
        if seen and matching and matching.approved and _may_help(seen):
            self._later.ask(lambda: repairs_of(workspace, seen))


def _may_help(seen: SeenCircles) -> bool:
    if seen.weighed.contradictions or seen.kept is None:
        return False
    return bool(seen.kept.gone or seen.kept.solution.waiting or seen.kept.unfit)


def repairs_of(workspace: Workspace, seen: SeenCircles) -> CircleRepairs | None:
    """What would put the circles right; None if nothing needs to change or can."""
    # Only here, in a job: the solver takes half a second to import.
    from app.core.matching.circles.repair import repair_circles  # noqa: PLC0415

    assert seen.kept is not None
    waiting = seen.kept.solution.waiting
    first = [p for p in waiting if workspace.participants[p].status is Status.WAITING]
    ways: list[CircleRepair] = []
    for name, stay in ((LET_STAY, True), (RIGHT_SIZES, False)):
        groups = repair_circles(seen.weighed.scored, seen.kept, first, stay=stay)
        way = _repair(seen, name, groups) if groups is not None else None
        if way and all(way.effect != other.effect for other in ways):
            ways.append(way)
    changes = seen.kept.gone or any(way.effect.changes for way in ways)
    return CircleRepairs(seen, tuple(ways)) if ways and changes else None


def _repair(seen: SeenCircles, name: str, groups: tuple[Group, ...]) -> CircleRepair:
    assert seen.kept is not None
    scored = seen.weighed.scored
    now = zip(seen.kept.groups, seen.kept.solution.circles, strict=True)
    locked = {group.match for group, circle in now if circle.locked}
    circles = tuple(
        Circle(g.host, g.members, scored.mean(g.people), g.match in locked)
        for g in groups
        if len(g.people) > 1
    )
    effect = circle_effect(scored, seen.kept.groups, groups)
    return CircleRepair(name, solution_from(scored, circles), effect)


class CircleRepairDialog(ChoiceOfRepairs[CircleRepair]):
    """Repairs of circles and peer pairs."""

    def __init__(self, repairs: CircleRepairs, parent: QWidget | None = None) -> None:
        self._repairs = repairs
        super().__init__(((way, way.name) for way in repairs.ways), parent)

    def _show(self) -> None:
        seen, way = self._repairs.seen, self.way
        assert seen.kept is not None
        scored = seen.weighed.scored
        self.show_told(
            circle_result(scored.problem, seen.kept.solution),
            circle_result(scored.problem, way.solution),
            circle_effect_sentences(scored, way.effect),
        )
