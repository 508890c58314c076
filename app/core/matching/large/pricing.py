"""How much the pairs that are no candidates could add at most, and which of them might."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from app.core.matching.large.candidates import Arcs, best_few
from app.core.matching.large.field import FEW, NEAR, Candidates
from app.core.matching.large.prices import prices_of
from app.core.matching.large.strips import Singles
from app.core.matching.solving.flow import Flow
from app.core.matching.solving.network import Network
from app.core.matching.weighing.score import SCALE
from app.core.matching.weighing.tables import Floats

ROUNDING = 2e-4
"""Points by which what a pair could add may be off."""


@dataclass(frozen=True)
class Left:
    """What left-out pairs could add to the total, in millionths, and the best few of them."""

    gain: int
    arcs: Arcs


def left_out(
    candidates: Candidates, network: Network, flow: Flow, unit: int, threshold: int
) -> Left:
    """Hold all pairs of at least that score against the prices of a flow.

    A pair can add no more than its score less what its two people are worth where they are,
    and nobody more than that for each of their places. `unit` is what a millionth costs.
    """
    prices = prices_of(flow)
    scan = _Scan(candidates, network, flow, prices.nodes / (SCALE * unit), threshold)
    arcs = best_few(scan.strips(), candidates.strips.shape, FEW, NEAR)
    rounding = ROUNDING * int(min(network.places.sum(), network.needs.sum()))
    gain = scan.gain + rounding + prices.slack / (SCALE * unit)
    return Left(int(gain * SCALE) + 1, arcs)


class _Scan:
    """What each pair could add, strip by strip."""

    def __init__(
        self, candidates: Candidates, network: Network, flow: Flow, worth: Floats, threshold: int
    ) -> None:
        mentors, mentees = len(network.places), len(network.needs)
        self._candidates, self._network = candidates, network
        self._mentors = worth[:mentors].astype(np.float32)
        self._mentees = (-worth[mentors : mentors + mentees]).astype(np.float32)
        self._least = threshold / SCALE - NEAR
        self._rows = network.mentors[flow.chosen]
        self._columns = network.mentees[flow.chosen]
        self._by_mentor: list[Singles] = []
        self._by_mentee = np.zeros(mentees, dtype=np.float32)

    def strips(self) -> Iterator[tuple[int, Singles]]:
        """By how much each pair is above the worth of its people; chosen ones far below."""
        for start, strip in self._candidates.strips.each():
            stop = start + len(strip)
            if self._least > 0:
                strip[strip < self._least] = -np.inf
            strip -= self._mentees
            strip -= self._mentors[start:stop, None]
            here = (self._rows >= start) & (self._rows < stop)
            strip[self._rows[here] - start, self._columns[here]] = -np.inf
            self._by_mentor.append(strip.max(axis=1))
            np.maximum(self._by_mentee, strip.max(axis=0), out=self._by_mentee)
            yield start, strip

    @property
    def gain(self) -> float:
        """What all of them could add at most, counted by mentors or by mentees."""
        by_mentor = np.maximum(np.concatenate(self._by_mentor), 0).astype(np.float64)
        by_mentee = np.maximum(self._by_mentee, 0).astype(np.float64)
        network = self._network
        return min(float(by_mentor @ network.places), float(by_mentee @ network.needs))
