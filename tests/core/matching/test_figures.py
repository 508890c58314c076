"""Five hundred by five hundred, drawn like the government sample, held against SciPy."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from scipy.optimize import linear_sum_assignment

from app.core.matching.solving.outcomes import outcomes
from app.core.matching.weighing.score import SCALE, Scored, score
from app.core.matching.weighing.tables import Bools
from app.core.model import Objective
from app.formats.wording.outcomes import tradeoff_sentences
from tests.bench.people import cohort
from tests.bench.shape import ALL, shaped
from tests.bench.shape import SEED as SHAPE

SEED = 57
"""With these people and weights, matching most of them costs points in total."""

WEIGHTS = (1.0, 20.0, 4.0)


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> Scored:
    problem = cohort(Path(tmp_path_factory.mktemp("people")), 500, SEED)
    criteria = tuple(
        criterion.model_copy(update={"exact_weight": weight})
        for criterion, weight in zip(problem.criteria, WEIGHTS, strict=True)
    )
    aim = problem.aim.model_copy(update={"floor": 0.0})
    return score(replace(problem, criteria=criteria, aim=aim))


def scipy_best(scored: Scored, good: Bools, each: int) -> tuple[int, float]:
    """Pairs and total, where every pair is worth so much beside its score."""
    rewards = np.where(good, scored.millionths + each, 0)
    rows, columns = linear_sum_assignment(rewards, maximize=True)
    chosen = good[rows, columns]
    return int(chosen.sum()), int(scored.millionths[rows, columns][chosen].sum()) / SCALE


def test_both_optima_are_named_with_what_one_costs_the_other(scored: Scored) -> None:
    allowed = scored.barriers.allowed
    assert 0.8 < 1 - allowed.mean() < 0.9
    found = {each.objective: each for each in outcomes(scored)}
    fair, rich, good = (found[objective] for objective in Objective)
    most = scipy_best(scored, allowed, 10**10)
    assert (rich.matched, rich.total) == pytest.approx(most)
    assert (good.matched, good.total) == pytest.approx(scipy_best(scored, allowed, 1))
    assert fair.worst is not None
    fair_enough = allowed & (scored.millionths >= round(fair.worst * SCALE))
    assert (fair.matched, fair.total) == pytest.approx(scipy_best(scored, fair_enough, 10**10))
    higher = allowed & (scored.millionths > round(fair.worst * SCALE))
    assert scipy_best(scored, higher, 10**10)[0] < fair.matched
    assert (good.matched, rich.matched) == (367, 369)
    assert (
        "Only good matches would match 2 fewer mentees: "
        "2 more mentees matched cost 108 points in total."
    ) in tradeoff_sentences(tuple(found.values()), Objective.BEST_TOTAL)
    floored = replace(good, floor=50.0)
    assert (
        "Only good matches with nobody below 50 would match 2 fewer mentees: "
        "2 more mentees matched cost 108 points in total."
    ) in tradeoff_sentences((rich, floored), Objective.BEST_TOTAL)


def test_the_other_matchers_shape_has_one_pair_more_at_less_than_its_optimum() -> None:
    shape = score(shaped(SHAPE))
    allowed = shape.barriers.allowed
    assert 0.82 < 1 - allowed.mean() < 0.84
    found = {each.objective: each for each in outcomes(shape)}
    most, richest = found[Objective.BEST_TOTAL], found[Objective.ONLY_GOOD]
    assert (most.matched, most.total) == pytest.approx(scipy_best(shape, allowed, 10**10))
    assert (richest.matched, richest.total) == pytest.approx(scipy_best(shape, allowed, 1))
    theirs = [(each.matched, round(each.total * ALL / 100)) for each in (most, richest)]
    assert theirs == [(484, 11_086), (483, 11_092)]
    assert tradeoff_sentences(tuple(found.values()), Objective.BEST_TOTAL)[-1] == (
        "Only good matches would match 1 fewer mentee: "
        "1 more mentee matched costs 21 points in total."
    )
