"""People who answered alike compare alike, so few comparisons stand for all."""

from collections.abc import Callable, Sequence

import numpy as np

from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.large.encoding import Encoding
from app.core.matching.solving.network import Ints
from app.core.matching.weighing.tables import Floats

MOST_CLASSES = 150
"""With more ways to answer on both sides, a table of classes is no longer narrow."""

Fields = Sequence[str]


def by_classes(
    problem: MatchingProblem,
    fields: tuple[Fields, Fields],
    table_of: Callable[[MatchingProblem], Floats],
) -> Encoding | None:
    """A comparison of those fields of mentors and of mentees, None if answers vary too much.

    `table_of` compares all pairs of a problem, here of one for each way to answer.
    """
    mentors, rows = _classes(problem.mentors, fields[0])
    mentees, columns = _classes(problem.mentees, fields[1])
    if min(len(rows), len(columns)) > MOST_CLASSES:
        return None
    table = table_of(problem.part(rows, columns))
    if len(rows) <= len(columns):
        return Encoding(_marked(mentors, len(rows)), table.T[mentees])
    return Encoding(table[mentors], _marked(mentees, len(columns)))


def _classes(members: Sequence[Member], fields: Fields) -> tuple[Ints, list[int]]:
    """The class of each member, and the first member of each class."""
    known: dict[tuple[object, ...], int] = {}
    first: list[int] = []
    classes = np.empty(len(members), dtype=np.int64)
    for place, member in enumerate(members):
        answered = tuple(member.answers.get(field) for field in fields)
        number = known.setdefault(answered, len(known))
        if number == len(first):
            first.append(place)
        classes[place] = number
    return classes, first


def _marked(classes: Ints, count: int) -> Floats:
    marks = np.zeros((len(classes), count))
    marks[np.arange(len(classes)), classes] = 1.0
    return marks
