"""Why a pair scores as it does, why it is not, and why somebody waits: as values."""

from dataclasses import dataclass

from app.core.matching.barriers import RuleCount
from app.core.matching.score import Scored
from app.core.matching.solution import Solution
from app.core.model import CriterionKind


@dataclass(frozen=True)
class Part:
    """What one criterion adds to a pair's score.

    `value` is 0 to 1, None where an answer is missing (which counts ½); `points` of at most
    `most` add up over the parts to the score. The answers are the people's own words; `shared`
    are those of the mentee's that the mentor's meet. `gap` is in levels, mentor above mentee.
    """

    criterion: str
    kind: CriterionKind
    label: str
    value: float | None
    points: float
    most: float
    mentor_answers: tuple[str, ...] = ()
    mentee_answers: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    ranked: bool = False
    gap: float | None = None


@dataclass(frozen=True)
class PairAccount:
    """The full account of a pair; `broken` are the rules that forbid it."""

    mentor: str
    mentee: str
    mentor_name: str
    mentee_name: str
    score: float
    parts: tuple[Part, ...]
    broken: tuple[RuleCount, ...] = ()


@dataclass(frozen=True)
class WaitingAccount:
    """Why a mentee waits: what each rule removes of the mentors, and who could still be had.

    `possible` mentors no rule forbids; `full` of them have no place left. `missing` are the
    labels of fields that a rule needs and the mentee has not answered.
    """

    mentee: str
    name: str
    mentors: int
    removed: tuple[RuleCount, ...]
    possible: int
    full: int
    missing: tuple[str, ...] = ()


def account(scored: Scored, mentor_id: str, mentee_id: str) -> PairAccount:
    """The account of one pair (participant ids)."""
    raise NotImplementedError


def waiting_account(scored: Scored, solution: Solution, mentee_id: str) -> WaitingAccount:
    """Why the mentee has no mentor in that solution."""
    raise NotImplementedError
