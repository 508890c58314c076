"""The matching is the best there is, by brute force over small cases."""

from collections import Counter
from dataclasses import replace
from random import Random

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.solving.solution import Solution
from app.core.matching.solving.solve import solve_scored
from app.core.matching.weighing.score import SCALE, Scored, score
from app.core.model import Aim, Objective, Spread
from tests.core.matching.brute import best_value, value_of
from tests.core.matching.cases import SEEDS, random_problem


def cells_of(problem: MatchingProblem, solution: Solution) -> tuple[tuple[int, int], ...]:
    return tuple(problem.cells((pair.mentor, pair.mentee) for pair in solution.pairs))


def with_torn_scores(scored: Scored, seed: int) -> Scored:
    """The same people with scores that set the worst match against the total."""
    steps = np.array([0, 10, 45, 50, 55, 100]) * SCALE
    chosen = np.random.default_rng(seed).choice(steps, scored.millionths.shape)
    return replace(scored, millionths=chosen)


@settings(max_examples=200)
@given(SEEDS, st.booleans())
def test_no_matching_is_better(seed: int, torn: bool) -> None:
    problem = random_problem(seed, most=3)
    scored = with_torn_scores(score(problem), seed) if torn else score(problem)
    solution = solve_scored(scored)
    assert value_of(scored, cells_of(problem, solution)) == best_value(scored)


@settings(max_examples=150)
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


@settings(max_examples=40)
@given(SEEDS)
def test_the_order_of_rows_never_matters(seed: int) -> None:
    problem = random_problem(seed)
    mentors, mentees = list(problem.mentors), list(problem.mentees)
    Random(seed).shuffle(mentors)
    Random(seed + 1).shuffle(mentees)
    shuffled = replace(problem, mentors=tuple(mentors), mentees=tuple(mentees)).arranged()
    assert solve_scored(score(shuffled)) == solve_scored(score(problem))


@settings(max_examples=40)
@given(SEEDS)
def test_one_more_place_never_leaves_more_people_out(seed: int) -> None:
    problem = random_problem(seed, Objective.NOBODY_OUT)
    assume(problem.mentors)
    first = replace(problem.mentors[0], capacity=problem.mentors[0].capacity + 1)
    roomier = replace(problem, mentors=(first, *problem.mentors[1:])).arranged()
    before, after = solve_scored(score(problem)), solve_scored(score(roomier))
    assert len(after.waiting) <= len(before.waiting)


@settings(max_examples=40)
@given(SEEDS)
def test_each_objective_is_best_at_its_own(seed: int) -> None:
    fair, rich = (
        solve_scored(score(random_problem(seed, objective)))
        for objective in (Objective.NOBODY_OUT, Objective.BEST_TOTAL)
    )
    assert len(fair.waiting) == len(rich.waiting)
    assert fair.total <= rich.total


@settings(max_examples=50)
@given(SEEDS, st.sampled_from([Objective.NOBODY_OUT, Objective.BEST_TOTAL]))
def test_spreading_evenly_comes_before_the_total_only(seed: int, objective: Objective) -> None:
    problem = with_spread(random_problem(seed, objective, most=3), Spread.EVEN)
    roomy = tuple(replace(member, capacity=2 * member.capacity) for member in problem.mentors)
    scored = with_torn_scores(score(replace(problem, mentors=roomy)), seed)
    solution = solve_scored(scored)
    assert value_of(scored, cells_of(problem, solution)) == best_value(scored)


def test_evenly_counts_those_who_are_locked() -> None:
    """Ana has one already, so that one and two are as even as two and one."""
    mentors = (Member("m1", "ana", "Ana", capacity=3), Member("m2", "bo", "Bo", capacity=3))
    mentees = tuple(Member(f"e{n}", f"q{n}", f"Ed {n}") for n in range(3))
    aim = Aim(id="p", objective=Objective.BEST_TOTAL, spread=Spread.EVEN)
    scored = score(MatchingProblem(mentors, mentees, aim=aim, locked=(("m1", "e0"),)))
    better_at_bo = np.array([[50], [60]]) * SCALE + 0 * scored.millionths
    solution = solve_scored(replace(scored, millionths=better_at_bo))
    assert set(solution.ids) == {("m1", "e0"), ("m2", "e1"), ("m2", "e2")}


@settings(max_examples=50)
@given(SEEDS)
def test_over_few_mentors_none_can_be_spared(seed: int) -> None:
    problem = with_spread(random_problem(seed, Objective.NOBODY_OUT), Spread.FEW)
    few = solve_scored(score(problem))
    best = solve_scored(score(with_spread(problem, Spread.AS_BEST)))
    assert goals(problem, few) == goals(problem, best)
    locked = {mentor for mentor, _ in problem.locked}
    for gone in {pair.mentor for pair in few.pairs} - locked:
        without = without_mentors(problem, {*few.idle, gone} - locked)
        assert goals(problem, solve_scored(score(without))) < goals(problem, few)


def goals(problem: MatchingProblem, solution: Solution) -> tuple[int, ...]:
    """What comes before spreading: people served, places filled and met, the worst pair."""
    return value_of(score(problem), cells_of(problem, solution))[:4]


def without_mentors(problem: MatchingProblem, gone: set[str]) -> MatchingProblem:
    mentors = (replace(m, capacity=0) if m.id in gone else m for m in problem.mentors)
    return replace(problem, mentors=tuple(mentors)).arranged()


@settings(max_examples=50)
@given(SEEDS, st.sampled_from(list(Spread)))
def test_only_good_matches_are_as_many_however_they_are_spread(seed: int, spread: Spread) -> None:
    problem = random_problem(seed, Objective.ONLY_GOOD)
    spread_out = solve_scored(score(with_spread(problem, spread)))
    plain = solve_scored(score(with_spread(problem, Spread.AS_BEST)))
    assert len(spread_out.pairs) == len(plain.pairs)
    locked = set(problem.locked)
    free = [pair for pair in spread_out.pairs if (pair.mentor, pair.mentee) not in locked]
    assert all(pair.score >= problem.aim.floor for pair in free)


def with_spread(problem: MatchingProblem, spread: Spread) -> MatchingProblem:
    return replace(problem, aim=problem.aim.model_copy(update={"spread": spread}))
