"""The best matching under the rules."""

from collections.abc import Callable, Sequence

import numpy as np

from app.core.matching.bottleneck import best_worst
from app.core.matching.contradictions import contradictions
from app.core.matching.fixed import Cell, Fixed, fixed_cells
from app.core.matching.flow import Ints, Network, best, best_of_any_size, reach, reached
from app.core.matching.problem import MatchingProblem
from app.core.matching.score import SCALE, Scored, points, score
from app.core.matching.solution import Pair, Solution
from app.core.matching.spread import over_few
from app.core.model import Objective, Spread
from app.core.problems import Problem

Report = Callable[[int, int, str], None]


def solve(problem: MatchingProblem, report: Report | None = None) -> Solution:
    """The best matching, by the problem's aim.

    Always: rules hold, locked pairs stay, smallest capacities are met as far as they can be.
    *Leave nobody out*: most mentees matched, then most of their further places filled, then
    the worst of the pairs that are not given as good as it can be, then the highest total.
    *Best total*: the same without the worst. *Only good matches*: the highest total with no
    pair below the floor. Spreading *evenly* or *over few mentors* comes before the total and
    after the rest; with only good matches, as many are matched as without.

    Raises Problem("matching.contradiction") if the rules can't all hold.
    """
    return solve_scored(score(problem), report)


def solve_scored(scored: Scored, report: Report | None = None) -> Solution:
    """The same for a problem that is scored already."""
    tell = report or (lambda done, total, note: None)
    tell(0, 2, "")
    refuse_contradictions(scored)
    fixed = fixed_cells(scored.problem)
    network = network_of(scored, fixed)
    tell(1, 2, "")
    chosen = _choose(network, scored)
    tell(2, 2, "")
    rows, columns = network.mentors[chosen], network.mentees[chosen]
    return solution_of(scored, fixed, [*zip(rows.tolist(), columns.tolist(), strict=True)])


def refuse_contradictions(scored: Scored) -> None:
    """Raise Problem("matching.contradiction") if the rules can't all hold."""
    if found := contradictions(scored):
        raise Problem("matching.contradiction", count=len(found), contradictions=found)


def network_of(scored: Scored, fixed: Fixed) -> Network:
    """What is left to choose from when the given pairs are taken."""
    allowed = scored.barriers.allowed.copy()
    for cell in fixed.cells:
        allowed[cell] = False
    mentors, mentees = np.nonzero(allowed)
    rows, columns = mentors.astype(np.int64), mentees.astype(np.int64)
    return network_from(scored.problem, fixed, rows, columns, scored.millionths[rows, columns])


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


def _counts(counted: dict[int, int], size: int) -> Ints:
    return np.array([counted.get(place, 0) for place in range(size)], dtype=np.int64)


def _choose(network: Network, scored: Scored) -> Ints:
    """The arcs of the network that make the best matching."""
    aim = scored.problem.aim
    threshold = 0
    if aim.objective is Objective.ONLY_GOOD:
        threshold = round(aim.floor * SCALE)
    elif aim.objective is Objective.NOBODY_OUT and len(network.scores):
        threshold = best_worst(network, reach(network))
    arcs = np.flatnonzero(network.scores >= threshold)
    part = network.chosen(arcs)
    goal = reach(part)
    if not goal.filled:
        return arcs[:0]
    if aim.objective is Objective.ONLY_GOOD:
        chosen = best_of_any_size(part, goal)
        if aim.spread is Spread.AS_BEST:
            return arcs[chosen]
        goal = reached(part, chosen)
    if aim.spread is Spread.FEW:
        part = over_few(part, goal)
    return arcs[best(part, goal, evenly=aim.spread is Spread.EVEN)]


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
