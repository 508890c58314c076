"""The worst score as good as it can be."""

import numpy as np

from app.core.matching.solving.network import Ints, Network
from app.core.matching.solving.reach import Reach, reaches


def best_worst(network: Network, goal: Reach) -> int:
    """The highest score at which pairs of at least this score still reach the goal.

    The next higher score that occurs is solved too and found not to do: that is the proof.
    """
    steps = np.unique(network.scores)
    low, high = 0, _last_hope(network, goal, steps)
    middle = high
    while low < high:
        if reaches(network.above(int(steps[middle])), goal):
            low = middle
        else:
            high = middle - 1
        middle = (low + high + 1) // 2
    return int(steps[low])


def _last_hope(network: Network, goal: Reach, steps: Ints) -> int:
    return int(np.searchsorted(steps, highest_hope(network, goal)))


def highest_hope(network: Network, goal: Reach) -> int:
    """The score beyond which too few people have any pair left to reach the goal."""
    limit = _limit(network.mentees, network.scores, len(network.needs), goal.served)
    if network.places.max() == 1:
        by_mentors = _limit(network.mentors, network.scores, len(network.places), goal.filled)
        limit = min(limit, by_mentors)
    return limit


def _limit(ends: Ints, scores: Ints, size: int, wanted: int) -> int:
    """The score that the best pairs of so many people reach."""
    if not wanted:
        return int(scores.max())
    tops = np.zeros(size, dtype=np.int64)
    np.maximum.at(tops, ends, scores)
    return int(np.sort(tops)[size - wanted])
