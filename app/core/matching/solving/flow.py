"""The best flow from mentors to mentees, by OR-Tools.

All counts and costs are whole numbers, so what the solver calls the optimum is the optimum.
"""

from dataclasses import dataclass

import numpy as np
from ortools.graph.python import min_cost_flow

from app.core.matching.solving.network import FURTHER_NODES, MOST_COST, ArcBlocks, Ints, Network
from app.core.matching.solving.reach import Reach


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
    if evenly:
        # Crowds cost more than any total already, so with them there is no room for finer worth.
        return plan.solve(-(network.scores // plan.unit))
    return plan.solve(-network.favouring(network.scores, goal.filled))


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


class _Plan:
    """A flow of given size at the lowest cost; only pairs cost something, and crowds if asked."""

    def __init__(self, network: Network, evenly: bool) -> None:
        self._rows, self._columns = len(network.places), len(network.needs)
        self._pairs = len(network.mentors)
        self._nodes = self._rows + self._columns
        self._supplies: list[tuple[int, int]] = []
        self._arcs = ArcBlocks()
        self._arcs.add(network.mentors, self._rows + network.mentees, np.ones_like(network.mentors))
        self._entries = np.arange(self._rows)
        self._crowding = np.array([], dtype=np.int64)
        self.unit = 1
        if evenly:
            self._let_crowds_cost(network)

    def _let_crowds_cost(self, network: Network) -> None:
        """Each further place of a mentor is an arc that costs more than the one before.

        Scores are counted in units of so many millionths that the costs don't grow too large;
        1 wherever all pairs are looked at, but for mentors with thousands of places.
        """
        places = np.minimum(network.places, np.bincount(network.mentors, minlength=self._rows))
        mentors = np.repeat(np.arange(self._rows), places)
        before = np.cumsum(places) - places
        further = np.arange(len(mentors)) - before[mentors] + network.given[mentors]
        self._entries = self._nodes + np.arange(self._rows)
        self._nodes += self._rows
        self._arcs.add(self._entries[mentors], mentors, np.ones_like(mentors))
        crowding = 2 * further + 1
        highest = int(network.scores.max(initial=0)) * int(network.needs.sum())
        room = MOST_COST // (self._nodes + FURTHER_NODES) // int(crowding.max(initial=1)) - 1
        self.unit = highest // room + 1
        self._crowding = crowding * (highest // self.unit + 1)

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
