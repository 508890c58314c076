"""Why these two are not together, and what it would cost if they were."""

from dataclasses import dataclass, replace

from app.core.matching.account.effects import Effect, effect
from app.core.matching.account.explain import Broken, broken
from app.core.matching.account.grounded import Ground, ground_between
from app.core.matching.account.onward import going_on, with_pair
from app.core.matching.solving.solution import Solution
from app.core.matching.solving.solve import solve_scored
from app.core.matching.weighing.score import Scored
from app.core.matching.weighing.scores import Scores


@dataclass(frozen=True)
class WhyNot:
    """What stands between two people.

    `broken` are the rules that forbid the pair, and `grounds` what they mind; if there are
    none, `holders` (mentees) hold the mentor's places, `solution` is the best matching with
    this pair, and `effect` tells what that would change. `full` says that the mentor has no
    place left.
    """

    mentor: str
    mentee: str
    score: float
    broken: tuple[Broken, ...] = ()
    holders: tuple[str, ...] = ()
    full: bool = False
    solution: Solution | None = None
    effect: Effect | None = None
    grounds: tuple[Ground, ...] = ()


def why_not(scored: Scored, solution: Solution, mentor: str, mentee: str) -> WhyNot:
    """Why the mentor (participant id) is not with the mentee in that solution."""
    found = stands_between(scored, solution, mentor, mentee)
    if found.broken:
        return found
    best = solve_scored(with_pair(going_on(scored, solution), (mentor, mentee)))
    return replace(found, solution=best, effect=effect(scored, solution.ids, best.ids))


def stands_between(scored: Scores, solution: Solution, mentor: str, mentee: str) -> WhyNot:
    """The same without trying what would follow, for too many people to do so."""
    problem = scored.problem
    row, column = problem.rows[mentor], problem.columns[mentee]
    holders = tuple(pair.mentee for pair in solution.pairs if pair.mentor == mentor)
    stopping = scored.stopping(row, column)
    two = problem.mentors[row], problem.mentees[column]
    minded = (ground_between(problem, barrier.rule, *two) for barrier in stopping)
    return WhyNot(
        mentor,
        mentee,
        scored.score(mentor, mentee),
        broken=tuple(map(broken, stopping)),
        holders=holders,
        full=len(holders) >= problem.mentors[row].capacity,
        grounds=tuple(dict.fromkeys(filter(None, minded))),
    )
