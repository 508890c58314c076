"""Peer pairs by the aim: who is placed, the lowest mean, the total."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from app.core.matching.circles.blossom import most_pairs
from app.core.matching.circles.pairing import Pairing, Worth, best_pairing
from app.core.matching.circles.possible import People, PossiblePairs, level_of
from app.core.matching.circles.table import Table
from app.core.matching.circles.telling import part
from app.core.matching.solving.assembling import Report
from app.core.matching.weighing.score import SCALE
from app.core.model import Aim, Objective

ANYBODY = Worth(person=1, score=0)

STEPS = 3
"""Who can be placed, how high the lowest mean can be, and the total."""


@dataclass(frozen=True)
class Found:
    """Pairs and perhaps a three; `proven` if they are the best by the aim.

    No others that place as many have a higher total than `at_most`, in points.
    """

    people: list[People]
    at_most: float
    proven: bool


def best_pairs(table: Table, aim: Aim, report: Report, *, with_three: bool = True) -> Found:
    """Most people placed, then the lowest mean as high as it can be, then the total.

    One three may be among them if `with_three`, for somebody who would be alone: one is over
    where the number of people is odd, and also where rules leave an odd number of them.
    """
    if table.peers < 2:
        return Found([], 0.0, proven=True)
    search = _Search(PossiblePairs(table, with_three), report)
    if aim.objective is Objective.ONLY_GOOD:
        return search.only_good(level_of(aim.floor))
    first = search.most_placed()
    return first if aim.objective is Objective.BEST_TOTAL else search.best_worst(first)


class _Search:
    def __init__(self, possible: PossiblePairs, report: Report) -> None:
        self._possible, self._report = possible, report
        self._step = 0
        # More for each person than all scores are worth, and the other way round.
        highest = int(possible.scores.max(initial=0))
        self._placing = Worth(person=possible.count * highest + 1, score=1)
        self._scoring = Worth(person=1, score=possible.count + 1)

    def only_good(self, floor: int) -> Found:
        """The highest total of those that reach the floor."""
        best = best_pairing(self._possible.reaching(floor), self._scoring, self._tell)
        return self._found(best, best.at_most / self._scoring.score)

    def most_placed(self) -> Found:
        """The most people, then the highest total."""
        best = best_pairing(self._possible, self._placing, self._tell)
        return self._found(best, best.at_most - self._placing.person * best.placed)

    def best_worst(self, first: Found) -> Found:
        """As many people as in the first, the lowest mean as high as it can be, then the total."""
        if not first.people:
            return first
        self._step += 1
        most = sum(map(len, first.people))
        possible = self._possible if most % 2 else self._possible.without_three()
        lowest = self._lowest(first.people)
        highest = self._highest(possible, lowest, most // 2)
        self._step += 1
        best = best_pairing(possible.reaching(highest), self._placing, self._tell)
        sure = True
        if best.placed < most:
            level, sure = self._between(possible, lowest, highest - 1, most)
            best = best_pairing(possible.reaching(level), self._placing, self._tell)
        if best.placed < most:
            return replace(first, proven=False)
        proven = first.proven and best.proven and sure
        return Found(list(best.people), first.at_most, proven)

    def _highest(self, possible: PossiblePairs, lowest: int, pairs: int) -> int:
        """The highest level that so many pairs can have.

        In a three that reaches a level two of them do, so it counts as one of the pairs.
        """
        may = possible.allowed if possible.with_three else possible.may
        levels = 3 * possible.scores
        steps = np.unique(levels[may & (levels > lowest)])
        low, high = 0, len(steps)
        while low < high:
            self._tell(1 - (high - low) / (len(steps) + 1))
            middle = (low + high) // 2
            enough = most_pairs(may & (levels >= steps[middle])) >= pairs
            low, high = (middle + 1, high) if enough else (low, middle)
        return int(steps[low - 1]) if low else lowest

    def _between(self, possible: PossiblePairs, low: int, high: int, most: int) -> tuple[int, bool]:
        """The highest level at which so many can be placed, and whether that is certain."""
        sure = True
        while low < high:
            middle = (low + high + 1) // 2
            found = best_pairing(possible.reaching(middle), ANYBODY, self._tell, enough=most)
            if found.placed >= most:
                low = max(middle, self._lowest(found.people))
            else:
                high, sure = middle - 1, sure and found.at_most < most
        return low, sure

    def _lowest(self, people: Sequence[People]) -> int:
        return min(self._possible.level(each) for each in people)

    def _found(self, best: Pairing, at_most: float) -> Found:
        # A worth is four times what is added to the total, in millionths.
        return Found(sorted(best.people), at_most / (4 * SCALE), best.proven)

    def _tell(self, share: float) -> None:
        part(self._report, self._step / STEPS, (self._step + 1) / STEPS)(share)
