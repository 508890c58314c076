"""Scores of all possible pairs at once, and which rules forbid which pairs."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.solving.network import Ints
from app.core.matching.weighing.barriers import Barrier, Barriers
from app.core.matching.weighing.comparisons import Comparisons
from app.core.matching.weighing.criteria import Compared, compare
from app.core.matching.weighing.rules import barriers_of
from app.core.matching.weighing.tables import Bools
from app.core.model import Criterion

SCALE = 1_000_000
"""Scores are kept in whole millionths of a point, so that sums and optima are exact."""

UNKNOWN = 0.5
"""What an unanswered criterion counts, so that empty profiles neither win nor lose."""

Millionths = NDArray[np.int64]


@dataclass(frozen=True)
class Scored:
    """A problem with the score of each mentor (row) and mentee (column), and its barriers."""

    problem: MatchingProblem
    millionths: Millionths
    barriers: Barriers

    def score(self, mentor_id: str, mentee_id: str) -> float:
        """The score of a pair (participant ids), 0 to 100, whether allowed or not."""
        row, column = self.problem.rows[mentor_id], self.problem.columns[mentee_id]
        return points(self.millionths[row, column])

    def allows(self, row: int, column: int) -> bool:
        """Whether no rule forbids the pair."""
        return bool(self.barriers.allowed[row, column])

    def stopping(self, row: int, column: int) -> tuple[Barrier, ...]:
        """The rules that forbid the pair."""
        return self.barriers.stopping(row, column)

    def at(self, rows: Ints, columns: Ints) -> Millionths:
        """The scores of those pairs in millionths."""
        return self.millionths[rows, columns]

    def allowed(self, rows: Ints, columns: Ints) -> Bools:
        """Which of those pairs no rule forbids."""
        found: Bools = self.barriers.allowed[rows, columns]
        return found

    def few(self, rows: list[int], columns: list[int]) -> "Scored":
        """A table for those people alone."""
        return score(self.problem.part(rows, columns))


def points(millionths: int | np.int64) -> float:
    """A score or a sum of scores in points."""
    return int(millionths) / SCALE


def score(problem: MatchingProblem, known: Comparisons | None = None) -> Scored:
    """Score every pair of the problem and find what forbids each.

    What `known` has compared before is not compared again.
    """
    counting = [criterion for criterion in problem.criteria if criterion.effective_weight > 0]
    compared = (
        (criterion, known.of(problem, criterion) if known else compare(problem, criterion))
        for criterion in counting
    )
    barriers = known.barriers_of(problem) if known else barriers_of(problem)
    return Scored(problem, weigh(problem, compared), barriers)


def weigh(problem: MatchingProblem, compared: Iterable[tuple[Criterion, Compared]]) -> Millionths:
    """100 × the weighted mean of the criteria that apply; a pair with none scores 50."""
    shape = (len(problem.mentors), len(problem.mentees))
    total, weights = np.zeros(shape), np.zeros(shape)
    for criterion, found in compared:
        weight = criterion.effective_weight
        worth = weight * np.where(np.isnan(found.values), UNKNOWN, found.values)
        if found.applies is None:
            total += worth
            weights += weight
        else:
            total += np.where(found.applies, worth, 0.0)
            weights += weight * found.applies
    mean = np.divide(total, weights, out=np.full(shape, UNKNOWN), where=weights > 0)
    whole: Millionths = np.rint(mean * 100 * SCALE).astype(np.int64)
    return whole
