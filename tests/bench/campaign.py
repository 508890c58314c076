"""The properties of matching that the suite tries on some cases, tried on thousands."""

from collections.abc import Callable
from inspect import signature
from itertools import cycle
from time import perf_counter
from typing import Any

from app.core.model import Objective
from tests.bench.table import Row
from tests.core.matching import test_circles, test_large, test_optimal

CASES = 10_000
SOME = 2_000

CIRCLES = ((False, False), (True, False), (False, True))
CAMPAIGNS: tuple[tuple[Callable[..., None], int, tuple[tuple[Any, ...], ...]], ...] = (
    (test_optimal.test_no_matching_is_better, CASES, ((True,), (False,))),
    (test_optimal.test_no_rule_is_ever_broken, CASES, ((),)),
    (
        test_optimal.test_spreading_evenly_comes_before_the_total_only,
        SOME,
        ((Objective.NOBODY_OUT,), (Objective.BEST_TOTAL,)),
    ),
    (test_large.test_with_one_candidate_each_to_begin_with_the_best_is_found, SOME, ((),)),
    (
        test_circles.test_few_people_have_the_best_circles_there_are,
        SOME,
        tuple((kind,) for kind in CIRCLES),
    ),
)


def rows() -> list[Row]:
    """Every property on its number of cases; a case that fails stops the measurement."""
    return [_row(test, cases, others) for test, cases, others in CAMPAIGNS]


def _row(test: Callable[..., None], cases: int, others: tuple[tuple[Any, ...], ...]) -> Row:
    check = test.hypothesis.inner_test  # type: ignore[attr-defined]
    assert len(signature(check).parameters) == 1 + len(others[0])
    start = perf_counter()
    for seed, more in zip(range(cases), cycle(others)):
        check(seed, *more)
    name = test.__name__.removeprefix("test_").replace("_", " ")
    return Row(f"{cases:,} cases: {name}", [perf_counter() - start])
