"""What no circles can be better than."""

import numpy as np

from app.core.matching.circles.cuts import total_with_cuts
from app.core.matching.circles.table import Table
from app.core.matching.circles.telling import Tell, silent
from app.core.matching.solving.flow import best_of_any_size
from app.core.matching.solving.network import Network
from app.core.matching.solving.reach import reach
from app.core.matching.weighing.score import SCALE

MOST_PAIRS = 2_000_000

ROUNDS = ((60, 9), (150, 5), (400, 5))
"""Up to so many people there are so many rounds of cuts; each makes the bound tighter."""


def total_at_most(table: Table, smallest: int, tight: bool = True, tell: Tell = silent) -> float:
    """The highest total if everybody could choose `smallest` − 1 others for themselves.

    In a circle everybody has the mean of at least so many others, so none can be above it.
    Cuts make that `tight` where people are few enough. Else, or where they are more, people
    choose each other by a flow, or each alone.
    """
    others = smallest - 1
    people = len(table.both)
    for most, rounds in ROUNDS:
        if tight and 1 < people <= most:
            return total_with_cuts(table, others, rounds, tell)
    return _by_flow(table, others)


def _by_flow(table: Table, others: int) -> float:
    rows, columns = np.nonzero(table.allowed)
    if len(rows) > MOST_PAIRS or not len(rows):
        return _each_alone(table, others)
    everybody = np.full(len(table.both), others, dtype=np.int64)
    nobody = np.zeros_like(everybody)
    network = Network(
        mentors=rows.astype(np.int64),
        mentees=columns.astype(np.int64),
        scores=table.both[rows, columns],
        places=everybody,
        wanted=nobody,
        needs=everybody,
        unserved=nobody,
        given=nobody,
    )
    chosen = best_of_any_size(network, reach(network))
    return float(network.scores[chosen].sum()) / (4 * others * SCALE)


def _each_alone(table: Table, others: int) -> float:
    scores = np.where(table.allowed, table.both, 0)
    best = np.sort(scores, axis=1)[:, -others:]
    return float(best.sum()) / (4 * others * SCALE)
