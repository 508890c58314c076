"""A matching as a whole: who has their best, who would gladly change, who is busy or idle."""

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.core.matching.asked.answers import key, keys
from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.solving.network import Ints
from app.core.matching.solving.solution import Pair, Solution
from app.core.matching.weighing.score import Millionths, Scored
from app.core.matching.weighing.scores import Scores
from app.core.matching.weighing.tables import Bools
from app.core.model import CriterionKind


@dataclass(frozen=True)
class Whole:
    """The figures of a matching; people are participant ids.

    `best` and `best_three` count mentees who have their best possible mentor, or one of their
    three best, among those no rule forbids. `wishes` of `wishers` mentees have somebody they
    named. `would_change` are mentees for whom there is a mentor such that both would score
    higher together than now. `busiest` have the most mentees (`most` each). `broken` counts the
    pairs that a rule forbids; `short` are mentors with fewer mentees than they want at least.
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
    broken: int = 0
    short: tuple[str, ...] = ()


@dataclass(frozen=True)
class Held:
    """What people have in a solution, in millionths.

    `mine` is the highest score of each mentee, -1 without a mentor; `least` what each mentor
    would give up for another: -1 with a free place, else the lowest score.
    """

    mine: Millionths
    least: Millionths


@dataclass(frozen=True)
class Standing:
    """For each mentee how many possible mentors score higher than the best they have, and
    whether one of these would score higher with them too; which have a mentor by the rules, and
    how many pairs break one."""

    better: NDArray[np.int64]
    gladly: Bools
    ruly: Bools
    broken: int


def standing(
    scores: Scores, solution: Solution, better: NDArray[np.int64], gladly: Bools
) -> Standing:
    """The same with what rules say of the pairs there are."""
    rows, columns = _cells(scores.problem, solution)
    allowed = scores.allowed(rows, columns)
    ruly: Bools = np.zeros(len(scores.problem.mentees), dtype=bool)
    ruly[columns[allowed]] = True
    return Standing(better, gladly, ruly, int((~allowed).sum()))


def whole(scored: Scored, solution: Solution) -> Whole:
    """The figures of a solution."""
    now = held(scored, solution)
    possible = np.where(scored.barriers.allowed, scored.millionths, -1)
    higher = possible > now.mine[None, :]
    gladly: Bools = np.any(higher & (possible > now.least[:, None]), axis=0)
    stand = standing(scored, solution, higher.sum(axis=0), gladly)
    return whole_of(scored.problem, solution, stand)


def whole_of(problem: MatchingProblem, solution: Solution, stand: Standing) -> Whole:
    """The figures once it is known how people stand."""
    matched = {pair.mentee for pair in solution.pairs}
    columns = [problem.columns[mentee] for mentee in matched]
    better = [stand.better[column] for column in columns if stand.ruly[column]]
    granted = _wishes(problem, solution)
    loads = Counter(pair.mentor for pair in solution.pairs)
    most = max(loads.values(), default=0)
    return Whole(
        matched=len(matched),
        waiting=len(solution.waiting),
        mean=solution.mean,
        worst=min(solution.pairs, key=lambda pair: pair.score, default=None),
        best=sum(others == 0 for others in better),
        best_three=sum(others < 3 for others in better),
        wishes=sum(granted),
        wishers=len(granted),
        would_change=tuple(problem.mentees[c].id for c in np.flatnonzero(stand.gladly)),
        busiest=tuple(m.id for m in problem.mentors if most and loads[m.id] == most),
        most=most,
        idle=solution.idle,
        broken=stand.broken,
        short=tuple(m.id for m in problem.mentors if loads[m.id] < m.least),
    )


def held(scores: Scores, solution: Solution) -> Held:
    """What people have in that solution."""
    problem = scores.problem
    rows, columns = _cells(problem, solution)
    given = scores.at(rows, columns)
    mine = np.full(len(problem.mentees), -1, dtype=np.int64)
    np.maximum.at(mine, columns, given)
    lowest = np.full(len(problem.mentors), np.iinfo(np.int64).max)
    np.minimum.at(lowest, rows, given)
    taken = np.bincount(rows, minlength=len(problem.mentors))
    free = taken < np.array([member.capacity for member in problem.mentors])
    return Held(mine, np.where(free, -1, lowest))


def _cells(problem: MatchingProblem, solution: Solution) -> tuple[Ints, Ints]:
    cells = np.array(problem.cells(solution.ids), dtype=np.int64).reshape(-1, 2)
    return cells[:, 0], cells[:, 1]


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
