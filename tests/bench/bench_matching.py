"""Matching 500 × 500, scoring and reasons included, against SciPy's assignment alone."""

import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment

from app.core.matching.explain import accounts
from app.core.matching.problem import MatchingProblem
from app.core.matching.score import score
from app.core.matching.solve import solve, solve_scored
from app.core.model import Objective
from tests.bench.people import cohort
from tests.bench.table import Row, timed

SIZE = 500


def rows() -> list[Row]:
    """Times of one run, for both objectives that match as many as can be."""
    with tempfile.TemporaryDirectory() as folder:
        problem = cohort(Path(folder), SIZE)
    scored = score(problem)
    rewards = np.where(scored.barriers.allowed, scored.millionths + 10**10, 0)
    alone = timed(lambda: linear_sum_assignment(rewards, maximize=True))
    both = f"match {SIZE} × {SIZE}"
    found = [
        Row(f"{both}, {objective}", _timed(problem, objective), "SciPy's assignment", alone)
        for objective in (Objective.NOBODY_OUT, Objective.BEST_TOTAL)
    ]
    solution = solve_scored(scored)
    pairs = [(pair.mentor, pair.mentee) for pair in solution.pairs]
    return [
        *found,
        Row(f"score {SIZE} × {SIZE}", timed(lambda: score(problem)), "", alone),
        Row(f"reasons of {len(pairs)} pairs", timed(lambda: accounts(scored, pairs)), "", alone),
    ]


def _timed(problem: MatchingProblem, objective: Objective) -> list[float]:
    aim = problem.aim.model_copy(update={"objective": objective})
    return timed(lambda: solve(replace(problem, aim=aim)))
