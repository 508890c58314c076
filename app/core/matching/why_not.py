"""Why these two are not together, and what it would cost if they were."""

from dataclasses import dataclass, replace

from app.core.matching.effects import Effect, effect
from app.core.matching.explain import Broken, broken
from app.core.matching.problem import PairOfIds
from app.core.matching.score import Scored
from app.core.matching.solution import Solution
from app.core.matching.solve import solve_scored


@dataclass(frozen=True)
class WhyNot:
    """What stands between two people.

    `broken` are the rules that forbid the pair; if there are none, `holders` (mentees) hold
    the mentor's places, and `effect` tells what the best matching with this pair would change.
    """

    mentor: str
    mentee: str
    score: float
    broken: tuple[Broken, ...] = ()
    holders: tuple[str, ...] = ()
    effect: Effect | None = None


def why_not(scored: Scored, solution: Solution, mentor: str, mentee: str) -> WhyNot:
    """Why the mentor (participant id) is not with the mentee in that solution."""
    problem = scored.problem
    stopping = scored.barriers.stopping(problem.rows[mentor], problem.columns[mentee])
    found = WhyNot(mentor, mentee, scored.score(mentor, mentee), tuple(map(broken, stopping)))
    if stopping:
        return found
    return replace(
        found,
        holders=tuple(pair.mentee for pair in solution.pairs if pair.mentor == mentor),
        effect=_with_pair(scored, solution, (mentor, mentee)),
    )


def _with_pair(scored: Scored, solution: Solution, pair: PairOfIds) -> Effect:
    locked = tuple(sorted({*scored.problem.locked, pair}))
    with_pair = solve_scored(replace(scored, problem=replace(scored.problem, locked=locked)))
    return effect(scored, solution.ids, with_pair.ids)
