"""A tighter bound on circles, by a linear program that cuts learn to forbid what no circles do.

Every two people get a share of being together, 1 for two of a smallest circle. Left alone,
everybody takes the best for themselves. A cut says: if one is together with several, these
are together with each other too. Grötschel and Wakabayashi call them 2-partition inequalities.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from ortools.linear_solver import pywraplp

from app.core.matching.circles.table import Table
from app.core.matching.circles.telling import Tell
from app.core.matching.solving.network import Ints
from app.core.matching.weighing.score import SCALE
from app.core.matching.weighing.tables import Bools, Floats

LIKELY = 40
"""So many of each one's best are in the program at least; the others are priced."""

BEGINNINGS = 8
MOST_CUTS = 1_000
EPS = 1e-4


@dataclass(frozen=True)
class Cut:
    """`one` is with each of `others` at most as much as these are with each other, and 1."""

    one: int
    others: tuple[int, ...]


class Program:
    """The linear program over the likely pairs of a table; `degree` others for everybody."""

    def __init__(self, table: Table, degree: int) -> None:
        self._degree = degree
        self._may = table.allowed & table.allowed.T & ~np.eye(len(table.both), dtype=bool)
        self._worth = np.where(self._may, table.both / (2.0 * SCALE * degree), 0.0)
        likely = self._likely()
        self._rows, self._columns = np.nonzero(np.triu(likely, 1))
        self._number = np.full(likely.shape, -1, dtype=np.int64)
        self._number[self._rows, self._columns] = np.arange(len(self._rows))
        self._number = np.maximum(self._number, self._number.T)
        self._solver = pywraplp.Solver.CreateSolver("GLOP")
        self._shares = [self._solver.NumVar(0.0, 1.0, "") for _ in self._rows]
        self._each = [self._at_most(float(degree)) for _ in range(len(likely))]
        self._cuts: dict[Cut, pywraplp.Constraint] = {}
        self._fill()

    def solve(self) -> tuple[Floats, float]:
        """How much any two are together, and a total that no circles exceed.

        The bound is made of the prices alone, so it holds however well they were found.
        """
        self._solver.Solve()
        shares = np.zeros(self._may.shape)
        shares[self._rows, self._columns] = [share.solution_value() for share in self._shares]
        return shares + shares.T, self._priced()

    def add(self, cuts: list[Cut]) -> None:
        """Forbid these."""
        for cut in cuts:
            row = self._at_most(1.0)
            for other in cut.others:
                self._put(row, cut.one, other, 1.0)
            for place, one in enumerate(cut.others):
                for other in cut.others[:place]:
                    self._put(row, one, other, -1.0)
            self._cuts[cut] = row

    def missing(self, shares: Floats) -> list[Cut]:
        """The cuts that these shares break most."""
        found = {
            cut: broken
            for one in range(len(shares))
            for cut, broken in _broken(shares, one)
            if broken > 1 + EPS and cut not in self._cuts
        }
        return sorted(found, key=lambda cut: (-found[cut], cut.one, cut.others))[:MOST_CUTS]

    def _likely(self) -> Bools:
        best = np.argsort(np.where(self._may, -self._worth, np.inf), axis=1, kind="stable")
        likely = np.zeros_like(self._may)
        np.put_along_axis(likely, best[:, : max(LIKELY, 3 * self._degree)], True, axis=1)
        return (likely | likely.T) & self._may

    def _at_most(self, limit: float) -> pywraplp.Constraint:
        return self._solver.Constraint(-self._solver.infinity(), limit)

    def _fill(self) -> None:
        aim = self._solver.Objective()
        aim.SetMaximization()
        for share, one, other in zip(self._shares, self._rows, self._columns, strict=True):
            aim.SetCoefficient(share, float(self._worth[one, other]))
            self._each[one].SetCoefficient(share, 1.0)
            self._each[other].SetCoefficient(share, 1.0)

    def _put(self, row: pywraplp.Constraint, one: int, other: int, factor: float) -> None:
        number = self._number[one, other]
        if number >= 0:
            row.SetCoefficient(self._shares[number], factor)

    def _priced(self) -> float:
        each = np.array([max(0.0, row.dual_value()) for row in self._each])
        left = self._worth - each[:, None] - each[None, :]
        total = self._degree * float(each.sum())
        for cut, row in self._cuts.items():
            price = max(0.0, row.dual_value())
            if price:
                total += price
                others = list(cut.others)
                left[cut.one, others] -= price
                left[others, cut.one] -= price
                left[np.ix_(others, others)] += price
        gain = np.where(self._may, np.maximum(left, 0.0), 0.0)
        return total + float(np.triu(gain, 1).sum())


def _broken(shares: Floats, one: int) -> Iterator[tuple[Cut, float]]:
    """Begin with each of those whom one is most with, and add whoever breaks the cut more."""
    near: Ints = np.flatnonzero(shares[one] > 1e-6)
    near = near[np.argsort(-shares[one, near], kind="stable")]
    for first in near[:BEGINNINGS].tolist():
        others, broken = [first], float(shares[one, first])
        for other in near.tolist():
            more = float(shares[one, other] - shares[other, others].sum())
            if other != first and more > 1e-9:
                others.append(other)
                broken += more
        if len(others) > 1:
            yield Cut(one, tuple(sorted(others))), broken


def total_with_cuts(table: Table, degree: int, rounds: int, tell: Tell) -> float:
    """What no circles exceed in which everybody has `degree` others at least."""
    program = Program(table, degree)
    lowest = np.inf
    for done in range(rounds):
        tell(done / rounds)
        shares, bound = program.solve()
        lowest = min(lowest, bound)
        cuts = program.missing(shares)
        if not cuts:
            break
        program.add(cuts)
    return float(lowest)
