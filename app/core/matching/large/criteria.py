"""Criteria of a problem, encoded with the very meaning they have for few people."""

from collections.abc import Callable

import numpy as np

from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.large.classes import by_classes
from app.core.matching.large.encoding import Encoding, together
from app.core.matching.large.forms import constant, counted, gaps, worked
from app.core.matching.large.wishes import wishes
from app.core.matching.solving.network import Ints
from app.core.matching.weighing.criteria import (
    closeness,
    compare,
    has_asked,
    is_ranked,
    likeness,
    statements_of,
)
from app.core.matching.weighing.score import UNKNOWN
from app.core.matching.weighing.tables import Floats, all_weights, shared_items, sides
from app.core.model import Criterion, CriterionKind


def encoded_scores(problem: MatchingProblem) -> Encoding:
    """Scores from 0 to 100, as `score` gives them."""
    counting = [criterion for criterion in problem.criteria if criterion.effective_weight > 0]
    weights = [each.effective_weight * _applies(problem, each) for each in counting]
    total = np.sum([np.zeros(len(problem.mentees)), *weights], axis=0)
    share = np.divide(100.0, total, out=np.zeros_like(total), where=total > 0)
    parts = [constant(problem, np.where(total > 0, 0.0, 100.0 * UNKNOWN))]
    for criterion, weight in zip(counting, weights, strict=True):
        parts.append(_criterion(problem, criterion).times(weight * share))
    return together(parts, _shape(problem))


def _shape(problem: MatchingProblem) -> tuple[int, int]:
    return len(problem.mentors), len(problem.mentees)


def _applies(problem: MatchingProblem, criterion: Criterion) -> Floats:
    if criterion.kind is not CriterionKind.ASKED_FOR:
        return np.ones(len(problem.mentees))
    asked = (has_asked(member.answers, criterion) for member in problem.mentees)
    return np.fromiter(asked, dtype=np.float64, count=len(problem.mentees))


def _criterion(problem: MatchingProblem, criterion: Criterion) -> Encoding:
    """The criterion's value for each pair, ½ where it is not known."""
    if criterion.kind is CriterionKind.WISHES:
        return wishes(problem, criterion)
    found = by_classes(problem, _fields_of(criterion), lambda part: _filled(part, criterion))
    return found or _MANY_ANSWERS[criterion.kind](problem, criterion)


def _filled(part: MatchingProblem, criterion: Criterion) -> Floats:
    values = compare(part, criterion).values
    return np.where(np.isnan(values), UNKNOWN, values)


def _fields_of(criterion: Criterion) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if criterion.kind is CriterionKind.SIMILAR:
        both = statements_of(criterion)
        return tuple(one for one, _ in both), tuple(other for _, other in both)
    return (criterion.mentor_field,), (criterion.mentee_field,)


def _covers(problem: MatchingProblem, criterion: Criterion) -> Encoding:
    two = sides(problem, criterion.mentor_field, criterion.mentee_field)
    ranked = is_ranked(problem, criterion)
    has, weighs = shared_items(two, ranked)
    whole = all_weights(two, ranked).T
    share = np.divide(weighs, whole, out=np.zeros_like(weighs), where=whole > 0)
    return together([Encoding(has, share), _unknown(problem, criterion)], _shape(problem))


def _unknown(problem: MatchingProblem, criterion: Criterion) -> Encoding:
    """½ where one of the two has not answered, else 0."""
    two = sides(problem, criterion.mentor_field, criterion.mentee_field)
    mentors = np.array([bool(items) for items in two.mentors], dtype=np.float64)
    mentees = np.array([bool(items) for items in two.mentees], dtype=np.float64)
    left = np.column_stack([np.ones_like(mentors), mentors])
    right = np.column_stack([np.ones_like(mentees), -mentees])
    return Encoding(left, UNKNOWN * right)


def _common(problem: MatchingProblem, criterion: Criterion) -> Encoding:
    common = counted(problem, criterion, criterion.enough, step=False, worth=1.0)
    unknown = _unknown(problem, criterion)
    return Encoding(unknown.left, unknown.right, counted=(common,))


def _same(problem: MatchingProblem, criterion: Criterion) -> Encoding:
    common = counted(problem, criterion, 1.0, step=True, worth=1.0)
    unknown = _unknown(problem, criterion)
    return Encoding(unknown.left, unknown.right, counted=(common,))


def _different(problem: MatchingProblem, criterion: Criterion) -> Encoding:
    """One less what is the same; unknown is ½ either way."""
    same = _same(problem, criterion).times(np.full(len(problem.mentees), -1.0))
    return together([constant(problem, np.ones(len(problem.mentees))), same], _shape(problem))


def _distance(problem: MatchingProblem, criterion: Criterion) -> Encoding:
    gap = gaps(problem, (criterion.mentor_field, criterion.mentee_field))

    def worth(rows: Ints, columns: Ints) -> Floats:
        values = closeness(gap(rows, columns), criterion)
        return np.where(np.isnan(values), UNKNOWN, values)

    return worked(problem, worth)


def _similar(problem: MatchingProblem, criterion: Criterion) -> Encoding:
    both = [gaps(problem, fields) for fields in statements_of(criterion)]

    def worth(rows: Ints, columns: Ints) -> Floats:
        total = count = np.zeros(1)
        for gap in both:
            difference = np.abs(gap(rows, columns))
            known = ~np.isnan(difference)
            total = total + np.where(known, difference, 0.0)
            count = count + known
        mean = np.divide(total, count, out=np.full(count.shape, np.nan), where=count > 0)
        values = likeness(mean, criterion)
        return np.where(np.isnan(values), UNKNOWN, values)

    return worked(problem, worth)


_MANY_ANSWERS: dict[CriterionKind, Callable[[MatchingProblem, Criterion], Encoding]] = {
    CriterionKind.COVERS: _covers,
    CriterionKind.COMMON: _common,
    CriterionKind.SAME: _same,
    CriterionKind.DIFFERENT: _different,
    CriterionKind.ASKED_FOR: _same,
    CriterionKind.DISTANCE: _distance,
    CriterionKind.SIMILAR: _similar,
}
