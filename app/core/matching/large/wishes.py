"""Wishes, encoded: a few named pairs on an even ground."""

from collections.abc import Iterator

import numpy as np

from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.large.encoding import Cells, Encoding
from app.core.matching.weighing.criteria import UNNAMED, wish_worth
from app.core.matching.weighing.score import UNKNOWN
from app.core.matching.weighing.tables import Floats, Places, named_by_mentees, named_by_mentors
from app.core.model import Criterion

Named = dict[tuple[int, int], float]


def wishes(problem: MatchingProblem, criterion: Criterion) -> Encoding:
    """½ where neither named anybody here, else ¼; single cells for those who are named."""
    by_mentors = named_by_mentors(problem, criterion.mentor_field)
    by_mentees = named_by_mentees(problem, criterion.mentee_field)
    ground = _ground(_names_somebody(by_mentors), _names_somebody(by_mentees))
    given = dict(_named(by_mentors))
    taken = {(row, column): worth for (column, row), worth in _named(by_mentees)}
    cells = sorted({*given, *taken})
    rows, columns = np.array(cells, dtype=np.int64).reshape(-1, 2).T
    worth = np.array([_wished(cell, given, taken, by_mentors, by_mentees) for cell in cells])
    beyond = worth.reshape(-1) - ground.at(rows, columns)
    return Encoding(ground.left, ground.right, cells=(Cells(rows, columns, beyond),))


def _names_somebody(lists: list[Places]) -> Floats:
    return np.array([float(bool(places)) for places in lists])


def _ground(mentors: Floats, mentees: Floats) -> Encoding:
    left = np.column_stack([np.ones_like(mentors), mentors, 1.0 - mentors])
    always, less = np.full_like(mentees, UNKNOWN), np.full_like(mentees, UNNAMED - UNKNOWN)
    return Encoding(left, np.column_stack([always, less, less * mentees]))


def _named(lists: list[Places]) -> Iterator[tuple[tuple[int, int], float]]:
    """Who names whom and what that is worth; the best rank counts, so it comes last."""
    for place, names in enumerate(lists):
        for rank in reversed(range(len(names))):
            for other in names[rank]:
                yield (place, other), wish_worth(rank, len(names))


def _wished(
    cell: tuple[int, int],
    given: Named,
    taken: Named,
    by_mentors: list[Places],
    by_mentees: list[Places],
) -> float:
    """The mean over those of the two who named somebody here."""
    both = []
    if by_mentors[cell[0]]:
        both.append(given.get(cell, UNNAMED))
    if by_mentees[cell[1]]:
        both.append(taken.get(cell, UNNAMED))
    return sum(both) / len(both)
