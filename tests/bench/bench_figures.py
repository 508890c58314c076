"""Both optima of five hundred by five hundred, in the points of another matcher."""

from dataclasses import replace
from functools import partial

import numpy as np
from scipy.optimize import linear_sum_assignment

from app.core.matching.solving.outcomes import outcomes
from app.core.matching.solving.solve import solve_scored
from app.core.matching.weighing.score import Scored, score
from app.core.model import Objective
from app.formats.wording.outcomes import tradeoff_sentences
from tests.bench.shape import ALL, SEED, shaped
from tests.bench.table import Row, timed

NAMES = {Objective.BEST_TOTAL: "most matched", Objective.ONLY_GOOD: "highest total"}


def rows() -> list[Row]:
    """With one mentee for each mentor, then with three."""
    one = score(shaped(SEED))
    found = outcomes(one)
    alone = timed(lambda: _assigned(one))
    told = [
        Row(
            f"{name}: {_theirs(each.total)} points in {each.matched} pairs",
            timed(partial(solve_scored, _aiming(one, aim))),
            "SciPy's assignment alone",
            alone,
        )
        for aim, name in NAMES.items()
        for each in found
        if each.objective is aim
    ]
    three = score(shaped(SEED, places=3))
    most = solve_scored(_aiming(three, Objective.ONLY_GOOD))
    said = tradeoff_sentences(found, Objective.BEST_TOTAL)[-1]
    return [
        *told,
        Row(
            f"three each, highest total: {_theirs(most.total)} points in {len(most.pairs)} pairs",
            timed(lambda: solve_scored(_aiming(three, Objective.ONLY_GOOD)), 2),
        ),
        Row(f"“{said}”", timed(lambda: outcomes(one), 2)),
    ]


def _aiming(scored: Scored, objective: Objective) -> Scored:
    aim = scored.problem.aim.model_copy(update={"objective": objective})
    return replace(scored, problem=replace(scored.problem, aim=aim))


def _theirs(total: float) -> str:
    return f"{total * ALL / 100:,.0f}"


def _assigned(scored: Scored) -> None:
    rewards = np.where(scored.barriers.allowed, scored.millionths + 10**10, 0)
    linear_sum_assignment(rewards, maximize=True)
