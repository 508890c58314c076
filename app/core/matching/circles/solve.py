"""The best circles under the rules, or good ones with a bound where they are too many."""

from collections.abc import Iterator, Sequence

import numpy as np

from app.core.matching.circles.bound import total_at_most
from app.core.matching.circles.clashes import clashes
from app.core.matching.circles.exact import (
    MOST_CIRCLES,
    all_circles,
    as_possible,
    is_small,
    packed,
)
from app.core.matching.circles.exchanges import exchanged
from app.core.matching.circles.improving import improve, improved
from app.core.matching.circles.pairs import best_pairs
from app.core.matching.circles.plan import plans
from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.results import free_places, free_table, solution_of
from app.core.matching.circles.scored import ScoredCircles, score_circles
from app.core.matching.circles.search import Seating
from app.core.matching.circles.settle import settled
from app.core.matching.circles.solution import CircleSolution
from app.core.matching.circles.table import Table
from app.core.matching.circles.telling import Tell, part
from app.core.matching.solving.assembling import Report, refuse
from app.core.model import Aim, Objective
from app.core.problems import Problem

BEGINNINGS = 40
EFFORT = 400_000
"""The search starts from fewer beginnings the more peers there are, and the pairs of them."""

REPACKING = 4.0
"""CP-SAT's own measure of work, for putting together what the ways have found."""

MANY_TO_REPACK = 120

FINISHING = 150_000
"""Fewer of what the ways have found are made better to the end, the more pairs of people."""

TURNS = 10

SEARCHED, FINISHED, PACKED = 0.3, 0.4, 0.7
"""How far the whole is after each of its parts; what is left is the bound."""

People = tuple[int, ...]


def solve_circles(
    problem: CircleProblem, report: Report | None = None, *, tight: bool = True
) -> CircleSolution:
    """The best circles of a problem; see `solve_scored_circles`.

    Without `tight` the bound is a quick and loose one, for who only wants to know the circles.

    Raises Problem("matching.circle_sizes") if the sizes are the wrong way round.
    """
    _check_sizes(problem)
    return solve_scored_circles(score_circles(problem), report, tight=tight)


def _check_sizes(problem: CircleProblem) -> None:
    if problem.smallest > problem.largest or problem.smallest < 2:
        raise Problem("matching.circle_sizes", smallest=problem.smallest, largest=problem.largest)


def solve_scored_circles(
    scored: ScoredCircles, report: Report | None = None, *, tight: bool = True
) -> CircleSolution:
    """Circles by the problem's aim: most people placed, then as `solve` does.

    Every rule holds between any two in a circle, in both directions; locked circles stay.
    Of few people the best circles are found and proven; of many, circles that no exchange of
    two people improves, with a bound. Raises as `solve_circles` does.
    """
    problem, whole = scored.problem, scored.table
    _check_sizes(problem)
    refuse(clashes(scored))
    free = free_places(problem)
    table = free_table(whole, free)
    tell = report or (lambda done, total, note: None)
    if problem.is_pairs:
        pairs = best_pairs(table, problem.peers.aim, tell, with_three=problem.takes_a_third)
        at_most, proven = pairs.at_most, pairs.proven
        found = pairs.people if proven else exchanged(problem, table, pairs.people)
    else:
        found, proven = _best(problem, table, tell)
        others = problem.smallest + problem.hosted
        bounding = part(tell, PACKED, 1.0)
        at_most = 0.0 if proven else total_at_most(table, others, tight, bounding)
    circles = [tuple(free[place] for place in people) for people in found]
    return solution_of(problem, whole, circles, at_most, proven)


def _best(problem: CircleProblem, table: Table, tell: Report) -> tuple[list[People], bool]:
    aim, sizes = problem.peers.aim, range(problem.smallest, problem.largest + 1)
    if problem.hosted and not table.hosts:
        return [], True
    if is_small(table, sizes):
        exact = packed(list(all_circles(table, sizes)), aim, part(tell, 0.0, 1.0))
        if exact is not None:
            return exact, True
    tried = list(_searched(problem, table, aim, part(tell, 0.0, SEARCHED)))
    tried += _finished(problem, table, tried, part(tell, SEARCHED, FINISHED))
    if table.peers <= MANY_TO_REPACK:
        tried += _repacked(table, tried, aim, part(tell, FINISHED, PACKED))
    best = _best_of(table, tried, aim, 1)
    return _ended(problem, table, best[0]) if best else [], False


def _finished(
    problem: CircleProblem, table: Table, tried: Sequence[list[People]], tell: Tell
) -> Iterator[list[People]]:
    few = _best_of(table, tried, problem.peers.aim, 1 + FINISHING // max(1, len(table.both)) ** 2)
    for done, circles in enumerate(few):
        tell(done / len(few))
        yield _ended(problem, table, circles)


def _best_of(
    table: Table, tried: Sequence[list[People]], aim: Aim, count: int
) -> list[list[People]]:
    return sorted(tried, key=lambda circles: _value(table, circles, aim), reverse=True)[:count]


def _ended(problem: CircleProblem, table: Table, circles: list[People]) -> list[People]:
    """The circles once nothing that a hand could do makes them better."""
    aim = problem.peers.aim
    for _ in range(TURNS if circles else 0):
        circles = exchanged(problem, table, circles)
        other = exchanged(problem, table, improved(problem, table, circles))
        if _value(table, other, aim) <= _value(table, circles, aim):
            break
        circles = other
    return circles


def _searched(problem: CircleProblem, table: Table, aim: Aim, tell: Tell) -> Iterator[list[People]]:
    """Circles from several beginnings, the same ones each time."""
    chance = np.random.default_rng(1)
    beginnings = min(BEGINNINGS, 1 + EFFORT // max(1, table.peers**2))
    ways = [plan for _ in range(beginnings) for plan in plans(problem, table)]
    for done, plan in enumerate(ways):
        tell(done / len(ways))
        seating = Seating(table, plan, chance.permutation(table.peers))
        improve(seating, problem)
        yield settled(problem, table, plan, seating.place)


def _repacked(
    table: Table, tried: Sequence[list[People]], aim: Aim, tell: Tell
) -> list[list[People]]:
    """The best of all circles that were found on any way, put together anew."""
    found = {tuple(sorted(people)) for circles in tried for people in circles}
    if not 0 < len(found) <= MOST_CIRCLES:
        return []
    possible = [as_possible(table, people) for people in sorted(found) if table.may_be(people)]
    best = packed(possible, aim, tell, effort=REPACKING)
    return [best] if best else []


def _value(table: Table, circles: list[People], aim: Aim) -> tuple[float, ...]:
    placed = sum(one < table.peers for people in circles for one in people)
    total = round(sum(table.worth(people) for people in circles), 9)
    worst = round(min((table.mean(people) for people in circles), default=0.0), 9)
    if aim.objective is Objective.NOBODY_OUT:
        return placed, worst, total
    return (placed, total) if aim.objective is Objective.BEST_TOTAL else (total, placed)
