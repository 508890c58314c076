"""Few candidates give what all pairs give, and the bound holds."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings

from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.large import field
from app.core.matching.large import solve as large
from app.core.matching.large.solve import solve_large
from app.core.matching.solving.solution import Solution
from app.core.matching.solving.solve import solve
from app.core.matching.weighing.score import score
from app.core.model import Objective, Spread
from tests.core.matching.cases import SEEDS, random_problem

CENT = 0.01


def test_nobody_at_all_can_be_matched() -> None:
    problem = replace(random_problem(1), mentors=(), locked=())
    assert solve_large(problem).pairs == ()


@settings(max_examples=60)
@given(SEEDS)
def test_with_one_candidate_each_to_begin_with_the_best_is_found(seed: int) -> None:
    problem = random_problem(seed, most=9)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(large, "CANDIDATES", 1)
        patch.setattr(large, "ROUNDS", 30)
        patch.setattr(large, "ENOUGH", 0.0)
        patch.setattr(field, "FEW", 1)
        found = solve_large(problem)
    assert_as_good(problem, found, solve(problem))


@settings(max_examples=40)
@given(SEEDS)
def test_the_bound_holds_when_the_search_ends_early(seed: int) -> None:
    problem = random_problem(seed, most=9)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(large, "CANDIDATES", 1)
        patch.setattr(large, "ROUNDS", 1)
        found = solve_large(problem)
    exact = solve(problem)
    if problem.aim.objective is not Objective.ONLY_GOOD:
        assert len(found.waiting) == len(exact.waiting)
    assert found.total <= exact.total + CENT
    assert found.at_most >= exact.total - CENT
    assert_rules_hold(problem, found)


def assert_as_good(problem: MatchingProblem, found: Solution, exact: Solution) -> None:
    if problem.aim.objective is not Objective.ONLY_GOOD:
        assert len(found.waiting) == len(exact.waiting)
        assert len(found.pairs) == len(exact.pairs)
    assert found.total == pytest.approx(exact.total, abs=CENT)
    assert found.at_most >= exact.total - CENT
    if problem.aim.objective is Objective.NOBODY_OUT:
        assert found.worst == exact.worst
    assert_rules_hold(problem, found)


def assert_rules_hold(problem: MatchingProblem, found: Solution) -> None:
    scored, locked = score(problem), set(problem.locked)
    free = [pair for pair in found.pairs if (pair.mentor, pair.mentee) not in locked]
    for row, column in problem.cells((pair.mentor, pair.mentee) for pair in free):
        assert scored.barriers.allowed[row, column]
    for pair in found.pairs:
        assert pair.score == scored.score(pair.mentor, pair.mentee)
    assert locked <= set(found.ids)
    assert len(found.ids) == len(set(found.ids))
    for person in (*problem.mentors, *problem.mentees):
        held = sum(person.id in pair for pair in found.ids)
        assert held <= max(person.capacity, sum(person.id in pair for pair in locked))


@settings(max_examples=15)
@given(SEEDS)
def test_spreading_and_the_order_of_rows(seed: int) -> None:
    problem = random_problem(seed, Objective.NOBODY_OUT, most=9)
    chance = Random(seed)
    aim = problem.aim.model_copy(update={"spread": chance.choice(list(Spread))})
    problem = replace(problem, aim=aim)
    shuffled = replace(
        problem,
        mentors=tuple(chance.sample(problem.mentors, len(problem.mentors))),
        mentees=tuple(chance.sample(problem.mentees, len(problem.mentees))),
    ).arranged()
    assert solve_large(shuffled) == solve_large(problem)
    assert_as_good(problem, solve_large(problem), solve(problem))


def test_two_who_are_locked_are_not_matched_a_second_time() -> None:
    base = replace(random_problem(1, Objective.NOBODY_OUT), rules=(), locked=())
    mentor, mentee = (replace(person, capacity=2) for person in (base.mentors[0], base.mentees[0]))
    pair = (mentor.id, mentee.id)
    problem = replace(base, mentors=(mentor,), mentees=(mentee,), locked=(pair,))
    assert solve_large(problem).ids == (pair,)
