"""From a problem to a network, and from chosen pairs to a solution."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.solving.flow import best
from app.core.matching.solving.network import Ints, Network
from app.core.matching.solving.reach import Reach, reached
from app.core.matching.solving.solution import Pair, Solution
from app.core.matching.solving.spread import over_few
from app.core.matching.weighing.contradictions import (
    Contradiction,
    ContradictionsFound,
    contradictions,
)
from app.core.matching.weighing.fixed import Cell, Fixed
from app.core.matching.weighing.score import Scored, points
from app.core.model import Aim, Objective, Spread

Report = Callable[[int, int, str], None]


def refuse_contradictions(scored: Scored) -> None:
    """Raise Problem("matching.contradiction") if the rules can't all hold."""
    refuse(contradictions(scored))


def refuse(found: tuple[Contradiction, ...]) -> None:
    """Raise Problem("matching.contradiction") if there are any."""
    if found:
        raise ContradictionsFound(found)


def network_of(scored: Scored, fixed: Fixed) -> Network:
    """What is left to choose from when the given pairs are taken."""
    allowed = scored.barriers.allowed.copy()
    for cell in fixed.cells:
        allowed[cell] = False
    mentors, mentees = np.nonzero(allowed)
    rows, columns = mentors.astype(np.int64), mentees.astype(np.int64)
    network = network_from(scored.problem, fixed, rows, columns, scored.millionths[rows, columns])
    return replace(network, favoured=_favoured(scored.problem, rows, columns))


def network_from(
    problem: MatchingProblem, fixed: Fixed, rows: Ints, columns: Ints, scores: Ints
) -> Network:
    """The same from those pairs, none of which is given."""
    at_mentors = _counts(fixed.by_mentor, len(problem.mentors))
    at_mentees = _counts(fixed.by_mentee, len(problem.mentees))
    capacities = np.array([member.capacity for member in problem.mentors], dtype=np.int64)
    least = np.array([member.least for member in problem.mentors], dtype=np.int64)
    asked = np.array([member.capacity for member in problem.mentees], dtype=np.int64)
    places = np.maximum(0, capacities - at_mentors)
    needs = np.maximum(0, asked - at_mentees)
    return Network(
        mentors=rows,
        mentees=columns,
        scores=scores,
        places=places,
        wanted=np.clip(least - at_mentors, 0, places),
        needs=needs,
        unserved=np.where(at_mentees > 0, 0, np.minimum(needs, 1)),
        given=at_mentors,
    )


def _favoured(problem: MatchingProblem, rows: Ints, columns: Ints) -> Ints | None:
    """Which of those pairs there are already; None if there are none at all."""
    width = len(problem.mentees)
    before = [row * width + column for row, column in problem.cells(problem.before)]
    return np.isin(rows * width + columns, before).astype(np.int64) if before else None


def _counts(counted: dict[int, int], size: int) -> Ints:
    return np.array([counted.get(place, 0) for place in range(size)], dtype=np.int64)


def spread_over(network: Network, goal: Reach, aim: Aim, plain: Ints | None) -> Ints:
    """The best arcs spread over mentors as the aim says.

    `plain` are the best without spreading, None if they are not known.
    """
    if plain is not None and aim.spread is Spread.AS_BEST:
        return plain
    if plain is not None and aim.objective is Objective.ONLY_GOOD:
        goal = reached(network, plain)
    if aim.spread is Spread.FEW:
        network = over_few(network, goal)
    return best(network, goal, evenly=aim.spread is Spread.EVEN)


def solution_of(scored: Scored, fixed: Fixed, chosen: list[Cell]) -> Solution:
    """The given and the chosen cells as a solution."""
    cells = sorted({*fixed.cells, *chosen}, key=lambda cell: (cell[1], cell[0]))
    scores = [int(scored.millionths[cell]) for cell in cells]
    return solution_from(scored.problem, fixed, cells, scores)


def solution_from(
    problem: MatchingProblem, fixed: Fixed, cells: Sequence[Cell], scores: Sequence[int]
) -> Solution:
    """Those cells, the given ones among them, with their scores in millionths as a solution."""
    pairs = tuple(
        Pair(problem.mentors[row].id, problem.mentees[column].id, points(value), locked)
        for (row, column), value, locked in zip(
            cells, scores, (cell in fixed.locked for cell in cells), strict=True
        )
    )
    placed = {person for pair in pairs for person in (pair.mentor, pair.mentee)}
    return Solution(
        pairs=pairs,
        waiting=tuple(member.id for member in problem.mentees if member.id not in placed),
        idle=tuple(member.id for member in problem.mentors if member.id not in placed),
        total=points(sum(scores)),
        worst=points(min(scores)) if scores else None,
        at_most=points(sum(scores)),
    )
