"""How many circles there are to be, and how large."""

from collections.abc import Iterator

from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.search import Plan
from app.core.matching.circles.table import Table

MOST_HOST_CHOICES = 3


def plans(problem: CircleProblem, table: Table) -> Iterator[Plan]:
    """Ways to divide the peers into circles of about the same size, all placed if they can be."""
    for count in _counts(problem, table):
        sizes = _sizes(table.peers, count, problem)
        for hosts in _hosts(table, count):
            yield Plan(sizes, hosts)


def _counts(problem: CircleProblem, table: Table) -> list[int]:
    """How many circles place everybody: those of about the middle size first, then the smallest.

    People score higher with few others whom they fit than with many, and the more evenly the
    larger the circle; what is between is tried as well.
    """
    most = len(table.hosts) if problem.hosted else table.peers
    fitting = [
        count
        for count in range(1, min(most, table.peers // problem.smallest) + 1)
        if count * problem.smallest <= table.peers
    ]
    placed = {count: min(table.peers, count * problem.largest) for count in fitting}
    best = max(placed.values(), default=0)
    middle = (problem.smallest + problem.largest) / 2
    right = [count for count in fitting if placed[count] == best]
    if not right:
        return []
    usual = min(right, key=lambda count: (abs(table.peers / count - middle), count))
    return list(dict.fromkeys((usual, right[-1], (usual + right[-1]) // 2)))


def _sizes(peers: int, count: int, problem: CircleProblem) -> tuple[int, ...]:
    seats = min(peers, count * problem.largest)
    return tuple(seats // count + (number < seats % count) for number in range(count))


def _hosts(table: Table, count: int) -> Iterator[tuple[int, ...]]:
    """Who hosts: those with the best peers, and a few others instead of the last of them."""
    if not table.hosts:
        yield ()
        return
    hosting = table.both[table.peers :, : table.peers] * table.allowed[table.peers :, : table.peers]
    order = [table.peers + int(place) for place in (-hosting.sum(axis=1)).argsort(kind="stable")]
    yield tuple(order[:count])
    for other in order[count : count + MOST_HOST_CHOICES - 1]:
        yield (*order[: count - 1], other)
