"""The figures of circles as a whole."""

from dataclasses import dataclass

import numpy as np

from app.core.matching.circles.groups import Group
from app.core.matching.circles.kept import KeptCircles
from app.core.matching.circles.scored import ScoredCircles


@dataclass(frozen=True)
class CircleWhole:
    """The figures; people are participant ids.

    `mean` is the mean over everybody of their scores with their others, `lowest` the circle
    with the lowest score, `least` who has the lowest mean with their others. `sizes` says how
    many circles there are of each size.
    """

    mean: float
    lowest: Group
    lowest_score: float
    least: str
    least_score: float
    sizes: tuple[tuple[int, int], ...]


def circle_whole(scored: ScoredCircles, kept: KeptCircles) -> CircleWhole | None:
    """The figures of kept circles; None where there is none."""
    if not kept.groups:
        return None
    scores = [circle.score for circle in kept.solution.circles]
    lowest = int(np.argmin(scores))
    people = [(scored.with_others(p, g.people) or 0.0, p) for g in kept.groups for p in g.people]
    least, who = min(people)
    sizes: dict[int, int] = {}
    for group in kept.groups:
        sizes[len(group.members)] = sizes.get(len(group.members), 0) + 1
    return CircleWhole(
        mean=sum(score for score, _ in people) / len(people),
        lowest=kept.groups[lowest],
        lowest_score=scores[lowest],
        least=who,
        least_score=least,
        sizes=tuple(sorted(sizes.items())),
    )
