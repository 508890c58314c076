"""Why a pair scores as it does, as values."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.core.matching.asked.answers import key, words
from app.core.matching.asked.problem import MatchingProblem, Member, PairOfIds
from app.core.matching.weighing.barriers import Barrier
from app.core.matching.weighing.comparisons import Comparisons
from app.core.matching.weighing.criteria import Compared, compare, is_ranked, statements_of
from app.core.matching.weighing.score import UNKNOWN, Scored, points
from app.core.matching.weighing.tables import levels
from app.core.model import Criterion, CriterionKind


@dataclass(frozen=True)
class Part:
    """What one criterion adds to a pair's score.

    `value` is 0 to 1, None where an answer is missing (which counts ½); `points` of at most
    `most` add up over the parts to the score. The answers are the people's own words; `shared`
    are those of the mentee's that the mentor gives too; of wishes, who of the two named the
    other. `gap` is in levels, mentor above mentee; `by_gap` says that a table gives its worth.
    `enough` is how many in common count fully; `mixed` turns the criterion round.
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
    enough: int = 1
    gap: float | None = None
    by_gap: bool = False
    mixed: bool = False


@dataclass(frozen=True)
class Broken:
    """A rule that forbids a pair; `rule` is "" for one that always holds."""

    rule: str
    kind: str
    label: str


@dataclass(frozen=True)
class PairAccount:
    """The full account of a pair; ids are participants', `broken` the rules that forbid it."""

    mentor: str
    mentee: str
    mentor_name: str
    mentee_name: str
    score: float
    parts: tuple[Part, ...]
    broken: tuple[Broken, ...] = ()


def account(scored: Scored, mentor_id: str, mentee_id: str) -> PairAccount:
    """The account of one pair (participant ids)."""
    return accounts(scored, [(mentor_id, mentee_id)])[0]


def accounts(
    scored: Scored, pairs: Sequence[PairOfIds], known: Comparisons | None = None
) -> list[PairAccount]:
    """The accounts of many pairs (participant ids) at once; `known` saves comparing again."""
    problem = scored.problem
    cells = [(problem.rows[mentor], problem.columns[mentee]) for mentor, mentee in pairs]
    if known:
        looked_up = [(each, known.of(problem, each)) for each in _counting(problem)]
        return [_account(scored, cell, looked_up, cell) for cell in cells]
    rows = sorted({row for row, _ in cells})
    columns = sorted({column for _, column in cells})
    part = problem.part(rows, columns)
    compared = [(criterion, compare(part, criterion)) for criterion in _counting(problem)]
    row_of = {row: place for place, row in enumerate(rows)}
    column_of = {column: place for place, column in enumerate(columns)}
    return [
        _account(scored, cell, compared, (row_of[cell[0]], column_of[cell[1]])) for cell in cells
    ]


ComparedOnes = Sequence[tuple[Criterion, Compared]]


def _counting(problem: MatchingProblem) -> list[Criterion]:
    return [criterion for criterion in problem.criteria if criterion.effective_weight > 0]


def _account(
    scored: Scored, cell: tuple[int, int], compared: ComparedOnes, place: tuple[int, int]
) -> PairAccount:
    mentor, mentee = scored.problem.mentors[cell[0]], scored.problem.mentees[cell[1]]
    return PairAccount(
        mentor=mentor.id,
        mentee=mentee.id,
        mentor_name=mentor.name,
        mentee_name=mentee.name,
        score=points(scored.millionths[cell]),
        parts=_parts(scored.problem, mentor, mentee, compared, place),
        broken=tuple(broken(barrier) for barrier in scored.stopping(*cell)),
    )


def broken(barrier: Barrier) -> Broken:
    """The barrier as the rule that it stands for."""
    return Broken(barrier.rule, barrier.kind, barrier.label)


def _parts(
    problem: MatchingProblem,
    mentor: Member,
    mentee: Member,
    compared: ComparedOnes,
    place: tuple[int, int],
) -> tuple[Part, ...]:
    applying = [
        (criterion, float(found.values[place]))
        for criterion, found in compared
        if found.applies is None or found.applies[place]
    ]
    total = sum(criterion.effective_weight for criterion, _ in applying)
    return tuple(
        _part(problem, mentor, mentee, criterion, value, total) for criterion, value in applying
    )


def _part(
    problem: MatchingProblem,
    mentor: Member,
    mentee: Member,
    criterion: Criterion,
    value: float,
    total: float,
) -> Part:
    most = 100 * criterion.effective_weight / total
    known = not np.isnan(value)
    given = words(mentor.answers.get(criterion.mentor_field))
    wanted = words(mentee.answers.get(criterion.mentee_field))
    return Part(
        criterion=criterion.id,
        kind=criterion.kind,
        label=criterion.label,
        value=value if known else None,
        points=most * (value if known else UNKNOWN),
        most=most,
        mentor_answers=given,
        mentee_answers=wanted,
        shared=_shared(mentor, mentee, criterion, given, wanted),
        ranked=is_ranked(problem, criterion),
        enough=criterion.enough,
        gap=_gap(problem, mentor, mentee, criterion),
        by_gap=criterion.kind is CriterionKind.DISTANCE and bool(criterion.points),
        mixed=criterion.mixed,
    )


def _shared(
    mentor: Member,
    mentee: Member,
    criterion: Criterion,
    given: tuple[str, ...],
    wanted: tuple[str, ...],
) -> tuple[str, ...]:
    if criterion.kind is not CriterionKind.WISHES:
        offered = {key(word) for word in given}
        return tuple(word for word in wanted if key(word) in offered)
    named = ((mentee, wanted, mentor), (mentor, given, mentee))
    return tuple(
        one.name
        for one, names, other in named
        if {key(name) for name in names} & {key(other.name), key(other.email)}
    )


def _gap(
    problem: MatchingProblem, mentor: Member, mentee: Member, criterion: Criterion
) -> float | None:
    if criterion.kind not in (CriterionKind.DISTANCE, CriterionKind.SIMILAR):
        return None
    differences = [
        levels([mentor], problem, of_mentor)[0] - levels([mentee], problem, of_mentee)[0]
        for of_mentor, of_mentee in statements_of(criterion)
    ]
    known = [gap for gap in differences if not np.isnan(gap)]
    if not known:
        return None
    if criterion.kind is CriterionKind.DISTANCE:
        return float(known[0])
    return float(np.mean(np.abs(known)))
