"""What a plan is asked for, and what it is."""

from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property
from math import hypot

from app.core.dimensions.place import Place
from app.core.dimensions.planner.edits import Edit, key_of
from app.core.model import Mode

REACH = 0.03
"""A program this near its target is there (both axes together, 0 to 1 each)."""

NOISE = 1e-9


@dataclass(frozen=True)
class Target:
    """Where a program is to stand, 0 to 1 on each axis; None leaves an axis free."""

    structure: float | None = None
    immediacy: float | None = None

    def distance(self, structure: float, immediacy: float | None) -> float:
        """How far off a place is; an immediacy that is not known counts as far as can be."""
        up = 0.0 if self.structure is None else structure - self.structure
        if self.immediacy is None:
            return abs(up)
        if immediacy is None:
            return hypot(up, max(self.immediacy, 1 - self.immediacy))
        return hypot(up, immediacy - self.immediacy)

    def distance_of(self, place: Place) -> float:
        """How far off a place is."""
        return self.distance(place.structure, place.immediacy)


@dataclass(frozen=True)
class Limits:
    """What a plan may do.

    `modes` are those people have, `locked` the ids of sessions to leave alone besides those
    locked in the program, `refused` edits of which another way is sought.
    """

    modes: frozenset[Mode] = frozenset(Mode)
    locked: frozenset[str] = frozenset()
    refused: frozenset[Edit] = frozenset()

    @cached_property
    def _refused_keys(self) -> frozenset[Hashable]:
        return frozenset(map(key_of, self.refused))

    def allow(self, edit: Edit) -> bool:
        """Whether neither the edit nor one that comes to the same was refused."""
        return not self._refused_keys or key_of(edit) not in self._refused_keys


@dataclass(frozen=True)
class Line:
    """One edit of a plan, what it moves when applied after those before it, and its cost.

    `immediacy` is None where it is not known before or after. `misfits` are the activities
    (ids of the library) that can't be done in a session's new mode.
    """

    edit: Edit
    structure: float
    immediacy: float | None
    cost: float
    misfits: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plan:
    """A way from one place to another; not `reached`: as near to the target as was found."""

    target: Target
    start: Place
    lines: tuple[Line, ...]
    place: Place

    @property
    def distance(self) -> float:
        """How far the end of the way is from the target."""
        return self.target.distance_of(self.place)

    @property
    def reached(self) -> bool:
        """Whether the end of the way is near enough to the target."""
        return self.distance <= REACH + NOISE

    @property
    def cost(self) -> float:
        """The designer's effort for all lines together."""
        return sum(line.cost for line in self.lines)
