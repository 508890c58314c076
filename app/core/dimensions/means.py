"""The three dimensions that are means over a program's sessions, weighted by minutes."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from math import fsum, log

from app.core.dimensions.constants import LARGEST_SCALE_RATIO
from app.core.dimensions.modes import IMMEDIACY
from app.core.model import ProgramDesign, SessionDesign

Measure = Callable[[ProgramDesign, SessionDesign], float | None]
HIGHEST_LEVEL = 3
FAR_END = log(LARGEST_SCALE_RATIO)


@dataclass(frozen=True)
class Mean:
    """A mean over sessions; `minutes` of sessions that count, `unknown` of those that don't."""

    value: float | None
    minutes: int
    unknown: int

    @property
    def range(self) -> tuple[float, float]:
        """The least and the most it can be, the unknown minutes being at 0 or at 1."""
        if self.value is None:
            return 0.0, 1.0
        if not self.unknown:
            return self.value, self.value
        total = self.minutes + self.unknown
        least = self.value * self.minutes / total
        return least, least + self.unknown / total


def mean_of(
    design: ProgramDesign, weights: list[int], measure: Measure, otherwise: float | None
) -> Mean:
    """The mean of a measure; `otherwise` where no session with minutes has it."""
    minutes = unknown = 0
    products = []
    for inside, weight in zip(design.sessions, weights, strict=True):
        value = measure(design, inside)
        if value is None:
            unknown += weight
        else:
            minutes += weight
            products.append(weight * value)
    return Mean(fsum(products) / minutes if minutes else otherwise, minutes, unknown)


def weights_of(design: ProgramDesign) -> list[int]:
    """Each session's minutes, all occurrences together."""
    return [inside.session.minutes * inside.session.occurrences for inside in design.sessions]


def session_immediacy(design: ProgramDesign, inside: SessionDesign) -> float | None:
    """How immediate a session is; None where its mode is not known."""
    mode = inside.session.mode
    return None if mode is None else IMMEDIACY[mode]


def session_scale(design: ProgramDesign, inside: SessionDesign) -> float:
    """How many learn together in a session, on the scale from a pair to a crowd."""
    return scale_of_people(inside.session.people)


def session_transparency(design: ProgramDesign, inside: SessionDesign) -> float:
    """How openly a session is learning from each other, 0 to 1."""
    return openness_level(design.program.names_it, inside) / HIGHEST_LEVEL


def default_immediacy(design: ProgramDesign) -> float | None:
    """The immediacy of a program in which no session says how people are in touch."""
    mode = design.program.mode
    return None if mode is None else IMMEDIACY[mode]


@lru_cache(maxsize=1024)
def scale_of_people(people: int) -> float:
    """Where so many people learning together stand between a pair (0) and a crowd (1)."""
    return min(1.0, log(max(2, people) / 2) / FAR_END)


def others_at(scale: float) -> float:
    """With about how many others a learner learns in a typical hour."""
    return float(2 * LARGEST_SCALE_RATIO**scale - 1)


def openness_level(names_it: bool, inside: SessionDesign) -> int:
    """The level that decides what a guide prints for a session, 0 to 3."""
    level = max(inside.session.openness, 1 if names_it else 0)
    for activity in inside.activities:
        level = max(level, activity.openness)
    for questions in inside.question_sets:
        level = max(level, questions.openness)
    return level
