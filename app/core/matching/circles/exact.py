"""The best circles of few people: every circle there could be, packed by CP-SAT."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb
from typing import TYPE_CHECKING

from app.core.matching.circles.table import Table
from app.core.matching.circles.telling import Tell
from app.core.matching.weighing.score import SCALE
from app.core.model import Aim, Objective

if TYPE_CHECKING:
    from ortools.sat.python.cp_model import IntVar

MOST_CIRCLES = 3_000
"""So many possible circles can be packed in a moment."""

FIRST, LAST = 0.2, 0.8
"""How far the packing is when it knows who can be placed, and how high the lowest mean can be."""

EFFORT = 20.0
"""CP-SAT's own measure of work, which is the same on every machine."""


@dataclass(frozen=True)
class Possible:
    """A circle that could be: people as places in the table, the host last."""

    people: tuple[int, ...]
    members: int
    mean: int
    worth: int


def is_small(table: Table, sizes: Sequence[int]) -> bool:
    """Whether all possible circles can be looked at."""
    hosts = max(1, len(table.hosts))
    return sum(comb(table.peers, size) for size in sizes) * hosts <= MOST_CIRCLES


def packed(
    possible: Sequence[Possible], aim: Aim, tell: Tell, effort: float = EFFORT
) -> list[tuple[int, ...]] | None:
    """The best by the aim of the circles that could be; None if that takes too long.

    Most people placed, then the lowest mean as high as it can be, then the total.
    """
    if aim.objective is Objective.ONLY_GOOD:
        good = [circle for circle in possible if circle.mean >= round(aim.floor * SCALE)]
        return _people(_solved(good, [circle.worth for circle in good], effort=effort))
    placed = _solved(possible, [circle.members for circle in possible], effort=effort)
    if placed is None:
        return None
    tell(FIRST)
    most = sum(circle.members for circle in placed)
    if aim.objective is Objective.NOBODY_OUT:
        possible = _with_best_worst(possible, most, tell, effort)
    worth = [circle.worth for circle in possible]
    return _people(_solved(possible, worth, most, effort))


def all_circles(table: Table, sizes: Sequence[int]) -> Iterator[Possible]:
    """Every circle that no rule forbids."""
    hosts: list[tuple[int, ...]] = [(host,) for host in table.hosts] or [()]
    for size in sizes:
        for members in combinations(range(table.peers), size):
            for host in hosts:
                people = (*members, *host)
                if table.may_be(people):
                    yield as_possible(table, people)


def as_possible(table: Table, people: tuple[int, ...]) -> Possible:
    """Those people as a circle."""
    members = sum(person < table.peers for person in people)
    mean, worth = table.mean(people), table.worth(people)
    return Possible(people, members, round(mean * SCALE), round(worth * SCALE))


def _with_best_worst(
    possible: Sequence[Possible], most: int, tell: Tell, effort: float
) -> Sequence[Possible]:
    """The circles of at least the best worst mean: one step more, and too few are placed."""
    steps = sorted({circle.mean for circle in possible})
    low, high = 0, len(steps) - 1
    while low < high:
        middle = (low + high + 1) // 2
        good = [circle for circle in possible if circle.mean >= steps[middle]]
        reached = _solved(good, [0] * len(good), most, effort)
        low, high = (middle, high) if reached else (low, middle - 1)
        tell(FIRST + (LAST - FIRST) * (1 - (high - low) / len(steps)))
    return [circle for circle in possible if not steps or circle.mean >= steps[low]]


def _solved(
    possible: Sequence[Possible],
    worth: Sequence[int],
    most: int | None = None,
    effort: float = EFFORT,
) -> list[Possible] | None:
    """Circles that share nobody, worth most; None if there are none or it takes too long."""
    # It brings pandas along and takes half a second, which only who solves has to wait for.
    from ortools.sat.python import cp_model  # noqa: PLC0415

    model = cp_model.CpModel()
    taken = [model.new_bool_var("") for _ in possible]
    at: dict[int, list[IntVar]] = {}
    for circle, chosen in zip(possible, taken, strict=True):
        for person in circle.people:
            at.setdefault(person, []).append(chosen)
    for rivals in at.values():
        model.add_at_most_one(rivals)
    if most is not None:
        members = [circle.members for circle in possible]
        model.add(cp_model.LinearExpr.weighted_sum(taken, members) == most)
    model.maximize(cp_model.LinearExpr.weighted_sum(taken, worth))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = effort
    if solver.solve(model) != cp_model.OPTIMAL:
        return None
    return [c for c, chosen in zip(possible, taken, strict=True) if solver.boolean_value(chosen)]


def _people(circles: list[Possible] | None) -> list[tuple[int, ...]] | None:
    return None if circles is None else [circle.people for circle in circles]
