"""The best matching under the rules."""

from collections.abc import Callable

from app.core.matching.problem import MatchingProblem
from app.core.matching.score import Scored
from app.core.matching.solution import Solution

Report = Callable[[int, int, str], None]


def solve(problem: MatchingProblem, report: Report | None = None) -> Solution:
    """The best matching; raises Problem("matching.contradiction") if the rules can't all hold."""
    raise NotImplementedError


def solve_scored(scored: Scored, report: Report | None = None) -> Solution:
    """The same for a problem that is scored already."""
    raise NotImplementedError
