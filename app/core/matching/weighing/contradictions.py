"""Rules that can't hold together, found before solving."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import permutations

from app.core.matching.account.grounded import Ground, ground_between
from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.weighing.barriers import Always
from app.core.matching.weighing.fixed import Cell, Fixed, demands, fixed_cells
from app.core.matching.weighing.score import Scored
from app.core.model import Rule, RuleKind
from app.core.problems import Problem


class Clash(StrEnum):
    """Why two demands exclude each other."""

    RULE = "rule"
    MENTOR_FULL = "mentor full"
    MENTEE_FULL = "mentee full"
    OPPOSITES = "opposites"
    EMPTY_GAP = "empty gap"
    TOO_MANY = "too many"
    TWO_HOSTS = "two hosts"


@dataclass(frozen=True)
class Contradiction:
    """Two demands that can't both hold.

    For RULE and the FULL ones `mentor` and `mentee` (names) must be together by the rule
    `rule`; against it stands the rule `other` (its kind and label, and what it minds between
    them), or too few `places`.
    OPPOSITES are two rules (the first of that `kind`) that between them forbid every pair;
    EMPTY_GAP is one. TOO_MANY are `asked` peers, two of them named, who must be in one circle,
    which has fewer `places`. TWO_HOSTS are `mentor` and `mentee` who must be in one circle,
    and `shared` is a peer who must be with both, if it is one.
    """

    clash: Clash
    rule: str
    label: str = ""
    mentor: str = ""
    mentee: str = ""
    other: str = ""
    other_kind: RuleKind | Always | None = None
    other_label: str = ""
    places: int = 0
    asked: int = 0
    kind: RuleKind = RuleKind.MUST
    ground: Ground | None = None
    shared: str = ""


class ContradictionsFound(Problem):
    """Problem("matching.contradiction"): the rules can't all hold, and these are why."""

    def __init__(self, contradictions: tuple[Contradiction, ...]) -> None:
        super().__init__("matching.contradiction", count=len(contradictions))
        self.contradictions = contradictions


def contradictions(scored: Scored) -> tuple[Contradiction, ...]:
    """All contradictions among the rules; empty when the problem can be solved."""
    problem = scored.problem
    fixed = fixed_cells(problem)
    found = [*_opposites(problem), *_empty_gaps(problem)]
    for rule, cell in demands(problem):
        if cell not in fixed.locked:
            found += _forbidden(scored, rule, cell)
        found += _full(problem, fixed, rule, cell)
    return tuple(found)


def _forbidden(scored: Scored, rule: Rule, cell: Cell) -> Iterator[Contradiction]:
    mentor, mentee = scored.problem.mentors[cell[0]], scored.problem.mentees[cell[1]]
    for barrier in scored.barriers.stopping(*cell):
        yield Contradiction(
            Clash.RULE,
            rule.id,
            rule.label,
            mentor.name,
            mentee.name,
            other=barrier.rule,
            other_kind=barrier.kind,
            other_label=barrier.label,
            ground=ground_between(scored.problem, barrier.rule, mentor, mentee),
        )


def _full(
    problem: MatchingProblem, fixed: Fixed, rule: Rule, cell: Cell
) -> Iterator[Contradiction]:
    mentor, mentee = problem.mentors[cell[0]], problem.mentees[cell[1]]
    sides = (
        (Clash.MENTOR_FULL, mentor.capacity, fixed.by_mentor[cell[0]]),
        (Clash.MENTEE_FULL, mentee.capacity, fixed.by_mentee[cell[1]]),
    )
    for clash, places, asked in sides:
        if asked > places:
            yield Contradiction(
                clash, rule.id, rule.label, mentor.name, mentee.name, places=places, asked=asked
            )


def _opposites(problem: MatchingProblem) -> Iterator[Contradiction]:
    """What two rules ask of the same two fields, and no pair can give both."""
    for one, other in permutations(problem.rules, 2):
        if _ask_for_opposites(one, other):
            yield Contradiction(
                Clash.OPPOSITES,
                one.id,
                one.label,
                kind=one.kind,
                other=other.id,
                other_kind=other.kind,
                other_label=other.label,
            )


def _ask_for_opposites(one: Rule, other: Rule) -> bool:
    """The same answer and a different one; or a gap that ends where the other hasn't begun."""
    if (one.mentor_field, one.mentee_field) != (other.mentor_field, other.mentee_field):
        return False
    if one.kind is other.kind is RuleKind.GAP:
        return one.low <= one.high < other.low <= other.high
    return one.kind in (RuleKind.SAME, RuleKind.IN_COMMON) and other.kind is RuleKind.DIFFERENT


def _empty_gaps(problem: MatchingProblem) -> Iterator[Contradiction]:
    for rule in problem.rules:
        if rule.kind is RuleKind.GAP and rule.low > rule.high:
            yield Contradiction(Clash.EMPTY_GAP, rule.id, rule.label)
