"""What each objective would give, side by side."""

from dataclasses import dataclass, replace

from app.core.matching.solving.solution import Solution
from app.core.matching.solving.solve import solve_scored
from app.core.matching.weighing.score import Scored
from app.core.model import Objective

TRIED = 1_000_000
"""With more pairs than this, to match on trial takes more than a moment."""


@dataclass(frozen=True)
class Outcome:
    """What one objective gives; `matched` counts mentees, nobody is below `floor`."""

    objective: Objective
    matched: int
    total: float
    worst: float | None
    floor: float = 0.0


def outcomes(scored: Scored) -> tuple[Outcome, ...]:
    """All objectives over the same people, rules and locked pairs, with the aim's floor."""
    found = (outcome(objective, solve_for(scored, objective)) for objective in Objective)
    floor = scored.problem.aim.floor
    return tuple(
        replace(each, floor=floor) if each.objective is Objective.ONLY_GOOD else each
        for each in found
    )


def solve_for(scored: Scored, objective: Objective) -> Solution:
    """The best matching by another objective."""
    aim = scored.problem.aim.model_copy(update={"objective": objective})
    return solve_scored(replace(scored, problem=replace(scored.problem, aim=aim)))


def outcome(objective: Objective, solution: Solution) -> Outcome:
    """A solution in figures."""
    matched = len({pair.mentee for pair in solution.pairs})
    return Outcome(objective, matched, solution.total, solution.worst)
