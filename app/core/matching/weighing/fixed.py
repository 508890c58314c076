"""Pairs that are given before anything is solved: locked ones and those that must be."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.weighing.rules import forced_cells
from app.core.model import Rule, RuleKind

Cell = tuple[int, int]


@dataclass(frozen=True)
class Fixed:
    """Cells (row, column) that are taken, and how many each mentor and mentee has of them."""

    cells: tuple[Cell, ...]
    locked: frozenset[Cell]

    @cached_property
    def by_mentor(self) -> Counter[int]:
        """How many given mentees each mentor (row) has."""
        return Counter(row for row, _ in self.cells)

    @cached_property
    def by_mentee(self) -> Counter[int]:
        """How many given mentors each mentee (column) has."""
        return Counter(column for _, column in self.cells)


def fixed_cells(problem: MatchingProblem) -> Fixed:
    """The locked pairs, and those that a rule demands."""
    locked = frozenset(problem.cells(problem.locked))
    demanded = {cell for _, cell in demands(problem)}
    return Fixed(tuple(sorted(locked | demanded)), locked)


def demands(problem: MatchingProblem) -> list[tuple[Rule, Cell]]:
    """Each rule that two must be together, with where they meet.

    Somebody with two parts in the same role is given the first of them.
    """
    musts = (rule for rule in problem.rules if rule.kind is RuleKind.MUST)
    meeting = ((rule, forced_cells(problem, rule)) for rule in musts)
    return [(rule, min(cells)) for rule, cells in meeting if cells]
