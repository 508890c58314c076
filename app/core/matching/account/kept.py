"""A kept matching seen by the scores and rules of today."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from app.core.matching.solving.solution import Pair, Solution
from app.core.matching.weighing.score import points
from app.core.matching.weighing.scores import Scores
from app.core.model import Match

NOTICEABLE = 0.05
"""Scores that differ by less look the same."""


@dataclass(frozen=True)
class Kept:
    """The matching as a solution with today's scores, and what has changed since it was made.

    `rescored` matches have another score now, `forbidden` pairs a rule forbids (unless a reason
    was given), `gone` ones have somebody who no longer takes part, `over` mentors have more
    mentees than places (unless a reason was given for one).
    """

    solution: Solution
    rescored: int = 0
    forbidden: int = 0
    gone: int = 0
    over: int = 0

    @property
    def outdated(self) -> bool:
        """Whether matching again could give something else."""
        return bool(self.rescored or self.forbidden or self.gone or self.over)


def kept(scores: Scores, matches: Iterable[Match]) -> Kept:
    """What a matching's matches are worth today."""
    rows, columns = scores.problem.rows, scores.problem.columns
    both = [(match, mentee) for match in matches for mentee in match.mentees]
    here = [(m, mentee) for m, mentee in both if m.mentor in rows and mentee in columns]
    cells = np.array([(rows[m.mentor], columns[e]) for m, e in here], dtype=np.int64)
    at, beside = cells.reshape(-1, 2).T
    today = [points(score) for score in scores.at(at, beside)]
    allowed = scores.allowed(at, beside)
    forbidden = sum(
        not match.reason for (match, _), may in zip(here, allowed, strict=True) if not may
    )
    pairs = tuple(
        Pair(match.mentor, mentee, score, match.locked)
        for (match, mentee), score in zip(here, today, strict=True)
    )
    return Kept(
        solution=_solution(scores, pairs),
        rescored=_rescored(here, today),
        forbidden=forbidden,
        gone=len(both) - len(here),
        over=_over(scores, here),
    )


def _over(scores: Scores, here: list[tuple[Match, str]]) -> int:
    """How many mentors have more mentees than places."""
    mentees = Counter(match.mentor for match, _ in here)
    agreed = {match.mentor for match, _ in here if match.reason}
    members = scores.problem.mentors
    return sum(mentees[m.id] > m.capacity for m in members if m.id not in agreed)


def _rescored(here: list[tuple[Match, str]], scores: list[float]) -> int:
    """How many matches have another score now; that of a group is the mean of its pairs."""
    today: dict[str, list[float]] = {}
    for (match, _), score in zip(here, scores, strict=True):
        today.setdefault(match.id, []).append(score)
    whole = {match.id: match for match, _ in here if len(match.mentees) == len(today[match.id])}
    return sum(
        abs(sum(today[key]) / len(today[key]) - match.score) > NOTICEABLE
        for key, match in whole.items()
    )


def _solution(scores: Scores, pairs: tuple[Pair, ...]) -> Solution:
    placed = {person for pair in pairs for person in (pair.mentor, pair.mentee)}
    total = sum(pair.score for pair in pairs)
    return Solution(
        pairs=pairs,
        waiting=tuple(m.id for m in scores.problem.mentees if m.id not in placed),
        idle=tuple(m.id for m in scores.problem.mentors if m.id not in placed),
        total=total,
        worst=min((pair.score for pair in pairs), default=None),
        at_most=total,
    )
