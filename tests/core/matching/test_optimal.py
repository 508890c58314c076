"""The matching is the best there is, by brute force over small cases."""

from collections import Counter
from dataclasses import replace
from random import Random

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.core.matching.problem import MatchingProblem
from app.core.matching.score import SCALE, Scored, score
from app.core.matching.solution import Solution
from app.core.matching.solve import solve_scored
from app.core.model import Objective
from tests.core.matching.brute import best_value, value_of
from tests.core.matching.cases import SEEDS, random_problem


def cells_of(problem: MatchingProblem, solution: Solution) -> tuple[tuple[int, int], ...]:
    return tuple(problem.cells((pair.mentor, pair.mentee) for pair in solution.pairs))


def with_torn_scores(scored: Scored, seed: int) -> Scored:
    """The same people with scores that set the worst match against the total."""
    steps = np.array([0, 10, 45, 50, 55, 100]) * SCALE
    chosen = np.random.default_rng(seed).choice(steps, scored.millionths.shape)
    return replace(scored, millionths=chosen)


@settings(max_examples=600)
@given(SEEDS, st.booleans())
def test_no_matching_is_better(seed: int, torn: bool) -> None:
    problem = random_problem(seed, most=3)
    scored = with_torn_scores(score(problem), seed) if torn else score(problem)
    solution = solve_scored(scored)
    assert value_of(scored, cells_of(problem, solution)) == best_value(scored)


@settings(max_examples=400)
@given(SEEDS)
def test_no_rule_is_ever_broken(seed: int) -> None:
    problem = random_problem(seed)
    scored = score(problem)
    solution = solve_scored(scored)
    locked = set(problem.locked)
    free = [pair for pair in solution.pairs if (pair.mentor, pair.mentee) not in locked]
    for cell in problem.cells((pair.mentor, pair.mentee) for pair in free):
        assert not scored.barriers.stopping(*cell)
    assert locked <= {(pair.mentor, pair.mentee) for pair in solution.pairs}
    _assert_capacities(problem, solution)


def _assert_capacities(problem: MatchingProblem, solution: Solution) -> None:
    locked = Counter(person for pair in problem.locked for person in pair)
    taken = Counter(person for pair in solution.pairs for person in (pair.mentor, pair.mentee))
    for member in (*problem.mentors, *problem.mentees):
        assert taken[member.id] <= max(member.capacity, locked[member.id])
    assert set(solution.waiting) == {m.id for m in problem.mentees if not taken[m.id]}
    assert set(solution.idle) == {m.id for m in problem.mentors if not taken[m.id]}


@settings(max_examples=120)
@given(SEEDS)
def test_the_order_of_rows_never_matters(seed: int) -> None:
    problem = random_problem(seed)
    mentors, mentees = list(problem.mentors), list(problem.mentees)
    Random(seed).shuffle(mentors)
    Random(seed + 1).shuffle(mentees)
    shuffled = replace(problem, mentors=tuple(mentors), mentees=tuple(mentees)).arranged()
    assert solve_scored(score(shuffled)) == solve_scored(score(problem))


@settings(max_examples=120)
@given(SEEDS)
def test_one_more_place_never_leaves_more_people_out(seed: int) -> None:
    problem = random_problem(seed, Objective.NOBODY_OUT)
    assume(problem.mentors)
    first = replace(problem.mentors[0], capacity=problem.mentors[0].capacity + 1)
    roomier = replace(problem, mentors=(first, *problem.mentors[1:])).arranged()
    before, after = solve_scored(score(problem)), solve_scored(score(roomier))
    assert len(after.waiting) <= len(before.waiting)


@settings(max_examples=120)
@given(SEEDS)
def test_each_objective_is_best_at_its_own(seed: int) -> None:
    fair, rich = (
        solve_scored(score(random_problem(seed, objective)))
        for objective in (Objective.NOBODY_OUT, Objective.BEST_TOTAL)
    )
    assert len(fair.waiting) == len(rich.waiting)
    assert fair.total <= rich.total
