"""The threes that could be in a better result than one that is known, the cheapest first."""

from dataclasses import dataclass

import numpy as np

from app.core.matching.circles.possible import PossiblePairs
from app.core.matching.solving.network import Ints

MOST = 20_000


@dataclass(frozen=True)
class Threes:
    """People (three columns) with what they cost; all others cost `missing` at least."""

    people: Ints
    costs: Ints
    missing: int


def cheapest(
    possible: PossiblePairs, prices: Ints, over: Ints, times: int, extra: int, below: int
) -> Threes:
    """Threes that cost less than `below`: what they pay more than they are worth.

    `over` is the same for pairs; a three is worth `times` all that it scores and `extra`.
    """
    # Two are half of what a three costs, so none of whom one two cost too much is cheap.
    lowest = min(0, int(over[possible.allowed].min(initial=0)))
    people, costs = np.empty((0, 3), dtype=np.int64), np.empty(0, dtype=np.int64)
    for some, sums in possible.threes_of(over < 2 * below - 2 * lowest):
        paid = prices[some].sum(axis=1) - times * sums - extra
        people = np.concatenate([people, some[paid < below]])
        costs = np.concatenate([costs, paid[paid < below]])
        if len(costs) > MOST:
            order = _cheapest_first(costs)[: MOST + 1]
            below = int(costs[order[-1]])
            people, costs = people[order[:-1]], costs[order[:-1]]
    order = _cheapest_first(costs)
    return Threes(people[order], costs[order], below)


def _cheapest_first(costs: Ints) -> Ints:
    """Of those that cost the same some from everywhere, as chance has it, the same each time."""
    order: Ints = np.lexsort((np.random.default_rng(1).random(len(costs)), costs))
    return order
