"""Rules of a problem, encoded with the very meaning they have for few people."""

import numpy as np

from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.large.classes import by_classes
from app.core.matching.large.encoding import FORBIDDEN, Cells, Encoding, together
from app.core.matching.large.forms import constant, counted, gaps, worked
from app.core.matching.solving.network import Ints
from app.core.matching.weighing.barriers import Barrier
from app.core.matching.weighing.rules import barrier_of, same_person
from app.core.matching.weighing.tables import Floats
from app.core.model import Rule, RuleKind

SINGLE = frozenset(
    {RuleKind.MUST, RuleKind.MUST_NOT, RuleKind.RATHER_NOT, RuleKind.REPORTS, RuleKind.EARLIER}
)
"""Rules that forbid single pairs."""


def encoded_rules(problem: MatchingProblem) -> Encoding:
    """FORBIDDEN, or several times that, where rules forbid a pair; else 0."""
    always = _cells(problem, same_person(problem))
    shape = len(problem.mentors), len(problem.mentees)
    return together([always, *(encoded_rule(problem, rule) for rule in problem.rules)], shape)


def encoded_rule(problem: MatchingProblem, rule: Rule) -> Encoding:
    """FORBIDDEN where the rule forbids a pair, else 0."""
    if rule.kind in SINGLE:
        return _cells(problem, barrier_of(problem, rule))
    fields = (rule.mentor_field,), (rule.mentee_field,)
    found = by_classes(problem, fields, lambda part: _forbidden(part, rule))
    return found or _many_answers(problem, rule)


def _forbidden(part: MatchingProblem, rule: Rule) -> Floats:
    table = barrier_of(part, rule).table
    assert table is not None
    return np.where(table, FORBIDDEN, 0.0)


def _many_answers(problem: MatchingProblem, rule: Rule) -> Encoding:
    if rule.kind is RuleKind.GAP:
        gap = gaps(problem, (rule.mentor_field, rule.mentee_field))

        def against(rows: Ints, columns: Ints) -> Floats:
            found = gap(rows, columns)
            return np.where((found >= rule.low) & (found <= rule.high), 0.0, FORBIDDEN)

        return worked(problem, against)
    keeps_apart = rule.kind is RuleKind.DIFFERENT
    enough = rule.at_least if rule.kind is RuleKind.IN_COMMON else 1
    worth = FORBIDDEN if keeps_apart else -FORBIDDEN
    common = counted(problem, rule, enough, step=True, worth=worth)
    base = np.full(len(problem.mentees), 0.0 if keeps_apart else FORBIDDEN)
    ground = constant(problem, base)
    return Encoding(ground.left, ground.right, counted=(common,))


def _cells(problem: MatchingProblem, barrier: Barrier) -> Encoding:
    rows, columns = np.array(sorted(barrier.cells), dtype=np.int64).reshape(-1, 2).T
    worth = np.full(len(rows), FORBIDDEN)
    empty = np.zeros((len(problem.mentors), 0)), np.zeros((len(problem.mentees), 0))
    return Encoding(*empty, cells=(Cells(rows, columns, worth),))
