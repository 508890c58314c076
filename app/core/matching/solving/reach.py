"""How many can be put together at most, by OR-Tools' largest flow."""

from dataclasses import dataclass

import numpy as np
from ortools.graph.python import max_flow

from app.core.matching.solving.network import ArcBlocks, Ints, Network


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
    return flow_between(network.mentors, network.mentees, places, needs)


def flow_between(of_mentors: Ints, of_mentees: Ints, places: Ints, needs: Ints) -> Cut:
    """The same for pairs (where their mentors and mentees stand) without a network."""
    rows, columns = len(places), len(needs)
    source, sink = rows + columns, rows + columns + 1
    arcs = ArcBlocks()
    arcs.add(np.full(rows, source), np.arange(rows), places)
    arcs.add(of_mentors, rows + of_mentees, np.ones_like(of_mentors))
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
