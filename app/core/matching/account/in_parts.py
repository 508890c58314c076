"""Scores and accounts of large problems, some people at a time."""

from collections.abc import Iterator, Sequence

from app.core.matching.account.why_waiting import WaitingAccount, waiting_accounts
from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.solving.solution import Solution
from app.core.matching.weighing.score import Scored, score

PAIRS_AT_ONCE = 2_000_000


def scored_in_parts(problem: MatchingProblem) -> Iterator[Scored]:
    """All pairs of the problem scored, some mentors after the others."""
    everybody = range(len(problem.mentees))
    for rows in _shares(range(len(problem.mentors)), len(everybody)):
        yield score(problem.part(rows, everybody))


def waiting_in_parts(
    problem: MatchingProblem, solution: Solution, mentees: Sequence[str]
) -> Iterator[WaitingAccount]:
    """Why these mentees have no mentor, in their order."""
    everybody = range(len(problem.mentors))
    for columns in _shares([problem.columns[mentee] for mentee in mentees], len(everybody)):
        scored = score(problem.part(everybody, columns))
        ids = [problem.mentees[column].id for column in columns]
        yield from waiting_accounts(scored, solution, ids)


def _shares(places: range | list[int], others: int) -> Iterator[list[int]]:
    size = max(1, PAIRS_AT_ONCE // max(1, others))
    for start in range(0, len(places), size):
        yield list(places[start : start + size])
