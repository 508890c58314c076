"""What is tried from a matching goes on from it, as matching again does."""

from dataclasses import replace

from app.core.matching.asked.problem import PairOfIds
from app.core.matching.solving.solution import Solution
from app.core.matching.weighing.score import Scored


def going_on(scored: Scored, solution: Solution) -> Scored:
    """The same problem, in which locked pairs stay and of equals what is there is kept."""
    locked = tuple((pair.mentor, pair.mentee) for pair in solution.pairs if pair.locked)
    return with_locked(scored, locked, solution.ids)


def with_pair(scored: Scored, pair: PairOfIds) -> Scored:
    """The same, in which these two are together; where a lock leaves them no room it gives way."""
    problem, (mentor, mentee) = scored.problem, pair
    locked = [each for each in problem.locked if each != pair]
    for side, id_ in enumerate(pair):
        theirs = [each for each in locked if each[side] == id_]
        if len(theirs) >= problem.member(id_).capacity:
            locked = [each for each in locked if each not in theirs]
    return with_locked(scored, (*locked, (mentor, mentee)), problem.before)


def with_locked(
    scored: Scored, locked: tuple[PairOfIds, ...], before: tuple[PairOfIds, ...]
) -> Scored:
    """The same people and scores, with other pairs that stay or are preferred."""
    locked, before = tuple(sorted(set(locked))), tuple(sorted(set(before)))
    return replace(scored, problem=replace(scored.problem, locked=locked, before=before))
