"""The properties of matching that the suite tries on some cases, tried on thousands."""

from collections.abc import Callable
from inspect import signature
from itertools import cycle
from time import perf_counter
from typing import Any

from app.core.model import Aim, Objective
from tests.bench.table import Row
from tests.core.matching import (
    test_circle_exchanges,
    test_circles,
    test_large,
    test_optimal,
    test_peer_pairs,
)

CASES = 10_000
SOME = 2_000

FEW = 500

AIMS = tuple(Aim(id="", objective=objective, floor=55.0) for objective in Objective)
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
    (
        test_peer_pairs.test_few_have_the_best_pairs_there_are,
        SOME,
        tuple((people, aim) for people in range(10) for aim in AIMS),
    ),
    (
        test_peer_pairs.test_what_is_not_tried_is_never_said_to_be_impossible,
        SOME,
        tuple((5 + effort % 5, effort, aim) for effort in range(1, 50) for aim in AIMS),
    ),
    (
        test_circle_exchanges.test_no_exchange_or_move_betters_what_the_search_found,
        FEW,
        tuple((people, hosts, aim) for people in (8, 15, 22) for hosts in (0, 5) for aim in AIMS),
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
