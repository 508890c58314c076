"""The best matching under the rules."""

import numpy as np

from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.large.solve import solve_large
from app.core.matching.solving.assembling import (
    Report,
    network_of,
    refuse_contradictions,
    solution_of,
    spread_over,
)
from app.core.matching.solving.bottleneck import best_worst
from app.core.matching.solving.flow import best_of_any_size
from app.core.matching.solving.network import Ints, Network
from app.core.matching.solving.reach import reach
from app.core.matching.solving.solution import Solution
from app.core.matching.weighing.fixed import fixed_cells
from app.core.matching.weighing.score import SCALE, Scored, score
from app.core.model import Objective

__all__ = ["Report", "is_large", "solve", "solve_scored"]

PAIRS_AT_MOST = 4_000_000
"""Up to so many possible pairs the best matching is found and proven; 2,000 by 2,000."""


def is_large(problem: MatchingProblem) -> bool:
    """Whether there are too many possible pairs to look at all of them at once."""
    return len(problem.mentors) * len(problem.mentees) > PAIRS_AT_MOST


def solve(problem: MatchingProblem, report: Report | None = None) -> Solution:
    """The best matching, by the problem's aim.

    Always: rules hold, locked pairs stay, smallest capacities are met as far as they can be.
    *Leave nobody out*: most mentees matched, then most of their further places filled, then
    the worst of the pairs that are not given as good as it can be, then the highest total.
    *Best total*: the same without the worst. *Only good matches*: the highest total with no
    pair below the floor. Spreading *evenly* or *over few mentors* comes before the total and
    after the rest; with only good matches, as many are matched as without.

    A large problem is solved on the best candidates, and `bound` of the solution says how much
    better it could be.

    Raises Problem("matching.contradiction") if the rules can't all hold.
    """
    if is_large(problem):
        return solve_large(problem, report)
    return solve_scored(score(problem), report)


def solve_scored(scored: Scored, report: Report | None = None) -> Solution:
    """The same for a problem that is scored already."""
    tell = report or (lambda done, total, note: None)
    tell(0, 2, "")
    refuse_contradictions(scored)
    fixed = fixed_cells(scored.problem)
    network = network_of(scored, fixed)
    tell(1, 2, "")
    chosen = _choose(network, scored)
    tell(2, 2, "")
    rows, columns = network.mentors[chosen], network.mentees[chosen]
    return solution_of(scored, fixed, [*zip(rows.tolist(), columns.tolist(), strict=True)])


def _choose(network: Network, scored: Scored) -> Ints:
    """The arcs of the network that make the best matching."""
    aim = scored.problem.aim
    threshold = 0
    if aim.objective is Objective.ONLY_GOOD:
        threshold = round(aim.floor * SCALE)
    elif aim.objective is Objective.NOBODY_OUT and len(network.scores):
        threshold = best_worst(network, reach(network))
    arcs = np.flatnonzero(network.scores >= threshold)
    part = network.chosen(arcs)
    goal = reach(part)
    if not goal.filled:
        return arcs[:0]
    plain = best_of_any_size(part, goal) if aim.objective is Objective.ONLY_GOOD else None
    return arcs[spread_over(part, goal, aim, plain)]
