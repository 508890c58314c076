"""What each place is worth: prices that prove how much left-out pairs could add at most."""

from dataclasses import dataclass

import numpy as np

from app.core.matching.solving.flow import Flow
from app.core.matching.solving.network import Ints

ROUNDS = 5_000


@dataclass(frozen=True)
class Prices:
    """A price for each node of a flow, such that no detour is cheaper.

    `slack` is what the flow's own arcs still could save at most, 0 once all detours are known.
    """

    nodes: Ints
    slack: int


def prices_of(flow: Flow) -> Prices:
    """The cheapest way to each node with what the flow leaves free, and back along the flow."""
    forward = np.flatnonzero(flow.flows < flow.capacities)
    back = np.flatnonzero(flow.flows > 0)
    tails = np.concatenate([flow.tails[forward], flow.heads[back]])
    heads = np.concatenate([flow.heads[forward], flow.tails[back]])
    costs = np.concatenate([flow.costs[forward], -flow.costs[back]])
    count = int(max(flow.tails.max(), flow.heads.max())) + 1
    nodes = _cheapest(tails, heads, costs, count)
    reduced = flow.costs + nodes[flow.tails] - nodes[flow.heads]
    free = flow.capacities - flow.flows
    slack = np.maximum(-reduced, 0) * free + np.maximum(reduced, 0) * flow.flows
    return Prices(nodes, int(slack.sum()))


def _cheapest(tails: Ints, heads: Ints, costs: Ints, count: int) -> Ints:
    """Bellman and Ford's way, looking only at what follows from nodes that became cheaper."""
    order = np.argsort(tails, kind="stable")
    tails, heads, costs = tails[order], heads[order], costs[order]
    first = np.searchsorted(tails, np.arange(count + 1))
    cheapest = np.zeros(count, dtype=np.int64)
    cheaper = np.arange(count)
    for _ in range(ROUNDS):
        arcs = _following(first, cheaper)
        before = cheapest.copy()
        np.minimum.at(cheapest, heads[arcs], cheapest[tails[arcs]] + costs[arcs])
        cheaper = np.flatnonzero(cheapest < before)
        if not len(cheaper):
            break
    return cheapest


def _following(first: Ints, nodes: Ints) -> Ints:
    """The arcs that leave those nodes."""
    starts, counts = first[nodes], first[nodes + 1] - first[nodes]
    ends = np.cumsum(counts)
    offsets: Ints = np.repeat(starts - ends + counts, counts)
    return np.arange(len(offsets)) + offsets
