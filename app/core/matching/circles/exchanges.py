"""Circles that no single exchange or move of people makes better, by all of the aim."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.search import APART
from app.core.matching.circles.table import Table
from app.core.matching.solving.network import Ints
from app.core.matching.weighing.score import SCALE
from app.core.matching.weighing.tables import Bools, Floats
from app.core.model import Objective

EPS = 1e-7
ROUNDS = 2_000

People = tuple[int, ...]


@dataclass(frozen=True)
class _Steps:
    """What could be done: two exchanged, or one (rows) moved to a circle (columns).

    `gains` is what the total gains, `lowest` the lowest mean of the circles that change and
    `others` that of all others; where `more` is true somebody who waits gets a place.
    """

    gains: Floats
    lowest: Floats
    others: Floats
    may: Bools
    more: Bools


def exchanged(problem: CircleProblem, table: Table, circles: Sequence[People]) -> list[People]:
    """The circles after all exchanges and moves that help, the best of them first.

    Peers change places with peers, hosts with hosts, be they in a circle or not; peers move to
    where there is room. Rules hold as they did before.
    """
    seats = _Seats(problem, table, circles)
    for _ in range(ROUNDS if circles else 0):
        if not seats.step():
            break
    return seats.circles()


class _Seats:
    """Who is where; whoever is in no circle is in a last one, which is worth nothing."""

    def __init__(self, problem: CircleProblem, table: Table, circles: Sequence[People]) -> None:
        self._problem, self._table = problem, table
        people, self._nowhere = len(table.both), len(circles)
        self._pairs = np.where(table.allowed, table.both / (2.0 * SCALE), APART)
        np.fill_diagonal(self._pairs, 0.0)
        self._place = np.full(people, self._nowhere, dtype=np.int64)
        for number, circle in enumerate(circles):
            self._place[list(circle)] = number
        self._is_peer = np.arange(people) < table.peers
        # Who must be with somebody is with them already, or waits together with them.
        self._free = np.ones(people, dtype=bool)
        self._free[[one for two in table.together for one in two]] = False
        self._count()

    def circles(self) -> list[People]:
        """The people of each circle, a host last."""
        numbers = range(self._nowhere)
        return [tuple(np.flatnonzero(self._place == number).tolist()) for number in numbers]

    def step(self) -> bool:
        """Do what helps most; False if nothing helps."""
        swaps, moves = self._swaps(), self._moves()
        for worth in self._worths():
            of_swaps, of_moves = worth(swaps), worth(moves)
            if max(of_swaps.max(), of_moves.max()) == -np.inf:
                continue
            if of_swaps.max() >= of_moves.max():
                two = list(divmod(int(of_swaps.argmax()), of_swaps.shape[1]))
                self._place[two] = self._place[two[::-1]]
            else:
                one, there = divmod(int(of_moves.argmax()), of_moves.shape[1])
                self._place[one] = there
            self._count()
            return True
        return False

    def _count(self) -> None:
        inside = self._place[:, None] == np.arange(self._nowhere + 1)
        inside[:, self._nowhere] = False
        self._to: Floats = self._pairs @ inside
        self._sums: Floats = (self._to * inside).sum(axis=0) / 2
        self._people: Floats = inside.sum(axis=0).astype(np.float64)
        self._members: Ints = inside[self._is_peer].sum(axis=0)

    def _worths(self) -> Iterator[Callable[[_Steps], Floats]]:
        """What counts, the most important first; −∞ is for steps that don't help."""
        aim = self._problem.peers.aim
        lowest = _means(self._sums, self._people).min()
        if aim.objective is Objective.ONLY_GOOD:
            least = aim.floor - EPS
        else:
            least = lowest - EPS if aim.objective is Objective.NOBODY_OUT else -EPS
            yield lambda steps: np.where(steps.more & (steps.lowest >= -EPS), steps.gains, -np.inf)
        if aim.objective is Objective.NOBODY_OUT:
            yield lambda steps: _above(np.minimum(steps.lowest, steps.others), lowest, steps.may)
        yield lambda steps: _above(steps.gains, 0.0, steps.may & (steps.lowest >= least))

    def _swaps(self) -> _Steps:
        at, here = self._to[:, self._place], np.arange(len(self._place))
        change = at.T - at[here, here][:, None] - self._pairs
        change[self._place == self._nowhere] = 0.0
        people = self._people[self._place]
        means = _means(self._sums[self._place][:, None] + change, people[:, None])
        gains = change / np.maximum(people - 1, 1.0)[:, None]
        alike = self._is_peer[:, None] == self._is_peer
        elsewhere = self._place[:, None] != self._place
        return _Steps(
            gains=gains + gains.T,
            lowest=np.minimum(means, means.T),
            others=self._without()[self._place[:, None], self._place],
            may=alike & elsewhere & self._free[:, None] & self._free,
            more=np.zeros(change.shape, dtype=bool),
        )

    def _moves(self) -> _Steps:
        place, to = self._place, self._to
        left = self._sums[place] - to[np.arange(len(place)), place]
        left[place == self._nowhere] = 0.0
        fewer, more = np.maximum(self._people[place] - 1, 0.0), self._people + 1
        come = self._sums + to
        more[self._nowhere] = 0.0
        gains = _worths(come, more) - _worths(self._sums, self._people)
        gains += (_worths(left, fewer) - _worths(self._sums, self._people)[place])[:, None]
        may, waits = self._may_move(), place == self._nowhere
        return _Steps(
            gains=gains,
            lowest=np.minimum(_means(come, more), _means(left, fewer)[:, None]),
            others=self._without()[place],
            may=may,
            more=may & waits[:, None],
        )

    def _may_move(self) -> Bools:
        place, nowhere = self._place, self._nowhere
        room = self._members < self._problem.largest
        room[nowhere] = self._problem.peers.aim.objective is Objective.ONLY_GOOD
        spare = (self._members > self._problem.smallest)[place]
        if not self._problem.is_pairs:
            # Of pairs only one may become a three, so there the third goes from one to another.
            spare |= place == nowhere
        goes = self._is_peer & self._free & spare
        may: Bools = place[:, None] != np.arange(nowhere + 1)
        may &= room
        may &= goes[:, None]
        return may

    def _without(self) -> Floats:
        """The lowest mean of all circles but any two."""
        means = _means(self._sums, self._people)
        first, second = np.argsort(means, kind="stable")[:2]
        lowest = np.append(np.sort(means), np.inf)
        others = np.full((len(means), len(means)), lowest[0])
        others[first, :] = others[:, first] = lowest[1]
        others[first, second] = others[second, first] = lowest[2]
        return others


def _above(values: Floats, least: float, may: Bools) -> Floats:
    return np.where(may & (values > least + EPS), values, -np.inf)


def _worths(sums: Floats, people: Floats) -> Floats:
    worths: Floats = sums / np.maximum(people - 1, 1.0)
    return worths


def _means(sums: Floats, people: Floats) -> Floats:
    """The means; ∞ where nobody is."""
    means: Floats = sums / np.maximum(people * (people - 1) / 2, 1.0)
    return np.where(people > 0, means, np.inf)
