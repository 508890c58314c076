"""What each person is worth in pairs: a bound on what all of them can add together."""

import numpy as np
from ortools.graph.python.linear_sum_assignment import SimpleLinearSumAssignment

from app.core.matching.solving.network import Ints
from app.core.matching.weighing.tables import Bools

NEVER = -(1 << 60)


def prices(values: Ints, may: Bools) -> Ints:
    """The lowest prices, in halves, that every two can pay who may be a pair.

    No two are worth more than their prices together, and nobody's price is below 0, so no
    pairs are worth more than all prices. `values` are the same both ways and not below 0.
    """
    alone = np.eye(len(values), dtype=bool)
    worth = np.where(may, values, np.where(alone, 0, NEVER))
    chosen = _chosen(worth, may | alone)
    of_chosen = worth[np.arange(len(worth)), chosen]
    at_columns = _at_columns(worth - of_chosen[:, None], chosen)
    lowest: Ints = of_chosen - at_columns[chosen] + at_columns
    return lowest


def _chosen(worth: Ints, may: Bools) -> Ints:
    """Whom each one chooses where nobody is chosen twice; all together worth most."""
    rows, columns = np.nonzero(may)
    assignment = SimpleLinearSumAssignment()
    assignment.add_arcs_with_cost(
        rows.astype(np.int32), columns.astype(np.int32), -worth[rows, columns]
    )
    assignment.solve()
    return np.array([assignment.right_mate(row) for row in range(len(worth))], dtype=np.int64)


def _at_columns(more: Ints, chosen: Ints) -> Ints:
    """What being chosen costs, so that nobody would gain by choosing another."""
    costs = np.zeros(len(more), dtype=np.int64)
    while True:
        raised = np.maximum(costs, (costs[chosen][:, None] + more).max(axis=0))
        if np.array_equal(raised, costs):
            return costs
        costs = raised
