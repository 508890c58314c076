"""Who can be put together: possible pairs as arcs from mentors to mentees.

An arc is a possible pair; a mentor or mentee is an index.
"""

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

MOST_COST = 2**61
"""What a pair costs, times the number of people and a few, has to stay below this: the solver
counts in 64 bits."""

FURTHER_NODES = 10
"""At most so many nodes a plan has beside people."""


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
        """What the pairs are worth when up to `most` of them are chosen, favoured a bit more.

        Where that would be too large for the solver, nothing is favoured.
        """
        highest = int(worth.max(initial=0)) * (most + 1) + 1
        people = len(self.places) + len(self.needs)
        if self.favoured is None or highest > MOST_COST // (people + FURTHER_NODES):
            return worth
        return worth * (most + 1) + self.favoured


class ArcBlocks:
    """Arcs gathered in blocks, for a solver."""

    def __init__(self) -> None:
        self._blocks: list[tuple[Ints, Ints, Ints]] = []

    def add(self, tails: Ints, heads: Ints, capacities: Ints) -> None:
        """Put a block behind those there are."""
        self._blocks.append((tails, heads, capacities))

    @property
    def tails(self) -> Ints:
        """Where each arc begins."""
        return np.concatenate([block[0] for block in self._blocks])

    @property
    def heads(self) -> Ints:
        """Where each arc ends."""
        return np.concatenate([block[1] for block in self._blocks])

    @property
    def capacities(self) -> Ints:
        """How much each arc can take."""
        return np.concatenate([block[2] for block in self._blocks])
