"""How well any two go together, and what a circle of them is worth."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Self

import numpy as np

from app.core.matching.circles.problem import CircleProblem
from app.core.matching.solving.network import Ints
from app.core.matching.weighing.fixed import demands
from app.core.matching.weighing.score import SCALE, Scored
from app.core.matching.weighing.tables import Bools


@dataclass(frozen=True)
class Table:
    """Scores in half millionths of any two people, both ways added, and who may be together.

    Peers come first, hosts behind them; two hosts are never together. A pair of peers may be
    if no rule forbids it either way; `together` are two who must be in one circle.
    """

    both: Ints
    allowed: Bools
    peers: int
    together: tuple[tuple[int, int], ...] = ()

    @property
    def hosts(self) -> range:
        """Where the hosts stand."""
        return range(self.peers, len(self.both))

    def part(self, people: Sequence[int], peers: int) -> Self:
        """Only those people, so many peers first."""
        where = np.ix_(people, people)
        new = {old: place for place, old in enumerate(people)}
        together = tuple(
            (new[one], new[other]) for one, other in self.together if one in new and other in new
        )
        return type(self)(self.both[where], self.allowed[where], peers, together)

    def may_be(self, people: Sequence[int]) -> bool:
        """Whether no rule keeps any two of them apart or wants one of them elsewhere."""
        if any((one in people) != (other in people) for one, other in self.together):
            return False
        return all(self.allowed[one, other] for one, other in combinations(people, 2))

    def misses(self, person: int, people: Sequence[int]) -> int:
        """How many who must be with the person are not among those people."""
        return sum(
            (one == person and other not in people) or (other == person and one not in people)
            for one, other in self.together
        )

    def mean(self, people: Sequence[int]) -> float:
        """The mean over all pairs among them, in points."""
        size = len(people)
        return self._sum(people) / (size * (size - 1) * SCALE)

    def worth(self, people: Sequence[int]) -> float:
        """What they add to the total: half of all their means, so that a pair adds its score."""
        return self.mean(people) * len(people) / 2

    def _sum(self, people: Sequence[int]) -> int:
        inside = self.both[np.ix_(people, people)]
        return int(np.triu(inside, 1).sum())


def table_of(problem: CircleProblem, among: Scored, hosting: Scored) -> Table:
    """The table of all peers and hosts of the problem by the scores of its two halves."""
    peers = len(problem.peers.mentees)
    hosts = len(problem.hosts.mentors)
    both = np.zeros((peers + hosts, peers + hosts), dtype=np.int64)
    allowed = np.zeros(both.shape, dtype=bool)
    both[:peers, :peers] = among.millionths + among.millionths.T
    allowed[:peers, :peers] = among.barriers.allowed & among.barriers.allowed.T
    if hosts:
        both[peers:, :peers] = 2 * hosting.millionths
        both[:peers, peers:] = both[peers:, :peers].T
        allowed[peers:, :peers] = hosting.barriers.allowed
        allowed[:peers, peers:] = allowed[peers:, :peers].T
    return Table(both, allowed, peers, _together(problem))


def _together(problem: CircleProblem) -> tuple[tuple[int, int], ...]:
    peers = len(problem.peers.mentees)
    among = {(min(cell), max(cell)) for _, cell in demands(problem.peers)}
    hosted = {(column, peers + row) for _, (row, column) in demands(problem.hosts)}
    return tuple(sorted(among | hosted))
