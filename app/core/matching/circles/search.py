"""Good circles of many people: exchange two wherever that helps, from several beginnings."""

from dataclasses import dataclass

import numpy as np

from app.core.matching.circles.table import Table
from app.core.matching.network import Ints
from app.core.matching.score import SCALE
from app.core.matching.tables import Bools, Floats

APART = -1e6
"""Points for two whom a rule keeps apart: no score outweighs it."""

TOGETHER = 1e4
"""Points for two who must be together."""

ROUNDS = 400
EPS = 1e-9


@dataclass(frozen=True)
class Plan:
    """How many circles of which size, and who hosts each (places in the table)."""

    sizes: tuple[int, ...]
    hosts: tuple[int, ...]


class Seating:
    """Peers in circles of fixed sizes; two may exchange their places."""

    def __init__(self, table: Table, plan: Plan, order: Ints) -> None:
        scores = np.where(table.allowed, table.both / (2.0 * SCALE), APART)
        for one, other in table.together:
            scores[one, other] += TOGETHER
            scores[other, one] += TOGETHER
        self._pairs = scores[: table.peers, : table.peers]
        np.fill_diagonal(self._pairs, 0.0)
        self.place = np.full(table.peers, -1, dtype=np.int64)
        self.place[order[: sum(plan.sizes)]] = np.repeat(np.arange(len(plan.sizes)), plan.sizes)
        seated = self.place >= 0
        belongs = np.zeros((table.peers, len(plan.sizes)))
        belongs[np.flatnonzero(seated), self.place[seated]] = 1.0
        self._to = self._pairs @ belongs
        people = np.array(plan.sizes, dtype=np.float64)
        if plan.hosts:
            self._to += scores[: table.peers, list(plan.hosts)]
            people += 1
        hosting = scores[: table.peers, list(plan.hosts)] * belongs if plan.hosts else 0.0
        inside = ((self._pairs @ belongs) * belongs).sum(axis=0) / 2
        self._sums = inside + np.sum(hosting, axis=0)
        self._people = people

    @property
    def means(self) -> Floats:
        """The mean of each circle, in points."""
        pairs = self._people * (self._people - 1) / 2
        means: Floats = self._sums / np.maximum(pairs, 1.0)
        return means

    @property
    def total(self) -> float:
        """What all circles add to the total."""
        return float((self._sums / np.maximum(self._people - 1, 1.0)).sum())

    def improve_total(self, least: float = -np.inf) -> None:
        """Exchange while the total grows and no mean that changes falls below the least."""
        for _ in range(ROUNDS):
            if not self._exchange_best(self._gains(least)):
                return

    def improve_worst(self) -> None:
        """Exchange somebody of the worst circle while the lower of the two means rises."""
        for _ in range(ROUNDS):
            lowest = int(np.argmin(self.means))
            after = np.minimum(*self._means_after())
            after[self.place != lowest] = -np.inf
            one, other = divmod(int(np.argmax(after)), after.shape[1])
            if after[one, other] <= self.means[lowest] + EPS:
                return
            self._exchange(one, other)

    def _changes(self) -> tuple[Floats, Floats]:
        """By how much the sums of each one's and of the other's circle would change."""
        seated = np.maximum(self.place, 0)
        at = self._to[:, seated]
        own = np.take_along_axis(self._to, seated[:, None], axis=1)
        mine = at.T - own - self._pairs
        return mine, mine.T

    def _may(self) -> Bools:
        seated = self.place >= 0
        may: Bools = np.logical_and.outer(seated, seated)
        return may & np.not_equal.outer(self.place, self.place)

    def _gains(self, least: float) -> Floats:
        mine, theirs = self._changes()
        weight = 1.0 / np.maximum(self._people - 1, 1.0)[np.maximum(self.place, 0)]
        gains = mine * weight[:, None] + theirs * weight[None, :]
        may = self._may()
        if least > -np.inf:
            may &= np.minimum(*self._means_after()) >= least - EPS
        return np.where(may, gains, -np.inf)

    def _means_after(self) -> tuple[Floats, Floats]:
        mine, theirs = self._changes()
        seated = np.maximum(self.place, 0)
        pairs = (self._people * (self._people - 1) / 2)[seated]
        sums = self._sums[seated]
        one = (sums[:, None] + mine) / pairs[:, None]
        other = (sums[None, :] + theirs) / pairs[None, :]
        never = ~self._may()
        return np.where(never, -np.inf, one), np.where(never, -np.inf, other)

    def _exchange_best(self, gains: Floats) -> bool:
        """The best exchanges that don't touch the same circles."""
        best = np.argmax(gains, axis=1)
        values = gains[np.arange(len(best)), best]
        touched: set[int] = set()
        for one in np.argsort(-values, kind="stable"):
            if values[one] <= EPS * 1e3:
                break
            circles = {int(self.place[one]), int(self.place[best[one]])}
            if not circles & touched:
                touched |= circles
                self._exchange(int(one), int(best[one]))
        return bool(touched)

    def _exchange(self, one: int, other: int) -> None:
        here, there = int(self.place[one]), int(self.place[other])
        shared = self._pairs[one, other]
        self._sums[here] += self._to[other, here] - self._to[one, here] - shared
        self._sums[there] += self._to[one, there] - self._to[other, there] - shared
        change = self._pairs[:, other] - self._pairs[:, one]
        self._to[:, here] += change
        self._to[:, there] -= change
        self.place[one], self.place[other] = there, here
