"""Matching: live while an importance is dragged, against SciPy, against others, and growing."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from scipy.optimize import linear_sum_assignment

from app.core.matching.account.explain import accounts
from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.solving.solution import Solution
from app.core.matching.solving.solve import solve, solve_scored
from app.core.matching.weighing.comparisons import compared
from app.core.matching.weighing.score import score
from app.core.model import Objective
from tests.bench import campaign
from tests.bench.growth import taken
from tests.bench.other import other_rows
from tests.bench.rich import rich
from tests.bench.table import Row, timed

LIVE, SIZE = 200, 500
GROWING = (500, 1_000, 2_000, 3_000, 6_000)


def rows() -> list[Row]:
    """Times of one run; the campaigns come last."""
    return [*_live(), *_against_scipy(), *other_rows(), *_growing(), *campaign.rows()]


def _live() -> Iterator[Row]:
    problem = rich(LIVE)
    known = compared(problem)
    for objective in Objective:
        weights = iter(range(1, 100))
        yield Row(
            f"another importance, {LIVE} × {LIVE}, {objective}",
            timed(
                lambda objective=objective, weights=weights: solve_scored(
                    score(_weighted(problem, objective, next(weights)), known)
                ),
                10,
            ),
            at_most=0.1,
        )


def _weighted(problem: MatchingProblem, objective: Objective, weight: int) -> MatchingProblem:
    first, *others = problem.criteria
    changed = first.model_copy(update={"exact_weight": float(weight)})
    aim = problem.aim.model_copy(update={"objective": objective})
    return replace(problem, criteria=(changed, *others), aim=aim)


def _against_scipy() -> Iterator[Row]:
    """Both objectives that match as many as can be, scoring and reasons included."""
    problem = rich(SIZE)
    scored = score(problem)
    rewards = np.where(scored.barriers.allowed, scored.millionths + 10**10, 0)
    alone = timed(lambda: linear_sum_assignment(rewards, maximize=True))
    rows_, columns = linear_sum_assignment(rewards, maximize=True)
    best = int(scored.millionths[rows_, columns].sum())
    for objective in (Objective.NOBODY_OUT, Objective.BEST_TOTAL):
        aim = problem.aim.model_copy(update={"objective": objective})
        asked = replace(problem, aim=aim)
        if objective is Objective.BEST_TOTAL:
            assert round(solve(asked).total * 1e6) == best
        name = f"match {SIZE} × {SIZE} by 8 criteria, with reasons, {objective}"
        seconds = timed(lambda asked=asked: _with_reasons(asked))
        yield Row(name, seconds, "SciPy's assignment alone", alone)
    yield Row(f"score {SIZE} × {SIZE}", timed(lambda: score(problem)), "", alone)


def _with_reasons(problem: MatchingProblem) -> Solution:
    scored = score(problem)
    solution = solve_scored(scored)
    accounts(scored, solution.ids)
    return solution


def _growing() -> Iterator[Row]:
    """The same people in numbers that grow; exact up to 2,000 on each side."""
    for size in GROWING:
        found = taken("rich", size)
        left = f", at most {found.open_percent:.3f} % below the best" if found.open_percent else ""
        yield Row(f"match {size:,} × {size:,}, {found.megabytes:,} MB{left}", [found.seconds])
