"""The candidates of a large problem: those that are looked at, and how more are found."""

from dataclasses import dataclass, replace
from typing import Self

import numpy as np

from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.large.candidates import Arcs, arcs_of, best_few, joined
from app.core.matching.large.strips import POSSIBLE, Singles, Strips
from app.core.matching.solving.assembling import network_from
from app.core.matching.solving.network import Ints, Network
from app.core.matching.weighing.fixed import Fixed
from app.core.matching.weighing.score import SCALE

FEW = 8
"""So many pairs that would help are taken up for each person at once."""

NEAR = 1e-3
"""Points by which a score in a strip may be off, with much to spare."""


@dataclass(frozen=True)
class Candidates:
    """Pairs with their exact scores, out of a problem in strips; given pairs are not among them."""

    problem: MatchingProblem
    fixed: Fixed
    strips: Strips
    arcs: Arcs
    scores: Ints

    def network(self, threshold: int) -> Network:
        """The network of the candidates of at least that score."""
        good = np.flatnonzero(self.scores >= threshold)
        rows, columns = self.arcs.rows[good], self.arcs.columns[good]
        return network_from(self.problem, self.fixed, rows, columns, self.scores[good])

    def with_more(self, found: Arcs) -> Self:
        """These and more candidates; the same if there is no new one."""
        width = self.strips.shape[1]
        keys = found.rows * width + found.columns
        known = self.arcs.rows * width + self.arcs.columns
        given = np.array([row * width + column for row, column in self.fixed.cells], dtype=np.int64)
        fresh = ~np.isin(keys, given) & ~np.isin(keys, known)
        if not fresh.any():
            return self
        more = arcs_of(found.rows[fresh], found.columns[fresh], width)
        arcs = joined(self.arcs, more, width)
        scores = np.empty(len(arcs), dtype=np.int64)
        places = arcs.rows * width + arcs.columns
        scores[np.searchsorted(places, known)] = self.scores
        scores[np.searchsorted(places, more.rows * width + more.columns)] = self.strips.exact(
            more.rows, more.columns
        )
        return replace(self, arcs=arcs, scores=scores)

    def between(self, mentors: Ints, mentees: Ints, threshold: int) -> Arcs:
        """The best few pairs of those people that are no candidates yet and score enough."""
        part = self.strips.part(mentors, mentees)
        inside = _Inside(self.arcs, self.fixed, mentors, mentees, self.strips.shape)
        above = max(POSSIBLE, threshold / SCALE - NEAR)
        found = best_few(
            ((start, inside.without_known(start, strip)) for start, strip in part.each()),
            part.shape,
            FEW,
            above,
        )
        rows, columns = mentors[found.rows], mentees[found.columns]
        enough = self.strips.exact(rows, columns) >= threshold
        return Arcs(rows[enough], columns[enough])


class _Inside:
    """Which pairs of some people are candidates or given already."""

    def __init__(
        self, arcs: Arcs, fixed: Fixed, mentors: Ints, mentees: Ints, shape: tuple[int, int]
    ) -> None:
        row_of, column_of = np.full(shape[0], -1), np.full(shape[1], -1)
        row_of[mentors], column_of[mentees] = np.arange(len(mentors)), np.arange(len(mentees))
        given = np.array(fixed.cells, dtype=np.int64).reshape(-1, 2)
        rows = row_of[np.concatenate([arcs.rows, given[:, 0]])]
        columns = column_of[np.concatenate([arcs.columns, given[:, 1]])]
        here = (rows >= 0) & (columns >= 0)
        order = np.argsort(rows[here], kind="stable")
        self._rows, self._columns = rows[here][order], columns[here][order]

    def without_known(self, start: int, strip: Singles) -> Singles:
        """The strip with those pairs far below everything."""
        first, last = np.searchsorted(self._rows, [start, start + len(strip)])
        strip[self._rows[first:last] - start, self._columns[first:last]] = -np.inf
        return strip
