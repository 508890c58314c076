"""Circles and peer pairs: the best of few by brute force, rules and sizes for all."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.circles import solve as circles_solve
from app.core.matching.circles.plan import plans
from app.core.matching.circles.problem import Circle, CircleProblem
from app.core.matching.circles.scored import score_circles
from app.core.matching.circles.search import Plan, Seating
from app.core.matching.circles.settle import settled
from app.core.matching.circles.solution import CircleSolution
from app.core.matching.circles.solve import solve_circles
from app.core.matching.circles.table import Table
from app.core.matching.weighing.score import SCALE, Scored, score
from app.core.model import Criterion, CriterionKind, Format, Objective
from app.core.problems import Problem
from tests.core.matching.cases import SEEDS, random_problem

GROUP = tuple[str, ...]


def made_up(seed: int, most: int = 7, hosted: bool = False, pairs: bool = False) -> CircleProblem:
    """Peers out of the mentees of a problem made by chance, with all kinds of criteria."""
    chance = Random(seed)
    base = replace(random_problem(seed, most=most), locked=())
    others = random_problem(seed + 1, most=2).mentors if hosted else ()
    hosts = tuple(replace(host, id=f"host{n}") for n, host in enumerate(others))
    format_ = Format.PEER_PAIRS if pairs else Format.CIRCLE
    peers = replace(base, mentors=base.mentees, mentees=base.mentees, format=format_)
    smallest = 2 if pairs else chance.choice([2, 3])
    return CircleProblem(
        peers=peers,
        hosts=replace(peers, mentors=hosts),
        smallest=smallest,
        largest=3 if pairs else smallest + chance.choice([0, 1]),
    ).arranged()


class Told:
    """The meaning of circles told once more, slowly."""

    def __init__(self, problem: CircleProblem) -> None:
        self.problem = problem
        self.among: Scored = score(problem.peers)
        self.hosting: Scored = score(problem.hosts)

    def score(self, one: str, other: str) -> float:
        if one.startswith("host"):
            return self.hosting.score(one, other)
        return (self.among.score(one, other) + self.among.score(other, one)) / 2

    def allowed(self, one: str, other: str) -> bool:
        if one.startswith("host"):
            rows, columns = self.problem.hosts.rows, self.problem.hosts.columns
            return bool(self.hosting.barriers.allowed[rows[one], columns[other]])
        place = self.problem.peers.columns
        both = self.among.barriers.allowed
        return bool(both[place[one], place[other]] and both[place[other], place[one]])

    def mean(self, group: GROUP) -> float:
        scores = [self.score(one, other) for one, other in combinations(group, 2)]
        return sum(scores) / len(scores)

    def total(self, groups: list[GROUP]) -> float:
        return sum(self.mean(group) * len(group) / 2 for group in groups)

    def possible(self, group: GROUP) -> bool:
        return all(self.allowed(one, other) for one, other in combinations(group, 2))

    def value(self, groups: list[GROUP]) -> tuple[float, ...]:
        placed = sum(not person.startswith("host") for group in groups for person in group)
        total = round(self.total(groups), 5)
        worst = round(min(map(self.mean, groups), default=0.0), 5)
        return {
            Objective.NOBODY_OUT: (placed, worst, total),
            Objective.BEST_TOTAL: (placed, total),
            Objective.ONLY_GOOD: (total,),
        }[self.problem.peers.aim.objective]

    def best(self) -> tuple[float, ...]:
        peers = tuple(member.id for member in self.problem.peers.mentees)
        hosts = tuple(member.id for member in self.problem.hosts.mentors)
        threes = 1 if self.problem.peers.format is Format.PEER_PAIRS else len(peers)
        return max(self.value(groups) for groups in self._all(peers, hosts, threes))

    def _all(self, peers: GROUP, hosts: GROUP, threes: int) -> Iterator[list[GROUP]]:
        if not peers:
            yield []
            return
        first, rest = peers[0], peers[1:]
        yield from self._all(rest, hosts, threes)
        for size in range(self.problem.smallest, self.problem.largest + 1):
            if size == 3 and not threes:
                continue
            for others in combinations(rest, size - 1):
                for host in hosts or ("",):
                    group = (*([host] if host else []), first, *others)
                    if not self.possible(group) or not self._good(group):
                        continue
                    left = tuple(person for person in rest if person not in others)
                    free = tuple(each for each in hosts if each != host)
                    if hosts and not free:
                        yield [group]
                        continue
                    for more in self._all(left, free, threes - (size == 3)):
                        yield [group, *more]

    def _good(self, group: GROUP) -> bool:
        aim = self.problem.peers.aim
        return aim.objective is not Objective.ONLY_GOOD or self.mean(group) >= aim.floor


def groups_of(solution: CircleSolution) -> list[GROUP]:
    return [
        (*([circle.host] if circle.host else []), *circle.members) for circle in solution.circles
    ]


KINDS = st.sampled_from([(False, False), (True, False), (False, True)])


@settings(max_examples=40)
@given(SEEDS, KINDS)
def test_few_people_have_the_best_circles_there_are(seed: int, kind: tuple[bool, bool]) -> None:
    problem = made_up(seed, 6, *kind)
    solution, told = solve_circles(problem), Told(problem)
    assert solution.proven
    assert told.value(groups_of(solution)) == pytest.approx(told.best(), abs=1e-4)
    assert solution.total == pytest.approx(told.total(groups_of(solution)), abs=1e-4)
    assert_rules_hold(told, solution)


@settings(max_examples=40)
@given(SEEDS, KINDS)
def test_the_search_keeps_every_rule_and_its_bound(seed: int, kind: tuple[bool, bool]) -> None:
    problem = made_up(seed, 6, *kind)
    best = solve_circles(problem)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(circles_solve, "is_small", lambda *_: False)
        found = solve_circles(problem)
    assert not found.proven or found.circles == best.circles
    assert found.at_most >= best.total - 1e-6
    assert_rules_hold(Told(problem), found)


def assert_rules_hold(told: Told, solution: CircleSolution) -> None:
    problem = told.problem
    everybody = [person for group in groups_of(solution) for person in group]
    assert len(everybody) == len(set(everybody))
    placed = set(everybody)
    assert set(solution.waiting) == {m.id for m in problem.peers.mentees} - placed
    assert set(solution.idle) == {m.id for m in problem.hosts.mentors} - placed
    for circle, group in zip(solution.circles, groups_of(solution), strict=True):
        assert told.possible(group)
        assert bool(circle.host) == problem.hosted
        assert problem.smallest <= len(circle.members) <= problem.largest
        assert circle.score == pytest.approx(told.mean(group), abs=1e-4)
    if problem.is_pairs:
        threes = sum(len(circle.members) == 3 for circle in solution.circles)
        assert threes <= 1


@settings(max_examples=15)
@given(SEEDS, KINDS, st.booleans())
def test_the_order_of_rows_never_matters(
    seed: int, kind: tuple[bool, bool], searched: bool
) -> None:
    problem, chance = made_up(seed, 6, *kind), Random(seed)
    peers = tuple(chance.sample(problem.peers.mentees, len(problem.peers.mentees)))
    hosts = tuple(chance.sample(problem.hosts.mentors, len(problem.hosts.mentors)))
    shuffled = replace(
        problem,
        peers=replace(problem.peers, mentors=peers, mentees=peers),
        hosts=replace(problem.hosts, mentors=hosts, mentees=peers),
    ).arranged()
    with pytest.MonkeyPatch.context() as patch:
        if searched:
            patch.setattr(circles_solve, "is_small", lambda *_: False)
        assert solve_circles(shuffled) == solve_circles(problem)


@settings(max_examples=40)
@given(SEEDS)
def test_no_exchange_of_two_makes_the_total_higher(seed: int) -> None:
    chance = np.random.default_rng(seed)
    both = chance.integers(0, 200, (12, 12)) * SCALE
    table = Table(both + both.T, ~np.eye(12, dtype=bool), 12)
    seating = Seating(table, Plan((4, 4, 3), ()), chance.permutation(12))
    seating.improve_total()
    best = worth_of(table, seating.place)
    assert seating.total == pytest.approx(best)
    for one, other in combinations(range(12), 2):
        changed = seating.place.copy()
        changed[[one, other]] = changed[[other, one]]
        if -1 not in (seating.place[one], seating.place[other]):
            assert worth_of(table, changed) <= best + 1e-6


def worth_of(table: Table, place: np.ndarray) -> float:
    return sum(table.worth(np.flatnonzero(place == number).tolist()) for number in range(3))


def alike(count: int) -> MatchingProblem:
    people = tuple(Member(id=f"p{n}", person=f"p{n}", name=f"Peer {n}") for n in range(count))
    empty = replace(random_problem(1, Objective.NOBODY_OUT), criteria=(), rules=(), locked=())
    return replace(empty, mentors=people, mentees=people, format=Format.PEER_PAIRS)


@pytest.mark.parametrize(("people", "sizes"), [(6, [2, 2, 2]), (7, [2, 2, 3]), (201, None)])
def test_an_odd_one_joins_as_a_three(people: int, sizes: list[int] | None) -> None:
    peers = alike(people)
    solution = solve_circles(CircleProblem(peers, replace(peers, mentors=()), 2, 3))
    assert solution.waiting == ()
    found = sorted(len(circle.members) for circle in solution.circles)
    assert found == (sizes or [2] * 99 + [3])


def test_only_one_three_even_where_three_would_suit_better() -> None:
    """Three teams of three: whoever is over from one goes with whoever is over from another."""
    peers = alike(9)
    team = Criterion(
        id="c",
        program="p",
        label="Team",
        kind=CriterionKind.SAME,
        mentor_field="team",
        mentee_field="team",
    )
    people = tuple(
        replace(member, answers={"team": "xyz"[number % 3]})
        for number, member in enumerate(peers.mentees)
    )
    teams = replace(peers, mentors=people, mentees=people, criteria=(team,))
    solution = solve_circles(CircleProblem(teams, replace(teams, mentors=()), 2, 3))
    assert sorted(len(circle.members) for circle in solution.circles) == [2, 2, 2, 3]


def test_a_locked_circle_stays_whatever_its_size() -> None:
    peers = replace(alike(9), format=Format.CIRCLE)
    locked = Circle("", ("p1", "p8"), locked=True)
    problem = CircleProblem(peers, replace(peers, mentors=()), 3, 4, (locked,))
    solution = solve_circles(problem)
    assert ("p1", "p8") in {circle.members for circle in solution.circles if circle.locked}
    assert sorted(len(circle.members) for circle in solution.circles) == [2, 3, 4]


def test_beside_a_locked_three_no_other_pair_takes_a_third() -> None:
    peers = alike(8)
    locked = Circle("", ("p1", "p2", "p3"), locked=True)
    problem = CircleProblem(peers, replace(peers, mentors=()), 2, 3, (locked,))
    solution = solve_circles(problem)
    assert sorted(len(circle.members) for circle in solution.circles) == [2, 2, 3]
    assert len(solution.waiting) == 1


def test_sizes_the_wrong_way_round_are_told() -> None:
    peers = alike(4)
    with pytest.raises(Problem):
        solve_circles(CircleProblem(peers, replace(peers, mentors=()), 5, 3))


def test_circles_of_the_smallest_size_are_tried_besides_those_of_the_usual_one() -> None:
    """What larger circles allow must not hide the best of the small ones."""
    peers = replace(alike(60), format=Format.CIRCLE)
    problem = CircleProblem(peers, replace(peers, mentors=()), 4, 6)
    tried = [set(plan.sizes) for plan in plans(problem, score_circles(problem).table)]
    assert tried[:2] == [{5}, {4}]
    assert all(sizes <= {4, 5, 6} for sizes in tried)


def test_a_circle_that_is_too_small_once_somebody_has_left_it_is_none() -> None:
    allowed = ~np.eye(6, dtype=bool)
    allowed[0, 1:], allowed[1:, 0] = False, False
    table = Table(np.full((6, 6), 100 * SCALE), allowed, 6)
    peers = replace(alike(6), format=Format.CIRCLE)
    problem = CircleProblem(peers, replace(peers, mentors=()), 3, 3)
    place = np.array([0, 0, 0, 1, 1, 1])
    assert settled(problem, table, Plan((3, 3), ()), place) == [(3, 4, 5)]


def test_a_search_tells_how_far_it_is_and_whoever_hears_it_may_stop_it() -> None:
    peers = replace(alike(24), format=Format.CIRCLE)
    problem, told = CircleProblem(peers, replace(peers, mentors=()), 3, 4), list[int]()

    def stop(done: int, total: int, note: str) -> None:
        told.append(done)
        if done >= 80:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        solve_circles(problem, stop)
    assert told == sorted(told)
    assert len(set(told)) > 20
