"""A small table of movements: for each, the cheapest choice of edits found for it."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from app.core.dimensions.planner.edits import Edit
from app.core.dimensions.planner.slots import Slot

WIDTH = 0.003
"""Movements nearer to each other than this share a line of the table."""

COST_STEPS = 1000
MOST_COST_STEPS = 10**7

Move = Edit | Slot


@dataclass(frozen=True)
class Option:
    """Something that can be done, what it moves on an axis, and its cost."""

    moves: tuple[Move, ...]
    delta: float
    cost: float


NOTHING = Option((), 0.0, 0.0)
Group = Sequence[Option]
"""Options of which exactly one is taken; usually NOTHING is among them."""


@dataclass(frozen=True)
class _Layer:
    """For each line of the table so far: the line before it, and the option taken."""

    lines: NDArray[np.intp]
    options: NDArray[np.intp]


@dataclass(frozen=True)
class Table:
    """Values on an axis that can be reached, each with the least cost found."""

    values: NDArray[np.float64]
    costs: NDArray[np.float64]
    groups: tuple[Group, ...]
    layers: tuple[_Layer, ...]

    def moves(self, line: int) -> tuple[Move, ...]:
        """What is to be done for one line of the table."""
        taken: list[tuple[Move, ...]] = []
        for group, layer in zip(reversed(self.groups), reversed(self.layers), strict=True):
            taken.append(group[layer.options[line]].moves)
            line = int(layer.lines[line])
        return tuple(move for moves in reversed(taken) for move in moves)


def table_of(start: float, groups: Iterable[Group], cost: float = 0.0) -> Table:
    """The table of all sums of one option of each group, with a start value and cost."""
    alone = Table(np.array([start]), np.array([cost]), (), ())
    return reduce(_with_group, (group for group in groups if list(group) != [NOTHING]), alone)


def _with_group(table: Table, group: Group) -> Table:
    deltas = np.array([option.delta for option in group])
    costs = np.array([option.cost for option in group])
    all_values = np.add.outer(table.values, deltas).ravel()
    all_costs = np.add.outer(table.costs, costs).ravel()
    kept = _cheapest_of_each_cell(all_values, all_costs)
    lines, options = np.divmod(kept, len(group))
    layer = _Layer(lines, options)
    return Table(all_values[kept], all_costs[kept], (*table.groups, group), (*table.layers, layer))


def _cheapest_of_each_cell(
    values: NDArray[np.float64], costs: NDArray[np.float64]
) -> NDArray[np.intp]:
    cells = np.rint(values / WIDTH).astype(np.int64)
    order = np.argsort(cells * MOST_COST_STEPS + np.rint(costs * COST_STEPS).astype(np.int64))
    in_order = cells[order]
    first = np.ones(len(order), dtype=bool)
    first[1:] = in_order[1:] != in_order[:-1]
    kept: NDArray[np.intp] = order[first]
    return kept


def thinned(options: Iterable[Option]) -> list[Option]:
    """The options less those that another one matches at no greater cost."""
    cheapest: dict[Hashable, Option] = {}
    for option in options:
        cell = round(option.delta / WIDTH * 2)
        known = cheapest.get(cell)
        if known is None or option.cost < known.cost:
            cheapest[cell] = option
    return list(cheapest.values())
