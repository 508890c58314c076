"""The figures of a matching as a whole, counted once more one by one."""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings

from app.core.matching.account.whole import whole
from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.solving.solution import Pair, Solution
from app.core.matching.solving.solve import solve_scored
from app.core.matching.weighing.barriers import Barriers
from app.core.matching.weighing.score import SCALE, Scored, score
from app.core.model import Criterion, CriterionKind, Objective
from tests.core.matching.cases import SEEDS, random_problem


@settings(max_examples=40)
@given(SEEDS)
def test_who_has_their_best_and_one_of_their_best_three(seed: int) -> None:
    scored = score(random_problem(seed, Objective.ONLY_GOOD, most=7))
    solution = solve_scored(scored)
    cells = {pair: scored.problem.cells([(pair.mentor, pair.mentee)])[0] for pair in solution.pairs}
    ruly = {pair.mentee for pair, cell in cells.items() if scored.barriers.allowed[cell]}
    ranks = [rank(scored, solution, mentee) for mentee in ruly]
    told = whole(scored, solution)
    assert told.best == sum(better == 0 for better in ranks)
    assert told.best_three == sum(better <= 2 for better in ranks)


def rank(scored: Scored, solution: Solution, mentee: str) -> int:
    """How many mentors no rule forbids score higher than the best the mentee has."""
    problem, column = scored.problem, scored.problem.columns[mentee]
    mine = max(pair.score for pair in solution.pairs if pair.mentee == mentee)
    return sum(
        scored.score(mentor.id, mentee) > mine
        for row, mentor in enumerate(problem.mentors)
        if scored.barriers.allowed[row, column]
    )


def test_only_the_fourth_best_is_not_among_the_best_three() -> None:
    mentors = tuple(Member(f"m{n}", f"p{n}", f"Mentor {n}") for n in range(5))
    scored = score(MatchingProblem(mentors, (Member("e", "q", "Ed"),)))
    scored = replace(scored, millionths=np.array([[90], [80], [70], [60], [50]]) * SCALE)
    found = [whole(scored, of(scored, ("m0", "m1", "m2", "m3")[n])) for n in range(4)]
    assert [told.best for told in found] == [1, 0, 0, 0]
    assert [told.best_three for told in found] == [1, 1, 1, 0]
    forbidden = scored.barriers.allowed.copy()
    forbidden[0] = False
    ruled = replace(scored, barriers=Barriers(forbidden, scored.barriers.each))
    assert whole(ruled, of(ruled, "m1")).best == 1
    assert whole(ruled, of(ruled, "m3")).best_three == 1
    # Whom a rule forbids is nobody's best possible mentor.
    told = whole(ruled, of(ruled, "m0"))
    assert (told.best, told.best_three, told.broken) == (0, 0, 1)
    # With several mentors the best of them counts.
    assert whole(scored, of(scored, "m3", "m0")).best == 1
    assert whole(scored, of(scored, "m0", "m3")).best == 1


def of(scored: Scored, *mentors: str) -> Solution:
    pairs = tuple(Pair(mentor, "e", scored.score(mentor, "e")) for mentor in mentors)
    return Solution(pairs, (), (), 0.0, 0.0, 0.0)


def test_who_has_fewer_than_they_want_at_least() -> None:
    mentors = tuple(Member(f"m{n}", f"p{n}", f"Mentor {n}", capacity=2, least=n) for n in range(3))
    scored = score(MatchingProblem(mentors, (Member("e", "q", "Ed"),)))
    assert whole(scored, of(scored, "m1")).short == ("m2",)
    assert whole(scored, of(scored, "m2")).short == ("m1", "m2")


def test_wishes_met_count_those_whose_wished_mentor_takes_part() -> None:
    wishes = Criterion(
        id="w",
        program="p",
        label="Wishes",
        kind=CriterionKind.WISHES,
        mentor_field="likes",
        mentee_field="likes",
    )
    mentors = (Member("m1", "ana", "Ana", "ana@x.org"), Member("m2", "bo", "Bo"))
    mentees = tuple(
        Member(f"e{n}", f"q{n}", f"Ed {n}", answers={"likes": named})
        for n, named in enumerate((("ANA@x.org",), ("Bo", "Ana"), ("Somebody else",), ()))
    )
    scored = score(MatchingProblem(mentors, mentees, criteria=(wishes,)))
    pairs = tuple(Pair(*ids, 50.0) for ids in (("m1", "e0"), ("m2", "e2"), ("m2", "e3")))
    told = whole(scored, Solution(pairs, ("e1",), (), 0.0, 0.0, 0.0))
    assert (told.wishes, told.wishers) == (1, 2)
    other = whole(scored, Solution((Pair("m1", "e1", 50.0),), (), (), 0.0, 0.0, 0.0))
    assert (other.wishes, other.wishers) == (1, 2)
