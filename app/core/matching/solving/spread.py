"""Using few mentors."""

from dataclasses import replace

import numpy as np

from app.core.matching.solving.network import Ints, Network
from app.core.matching.solving.reach import Reach, reaches


def over_few(network: Network, goal: Reach) -> Network:
    """The network without mentors who can be spared.

    None of those who remain could be left out as well; that no other choice needs still fewer
    is not proven. Those with few places and poor pairs are tried first.
    """
    tops = np.zeros(len(network.places), dtype=np.int64)
    np.maximum.at(tops, network.mentors, network.scores)
    order = np.lexsort((np.arange(len(tops)), tops, network.places))
    idle = (network.places > 0) & (network.given == 0)
    return _without(network, goal, order[idle[order]])


def _without(network: Network, goal: Reach, mentors: Ints) -> Network:
    """Without as many of those mentors as can be: all of them, or else half by half."""
    if not len(mentors):
        return network
    kept = replace(
        network,
        places=_zeroed(network.places, mentors),
        wanted=_zeroed(network.wanted, mentors),
    )
    if reaches(kept, goal):
        return kept
    if len(mentors) == 1:
        return network
    half = len(mentors) // 2
    return _without(_without(network, goal, mentors[:half]), goal, mentors[half:])


def _zeroed(places: Ints, mentors: Ints) -> Ints:
    changed = places.copy()
    changed[mentors] = 0
    return changed
