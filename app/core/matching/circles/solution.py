"""What putting peers together gives back."""

from dataclasses import dataclass

from app.core.matching.circles.problem import Circle


@dataclass(frozen=True)
class CircleSolution:
    """Circles, or peer pairs, as one whole result; ids are participants'.

    `waiting` are peers without a circle, `idle` hosts without one. The total counts half of
    the mean that each person has with the others, so that a pair adds its score; no circles
    could reach more than `at_most`, which is the total where `proven` says that these are the
    best by the objective.
    """

    circles: tuple[Circle, ...]
    waiting: tuple[str, ...]
    idle: tuple[str, ...]
    total: float
    worst: float | None
    at_most: float
    proven: bool
