"""Points by gap: a table in place of the wanted range of a distance."""

import numpy as np

from app.core.matching.weighing.criteria import closeness
from app.core.model import Criterion

Points = tuple[tuple[int, float], ...]
"""Gaps in levels, mentor above mentee, each with its worth from 0 to 1."""

FARTHEST = 99
"""No table asks for a gap of more levels than this."""


def proposed_points(criterion: Criterion, *, peers: bool = False) -> Points:
    """The table, in whole hundredths, that gives what the criterion's wanted range gives."""
    ranged = criterion.model_copy(update={"points": ()})
    gaps = range(0 if peers else -FARTHEST, FARTHEST + 1)
    worth = closeness(np.array(gaps, dtype=float), ranged)
    table = zip(gaps, worth, strict=True)
    return tuple((gap, round(float(value), 2)) for gap, value in table if value > 0)


def both_ways(points: Points) -> Points:
    """A table of levels that two peers are apart, whichever of them is above."""
    below = ((-gap, value) for gap, value in points if gap)
    return tuple(sorted((*below, *points)))


def apart(points: Points) -> Points:
    """What a table gives two peers so many levels apart: each of them looks at the other."""
    worth = dict(points)
    distances = sorted({abs(gap) for gap in worth})
    return tuple((gap, (worth.get(gap, 0.0) + worth.get(-gap, 0.0)) / 2) for gap in distances)
