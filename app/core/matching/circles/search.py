"""Good circles of many people: exchange two wherever that helps, from several beginnings."""

from dataclasses import dataclass

import numpy as np

from app.core.matching.circles.table import Table
from app.core.matching.solving.network import Ints
from app.core.matching.weighing.score import SCALE
from app.core.matching.weighing.tables import Bools, Floats

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

    def improve_sizes(self, sizes: tuple[int, int], least: float = -np.inf) -> bool:
        """Move one at a time to another circle while that raises the total; True if any was."""
        moved = False
        for _ in range(ROUNDS):
            gains = self._gains_of_moves(sizes, least)
            one, there = divmod(int(np.argmax(gains)), gains.shape[1])
            if gains[one, there] <= EPS * 1e3:
                break
            self._move(one, there)
            moved = True
        return moved

    def _gains_of_moves(self, sizes: tuple[int, int], least: float) -> Floats:
        """What the total gains if each went to each circle; −∞ where that can't be."""
        here = np.maximum(self.place, 0)
        members = np.bincount(here[self.place >= 0], minlength=len(self._people))
        left = self._sums[here] - np.take_along_axis(self._to, here[:, None], axis=1)[:, 0]
        fewer, more = self._people[here] - 1, self._people + 1
        come = self._sums[None, :] + self._to
        before = self._sums / np.maximum(self._people - 1, 1.0)
        loss = left / np.maximum(fewer - 1, 1.0) - before[here]
        gains: Floats = come / (more - 1) - before[None, :] + loss[:, None]
        may = (members < sizes[1])[None, :] & (members[here] > sizes[0])[:, None]
        may &= (self.place >= 0)[:, None] & (here[:, None] != np.arange(len(members))[None, :])
        if least > -np.inf:
            may &= (come / (more * (more - 1) / 2))[:, :] >= least - EPS
            may &= (left / np.maximum(fewer * (fewer - 1) / 2, 1.0) >= least - EPS)[:, None]
        return np.where(may, gains, -np.inf)

    def _move(self, one: int, there: int) -> None:
        here = int(self.place[one])
        self._sums[here] -= self._to[one, here]
        self._sums[there] += self._to[one, there]
        self._to[:, here] -= self._pairs[:, one]
        self._to[:, there] += self._pairs[:, one]
        self._people[here] -= 1
        self._people[there] += 1
        self.place[one] = there

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
