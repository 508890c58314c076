"""Strips of the table of pairs: some mentors with all mentees."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray

from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.large.criteria import encoded_scores
from app.core.matching.large.encoding import Cells, Direct, Encoding, Worth, together
from app.core.matching.large.rules import encoded_rules
from app.core.matching.solving.network import Ints
from app.core.matching.weighing.score import SCALE
from app.core.matching.weighing.tables import Bools

Singles = NDArray[np.float32]

PAIRS_AT_ONCE = 6_000_000
"""A strip has about so many pairs, four bytes each."""

POSSIBLE = -1.0
"""Where a strip is above this no rule forbids the pair."""


@dataclass(frozen=True)
class Strips:
    """All pairs of a problem, strip by strip; scores with a relative error of about 1e-6."""

    scores: Encoding
    rules: Encoding

    @property
    def shape(self) -> tuple[int, int]:
        """How many mentors and mentees there are."""
        return len(self.scores.left), len(self.scores.right)

    def exact(self, rows: Ints, columns: Ints) -> Ints:
        """The scores of those pairs in whole millionths."""
        found: Ints = np.concatenate(
            [
                np.rint(self.scores.at(some, others) * SCALE).astype(np.int64)
                for some, others in zip(_shares(rows), _shares(columns), strict=True)
            ]
        )
        return found

    def allowed(self, rows: Ints, columns: Ints) -> Bools:
        """Which of those pairs no rule forbids."""
        return self.rules.at(rows, columns) > POSSIBLE

    def part(self, rows: Ints, columns: Ints) -> Self:
        """Only those mentors and mentees."""
        return replace(
            self,
            scores=_part(self.scores, rows, columns, self.shape),
            rules=_part(self.rules, rows, columns, self.shape),
        )

    def each(self) -> Iterator[tuple[int, Singles]]:
        """Every strip with its first mentor: scores, far below zero where a rule forbids."""
        mentors, mentees = self.shape
        height = max(1, PAIRS_AT_ONCE // max(1, mentees))
        for start in range(0, mentors, height):
            yield start, _strip(self._both, start, min(start + height, mentors))

    @cached_property
    def _both(self) -> Encoding:
        both = together([self.scores, self.rules], self.shape)
        return replace(
            both,
            left=both.left.astype(np.float32),
            right=both.right.astype(np.float32),
            counted=tuple(
                replace(
                    each,
                    left=each.left.astype(np.float32),
                    right=each.right.astype(np.float32),
                    weight=each.weight.astype(np.float32),
                )
                for each in both.counted
            ),
        )


def strips_of(problem: MatchingProblem) -> Strips:
    """The problem's pairs in strips."""
    return Strips(encoded_scores(problem), encoded_rules(problem))


def _shares(places: Ints) -> list[Ints]:
    return np.array_split(places, len(places) // 200_000 + 1)


def _strip(both: Encoding, start: int, stop: int) -> Singles:
    found: Singles = (both.left[start:stop] @ both.right.T).astype(np.float32, copy=False)
    for each in both.counted:
        share = each.share(each.left[start:stop] @ each.right.T)
        share *= each.weight
        found += share
    rows, columns = np.arange(start, stop)[:, None], np.arange(len(both.right))[None, :]
    for worked in both.direct:
        found += (worked.worth(rows, columns) * worked.weight).astype(np.float32)
    for cells in both.cells:
        here = (cells.rows >= start) & (cells.rows < stop)
        np.add.at(found, (cells.rows[here] - start, cells.columns[here]), cells.worth[here])
    return found


def _part(encoding: Encoding, rows: Ints, columns: Ints, shape: tuple[int, int]) -> Encoding:
    return Encoding(
        left=encoding.left[rows],
        right=encoding.right[columns],
        counted=tuple(
            replace(
                each,
                left=each.left[rows],
                right=each.right[columns],
                weight=each.weight[columns],
            )
            for each in encoding.counted
        ),
        direct=tuple(
            Direct(_worth_within(each, rows, columns), each.weight[columns])
            for each in encoding.direct
        ),
        cells=tuple(_cells_within(each, rows, columns, shape) for each in encoding.cells),
    )


def _worth_within(direct: Direct, rows: Ints, columns: Ints) -> Worth:
    return lambda some, others: direct.worth(rows[some], columns[others])


def _cells_within(cells: Cells, rows: Ints, columns: Ints, shape: tuple[int, int]) -> Cells:
    row_of, column_of = np.full(shape[0], -1), np.full(shape[1], -1)
    row_of[rows], column_of[columns] = np.arange(len(rows)), np.arange(len(columns))
    at, other = row_of[cells.rows], column_of[cells.columns]
    here = (at >= 0) & (other >= 0)
    return Cells(at[here], other[here], cells.worth[here])
