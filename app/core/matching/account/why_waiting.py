"""Why somebody waits: what each rule removes of the mentors, as values."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.core.matching.account.grounded import COMPARES
from app.core.matching.asked.answers import keys, words
from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.solving.solution import Solution
from app.core.matching.weighing.score import SCALE, Millionths, Scored
from app.core.matching.weighing.tables import Bools
from app.core.model import Objective, RuleKind

NEEDS_ANSWERS = (RuleKind.SAME, RuleKind.IN_COMMON, RuleKind.GAP)


@dataclass(frozen=True)
class Removal:
    """How many of a mentee's mentors one rule removes, by itself and as the only one.

    `answers` are the mentee's own words that the rule compares, if it compares answers.
    """

    rule: str
    kind: str
    label: str
    removes: int
    alone: int
    answers: tuple[str, ...] = ()


@dataclass(frozen=True)
class WaitingAccount:
    """Why a mentee waits: what each rule removes of the mentors, and who could still be had.

    `possible` mentors no rule forbids; `full` of them have no place left, `below` score below
    the floor. `missing` are labels of fields that a rule needs and the mentee left empty.
    """

    mentee: str
    name: str
    mentors: int
    removed: tuple[Removal, ...]
    possible: int
    full: int
    below: int = 0
    missing: tuple[str, ...] = ()


def waiting_accounts(
    scored: Scored, solution: Solution, mentees: Sequence[str]
) -> list[WaitingAccount]:
    """Why those mentees have no mentor in that solution."""
    full = full_mentors(scored.problem, solution)
    return [_waiting(scored, full, mentee) for mentee in mentees]


def _waiting(scored: Scored, full: Bools, mentee_id: str) -> WaitingAccount:
    problem = scored.problem
    column = problem.columns[mentee_id]
    allowed = scored.barriers.allowed[:, column]
    low = _below_floor(problem, scored.millionths[:, column]) & allowed
    return WaitingAccount(
        mentee=mentee_id,
        name=problem.mentees[column].name,
        mentors=len(problem.mentors),
        removed=_removals(scored, column),
        possible=int(allowed.sum()),
        full=int((allowed & ~low & full).sum()),
        below=int(low.sum()),
        missing=_missing(problem, problem.mentees[column]),
    )


def _below_floor(problem: MatchingProblem, scores: Millionths) -> Bools:
    only_good = problem.aim.objective is Objective.ONLY_GOOD
    low: Bools = scores < (round(problem.aim.floor * SCALE) if only_good else 0)
    return low


def full_mentors(problem: MatchingProblem, solution: Solution) -> Bools:
    """Which mentors have no place left in that solution."""
    taken = np.zeros(len(problem.mentors), dtype=int)
    for pair in solution.pairs:
        taken[problem.rows[pair.mentor]] += 1
    full: Bools = taken >= np.array([member.capacity for member in problem.mentors])
    return full


def _removals(scored: Scored, column: int) -> tuple[Removal, ...]:
    forbidding = np.stack(
        [barrier.column(column, len(scored.problem.mentors)) for barrier in scored.barriers.each]
    )
    alone = forbidding & (forbidding.sum(axis=0) == 1)
    said = _compared_answers(scored.problem, scored.problem.mentees[column])
    return tuple(
        Removal(
            barrier.rule,
            barrier.kind,
            barrier.label,
            int(mine.sum()),
            int(only.sum()),
            said.get(barrier.rule, ()),
        )
        for barrier, mine, only in zip(scored.barriers.each, forbidding, alone, strict=True)
        if mine.any()
    )


def _compared_answers(problem: MatchingProblem, mentee: Member) -> dict[str, tuple[str, ...]]:
    """By rule; whom somebody would rather not have stays confidential."""
    compare = (rule for rule in problem.rules if rule.kind in COMPARES)
    return {rule.id: words(mentee.answers.get(rule.mentee_field)) for rule in compare}


def _missing(problem: MatchingProblem, mentee: Member) -> tuple[str, ...]:
    needed = (rule.mentee_field for rule in problem.rules if rule.kind in NEEDS_ANSWERS)
    empty = (field for field in needed if not keys(mentee.answers.get(field)))
    return tuple(dict.fromkeys(problem.fields[f].label for f in empty if f in problem.fields))
