"""Circles after the search, put right so that every rule holds and every size fits."""

import numpy as np

from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.search import Plan
from app.core.matching.circles.table import Table
from app.core.matching.solving.network import Ints
from app.core.model import Objective

People = tuple[int, ...]


def settled(problem: CircleProblem, table: Table, plan: Plan, place: Ints) -> list[People]:
    """Who can't be where they are steps out, and goes where there is room for them."""
    seated = [np.flatnonzero(place == number).tolist() for number in range(len(plan.sizes))]
    hosts = plan.hosts or (None,) * len(seated)
    for members, host in zip(seated, hosts, strict=True):
        _let_out(table, members, host)
    out = sorted(set(range(table.peers)) - {person for circle in seated for person in circle})
    if not problem.is_pairs:
        out = _let_in(problem, table, seated, hosts, out)
    elif out and problem.takes_a_third and all(len(members) < 3 for members in seated):
        out = _join_one(table, seated, out)
    circles = [
        (*members, *([] if host is None else [host]))
        for members, host in zip(seated, hosts, strict=True)
        if len(members) >= problem.smallest
    ]
    aim = problem.peers.aim
    floor = aim.floor if aim.objective is Objective.ONLY_GOOD else 0.0
    return [people for people in circles if table.mean(people) >= floor]


def _let_out(table: Table, members: list[int], host: int | None) -> None:
    """Out of a circle whoever stands against most of the others, until nobody does."""
    while True:
        people = [*members, *([] if host is None else [host])]
        against = [
            sum(not table.allowed[one, other] for other in people if other != one)
            + table.misses(one, people)
            for one in members
        ]
        if not any(against):
            return
        members.remove(members[int(np.argmax(against))])


def _let_in(
    problem: CircleProblem,
    table: Table,
    seated: list[list[int]],
    hosts: tuple[int | None, ...] | tuple[int, ...],
    out: list[int],
) -> list[int]:
    """Into the circle that gains most, where there is room and no rule stands against it."""
    left = []
    for person in out:
        choices = [
            (table.worth(after) - table.worth(before), -number)
            for number, (members, host) in enumerate(zip(seated, hosts, strict=True))
            if 0 < len(members) < problem.largest
            for before in [(*members, *([] if host is None else [host]))]
            for after in [(person, *before)]
            if len(before) > 1 and table.may_be(after)
        ]
        if choices:
            seated[-max(choices)[1]].append(person)
        else:
            left.append(person)
    return left


def _join_one(table: Table, seated: list[list[int]], out: list[int]) -> list[int]:
    """One odd person into the pair that gains most by it."""
    choices = [
        (table.worth((*members, person)) - table.worth(members), -number, -person)
        for number, members in enumerate(seated)
        if len(members) == 2
        for person in out
        if table.may_be((*members, person))
    ]
    if not choices:
        return out
    _, number, person = max(choices)
    seated[-number].append(-person)
    return [each for each in out if each != -person]
