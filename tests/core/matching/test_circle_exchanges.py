"""Nobody who moves people by hand can better the circles that were found."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.matching.circles import pairing
from app.core.matching.circles import solve as circles_solve
from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.scored import ScoredCircles, score_circles
from app.core.matching.circles.solution import CircleSolution
from app.core.matching.circles.solve import solve_scored_circles
from app.core.matching.circles.table import Table
from app.core.matching.weighing.score import SCALE
from app.core.model import Aim, Format, Objective
from tests.core.matching.cases import SEEDS
from tests.core.matching.test_circles import alike

People = tuple[int, ...]


def with_scores(
    seed: int, people: int, hosts: int, aim: Aim, sizes: tuple[int, int] = (3, 5)
) -> ScoredCircles:
    """Peers and hosts with scores by chance, some kept apart, two who must be together."""
    chance = np.random.default_rng(seed)
    everybody = people + hosts
    both = chance.integers(0, 200 * SCALE, (everybody, everybody))
    if chance.random() < 0.3:
        both = both // (40 * SCALE) * 40 * SCALE
    allowed = np.triu(chance.random(both.shape) >= chance.choice([0.0, 0.1, 0.3]), 1)
    allowed[people:, people:] = False
    allowed[0, 1] = True
    both = np.triu(both, 1)
    together = ((0, 1),) if chance.random() < 0.5 else ()
    table = Table(both + both.T, allowed | allowed.T, people, together)
    peers = replace(alike(people), format=Format.CIRCLE, aim=aim)
    hosting = tuple(replace(one, id=f"host{one.id}") for one in alike(hosts).mentees)
    problem = CircleProblem(peers, replace(peers, mentors=hosting), *sizes)
    return replace(score_circles(problem), table=table)


def as_pairs(scored: ScoredCircles) -> ScoredCircles:
    peers = replace(scored.problem.peers, format=Format.PEER_PAIRS)
    return replace(scored, problem=replace(scored.problem, peers=peers, smallest=2, largest=3))


def places(scored: ScoredCircles, solution: CircleSolution) -> list[People]:
    return [
        tuple(scored.places[one] for one in (*circle.members, circle.host) if one)
        for circle in solution.circles
    ]


def value(scored: ScoredCircles, circles: Sequence[People]) -> tuple[float, ...]:
    table, aim = scored.table, scored.problem.peers.aim
    placed = sum(one < table.peers for people in circles for one in people)
    total = sum(map(table.worth, circles))
    return {
        Objective.NOBODY_OUT: (placed, min(map(table.mean, circles)), total),
        Objective.BEST_TOTAL: (placed, total),
        Objective.ONLY_GOOD: (total,),
    }[aim.objective]


def by_hand(scored: ScoredCircles, circles: list[People]) -> Iterator[list[People]]:
    """All exchanges of two and moves of one, also with those who wait."""
    table = scored.table
    at = {one: number for number, people in enumerate(circles) for one in people}
    everybody = range(len(table.both))
    for one, other in combinations(everybody, 2):
        alike = (one < table.peers) == (other < table.peers)
        if alike and at.get(one) != at.get(other):
            swap = {one: other, other: one}
            yield [tuple(swap.get(each, each) for each in people) for people in circles]
    for one in range(table.peers):
        left = [tuple(each for each in people if each != one) for people in circles]
        for number in set(range(len(circles))) - {at.get(one)}:
            yield [(*people, one) if number == n else people for n, people in enumerate(left)]


def keeps_rules(scored: ScoredCircles, circles: Sequence[People]) -> bool:
    aim, table = scored.problem.peers.aim, scored.table
    low, high = scored.problem.smallest, scored.problem.largest
    floor = aim.floor if aim.objective is Objective.ONLY_GOOD else 0.0
    threes = sum(len(people) == 3 for people in circles)
    if scored.problem.is_pairs and threes > 1:
        return False
    return all(
        low <= sum(one < table.peers for one in people) <= high
        and table.may_be(people)
        and table.mean(people) >= floor
        for people in circles
    )


def assert_no_hand_betters(scored: ScoredCircles, solution: CircleSolution) -> None:
    circles = places(scored, solution)
    found = value(scored, circles) if circles else ()
    for changed in by_hand(scored, circles) if circles else ():
        if keeps_rules(scored, changed):
            steps = zip(value(scored, changed), found, strict=True)
            better = tuple(round(new - old, 6) for new, old in steps)
            assert better <= (0.0,) * len(better), (found, value(scored, changed))


AIMS = st.sampled_from([Aim(id="", objective=each, floor=55.0) for each in Objective])


@settings(max_examples=12)
@given(SEEDS, st.integers(8, 22), st.sampled_from([0, 4, 6]), AIMS)
def test_no_exchange_or_move_betters_what_the_search_found(
    seed: int, people: int, hosts: int, aim: Aim
) -> None:
    scored = with_scores(seed, people, hosts, aim)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(circles_solve, "is_small", lambda *_: False)
        patch.setattr(circles_solve, "BEGINNINGS", 1)
        patch.setattr(circles_solve, "MANY_TO_REPACK", 0)
        solution = solve_scored_circles(scored, tight=False)
    assert keeps_rules(scored, places(scored, solution))
    assert_no_hand_betters(scored, solution)


@settings(max_examples=25)
@given(SEEDS, st.integers(5, 21), AIMS)
def test_no_exchange_or_move_betters_pairs_that_are_not_proven(
    seed: int, people: int, aim: Aim
) -> None:
    scored = as_pairs(with_scores(seed, people, 0, aim))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairing, "EFFORT", 1)
        solution = solve_scored_circles(scored)
    assert keeps_rules(scored, places(scored, solution))
    assert_no_hand_betters(scored, solution)
