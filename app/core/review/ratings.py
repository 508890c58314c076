"""What came back on evaluation forms: plain numbers, with how few they are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.core.model import Rating, Workspace

FEW = 5
"""Fewer answers than this are told one by one: a mean of them would say too much."""


@dataclass(frozen=True)
class Answers:
    """The answers to one goal, 1 to 5, lowest first in `values`."""

    count: int
    mean: float
    lowest: int
    highest: int
    values: tuple[int, ...]

    @property
    def are_few(self) -> bool:
        """Whether a mean would say more than is known."""
        return self.count < FEW


def ratings_of(workspace: Workspace, program_id: str) -> Mapping[str, Answers]:
    """The answers of a program by goal id: its own goals first, then others that were rated."""
    values: defaultdict[str, list[int]] = defaultdict(list)
    for row in _of(workspace, program_id):
        values[row.goal].append(row.value)
    goals = dict.fromkeys((*workspace.programs[program_id].goals, *values))
    return {goal: _answers(values[goal]) for goal in goals if values[goal]}


def all_together(answers: Iterable[Answers]) -> Answers | None:
    """The answers to several goals as one; None where there are none."""
    values = [value for some in answers for value in some.values]
    return _answers(values) if values else None


def forms_of(workspace: Workspace, program_id: str) -> Mapping[int, Mapping[str, Rating]]:
    """The sheets of a program by number, each with its answers by goal id."""
    forms: defaultdict[int, dict[str, Rating]] = defaultdict(dict)
    for row in _of(workspace, program_id):
        forms[row.form][row.goal] = row
    return dict(sorted(forms.items()))


def _of(workspace: Workspace, program_id: str) -> list[Rating]:
    return [row for row in workspace.ratings.values() if row.program == program_id]


def _answers(values: list[int]) -> Answers:
    count = len(values)
    return Answers(count, sum(values) / count, min(values), max(values), tuple(sorted(values)))
