"""The circles that are there, made better step by step: what can be had in a moment."""

from collections.abc import Sequence
from dataclasses import replace

from app.core.matching.circles.bound import total_at_most
from app.core.matching.circles.clashes import clashes
from app.core.matching.circles.improving import improved
from app.core.matching.circles.problem import Circle
from app.core.matching.circles.results import free_places, free_table, solution_of
from app.core.matching.circles.scored import ScoredCircles
from app.core.matching.circles.solution import CircleSolution
from app.core.matching.circles.table import Table
from app.core.matching.solving.assembling import refuse
from app.core.model import Aim, Objective

People = tuple[int, ...]


def nearby_circles(scored: ScoredCircles, now: Sequence[Circle]) -> CircleSolution:
    """Circles that begin where those of now are, by the problem's aim and its rules.

    People are exchanged and moved while that helps; there may be better ones farther away,
    which `solve_circles` looks for. Locked circles of the problem stay. Raises as it does.
    """
    problem, whole = scored.problem, scored.table
    refuse(clashes(scored))
    free = free_places(problem)
    table = free_table(whole, free)
    groups = _groups(scored, table, free, now)
    found = improved(problem, table, groups) if groups else []
    circles = [tuple(free[place] for place in people) for people in found]
    at_most = total_at_most(table, problem.smallest + problem.hosted, tight=False)
    return solution_of(problem, whole, circles, at_most, proven=False)


def _groups(
    scored: ScoredCircles, table: Table, free: Sequence[int], now: Sequence[Circle]
) -> list[People]:
    """The people of each circle that can go on, by places in the table, a host last."""
    ids = [scored.members[place].id for place in free]
    where = {known: place for place, known in enumerate(ids)}
    found = []
    for circle in now:
        members = tuple(where[one] for one in circle.members if one in where)
        host = (where[circle.host],) if circle.host in where else ()
        if members and (host or not table.hosts):
            found.append((*members, *host))
    return found


def better_of(aim: Aim, now: CircleSolution, other: CircleSolution) -> CircleSolution:
    """The other one only if it is better by the aim; whichever it is, what is known of the best."""
    at_most = min(now.at_most, other.at_most)
    better = _value(aim, other) > _value(aim, now)
    return replace(other if better else now, at_most=at_most, proven=other.proven)


def _value(aim: Aim, solution: CircleSolution) -> tuple[float, ...]:
    placed = sum(len(circle.members) for circle in solution.circles)
    total, worst = round(solution.total, 6), round(solution.worst or 0.0, 6)
    if aim.objective is Objective.NOBODY_OUT:
        return placed, worst, total
    return (placed, total) if aim.objective is Objective.BEST_TOTAL else (total, placed)
