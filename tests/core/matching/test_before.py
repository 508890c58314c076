"""Matching again: of equally good matchings, the one that leaves most pairs together."""

from dataclasses import replace
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.solving.solution import Solution
from app.core.matching.solving.solve import solve
from app.core.model import Objective, Spread
from tests.core.matching.cases import SEEDS, random_problem

objectives = st.sampled_from(list(Objective))


def cells(solution: Solution) -> set[tuple[str, str]]:
    return {(pair.mentor, pair.mentee) for pair in solution.pairs}


def alike(count: int) -> MatchingProblem:
    """Everybody fits everybody equally well."""
    return MatchingProblem(
        mentors=tuple(Member(f"m{n}", f"p{n}", f"Mentor {n}") for n in range(count)),
        mentees=tuple(Member(f"e{n}", f"q{n}", f"Mentee {n}") for n in range(count)),
    ).arranged()


def test_among_equals_the_pairs_there_are_stay() -> None:
    turned = tuple((f"m{n}", f"e{(n + 2) % 5}") for n in range(5))
    problem = replace(alike(5), before=turned)
    assert cells(solve(problem)) == set(turned)
    locked = replace(problem, locked=(("m0", "e0"),))
    assert len(cells(solve(locked)) & set(turned)) == 3


@given(SEEDS, objectives)
def test_locking_a_pair_of_the_best_matching_changes_nothing(seed: int, aim: Objective) -> None:
    # The worst pair is left out: once it is locked, the worst of the others counts instead.
    problem = random_problem(seed, aim)
    first = solve(problem)
    better = {(p.mentor, p.mentee) for p in first.pairs if p.score > (first.worst or 0)}
    assume(better and problem.aim.spread is Spread.AS_BEST)
    locked = (*problem.locked, Random(seed).choice(sorted(better)))
    again = solve(replace(problem, locked=locked, before=tuple(cells(first))).arranged())
    assert cells(again) == cells(first)


@given(SEEDS, objectives)
def test_what_there_was_never_costs_anything(seed: int, aim: Objective) -> None:
    problem = random_problem(seed, aim)
    plain = solve(problem)
    pairs = [(mentor.id, mentee.id) for mentor in problem.mentors for mentee in problem.mentees]
    before = set(Random(seed).sample(pairs, k=min(len(pairs), 4)))
    again = solve(replace(problem, before=tuple(before)).arranged())
    assert len(again.waiting) == len(plain.waiting)
    assert (again.total, again.worst) == (plain.total, plain.worst)
    assert len(cells(again) & before) >= len(cells(plain) & before)
