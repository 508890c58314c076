"""The exact meaning of each kind of criterion, for all pairs at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from app.core.matching.asked.answers import keys, says_yes
from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.weighing.tables import (
    Bools,
    Floats,
    Places,
    all_weights,
    gaps,
    levels,
    named_by_mentees,
    named_by_mentors,
    shared_counts,
    shared_weights,
    sides,
)
from app.core.model import Answer, Criterion, CriterionKind, FieldKind

FALL = 3.0
"""How many levels outside the wanted range a distance counts nothing."""

UNNAMED = 0.25
"""What a wish gives to somebody who is not named while others are."""


@dataclass(frozen=True)
class Compared:
    """A criterion's value (0 to 1, NaN: not known) for each pair, and where it applies at all."""

    values: Floats
    applies: Bools | None = None


def compare(problem: MatchingProblem, criterion: Criterion) -> Compared:
    """The criterion for all pairs of the problem."""
    found = _KINDS[criterion.kind](problem, criterion)
    return Compared(1.0 - found.values, found.applies) if criterion.mixed else found


def _covers(problem: MatchingProblem, criterion: Criterion) -> Compared:
    """Share of what the mentee wants that the mentor offers; ranked wants weigh 1, ½, ⅓ …"""
    two = sides(problem, criterion.mentor_field, criterion.mentee_field)
    ranked = is_ranked(problem, criterion)
    known = two.known
    share = np.full(known.shape, np.nan)
    np.divide(shared_weights(two, ranked), all_weights(two, ranked), out=share, where=known)
    return Compared(share)


def is_ranked(problem: MatchingProblem, criterion: Criterion) -> bool:
    """Whether the mentee's answers stand in the order of their importance."""
    field = problem.fields.get(criterion.mentee_field)
    return field is not None and field.kind is FieldKind.RANKED


def _common(problem: MatchingProblem, criterion: Criterion) -> Compared:
    """The number in common, of `enough`."""
    two = sides(problem, criterion.mentor_field, criterion.mentee_field)
    counts = np.minimum(1.0, shared_counts(two) / criterion.enough)
    return Compared(np.where(two.known, counts, np.nan))


def _same(problem: MatchingProblem, criterion: Criterion) -> Compared:
    """1 for the same answer, or where several may be given for one in common; else 0."""
    two = sides(problem, criterion.mentor_field, criterion.mentee_field)
    return Compared(np.where(two.known, shared_counts(two) > 0, np.nan))


def _different(problem: MatchingProblem, criterion: Criterion) -> Compared:
    """The opposite of same."""
    return Compared(1.0 - _same(problem, criterion).values)


def _distance(problem: MatchingProblem, criterion: Criterion) -> Compared:
    """1 inside the wanted gap, falling to 0 three levels outside; or points by gap."""
    gap = gaps(problem, criterion.mentor_field, criterion.mentee_field)
    return Compared(closeness(gap, criterion))


def closeness(gap: Floats, criterion: Criterion) -> Floats:
    """What a gap in levels is worth; a gap that the table of points leaves out gives 0."""
    if not criterion.points:
        low, high = sorted((criterion.nearest, criterion.farthest))
        outside = np.maximum(0.0, np.maximum(low - gap, gap - high))
        return np.maximum(0.0, 1.0 - outside / FALL)
    worth = np.where(np.isnan(gap), np.nan, 0.0)
    for listed, value in criterion.points:
        worth = np.where(np.rint(gap) == listed, min(1.0, max(0.0, value)), worth)
    return worth


def _similar(problem: MatchingProblem, criterion: Criterion) -> Compared:
    """1 − mean difference over the scale's range; only statements that both rated count."""
    shape = (len(problem.mentors), len(problem.mentees))
    total, count = np.zeros(shape), np.zeros(shape)
    for statement in statements_of(criterion):
        mentors = levels(problem.mentors, problem, statement[0])
        mentees = levels(problem.mentees, problem, statement[1])
        difference = np.abs(mentors[:, None] - mentees[None, :])
        known = ~np.isnan(difference)
        total += np.where(known, difference, 0.0)
        count += known
    mean = np.divide(total, count, out=np.full(shape, np.nan), where=count > 0)
    return Compared(likeness(mean, criterion))


def statements_of(criterion: Criterion) -> tuple[tuple[str, str], ...]:
    """The fields to compare, as (mentor's, mentee's)."""
    if criterion.statements:
        return tuple((field, field) for field in criterion.statements)
    return ((criterion.mentor_field, criterion.mentee_field),)


def likeness(difference: Floats, criterion: Criterion) -> Floats:
    """What a mean difference on the criterion's scale is worth."""
    span = abs(criterion.highest - criterion.lowest) or 1.0
    return np.clip(1.0 - difference / span, 0.0, 1.0)


def _wishes(problem: MatchingProblem, criterion: Criterion) -> Compared:
    """The mean over those sides that named somebody here.

    The r-th of n named people is worth 1 − ½ (r − 1) / n, somebody not named ¼.
    """
    by_mentors = named_by_mentors(problem, criterion.mentor_field)
    by_mentees = named_by_mentees(problem, criterion.mentee_field)
    given = _named_worth(by_mentors, len(problem.mentees))
    taken = _named_worth(by_mentees, len(problem.mentors)).T
    both = np.where(np.isnan(given), taken, np.where(np.isnan(taken), given, (given + taken) / 2))
    return Compared(both)


def _named_worth(lists: list[Places], others: int) -> Floats:
    worth = np.full((len(lists), others), np.nan)
    for row, places in enumerate(lists):
        if places:
            worth[row] = UNNAMED
        for rank in reversed(range(len(places))):
            worth[row, list(places[rank])] = wish_worth(rank, len(places))
    return worth


def wish_worth(rank: int, count: int) -> float:
    """What it is worth to be named at that rank (from 0) among so many."""
    return 1.0 - 0.5 * rank / count


def _asked_for(problem: MatchingProblem, criterion: Criterion) -> Compared:
    """Same, only for mentees who asked; without a field for asking, who answered has asked."""
    asked = np.array([has_asked(member.answers, criterion) for member in problem.mentees])
    same = _same(problem, criterion).values
    return Compared(same, np.broadcast_to(asked.astype(bool)[None, :], same.shape))


def has_asked(answers: Mapping[str, Answer], criterion: Criterion) -> bool:
    """Whether a mentee with those answers asked to share this one."""
    if criterion.asked_field:
        return says_yes(answers.get(criterion.asked_field))
    return bool(keys(answers.get(criterion.mentee_field)))


_KINDS: dict[CriterionKind, Callable[[MatchingProblem, Criterion], Compared]] = {
    CriterionKind.COVERS: _covers,
    CriterionKind.COMMON: _common,
    CriterionKind.SAME: _same,
    CriterionKind.DIFFERENT: _different,
    CriterionKind.DISTANCE: _distance,
    CriterionKind.SIMILAR: _similar,
    CriterionKind.WISHES: _wishes,
    CriterionKind.ASKED_FOR: _asked_for,
}
