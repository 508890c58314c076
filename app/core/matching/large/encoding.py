"""Criteria and rules in a form that gives any strip of the table of pairs quickly.

Everything that can be is one product of two narrow tables, one row for each mentor and one
for each mentee; the rest are a few more products that are counted, and single cells.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Self

import numpy as np

from app.core.matching.solving.network import Ints
from app.core.matching.weighing.tables import Floats

FORBIDDEN = -1e4
"""What a rule adds to the score of a pair that it forbids."""

Worth = Callable[[Ints, Ints], Floats]


@dataclass(frozen=True)
class Counted:
    """Answers in common: the share of `enough`, or 1 from `enough` on if it is a `step`.

    `weight` has what a share of 1 is worth, for each mentee.
    """

    left: Floats
    right: Floats
    enough: float
    step: bool
    weight: Floats

    def share(self, counts: Floats) -> Floats:
        """What so many in common are worth, before the weight; may overwrite the counts."""
        if self.step:
            reached: Floats = (counts >= self.enough - 0.5).astype(counts.dtype)
            return reached
        counts /= self.enough
        return _at_most_one(counts)


@dataclass(frozen=True)
class Direct:
    """Worked out pair by pair, from where mentors and mentees stand."""

    worth: Worth
    weight: Floats


@dataclass(frozen=True)
class Cells:
    """Single pairs and what they get on top."""

    rows: Ints
    columns: Ints
    worth: Floats


@dataclass(frozen=True)
class Encoding:
    """A value for each pair: left · right, with all that can't be put so added."""

    left: Floats
    right: Floats
    counted: tuple[Counted, ...] = ()
    direct: tuple[Direct, ...] = ()
    cells: tuple[Cells, ...] = ()

    def times(self, weight: Floats) -> Self:
        """Each mentee's values multiplied by that mentee's weight."""
        return replace(
            self,
            right=self.right * weight[:, None],
            counted=tuple(replace(each, weight=each.weight * weight) for each in self.counted),
            direct=tuple(replace(each, weight=each.weight * weight) for each in self.direct),
            cells=tuple(
                replace(each, worth=each.worth * weight[each.columns]) for each in self.cells
            ),
        )

    def at(self, rows: Ints, columns: Ints) -> Floats:
        """The values of those pairs, exactly."""
        found: Floats = np.einsum("ij,ij->i", self.left[rows], self.right[columns])
        for each in self.counted:
            counts = np.einsum("ij,ij->i", each.left[rows], each.right[columns])
            found += each.share(counts) * each.weight[columns]
        for worked in self.direct:
            found += worked.worth(rows, columns) * worked.weight[columns]
        for cells in self.cells:
            found += _looked_up(cells, rows, columns, len(self.right))
        return found


def _at_most_one(shares: Floats) -> Floats:
    np.minimum(shares, 1.0, out=shares)
    return shares


def _looked_up(cells: Cells, rows: Ints, columns: Ints, width: int) -> Floats:
    """What the cells give to each of those pairs."""
    if not len(cells.rows):
        return np.zeros(len(rows))
    order = np.argsort(cells.rows * width + cells.columns, kind="stable")
    known = (cells.rows * width + cells.columns)[order]
    asked = rows * width + columns
    place = np.minimum(np.searchsorted(known, asked), len(known) - 1)
    return np.where(known[place] == asked, cells.worth[order][place], 0.0)


def together(encodings: Sequence[Encoding], shape: tuple[int, int]) -> Encoding:
    """The sum of the encodings."""
    return Encoding(
        left=np.hstack([np.zeros((shape[0], 0)), *(each.left for each in encodings)]),
        right=np.hstack([np.zeros((shape[1], 0)), *(each.right for each in encodings)]),
        counted=tuple(one for each in encodings for one in each.counted),
        direct=tuple(one for each in encodings for one in each.direct),
        cells=tuple(one for each in encodings for one in each.cells),
    )
