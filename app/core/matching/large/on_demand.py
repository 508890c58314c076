"""Scores of a large problem, worked out for the pairs that are looked at."""

from dataclasses import dataclass

import numpy as np

from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.large.strips import Strips, strips_of
from app.core.matching.solving.network import Ints
from app.core.matching.weighing.barriers import Barrier
from app.core.matching.weighing.score import Millionths, Scored, points, score
from app.core.matching.weighing.tables import Bools


@dataclass(frozen=True)
class OnDemand:
    """The same answers as `Scored` gives, without a table of all pairs."""

    problem: MatchingProblem
    strips: Strips

    def score(self, mentor_id: str, mentee_id: str) -> float:
        """The score of a pair (participant ids), 0 to 100, whether allowed or not."""
        cell = self.problem.rows[mentor_id], self.problem.columns[mentee_id]
        return points(self.at(*_one(*cell))[0])

    def allows(self, row: int, column: int) -> bool:
        """Whether no rule forbids the pair."""
        return bool(self.allowed(*_one(row, column))[0])

    def stopping(self, row: int, column: int) -> tuple[Barrier, ...]:
        """The rules that forbid the pair."""
        return self.few([row], [column]).barriers.stopping(0, 0)

    def at(self, rows: Ints, columns: Ints) -> Millionths:
        """The scores of those pairs in millionths."""
        return self.strips.exact(rows, columns)

    def allowed(self, rows: Ints, columns: Ints) -> Bools:
        """Which of those pairs no rule forbids."""
        return self.strips.allowed(rows, columns)

    def few(self, rows: list[int], columns: list[int]) -> Scored:
        """A table for those people alone."""
        return score(self.problem.part(rows, columns))


def on_demand(problem: MatchingProblem) -> OnDemand:
    """The problem's scores, none of which is worked out yet."""
    return OnDemand(problem, strips_of(problem))


def _one(row: int, column: int) -> tuple[Ints, Ints]:
    return np.array([row]), np.array([column])
