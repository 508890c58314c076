"""Scores and accounts of large problems, some people at a time."""

from collections.abc import Iterator

from app.core.matching.explain import WaitingAccount, waiting_account
from app.core.matching.problem import MatchingProblem
from app.core.matching.score import Scored, score
from app.core.matching.solution import Solution

PAIRS_AT_ONCE = 2_000_000


def scored_in_parts(problem: MatchingProblem) -> Iterator[Scored]:
    """All pairs of the problem scored, some mentors after the others."""
    everybody = range(len(problem.mentees))
    for rows in _shares(range(len(problem.mentors)), len(everybody)):
        yield score(problem.part(rows, everybody))


def waiting_accounts(problem: MatchingProblem, solution: Solution) -> Iterator[WaitingAccount]:
    """Why each mentee who waits has no mentor, in the order of the solution."""
    everybody = range(len(problem.mentors))
    waiting = [problem.columns[mentee] for mentee in solution.waiting]
    for columns in _shares(waiting, len(everybody)):
        scored = score(problem.part(everybody, columns))
        for column in columns:
            yield waiting_account(scored, solution, problem.mentees[column].id)


def _shares(places: range | list[int], others: int) -> Iterator[list[int]]:
    size = max(1, PAIRS_AT_ONCE // max(1, others))
    for start in range(0, len(places), size):
        yield list(places[start : start + size])
