"""Comparing once and weighing often gives what comparing each time gives."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.weighing import comparisons
from app.core.matching.weighing.comparisons import compared
from app.core.matching.weighing.score import Scored, score
from app.core.model import Importance
from tests.core.matching.cases import CRITERIA, RULES, SEEDS, random_problem


def weighted(problem: MatchingProblem, weight: float) -> MatchingProblem:
    first, *others = problem.criteria or CRITERIA
    changed = first.model_copy(update={"exact_weight": weight, "importance": Importance.OFF})
    return replace(problem, criteria=(changed, *others))


def same(one: Scored, other: Scored) -> bool:
    scores = np.array_equal(one.millionths, other.millionths)
    return scores and np.array_equal(one.barriers.allowed, other.barriers.allowed)


@settings(max_examples=30)
@given(SEEDS, st.sampled_from([0.0, 1.0, 70.0]))
def test_weighing_again_is_scoring_again(seed: int, weight: float) -> None:
    problem = random_problem(seed)
    known = compared(problem)
    heavier = weighted(problem, weight)
    assert same(score(problem, known), score(problem))
    assert same(score(heavier, known), score(heavier))


@settings(max_examples=30)
@given(SEEDS)
def test_what_has_changed_is_compared_anew(seed: int) -> None:
    problem, other = random_problem(seed), random_problem(seed + 1)
    known = compared(problem)
    assert same(score(other, known), score(other))
    stricter = replace(problem, rules=(RULES[seed % len(RULES)],))
    assert same(score(stricter, known), score(stricter))
    assert same(score(stricter, compared(stricter, known)), score(stricter))


def test_another_importance_compares_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = replace(random_problem(1), criteria=CRITERIA, rules=RULES)
    known = compared(problem)
    monkeypatch.setattr(comparisons, "compare", None)
    monkeypatch.setattr(comparisons, "barriers_of", None)
    for weight in (0.0, 3.0):
        score(weighted(problem, weight), known)
        compared(weighted(problem, weight), known)
