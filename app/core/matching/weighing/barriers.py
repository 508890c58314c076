"""Which rules forbid which pairs, and how many each removes."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from app.core.matching.weighing.tables import Bools
from app.core.model import RuleKind


class Always(StrEnum):
    """Rules that nobody has to switch on."""

    SAME_PERSON = "same person"


@dataclass(frozen=True)
class RuleCount:
    """How many of the possible pairs a rule removes.

    `rule` is the id of the rule, "" for a rule that always holds. `unchecked` counts the
    pairs for which an answer that the rule needs is missing.
    """

    rule: str
    kind: RuleKind | Always
    label: str
    removes: int
    of: int
    unchecked: int = 0


@dataclass(frozen=True)
class Barrier:
    """One rule over all pairs: either a full table, or a few cells (row, column)."""

    rule: str
    kind: RuleKind | Always
    label: str = ""
    table: Bools | None = None
    cells: frozenset[tuple[int, int]] = frozenset()
    unchecked: Bools | None = None

    def forbids(self, row: int, column: int) -> bool:
        """Whether the rule stands against that pair."""
        if self.table is not None:
            return bool(self.table[row, column])
        return (row, column) in self.cells

    def column(self, column: int, mentors: int) -> Bools:
        """Which of the mentors the rule removes for one mentee."""
        if self.table is not None:
            return self.table[:, column]
        removed = np.zeros(mentors, dtype=bool)
        removed[[row for row, where in self.cells if where == column]] = True
        return removed

    def take_from(self, allowed: Bools) -> None:
        """Strike the forbidden pairs out of the table."""
        if self.table is not None:
            allowed &= ~self.table
        for row, column in self.cells:
            allowed[row, column] = False

    def count(self, of: int) -> RuleCount:
        """What the rule removes of so many possible pairs."""
        removes = len(self.cells) if self.table is None else int(self.table.sum())
        unchecked = 0 if self.unchecked is None else int(self.unchecked.sum())
        return RuleCount(self.rule, self.kind, self.label, removes, of, unchecked)


@dataclass(frozen=True)
class Barriers:
    """All rules over all pairs; `allowed` has a row for each mentor, a column for each mentee."""

    allowed: Bools
    each: tuple[Barrier, ...]

    def counts(self) -> tuple[RuleCount, ...]:
        """What each rule removes by itself, in the order of the rules."""
        return tuple(barrier.count(self.allowed.size) for barrier in self.each)

    def stopping(self, row: int, column: int) -> tuple[Barrier, ...]:
        """The rules that forbid the pair."""
        return tuple(barrier for barrier in self.each if barrier.forbids(row, column))


def raise_barriers(shape: tuple[int, int], each: tuple[Barrier, ...]) -> Barriers:
    """The barriers together, for that many mentors and mentees."""
    allowed = np.ones(shape, dtype=bool)
    for barrier in each:
        barrier.take_from(allowed)
    return Barriers(allowed, each)
