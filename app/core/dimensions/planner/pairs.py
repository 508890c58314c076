"""Pairs of lines, one of each table, whose places are at a target or nearest to it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.core.dimensions.planner.scenarios import Scenario
from app.core.dimensions.planner.table import Move, Table
from app.core.dimensions.planner.terms import REACH, Target

AS_IT_IS = -1
AS_NEAR = 0.005
"""Places whose distances from the target differ by less are equally near."""

NOT_MUCH_OFF = 0.05
WEIGHT_OF_COST = 1e-4
"""So little does cost count beside nearness."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Pair:
    """A way through both tables of a scenario, as the tables foresee it."""

    scenario: Scenario
    structure_line: int
    immediacy_line: int
    cost: float
    distance: float

    @property
    def structure_moves(self) -> tuple[Move, ...]:
        """What is to be done for structure."""
        if self.structure_line == AS_IT_IS:
            return ()
        return self.scenario.structure.moves(self.structure_line)

    @property
    def immediacy_moves(self) -> tuple[Move, ...]:
        """What is to be done for immediacy."""
        if self.immediacy_line == AS_IT_IS:
            return ()
        return self.scenario.immediacy.moves(self.immediacy_line)


@dataclass(frozen=True)
class _Lines:
    """Lines of a table with how far each is from what is wanted of its axis."""

    numbers: NDArray[np.intp]
    offsets: Numbers
    costs: Numbers

    def within(self, most: float) -> "_Lines":
        kept = np.abs(self.offsets) <= most
        return _Lines(self.numbers[kept], self.offsets[kept], self.costs[kept])


def pairs_at(scenario: Scenario, target: Target, most: int) -> list[Pair]:
    """The cheapest pairs that reach the target, cheapest first."""
    return _cheapest(scenario, *_both(scenario, target), REACH, most)


def pairs_near(scenario: Scenario, target: Target, most: int) -> list[Pair]:
    """The pairs that come nearest to the target, the cheapest of equally near ones first."""
    up, across = _both(scenario, target)
    nearest = float(np.hypot(np.abs(up.offsets).min(), np.abs(across.offsets).min()))
    return _cheapest(scenario, up, across, nearest + AS_NEAR, most)


def pairs_apart(scenario: Scenario, target: Target, most: int) -> list[Pair]:
    """Pairs that all set different modes, the cheapest first, none much off on immediacy."""
    up, across = _both(scenario, target)
    across = across.within(float(np.abs(across.offsets).min()) + NOT_MUCH_OFF)
    row = int(np.hypot(up.offsets, WEIGHT_OF_COST * up.costs).argmin())
    columns = across.costs.argsort()[:most]
    return [_pair(scenario, up, across, row, int(column)) for column in columns]


def _cheapest(
    scenario: Scenario, up: _Lines, across: _Lines, within: float, most: int
) -> list[Pair]:
    up, across = up.within(within), across.within(within)
    costs = np.add.outer(up.costs, across.costs)
    distances = np.hypot.outer(up.offsets, across.offsets)
    costs[distances > within] = np.inf
    best = [n for n in np.argsort(costs, axis=None)[:most] if np.isfinite(costs.flat[n])]
    return [_pair(scenario, up, across, *divmod(int(n), costs.shape[1])) for n in best]


def _pair(scenario: Scenario, up: _Lines, across: _Lines, row: int, column: int) -> Pair:
    return Pair(
        scenario,
        int(up.numbers[row]),
        int(across.numbers[column]),
        scenario.cost + float(up.costs[row] + across.costs[column]),
        float(np.hypot(up.offsets[row], across.offsets[column])),
    )


def _both(scenario: Scenario, target: Target) -> tuple[_Lines, _Lines]:
    up = _lines(scenario.structure, target.structure)
    if target.immediacy is not None and scenario.modes_stay:
        return up, _unmoved(Target(None, target.immediacy).distance_of(scenario.place))
    return up, _lines(scenario.immediacy, target.immediacy)


def _lines(table: Table, wanted: float | None) -> _Lines:
    if wanted is None:
        return _unmoved(0.0)
    if not len(table.values):
        return _unmoved(max(wanted, 1 - wanted))
    return _Lines(np.arange(len(table.values)), table.values - wanted, table.costs)


def _unmoved(offset: float) -> _Lines:
    return _Lines(np.array([AS_IT_IS]), np.array([offset]), np.array([0.0]))
