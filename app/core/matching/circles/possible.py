"""The pairs that could be, and the threes for one who is over."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

import numpy as np

from app.core.matching.circles.table import Table
from app.core.matching.solving.network import Ints
from app.core.matching.weighing.score import SCALE
from app.core.matching.weighing.tables import Bools

LEVELS = 6
"""A millionth in levels, so that a pair and a three both have a whole number as their mean."""

People = tuple[int, ...]


@dataclass(frozen=True)
class PossiblePairs:
    """The peers of a table two by two, or three by three if `with_three`.

    None of them has a mean below `least`, as a level.
    """

    table: Table
    with_three: bool
    least: int = 0

    def reaching(self, least: int) -> Self:
        """Only those with at least that mean."""
        return replace(self, least=least)

    def without_three(self) -> Self:
        """Only the pairs."""
        return replace(self, with_three=False)

    @property
    def count(self) -> int:
        """How many people there are."""
        return self.table.peers

    @cached_property
    def scores(self) -> Ints:
        """What any two score, both ways added."""
        return self.table.both[: self.count, : self.count]

    @cached_property
    def allowed(self) -> Bools:
        """Which two no rule keeps apart."""
        allowed = self.table.allowed[: self.count, : self.count]
        return allowed & allowed.T & ~np.eye(self.count, dtype=bool)

    @cached_property
    def may(self) -> Bools:
        """Which two can be a pair."""
        may = self.allowed & (3 * self.scores >= self.least)
        if self._asked is not None:
            among, asked = self._asked, self._asked.sum(axis=1)
            may &= (among == asked[:, None]) & (among == asked[None, :])
        return may

    def threes(self, first: int | Ints, second: Ints, third: Ints) -> tuple[Bools, Ints]:
        """Which of them can be together, and all that they score."""
        near, far, other = (first, second), (first, third), (second, third)
        sums: Ints = self.scores[near] + self.scores[far] + self.scores[other]
        may: Bools = self.allowed[near] & self.allowed[far] & self.allowed[other]
        may &= sums >= self.least
        if self._asked is not None:
            among, asked = self._asked, self._asked.sum(axis=1)
            may &= among[near] + among[far] == asked[first]
            may &= among[near] + among[other] == asked[second]
            may &= among[far] + among[other] == asked[third]
        return may, sums

    def threes_of(self, near: Bools) -> Iterator[tuple[Ints, Ints]]:
        """Threes of whom any two are near, and all that they score, one person's at a time."""
        best = np.where(self.allowed, self.scores, 0).max(axis=1, initial=0)
        # Two score so little that no third makes up for it.
        low = self.scores + best[:, None] + best[None, :] < self.least
        near = np.triu(near & self.allowed & ~low, 1)
        for first in range(self.count if self.with_three else 0):
            others = np.flatnonzero(near[first])
            rows, columns = np.nonzero(near[np.ix_(others, others)])
            second, third = others[rows], others[columns]
            may, sums = self.threes(first, second, third)
            people = np.column_stack([np.full(len(second), first), second, third])
            yield people[may], sums[may]

    def level(self, people: People) -> int:
        """The mean of two or three, as a level."""
        among = self.scores[np.ix_(people, people)]
        return int(np.triu(among, 1).sum()) * (3 if len(people) == 2 else 1)

    @cached_property
    def _asked(self) -> Ints | None:
        """1 for two who have to be together, be it by way of others; None where nobody has to."""
        if not self.table.together:
            return None
        asked = np.zeros((self.count, self.count), dtype=np.int64)
        for chain in _chains(self.table.together):
            asked[np.ix_(chain, chain)] = 1
        np.fill_diagonal(asked, 0)
        return asked


def _chains(together: tuple[tuple[int, int], ...]) -> Iterator[list[int]]:
    left = [set(two) for two in together]
    while left:
        chain = left.pop()
        while near := [two for two in left if two & chain]:
            left = [two for two in left if not two & chain]
            chain = chain.union(*near)
        yield sorted(chain)


def level_of(points: float) -> int:
    """A score in points, as a level."""
    return round(points * SCALE) * LEVELS
