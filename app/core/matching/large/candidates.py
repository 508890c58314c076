"""Each person's best candidates, without a table of all pairs."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from app.core.matching.large.strips import POSSIBLE, Singles, Strips
from app.core.matching.solving.network import Ints
from app.core.matching.weighing.tables import Bools

SAMPLE = 4096
"""So many of a strip's mentees tell about how high a mentor's best are."""

SPREAD = 0.02
"""Candidates that score alike are told apart by up to so many points, drawn from a seed.

Without it everybody would be given the same few of many mentors who suit alike.
"""


LOWEST = np.float32(-1e30)
"""Below every value, above those that don't count."""

NOBODY: Ints = np.zeros(0, dtype=np.int64)


@dataclass(frozen=True)
class Arcs:
    """Possible pairs as rows and columns, sorted and each once."""

    rows: Ints
    columns: Ints

    def __len__(self) -> int:
        return len(self.rows)


def arcs_of(rows: Ints, columns: Ints, width: int) -> Arcs:
    """Those pairs, each once; `width` is the number of mentees."""
    keys = np.unique(rows * width + columns)
    return Arcs(keys // width, keys % width)


def joined(one: Arcs, other: Arcs, width: int) -> Arcs:
    """All pairs of both."""
    rows, columns = np.concatenate([[one.rows, one.columns], [other.rows, other.columns]], axis=1)
    return arcs_of(rows, columns, width)


def best_candidates(strips: Strips, most: int) -> Arcs:
    """The `most` best of each mentor and of each mentee."""
    return best_few(strips.each(), strips.shape, most, POSSIBLE)


def best_few(
    strips: Iterator[tuple[int, Singles]], shape: tuple[int, int], most: int, above: float
) -> Arcs:
    """The `most` highest of each row and of each column that are above that; strips change."""
    by_mentees = _BestOfColumns(shape[1], most)
    scatter = _Scatter(shape)
    rows, columns = [NOBODY], [NOBODY]
    for start, strip in strips:
        np.putmask(strip, strip <= above, -np.inf)
        scatter.tell_apart(start, strip)
        found = _best_of_rows(strip, most)
        rows.append(found[0] + start)
        columns.append(found[1])
        by_mentees.add(strip, start)
    others = by_mentees.done()
    return arcs_of(
        np.concatenate([*rows, others.rows]), np.concatenate([*columns, others.columns]), shape[1]
    )


class _Scatter:
    """Takes a little from each value, drawn from a seed, so that few are alike."""

    def __init__(self, shape: tuple[int, int]) -> None:
        noise = np.random.default_rng(1).random(sum(shape), dtype=np.float32) * SPREAD
        self._shifted = np.lib.stride_tricks.sliding_window_view(noise, shape[1])

    def tell_apart(self, start: int, strip: Singles) -> None:
        strip -= self._shifted[start : start + len(strip)]


def _best_of_rows(strip: Singles, most: int) -> tuple[Ints, Ints]:
    """The `most` highest of each row, as rows and columns."""
    head = strip[:, :SAMPLE]
    limit = np.full(len(strip), LOWEST, dtype=np.float32)
    if head.shape[1] > most:
        np.maximum(limit, np.partition(head, -most, axis=1)[:, -most], out=limit)
    rows, columns = _where(strip >= limit[:, None])
    kept = _first(rows, -strip[rows, columns], most)
    return rows[kept], columns[kept]


def _where(marked: Bools) -> tuple[Ints, Ints]:
    places = np.flatnonzero(marked)
    return places // marked.shape[1], places % marked.shape[1]


def _first(groups: Ints, values: Singles, most: int) -> Ints:
    """Which of the entries are among the `most` lowest of their group."""
    order = np.lexsort((values, groups))
    sorted_groups = groups[order]
    starts = np.searchsorted(sorted_groups, sorted_groups, side="left")
    return order[np.arange(len(order)) - starts < most]


class _BestOfColumns:
    """The `most` highest of each column, gathered strip by strip."""

    def __init__(self, columns: int, most: int) -> None:
        self._most = most
        self._limit = np.full(columns, LOWEST, dtype=np.float32)
        self._rows, self._columns = [NOBODY], [NOBODY]
        self._values = [np.zeros(0, dtype=np.float32)]
        self._waiting = 0

    def add(self, strip: Singles, start: int) -> None:
        """Take from a strip what is above each column's limit."""
        if start == 0 and len(strip) > self._most:
            highest = np.partition(strip, -self._most, axis=0)[-self._most]
            self._limit = np.maximum(self._limit, np.nextafter(highest, np.float32(-np.inf)))
        rows, columns = _where(strip > self._limit)
        self._rows.append(rows + start)
        self._columns.append(columns)
        self._values.append(strip[rows, columns])
        self._waiting += len(rows)
        if self._waiting > 2 * self._most * len(self._limit):
            self._keep_best()

    def done(self) -> Arcs:
        """The best, as pairs."""
        self._keep_best()
        return Arcs(self._rows[0], self._columns[0])

    def _keep_best(self) -> None:
        rows, columns = np.concatenate(self._rows), np.concatenate(self._columns)
        values = np.concatenate(self._values)
        kept = _first(columns, -values, self._most)
        rows, columns, values = rows[kept], columns[kept], values[kept]
        full = np.bincount(columns, minlength=len(self._limit)) >= self._most
        lowest = np.full(len(self._limit), np.inf, dtype=np.float32)
        np.minimum.at(lowest, columns, values)
        self._limit = np.where(full, lowest, self._limit)
        self._rows, self._columns, self._values = [rows], [columns], [values]
        self._waiting = 0
