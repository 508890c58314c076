"""Exchanges and moves until none makes circles better by the aim."""

import numpy as np

from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.search import Seating
from app.core.model import Objective

TURNS = 20


def improve(seating: Seating, problem: CircleProblem) -> None:
    """First the total, then the worst circle where nobody is to be left out."""
    seating.improve_total()
    if not problem.is_pairs:
        _move_about(seating, problem)
    if problem.peers.aim.objective is Objective.NOBODY_OUT:
        seating.improve_worst()
        least = float(seating.means.min())
        seating.improve_total(least)
        if not problem.is_pairs:
            _move_about(seating, problem, least)


def _move_about(seating: Seating, problem: CircleProblem, least: float = -np.inf) -> None:
    """Moves and exchanges in turn, until neither helps."""
    for _ in range(TURNS):
        if not seating.improve_sizes((problem.smallest, problem.largest), least):
            return
        seating.improve_total(least)
