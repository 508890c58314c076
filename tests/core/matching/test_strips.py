"""Strips say of each pair what the table of all pairs says."""

import numpy as np
import pytest
from hypothesis import given, settings

from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.large import classes
from app.core.matching.large.strips import POSSIBLE, strips_of
from app.core.matching.weighing.score import SCALE, score
from tests.core.matching.cases import SEEDS, random_problem


@settings(max_examples=40)
@given(SEEDS)
def test_scores_and_rules_are_the_same(seed: int) -> None:
    assert_same(random_problem(seed))


@settings(max_examples=40)
@given(SEEDS)
def test_they_are_the_same_when_nobody_answers_like_another(seed: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(classes, "MOST_CLASSES", 0)
        assert_same(random_problem(seed))


def assert_same(problem: MatchingProblem) -> None:
    scored, strips = score(problem), strips_of(problem)
    shape = scored.millionths.shape
    if not scored.millionths.size:
        return
    rows, columns = (places.ravel() for places in np.indices(shape))
    assert np.array_equal(strips.exact(rows, columns).reshape(shape), scored.millionths)
    assert np.array_equal(strips.allowed(rows, columns).reshape(shape), scored.barriers.allowed)
    whole = np.vstack([strip for _, strip in strips.each()])
    assert np.array_equal(whole > POSSIBLE, scored.barriers.allowed)
    near = np.abs(whole - scored.millionths / SCALE) < 1e-3
    assert near[scored.barriers.allowed].all()
    some, others = np.arange(shape[0])[::2], np.arange(shape[1])[1:]
    part = np.vstack([strip for _, strip in strips.part(some, others).each()])
    assert np.allclose(part, whole[np.ix_(some, others)], atol=1e-2)
