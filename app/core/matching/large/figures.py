"""Figures of a large problem and its matching, gathered strip by strip."""

import numpy as np
from numpy.typing import NDArray

from app.core.matching.account.whole import Whole, held, standing, whole_of
from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.large.encoding import FORBIDDEN, Encoding
from app.core.matching.large.on_demand import OnDemand
from app.core.matching.large.rules import SINGLE, encoded_rule
from app.core.matching.solving.assembling import Report
from app.core.matching.solving.solution import Solution
from app.core.matching.weighing.barriers import RuleCount
from app.core.matching.weighing.rules import barrier_of, same_person
from app.core.matching.weighing.score import SCALE
from app.core.matching.weighing.tables import levels, sides
from app.core.model import Rule, RuleKind

NEAR = 1e-3
"""Points by which a score in a strip may be off, with much to spare."""

COMPARED = frozenset({RuleKind.SAME, RuleKind.DIFFERENT, RuleKind.IN_COMMON, RuleKind.GAP})


def counts_of(problem: MatchingProblem) -> tuple[RuleCount, ...]:
    """What each rule removes of the pairs; a rule that takes a look at every pair is left out."""
    of = len(problem.mentors) * len(problem.mentees)
    found = [same_person(problem).count(of)]
    for rule in problem.rules:
        if rule.kind in SINGLE:
            found.append(barrier_of(problem, rule).count(of))
        elif (removes := _summed(encoded_rule(problem, rule))) is not None:
            unchecked = _unchecked(problem, rule)
            found.append(RuleCount(rule.id, rule.kind, rule.label, removes, of, unchecked))
    return tuple(found)


def _summed(encoding: Encoding) -> int | None:
    """How many pairs are forbidden, where products alone say so."""
    if encoding.counted or encoding.direct:
        return None
    return round(float(encoding.left.sum(axis=0) @ encoding.right.sum(axis=0)) / FORBIDDEN)


def _unchecked(problem: MatchingProblem, rule: Rule) -> int:
    if rule.kind not in COMPARED:
        return 0
    both = _answering(problem, rule)
    return len(problem.mentors) * len(problem.mentees) - both[0] * both[1]


def _answering(problem: MatchingProblem, rule: Rule) -> tuple[int, int]:
    if rule.kind is RuleKind.GAP:
        mentors = _levelled(problem, problem.mentors, rule.mentor_field)
        return mentors, _levelled(problem, problem.mentees, rule.mentee_field)
    two = sides(problem, rule.mentor_field, rule.mentee_field)
    return sum(map(bool, two.mentors)), sum(map(bool, two.mentees))


def _levelled(problem: MatchingProblem, members: tuple[Member, ...], field: str) -> int:
    return int((~np.isnan(levels(members, problem, field))).sum())


def whole_large(scores: OnDemand, solution: Solution, report: Report | None = None) -> Whole:
    """The figures of a solution, as `whole` gives them; scores nearer than that are alike."""
    now = held(scores, solution)
    better = np.zeros(len(scores.problem.mentees), dtype=np.int64)
    gladly = np.zeros(len(scores.problem.mentees), dtype=bool)
    mine, least = _points(now.mine), _points(now.least)
    for start, strip in scores.strips.each():
        if report:
            report(start, len(scores.problem.mentors), "")
        higher = strip > mine + NEAR
        better += higher.sum(axis=0)
        gladly |= (higher & (strip > least[start : start + len(strip), None] + NEAR)).any(axis=0)
    stand = standing(scores, solution, better, gladly)
    return whole_of(scores.problem, solution, stand)


def _points(millionths: NDArray[np.int64]) -> NDArray[np.float32]:
    return (millionths / SCALE).astype(np.float32)
