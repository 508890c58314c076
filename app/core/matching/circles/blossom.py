"""Pairs of equals by Edmonds' blossom search, which rustworkx has."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from app.core.matching.solving.network import Ints
from app.core.matching.weighing.tables import Bools

NEVER = 1 << 60
"""What two cost who can't be a pair."""

THINNED = 12
"""So many of each one's pairs are mostly enough to place everybody."""

People = tuple[int, ...]


@dataclass(frozen=True)
class Edges:
    """Pairs that could be, `first` before `second`, among `people` in all."""

    people: int
    first: Ints
    second: Ints

    @classmethod
    def of(cls, may: Bools) -> Self:
        """All pairs that may be."""
        return cls(len(may), *np.nonzero(np.triu(may, 1)))

    def where(self, kept: Bools) -> Self:
        """Some of them."""
        return type(self)(self.people, self.first[kept], self.second[kept])

    def __len__(self) -> int:
        return len(self.first)


def worth_most(edges: Edges, values: Ints) -> list[People]:
    """The pairs worth most together; `values` are those of the edges, above 0."""
    return _searched(edges, values.tolist())


def most_pairs(may: Bools) -> int:
    """How many pairs there can be at once."""
    some = Edges.of(nearest(np.where(may, 0, NEVER), THINNED))
    found = len(_searched(some, None))
    return found if found == len(may) // 2 else len(_searched(Edges.of(may), None))


def nearest(costs: Ints, count: int) -> Bools:
    """So many of each one's cheapest pairs; chance decides between equals."""
    count = min(count, len(costs) - 1)
    # A part of 1 can't outweigh a whole number.
    keys = costs + np.random.default_rng(1).random(costs.shape)
    best = np.argpartition(keys, count, axis=1)[:, :count]
    near = np.zeros(costs.shape, dtype=bool)
    np.put_along_axis(near, best, True, axis=1)
    either: Bools = (near | near.T) & (costs < NEVER)
    return either


def _searched(edges: Edges, weights: list[int] | None) -> list[People]:
    # Only who makes peer pairs has to wait until it is loaded.
    import rustworkx  # noqa: PLC0415

    graph: rustworkx.PyGraph[None, int] = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from([None] * edges.people)
    each = weights or [1] * len(edges)
    graph.add_edges_from(list(zip(edges.first.tolist(), edges.second.tolist(), each, strict=True)))
    weigh = None if weights is None else int
    found = rustworkx.max_weight_matching(graph, max_cardinality=weights is None, weight_fn=weigh)
    return sorted((min(pair), max(pair)) for pair in found)
