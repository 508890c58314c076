"""Somebody left or came: put the matching right and let most people keep what they have."""

from dataclasses import replace

import numpy as np

from app.core.matching.asked.problem import PairOfIds
from app.core.matching.solving.assembling import network_of, refuse_contradictions, solution_of
from app.core.matching.solving.flow import best
from app.core.matching.solving.reach import reach
from app.core.matching.solving.solution import Solution
from app.core.matching.solving.solve import solve_scored
from app.core.matching.weighing.fixed import fixed_cells
from app.core.matching.weighing.score import Scored


def repair_untouched(scored: Scored, existing: tuple[PairOfIds, ...]) -> Solution:
    """Keep every existing pair that can still be, and match the rest the best way.

    Pairs that a rule forbids by now are let go, as are those of people who left.
    """
    problem = scored.problem
    kept = {pair for pair in existing for cell in problem.cells([pair]) if _holds(scored, cell)}
    held = replace(problem, locked=tuple(sorted({*problem.locked, *kept})))
    solution = solve_scored(replace(scored, problem=held))
    locked = set(problem.locked)
    pairs = tuple(replace(p, locked=(p.mentor, p.mentee) in locked) for p in solution.pairs)
    return replace(solution, pairs=pairs)


def _holds(scored: Scored, cell: tuple[int, int]) -> bool:
    return bool(scored.barriers.allowed[cell])


def repair_for_most(scored: Scored, existing: tuple[PairOfIds, ...]) -> Solution:
    """Match as many as can be, with the fewest existing pairs changed; then the highest total."""
    refuse_contradictions(scored)
    problem = scored.problem
    fixed = fixed_cells(problem)
    network = network_of(scored, fixed)
    goal = reach(network)
    if not goal.filled:
        return solution_of(scored, fixed, [])
    kept = np.zeros(scored.millionths.shape, dtype=bool)
    for cell in problem.cells(existing):
        kept[cell] = True
    more_than_any_total = int(network.scores.max()) * goal.filled + 1
    bonus = kept[network.mentors, network.mentees] * more_than_any_total
    chosen = best(replace(network, scores=network.scores + bonus), goal)
    rows, columns = network.mentors[chosen].tolist(), network.mentees[chosen].tolist()
    return solution_of(scored, fixed, list(zip(rows, columns, strict=True)))
