"""Scores of all possible pairs at once, and which rules forbid which pairs."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.core.matching.barriers import Barriers
from app.core.matching.problem import MatchingProblem

SCALE = 1_000_000
"""Scores are kept in whole millionths of a point, so that sums and optima are exact."""


@dataclass(frozen=True)
class Scored:
    """A problem with the score of each mentor (row) and mentee (column), and its barriers."""

    problem: MatchingProblem
    millionths: NDArray[np.int64]
    barriers: Barriers

    def score(self, mentor_id: str, mentee_id: str) -> float:
        """The score of a pair (participant ids), 0 to 100, whether allowed or not."""
        raise NotImplementedError


def score(problem: MatchingProblem) -> Scored:
    """Score every pair of the problem and find what forbids each."""
    raise NotImplementedError
