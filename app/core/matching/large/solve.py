"""The best matching of a large cohort, with a proven bound on what could be better."""

from dataclasses import dataclass, replace

import numpy as np

from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.large.candidates import NOBODY, Arcs, best_candidates
from app.core.matching.large.field import Candidates
from app.core.matching.large.pricing import left_out
from app.core.matching.large.reaching import widened, with_best_worst
from app.core.matching.large.strips import strips_of
from app.core.matching.solving.assembling import Report, refuse, solution_from, spread_over
from app.core.matching.solving.flow import Flow, best_flow, flow_of_any_size
from app.core.matching.solving.network import Ints, Network
from app.core.matching.solving.reach import Reach, reach
from app.core.matching.solving.solution import Bound, Solution
from app.core.matching.weighing.contradictions import contradictions
from app.core.matching.weighing.fixed import Fixed, fixed_cells
from app.core.matching.weighing.score import SCALE, points, score
from app.core.model import Objective

CANDIDATES = 24
"""Each person's best so many are looked at first."""

ENOUGH = 0.001
"""The share of the total that may be left open when the search ends early."""

ROUNDS = 5


@dataclass(frozen=True)
class Priced:
    """The best of the candidates, and what left-out pairs could add at most."""

    candidates: Candidates
    network: Network
    goal: Reach
    chosen: Ints
    gain: int


def solve_large(problem: MatchingProblem, report: Report | None = None) -> Solution:
    """The same as `solve`, for so many people that not all pairs can be looked at at once.

    Rules and locked pairs hold as everywhere; `bound` says how much better it could be.
    """
    tell = report or (lambda done, total, note: None)
    fixed = fixed_cells(problem)
    refuse(contradictions(score(given_only(problem))))
    tell(0, ROUNDS + 2, "")
    candidates, threshold = _start(problem, fixed)
    tell(1, ROUNDS + 2, "")
    reached = widened(candidates, threshold)
    candidates, worst_at_most = reached.candidates, None
    if problem.aim.objective is Objective.NOBODY_OUT:
        worst = with_best_worst(candidates)
        candidates, threshold, worst_at_most = worst.candidates, worst.worst, worst.at_most
    tell(2, ROUNDS + 2, "")
    priced = _priced(candidates, threshold, tell)
    found = _solution(priced, problem, fixed)
    bound = Bound(
        total=found.total + points(priced.gain),
        worst=None if worst_at_most is None else points(worst_at_most),
        most_matched=reached.proven,
    )
    return replace(found, at_most=bound.total, bound=bound)


def given_only(problem: MatchingProblem) -> MatchingProblem:
    """The problem of those alone who are in a pair that is given."""
    cells = fixed_cells(problem).cells
    return problem.part(sorted({row for row, _ in cells}), sorted({column for _, column in cells}))


def _start(problem: MatchingProblem, fixed: Fixed) -> tuple[Candidates, int]:
    strips = strips_of(problem)
    empty = Candidates(problem, fixed, strips, Arcs(NOBODY, NOBODY), NOBODY)
    only_good = problem.aim.objective is Objective.ONLY_GOOD
    threshold = round(problem.aim.floor * SCALE) if only_good else 0
    return empty.with_more(best_candidates(strips, CANDIDATES)), threshold


def _priced(candidates: Candidates, threshold: int, tell: Report) -> Priced:
    """Solve, take up pairs that could add something, and solve again."""
    for done in range(1, ROUNDS + 1):
        network = candidates.network(threshold)
        goal = reach(network)
        if not goal.filled:
            return Priced(candidates, network, goal, network.scores[:0], 0)
        flow, unit = _flow(candidates.problem, network, goal)
        left = left_out(candidates, network, flow, unit, threshold)
        priced = Priced(candidates, network, goal, flow.chosen, left.gain)
        more = candidates.with_more(left.arcs)
        total = int(network.scores[flow.chosen].sum())
        if more is candidates or left.gain <= ENOUGH * total:
            break
        candidates = more
        tell(2 + done, ROUNDS + 2, "")
    return priced


def _flow(problem: MatchingProblem, network: Network, goal: Reach) -> tuple[Flow, int]:
    """The best flow, and what a millionth costs in it."""
    if problem.aim.objective is Objective.ONLY_GOOD:
        return flow_of_any_size(network, goal), goal.filled + 1
    return best_flow(network, goal), 1


def _solution(priced: Priced, problem: MatchingProblem, fixed: Fixed) -> Solution:
    network = priced.network
    chosen = spread_over(network, priced.goal, problem.aim, priced.chosen)
    strips = priced.candidates.strips
    given = np.array(fixed.cells, dtype=np.int64).reshape(-1, 2)
    rows = np.concatenate([network.mentors[chosen], given[:, 0]])
    columns = np.concatenate([network.mentees[chosen], given[:, 1]])
    order = np.lexsort((rows, columns))
    rows, columns = rows[order], columns[order]
    cells = list(zip(rows.tolist(), columns.tolist(), strict=True))
    return solution_from(problem, fixed, cells, strips.exact(rows, columns).tolist())
