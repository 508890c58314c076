"""The best circles under the rules, or good ones with a bound where they are too many."""

from collections.abc import Iterator, Sequence

import numpy as np

from app.core.matching.assembling import Report, refuse
from app.core.matching.circles.bound import total_at_most
from app.core.matching.circles.exact import (
    MOST_CIRCLES,
    all_circles,
    as_possible,
    is_small,
    likely_pairs,
    packed,
)
from app.core.matching.circles.plan import plans
from app.core.matching.circles.problem import Circle, CircleProblem
from app.core.matching.circles.scored import ScoredCircles, score_circles
from app.core.matching.circles.search import Plan, Seating
from app.core.matching.circles.settle import settled
from app.core.matching.circles.solution import CircleSolution
from app.core.matching.circles.table import Table
from app.core.matching.contradictions import Clash, Contradiction, contradictions
from app.core.matching.network import Ints
from app.core.matching.problem import MatchingProblem
from app.core.model import Aim, Objective
from app.core.problems import Problem

BEGINNINGS = 40
EFFORT = 400_000
"""The search starts from fewer beginnings the more peers there are, and the pairs of them."""

TURNS = 20
REPACKING = 4.0
"""CP-SAT's own measure of work, for putting together what the ways have found."""

MANY_TO_REPACK = 120

MANY_PAIRS = 250
"""Up to so many peers in pairs, the likely ones are packed as well."""

BY_PLACES = frozenset({Clash.MENTOR_FULL, Clash.MENTEE_FULL})
"""Contradictions that circles don't know: their size takes the place of capacities."""

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
    free = _free(problem, whole)
    table = whole.part(free, sum(place < whole.peers for place in free))
    found, proven = _best(problem, table, report or (lambda done, total, note: None))
    circles = [tuple(free[place] for place in people) for people in found]
    at_most = 0.0 if proven else total_at_most(table, problem.smallest + problem.hosted, tight)
    return _solution(problem, whole, circles, at_most, proven)


def clashes(scored: ScoredCircles) -> tuple[Contradiction, ...]:
    """The rules that can't both hold, each once."""
    found = (*contradictions(scored.among), *contradictions(scored.hosting))
    return tuple(dict.fromkeys(each for each in found if each.clash not in BY_PLACES))


def _best(problem: CircleProblem, table: Table, tell: Report) -> tuple[list[People], bool]:
    aim, sizes = problem.peers.aim, range(problem.smallest, problem.largest + 1)
    if problem.hosted and not table.hosts:
        return [], True
    threes = table.peers % 2 if problem.is_pairs else None
    if threes == 0:
        sizes = range(2, 3)
    if is_small(table, sizes):
        exact = packed(list(all_circles(table, sizes)), aim, threes)
        if exact is not None:
            return exact, True
    tried = list(_searched(problem, table, aim, tell))
    if not problem.is_pairs and table.peers <= MANY_TO_REPACK:
        tried += _repacked(table, tried, aim)
    return max(tried, key=lambda circles: _value(table, circles, aim), default=[]), False


def _searched(
    problem: CircleProblem, table: Table, aim: Aim, tell: Report
) -> Iterator[list[People]]:
    """Circles from several beginnings, the same ones each time."""
    chance = np.random.default_rng(1)
    if problem.is_pairs and table.peers <= MANY_PAIRS:
        likely = packed(list(likely_pairs(table)), aim, None) or []
        yield settled(problem, table, *_as_plan(table, likely))
    beginnings = min(BEGINNINGS, 1 + EFFORT // max(1, table.peers**2))
    ways = [plan for _ in range(beginnings) for plan in plans(problem, table)]
    for done, plan in enumerate(ways):
        # The last step is what comes after: putting together anew, and the bound.
        tell(done, len(ways) + 1, "")
        seating = Seating(table, plan, chance.permutation(table.peers))
        _improve(seating, problem)
        yield settled(problem, table, plan, seating.place)
    tell(len(ways), len(ways) + 1, "")


def _improve(seating: Seating, problem: CircleProblem) -> None:
    seating.improve_total()
    if not problem.is_pairs:
        _move_about(seating, problem)
    if problem.peers.aim.objective is Objective.NOBODY_OUT:
        seating.improve_worst()
        least = float(seating.means.min())
        seating.improve_total(least)
        if not problem.is_pairs:
            _move_about(seating, problem, least)


def _move_about(seating: Seating, problem: CircleProblem, least: float = -np.inf) -> None:
    """Moves and exchanges in turn, until neither helps."""
    for _ in range(TURNS):
        if not seating.improve_sizes((problem.smallest, problem.largest), least):
            return
        seating.improve_total(least)


def _repacked(table: Table, tried: Sequence[list[People]], aim: Aim) -> list[list[People]]:
    """The best of all circles that were found on any way, put together anew."""
    found = {tuple(sorted(people)) for circles in tried for people in circles}
    if not 0 < len(found) <= MOST_CIRCLES:
        return []
    possible = [as_possible(table, people) for people in sorted(found) if table.may_be(people)]
    best = packed(possible, aim, None, effort=REPACKING)
    return [best] if best else []


def _as_plan(table: Table, pairs: Sequence[People]) -> tuple[Plan, Ints]:
    place = np.full(table.peers, -1, dtype=np.int64)
    for number, people in enumerate(pairs):
        place[list(people)] = number
    return Plan((2,) * len(pairs), ()), place


def _value(table: Table, circles: list[People], aim: Aim) -> tuple[float, ...]:
    placed = sum(len(people) for people in circles)
    total = round(sum(table.worth(people) for people in circles), 9)
    worst = round(min((table.mean(people) for people in circles), default=0.0), 9)
    if aim.objective is Objective.NOBODY_OUT:
        return placed, worst, total
    return (placed, total) if aim.objective is Objective.BEST_TOTAL else (total, placed)


def _free(problem: CircleProblem, table: Table) -> list[int]:
    """The places of all who are in no locked circle."""
    taken = {person for circle in problem.locked for person in (circle.host, *circle.members)}
    members = (*problem.peers.mentees, *problem.hosts.mentors)
    return [place for place, member in enumerate(members) if member.id not in taken]


def _solution(
    problem: CircleProblem, whole: Table, found: Sequence[People], at_most: float, proven: bool
) -> CircleSolution:
    ids = [member.id for member in (*problem.peers.mentees, *problem.hosts.mentors)]
    where = {known: place for place, known in enumerate(ids)}
    locked = [_present(circle, where) for circle in problem.locked]
    all_people = [people for people in locked if len(people) > 1]
    kept = len(all_people)
    all_people += sorted(found)
    circles = tuple(
        _circle(whole, ids, people, locked=number < kept)
        for number, people in enumerate(all_people)
    )
    placed = {person for circle in circles for person in (circle.host, *circle.members)}
    total = sum(whole.worth(people) for people in all_people)
    given = sum(whole.worth(people) for people in all_people[:kept])
    return CircleSolution(
        circles=circles,
        waiting=_others(problem.peers, placed),
        idle=tuple(m.id for m in problem.hosts.mentors if m.id not in placed),
        total=total,
        worst=min((circle.score for circle in circles), default=None),
        at_most=total if proven else given + at_most,
        proven=proven,
    )


def _present(circle: Circle, where: dict[str, int]) -> People:
    people = (*circle.members, *([circle.host] if circle.host else []))
    return tuple(where[person] for person in people if person in where)


def _circle(table: Table, ids: Sequence[str], people: People, locked: bool) -> Circle:
    host = next((ids[place] for place in people if place >= table.peers), "")
    members = tuple(ids[place] for place in people if place < table.peers)
    return Circle(host, members, table.mean(people), locked)


def _others(peers: MatchingProblem, placed: set[str]) -> tuple[str, ...]:
    return tuple(member.id for member in peers.mentees if member.id not in placed)
