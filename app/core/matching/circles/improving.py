"""Exchanges and moves until none makes circles better by the aim."""

from collections.abc import Sequence

import numpy as np

from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.search import Plan, Seating
from app.core.matching.circles.settle import settled
from app.core.matching.circles.table import Table
from app.core.model import Objective

People = tuple[int, ...]

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


def improved(problem: CircleProblem, table: Table, circles: Sequence[People]) -> list[People]:
    """The same on from circles that are there, a host last in each if there are hosts."""
    members = [[one for one in people if one < table.peers] for people in circles]
    hosts = tuple(one for people in circles for one in people if one >= table.peers)
    seated = [one for each in members for one in each]
    others = sorted(set(range(table.peers)) - set(seated))
    plan = Plan(tuple(map(len, members)), hosts)
    seating = Seating(table, plan, np.array([*seated, *others], dtype=np.int64))
    improve(seating, problem)
    return settled(problem, table, plan, seating.place)


def _move_about(seating: Seating, problem: CircleProblem, least: float = -np.inf) -> None:
    """Moves and exchanges in turn, until neither helps."""
    for _ in range(TURNS):
        if not seating.improve_sizes((problem.smallest, problem.largest), least):
            return
        seating.improve_total(least)
