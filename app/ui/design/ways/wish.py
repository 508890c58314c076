"""Where a designer would like a program to stand, for as long as she sits here."""

from dataclasses import dataclass
from enum import Enum

from app.core.dimensions.place import Place
from app.core.dimensions.planner import Limits, Target
from app.core.dimensions.planner.edits import Edit
from app.core.model import Mode, Program

ASIDE = 0.15


class Axis(Enum):
    """One of the map's two axes."""

    STRUCTURE = "structure"
    IMMEDIACY = "immediacy"


@dataclass(frozen=True)
class Wish:
    """A target (0 to 1 on each axis; on the `free` one anything will do), and what was refused."""

    immediacy: float
    structure: float
    free: Axis | None = None
    refused: frozenset[Edit] = frozenset()

    @property
    def target(self) -> Target:
        """The target as the planner takes it."""
        return Target(
            structure=None if self.free is Axis.STRUCTURE else self.structure,
            immediacy=None if self.free is Axis.IMMEDIACY else self.immediacy,
        )

    def limits(self, program: Program) -> Limits:
        """The limits as the planner takes them."""
        return Limits(modes=modes_of(program), refused=self.refused)


def modes_of(program: Program) -> frozenset[Mode]:
    """The modes that a program's people have; all where none is named."""
    return frozenset(program.modes or Mode)


def first_wish(place: Place) -> Wish:
    """A target a little nearer to the middle of the map, from where it can be moved."""
    known = 0.5 if place.immediacy is None else place.immediacy
    return Wish(immediacy=_aside(known), structure=_aside(place.structure))


def _aside(value: float) -> float:
    return value - ASIDE if value > 1 / 2 else value + ASIDE
