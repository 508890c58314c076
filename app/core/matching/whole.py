"""A matching as a whole: who has their best, who would gladly change, who is busy or idle."""

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.core.matching.answers import key, keys, words
from app.core.matching.problem import MatchingProblem
from app.core.matching.score import Scored
from app.core.matching.solution import Pair, Solution
from app.core.matching.tables import Bools
from app.core.model import CriterionKind


@dataclass(frozen=True)
class Whole:
    """The figures of a matching; people are participant ids.

    `best` and `best_three` count mentees who have their best possible mentor, or one of their
    three best, among those no rule forbids. `wishes` of `wishers` mentees have somebody they
    named. `would_change` are mentees for whom there is a mentor such that both would score
    higher together than now. `busiest` have the most mentees (`most` each).
    """

    matched: int
    waiting: int
    mean: float | None
    worst: Pair | None
    best: int
    best_three: int
    wishes: int
    wishers: int
    would_change: tuple[str, ...]
    busiest: tuple[str, ...]
    most: int
    idle: tuple[str, ...]


def whole(scored: Scored, solution: Solution) -> Whole:
    """The figures of a solution."""
    ranks = _ranks(scored, solution)
    granted = _wishes(scored.problem, solution)
    loads = Counter(pair.mentor for pair in solution.pairs)
    most = max(loads.values(), default=0)
    return Whole(
        matched=len({pair.mentee for pair in solution.pairs}),
        waiting=len(solution.waiting),
        mean=solution.mean,
        worst=min(solution.pairs, key=lambda pair: pair.score, default=None),
        best=sum(rank == 0 for rank in ranks.values()),
        best_three=sum(rank < 3 for rank in ranks.values()),
        wishes=sum(granted),
        wishers=len(granted),
        would_change=_would_change(scored, solution),
        busiest=tuple(m.id for m in scored.problem.mentors if most and loads[m.id] == most),
        most=most,
        idle=solution.idle,
    )


def _ranks(scored: Scored, solution: Solution) -> dict[str, int]:
    """For each mentee, how many possible mentors score higher than the best they have."""
    possible = np.where(scored.barriers.allowed, scored.millionths, -1)
    ranks: dict[str, int] = {}
    for row, column in scored.problem.cells(solution.ids):
        better = int((possible[:, column] > scored.millionths[row, column]).sum())
        mentee = scored.problem.mentees[column].id
        ranks[mentee] = min(better, ranks.get(mentee, better))
    return ranks


def _wishes(problem: MatchingProblem, solution: Solution) -> list[bool]:
    """For each mentee who named somebody here, whether they have one of them."""
    fields = [c.mentee_field for c in problem.criteria if c.kind is CriterionKind.WISHES]
    mentors: dict[str, set[str]] = {}
    for pair in solution.pairs:
        member = problem.member(pair.mentor)
        mentors.setdefault(pair.mentee, set()).update({key(member.name), key(member.email)})
    granted = []
    for mentee in problem.mentees:
        wished = {name for field in fields for name in keys(mentee.answers.get(field))}
        if wished & problem.mentor_names.keys():
            granted.append(bool(wished & mentors.get(mentee.id, set())))
    return granted


def _would_change(scored: Scored, solution: Solution) -> tuple[str, ...]:
    """Mentees of pairs in which both would score higher than with the least of theirs."""
    problem = scored.problem
    mine = np.full(len(problem.mentees), -1, dtype=np.int64)
    for row, column in problem.cells(solution.ids):
        mine[column] = max(mine[column], scored.millionths[row, column])
    higher = scored.millionths > np.maximum(mine[None, :], _least(scored, solution)[:, None])
    gladly: Bools = np.any(higher & scored.barriers.allowed, axis=0)
    return tuple(member.id for member, would in zip(problem.mentees, gladly, strict=True) if would)


def _least(scored: Scored, solution: Solution) -> NDArray[np.int64]:
    """What each mentor would give up: nothing with a free place, else the lowest score."""
    problem = scored.problem
    lowest = np.full(len(problem.mentors), np.iinfo(np.int64).max)
    taken = np.zeros(len(problem.mentors), dtype=np.int64)
    for row, column in problem.cells(solution.ids):
        lowest[row] = min(lowest[row], scored.millionths[row, column])
        taken[row] += 1
    free = taken < np.array([member.capacity for member in problem.mentors])
    least: NDArray[np.int64] = np.where(free, -1, lowest)
    return least


def bridges(
    problem: MatchingProblem, solution: Solution, mentor_field: str, mentee_field: str
) -> Counter[tuple[str, str]]:
    """How many pairs join each part (the mentor's answer) with each other (the mentee's)."""
    return Counter(
        (one, other)
        for pair in solution.pairs
        for one in words(problem.member(pair.mentor).answers.get(mentor_field))
        for other in words(problem.member(pair.mentee).answers.get(mentee_field))
    )
