"""Flows from mentors to mentees, by OR-Tools.

An arc is a possible pair; a mentor or mentee is an index. All counts and costs are whole
numbers, so what the solver calls the optimum is the optimum.
"""

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray
from ortools.graph.python import max_flow, min_cost_flow

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Network:
    """Possible pairs with their scores, and the places of mentors and mentees.

    `wanted` is how many mentees each mentor should have at least, `unserved` marks with 1 the
    mentees who have nobody yet and 0 the others. `given` is how many a mentor has already.
    `favoured` marks with 1 the pairs to have rather than others where the total is the same.
    """

    mentors: Ints
    mentees: Ints
    scores: Ints
    places: Ints
    wanted: Ints
    needs: Ints
    unserved: Ints
    given: Ints
    favoured: Ints | None = None

    def above(self, threshold: int) -> Self:
        """The network with the pairs of at least that score."""
        return self.chosen(np.flatnonzero(self.scores >= threshold))

    def chosen(self, arcs: Ints) -> Self:
        """The network with those pairs only."""
        return replace(
            self,
            mentors=self.mentors[arcs],
            mentees=self.mentees[arcs],
            scores=self.scores[arcs],
            favoured=None if self.favoured is None else self.favoured[arcs],
        )

    def favouring(self, worth: Ints, most: int) -> Ints:
        """What the pairs are worth when up to `most` of them are chosen, favoured a bit more."""
        return worth if self.favoured is None else worth * (most + 1) + self.favoured


@dataclass(frozen=True)
class Reach:
    """What can be had at most: mentees served, places filled, smallest capacities met."""

    served: int
    filled: int
    met: int


def reach(network: Network) -> Reach:
    """The most that can be had of each; all three can be had at once.

    That they can is the theorem of Mendelsohn and Dulmage: what one matching covers of the
    mentors and another of the mentees, a third covers of both.
    """
    filled = _most(network, network.places, network.needs)
    return Reach(
        served=_served(network, filled),
        filled=filled,
        met=_met(network, filled),
    )


def reached(network: Network, chosen: Ints) -> Reach:
    """What those pairs (arcs) come to."""
    by_mentor = np.bincount(network.mentors[chosen], minlength=len(network.places))
    by_mentee = np.bincount(network.mentees[chosen], minlength=len(network.needs))
    return Reach(
        served=int(np.minimum(by_mentee, network.unserved).sum()),
        filled=len(chosen),
        met=int(np.minimum(by_mentor, network.wanted).sum()),
    )


def _served(network: Network, filled: int) -> int:
    if np.array_equal(network.unserved, network.needs):
        return filled
    return _most(network, network.places, network.unserved)


def _met(network: Network, filled: int) -> int:
    if not network.wanted.any():
        return 0
    if np.array_equal(network.wanted, network.places):
        return filled
    return _most(network, network.wanted, network.needs)


def reaches(network: Network, goal: Reach) -> bool:
    """Whether that much can be had."""
    if not _may_reach(network, goal):
        return False
    filled = _most(network, network.places, network.needs)
    if filled < goal.filled or _served(network, filled) < goal.served:
        return False
    return _met(network, filled) >= goal.met


def _may_reach(network: Network, goal: Reach) -> bool:
    """A quick look: how many arcs the people have at all."""
    at_mentors = np.bincount(network.mentors, minlength=len(network.places))
    at_mentees = np.bincount(network.mentees, minlength=len(network.needs))
    by_mentors = int(np.minimum(at_mentors, network.places).sum())
    by_mentees = int(np.minimum(at_mentees, network.needs).sum())
    return min(by_mentors, by_mentees) >= goal.filled


def _most(network: Network, places: Ints, needs: Ints) -> int:
    return narrowest(network, places, needs).size


@dataclass(frozen=True)
class Cut:
    """The size of the largest flow, and the narrowest place that lets no more through.

    Only a further pair of one of these `mentors` with one of these `mentees` would add to it.
    """

    size: int
    mentors: Ints
    mentees: Ints


def narrowest(network: Network, places: Ints, needs: Ints) -> Cut:
    """The largest flow through those places and needs, and what bounds it."""
    rows, columns = len(places), len(needs)
    source, sink = rows + columns, rows + columns + 1
    arcs = _Arcs()
    arcs.add(np.full(rows, source), np.arange(rows), places)
    arcs.add(network.mentors, rows + network.mentees, np.ones_like(network.mentors))
    arcs.add(rows + np.arange(columns), np.full(columns, sink), needs)
    flow = max_flow.SimpleMaxFlow()
    flow.add_arcs_with_capacity(arcs.tails, arcs.heads, arcs.capacities)
    if flow.solve(source, sink) != flow.OPTIMAL:
        raise RuntimeError("the largest flow was not found")
    before = np.zeros(sink + 1, dtype=bool)
    before[flow.get_source_side_min_cut()] = True
    mentors = np.flatnonzero(before[:rows] & (places > 0))
    mentees = np.flatnonzero(~before[rows : rows + columns] & (needs > 0))
    return Cut(int(flow.optimal_flow()), mentors, mentees)


def best(network: Network, goal: Reach, evenly: bool = False) -> Ints:
    """The pairs (arcs) with the highest total among all ways to have that much.

    With `evenly` the sum of the squares of how many each mentor has comes before the total.
    """
    return best_flow(network, goal, evenly).chosen


def best_flow(network: Network, goal: Reach, evenly: bool = False) -> "Flow":
    """The flow that gives `best`; a pair costs its score, less than nothing."""
    plan = _Plan(network, evenly)
    plan.supply(network.wanted, goal.met)
    plan.supply(network.places - network.wanted, goal.filled - goal.met)
    plan.demand(network.unserved, goal.served)
    plan.demand(network.needs - network.unserved, goal.filled - goal.served)
    # Crowds cost more than any total already, so with them there is no room for finer worth.
    return plan.solve(
        -(network.scores if evenly else network.favouring(network.scores, goal.filled))
    )


def best_of_any_size(network: Network, goal: Reach) -> Ints:
    """The pairs with the highest total, however few; of equal totals the most pairs.

    The smallest capacities are met as far as they can be, as everywhere.
    """
    return flow_of_any_size(network, goal).chosen


def flow_of_any_size(network: Network, goal: Reach) -> "Flow":
    """The flow that gives `best_of_any_size`; a pair costs its score `filled` + 1 times, and 1."""
    plan = _Plan(network, evenly=False)
    plan.supply(network.wanted, goal.met)
    spare = plan.supply(network.places - network.wanted, goal.filled - goal.met)
    end = plan.demand(network.needs, goal.filled)
    plan.bypass(spare, end, goal.filled - goal.met)
    return plan.solve(-network.favouring(network.scores * (goal.filled + 1) + 1, goal.filled))


@dataclass(frozen=True)
class Flow:
    """A flow at the lowest cost, arc by arc; the first arcs are the `pairs` of the network.

    The mentors are the first nodes, the mentees those behind them.
    """

    tails: Ints
    heads: Ints
    capacities: Ints
    costs: Ints
    flows: Ints
    pairs: int

    @property
    def chosen(self) -> Ints:
        """The arcs of the pairs that are chosen."""
        return np.flatnonzero(self.flows[: self.pairs])


class _Arcs:
    """Arcs gathered in blocks."""

    def __init__(self) -> None:
        self._blocks: list[tuple[Ints, Ints, Ints]] = []

    def add(self, tails: Ints, heads: Ints, capacities: Ints) -> None:
        self._blocks.append((tails, heads, capacities))

    @property
    def tails(self) -> Ints:
        return np.concatenate([block[0] for block in self._blocks])

    @property
    def heads(self) -> Ints:
        return np.concatenate([block[1] for block in self._blocks])

    @property
    def capacities(self) -> Ints:
        return np.concatenate([block[2] for block in self._blocks])


class _Plan:
    """A flow of given size at the lowest cost; only pairs cost something, and crowds if asked."""

    def __init__(self, network: Network, evenly: bool) -> None:
        self._rows, self._columns = len(network.places), len(network.needs)
        self._pairs = len(network.mentors)
        self._nodes = self._rows + self._columns
        self._supplies: list[tuple[int, int]] = []
        self._arcs = _Arcs()
        self._arcs.add(network.mentors, self._rows + network.mentees, np.ones_like(network.mentors))
        self._entries = np.arange(self._rows)
        self._crowding = np.array([], dtype=np.int64)
        if evenly:
            self._let_crowds_cost(network)

    def _let_crowds_cost(self, network: Network) -> None:
        """Each further place of a mentor is an arc that costs more than the one before."""
        mentors = np.repeat(np.arange(self._rows), network.places)
        before = np.cumsum(network.places) - network.places
        further = np.arange(len(mentors)) - before[mentors] + network.given[mentors]
        self._entries = self._nodes + np.arange(self._rows)
        self._nodes += self._rows
        self._arcs.add(self._entries[mentors], mentors, np.ones_like(mentors))
        more_than_any_total = int(network.scores.max(initial=0)) * int(network.needs.sum()) + 1
        self._crowding = (2 * further + 1) * more_than_any_total

    def supply(self, places: Ints, amount: int) -> int:
        """Send so much through the mentors' places."""
        node = self._new_node(amount)
        self._arcs.add(np.full(self._rows, node), self._entries, places)
        return node

    def demand(self, needs: Ints, amount: int) -> int:
        """Let so much come out through the mentees' needs."""
        node = self._new_node(-amount)
        mentees = self._rows + np.arange(self._columns)
        self._arcs.add(mentees, np.full(self._columns, node), needs)
        return node

    def bypass(self, tail: int, head: int, most: int) -> None:
        """Let up to so much go past the pairs."""
        self._arcs.add(np.array([tail]), np.array([head]), np.array([most]))

    def _new_node(self, supply: int) -> int:
        node = self._nodes
        self._nodes += 1
        self._supplies.append((node, supply))
        return node

    def solve(self, costs: Ints) -> Flow:
        """The flow at the lowest cost when the pairs cost so much."""
        tails, heads, capacities = self._arcs.tails, self._arcs.heads, self._arcs.capacities
        all_costs = np.zeros(len(tails), dtype=np.int64)
        all_costs[: self._pairs] = costs
        all_costs[self._pairs : self._pairs + len(self._crowding)] = self._crowding
        flow = min_cost_flow.SimpleMinCostFlow()
        flow.add_arcs_with_capacity_and_unit_cost(tails, heads, capacities, all_costs)
        nodes, supplies = np.array(self._supplies).T
        flow.set_nodes_supplies(nodes, supplies)
        if flow.solve() != flow.OPTIMAL:
            raise RuntimeError("the best flow was not found")
        flows = np.asarray(flow.flows(np.arange(len(tails))), dtype=np.int64)
        return Flow(tails, heads, capacities, all_costs, flows, self._pairs)
