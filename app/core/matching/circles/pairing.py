"""The best pairs of peers, with one three where one is over.

Prices tell what no pairs exceed. Two who pay much more than they are worth together can't be
in a better result than one that is known, so few are left for the blossom search. Threes are
tried one after the other, those first that cost least.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.core.matching.circles.blossom import NEVER, Edges, nearest, worth_most
from app.core.matching.circles.possible import People, PossiblePairs
from app.core.matching.circles.prices import prices
from app.core.matching.circles.telling import Tell
from app.core.matching.circles.threes import Threes, cheapest
from app.core.matching.solving.network import Ints

LIKELY = 8
"""So many of each one's cheapest pairs are tried at first."""

EFFORT = 120_000_000
"""People times pairs that the blossom search may look at, all threes together."""

FIRST, MORE = 3, 5
"""The first that are tried may take so many times more: they matter most."""


@dataclass(frozen=True)
class Worth:
    """What a result counts: so much for each person placed, and each score so many times.

    A pair counts its score twice and a three its three scores once, both ways added: four
    times what they add to the total.
    """

    person: int
    score: int


@dataclass(frozen=True)
class Pairing:
    """People put together, what they are worth, and what no others could exceed."""

    people: tuple[People, ...]
    worth: int
    at_most: int

    @property
    def placed(self) -> int:
        """How many are with somebody."""
        return sum(map(len, self.people))

    @property
    def proven(self) -> bool:
        """Whether these are the best."""
        return self.worth == self.at_most


def best_pairing(
    possible: PossiblePairs, worth: Worth, tell: Tell, enough: int | None = None
) -> Pairing:
    """Those worth most; or any that are worth `enough`, if there are, and else any at all.

    `tell` gets the share of the effort that is spent.
    """
    return _Search(possible, worth, enough).found(tell)


class _Search:
    """Prices and costs are in halves; a cost is what people pay more than they are worth."""

    def __init__(self, possible: PossiblePairs, worth: Worth, enough: int | None) -> None:
        self._possible, self._worth, self._enough = possible, worth, enough
        self._values: Ints = 2 * (worth.score * possible.scores + worth.person)
        self._prices = prices(np.where(possible.may, self._values, 0), possible.may)
        self._all_prices = int(self._prices.sum())
        self._costs: Ints = self._prices[:, None] + self._prices[None, :] - 2 * self._values

    def found(self, tell: Tell) -> Pairing:
        """A good one to begin with, then all that could be better, the most hopeful first."""
        costs = np.where(self._possible.may, self._costs, NEVER)
        best = self._joined(self._paired((), Edges.of(nearest(costs, LIKELY))))
        if self._is_enough(best):
            return Pairing(tuple(best), self._counted(best), self._all_prices // 2)
        threes = self._threes(best)
        beginnings = self._beginnings(threes)
        edges = Edges.of(costs < self._left(best) - beginnings[0][0])
        spent, untried = 0, threes.missing
        for tried, (cost, three) in enumerate(beginnings):
            if cost >= self._left(best) or self._is_enough(best):
                break
            near = self._hopeful(edges, three, self._left(best) - cost)
            spent += self._possible.count * len(near)
            if spent > EFFORT * (MORE if tried < FIRST else 1):
                untried = min(untried, cost)
                break
            tell(min(1.0, spent / EFFORT))
            best = max(best, self._paired(three, near), key=self._counted)
        worth = self._counted(best)
        return Pairing(tuple(best), worth, max(worth, (self._all_prices - untried) // 2))

    def _left(self, best: Sequence[People]) -> int:
        """What people may cost in a result that is better, or enough."""
        asked = 0 if self._enough is None else self._enough - 1
        return self._all_prices - 2 * max(asked, self._counted(best))

    def _is_enough(self, best: Sequence[People]) -> bool:
        return self._enough is not None and self._counted(best) >= self._enough

    def _threes(self, best: Sequence[People]) -> Threes:
        times, extra = 2 * self._worth.score, 6 * self._worth.person
        below = self._left(best)
        return cheapest(self._possible, self._prices, self._costs, times, extra, below)

    def _beginnings(self, threes: Threes) -> list[tuple[int, People]]:
        """The threes, and none; of an odd number somebody is left over then."""
        none = int(self._prices.min()) if self._possible.count % 2 else 0
        found = zip(threes.costs.tolist(), map(tuple, threes.people.tolist()), strict=True)
        return sorted([(none, ()), *found], key=lambda beginning: beginning[0])

    def _hopeful(self, edges: Edges, three: People, within: int) -> Edges:
        """Pairs of the others that don't cost too much."""
        free = ~np.isin(edges.first, three) & ~np.isin(edges.second, three)
        return edges.where(free & (self._costs[edges.first, edges.second] < within))

    def _paired(self, three: People, edges: Edges) -> list[People]:
        pairs = worth_most(edges, self._values[edges.first, edges.second])
        return [three, *pairs] if three else pairs

    def _joined(self, pairs: list[People]) -> list[People]:
        """The same, somebody who is alone with the two who gain most by it."""
        alone = sorted(set(range(self._possible.count)) - {one for pair in pairs for one in pair})
        if not self._possible.with_three or not pairs or not alone:
            return pairs
        first, second = np.array(pairs, dtype=np.int64).T
        gains = [self._gains(one, first, second) for one in alone]
        one, pair = divmod(int(np.argmax(gains)), len(pairs))
        if gains[one][pair] <= 0:
            return pairs
        return [*pairs[:pair], *pairs[pair + 1 :], (*pairs[pair], alone[one])]

    def _gains(self, one: int, first: Ints, second: Ints) -> Ints:
        """What it adds if somebody joins each of the pairs."""
        may, sums = self._possible.threes(one, first, second)
        three = self._worth.score * sums + 3 * self._worth.person
        return np.where(may, three - self._values[first, second], 0)

    def _counted(self, people: Sequence[People]) -> int:
        return sum(map(self._value, people))

    def _value(self, people: People) -> int:
        score = int(np.triu(self._possible.scores[np.ix_(people, people)], 1).sum())
        times = 2 if len(people) == 2 else 1
        return times * self._worth.score * score + len(people) * self._worth.person
