"""What could be done for a mentee who waits, each way tried for real."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

import numpy as np

from app.core.matching.account.onward import going_on
from app.core.matching.account.why_waiting import full_mentors
from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.solving.solution import Solution
from app.core.matching.solving.solve import solve_scored
from app.core.matching.weighing.rules import barriers_of
from app.core.matching.weighing.score import Scored
from app.core.model import Rule, RuleKind

MENTORS_TRIED = 3
PAIRS_TRIED = 3
FORMS_TRIED = 2

NEVER_RELAXED = frozenset({RuleKind.MUST, RuleKind.CLEARED})
"""What is asked for by name, and what protects those under age."""


@dataclass(frozen=True)
class Opening:
    """A small change that lets a waiting mentee have a mentor.

    Either the rule `rule` becomes `changed` (None: is switched off), and where no single rule
    helps `also` becomes `also_changed`; or `mentor` (participant id) takes one more. `mentors`
    more are possible for this mentee, and `matched` more mentees have a mentor in all, at
    `total` points more.
    """

    mentee: str
    rule: Rule | None = None
    changed: Rule | None = None
    mentor: str = ""
    mentors: int = 0
    matched: int = 0
    total: float = 0.0
    also: Rule | None = None
    also_changed: Rule | None = None

    @property
    def relaxed(self) -> list[tuple[Rule, Rule | None]]:
        """Each rule that is relaxed, with what it becomes."""
        both = ((self.rule, self.changed), (self.also, self.also_changed))
        return [(rule, changed) for rule, changed in both if rule]


def openings(scored: Scored, solution: Solution, mentee: str) -> tuple[Opening, ...]:
    """The changes that help, those that match most first, then the smallest."""
    onward = going_on(scored, solution)
    tried = [*_by_rules(onward, solution, mentee), *_by_places(onward, solution, mentee)]
    return tuple(sorted(tried or _by_two_rules(onward, solution, mentee), key=_cost))


def _cost(opening: Opening) -> tuple[bool, int, float]:
    switched_off = any(changed is None for _, changed in opening.relaxed)
    return switched_off, -opening.matched, -opening.total


def _by_rules(scored: Scored, solution: Solution, mentee: str) -> Iterator[Opening]:
    column = scored.problem.columns[mentee]
    before = int(scored.barriers.allowed[:, column].sum())
    for rule in scored.problem.rules:
        for changed in relaxed(rule):
            problem = replace(
                scored.problem, rules=tuple(_with(scored.problem.rules, rule, changed))
            )
            barriers = barriers_of(problem)
            more = int(barriers.allowed[:, column].sum()) - before
            if not more:
                continue
            after = solve_scored(replace(scored, problem=problem, barriers=barriers))
            if mentee not in after.waiting:
                yield _opening(
                    solution, after, Opening(mentee, rule=rule, changed=changed, mentors=more)
                )
                break


def _by_two_rules(scored: Scored, solution: Solution, mentee: str) -> Iterator[Opening]:
    """Two rules at once, those first that leave most mentors; each as mild as it can be."""
    column, each = scored.problem.columns[mentee], scored.barriers.each
    free = [rule for rule in scored.problem.rules if rule.kind not in NEVER_RELAXED]
    before = int(scored.barriers.allowed[:, column].sum())

    def opened(pair: tuple[Rule, Rule]) -> int:
        off = {rule.id for rule in pair}
        left = [b.column(column, len(scored.problem.mentors)) for b in each if b.rule not in off]
        return int((~np.any(left, axis=0)).sum()) - before

    pairs = sorted(combinations(free, 2), key=lambda pair: -opened(pair))
    for one, other in [pair for pair in pairs if opened(pair) > 0][:PAIRS_TRIED]:
        if found := _together(scored, solution, mentee, one, other):
            yield found


def _together(
    scored: Scored, solution: Solution, mentee: str, one: Rule, other: Rule
) -> Opening | None:
    problem, column = scored.problem, scored.problem.columns[mentee]
    before = int(scored.barriers.allowed[:, column].sum())
    tried = 0
    for milder, other_milder in product(relaxed(one), relaxed(other)):
        rules = tuple(_with(tuple(_with(problem.rules, one, milder)), other, other_milder))
        eased = replace(problem, rules=rules)
        barriers = barriers_of(eased)
        more = int(barriers.allowed[:, column].sum()) - before
        if not more or (tried >= FORMS_TRIED and (milder or other_milder)):
            continue
        tried += 1
        after = solve_scored(replace(scored, problem=eased, barriers=barriers))
        if mentee not in after.waiting:
            opening = Opening(mentee, one, milder, "", more, also=other, also_changed=other_milder)
            return _opening(solution, after, opening)
    return None


def _with(rules: Sequence[Rule], rule: Rule, changed: Rule | None) -> Iterator[Rule]:
    for each in rules:
        if each is not rule:
            yield each
        elif changed:
            yield changed


def relaxed(rule: Rule) -> Iterator[Rule | None]:
    """Milder forms of a rule, the mildest change first; None switches it off."""
    if rule.kind in NEVER_RELAXED:
        return
    if rule.kind is RuleKind.IN_COMMON:
        for least in range(rule.at_least - 1, 0, -1):
            yield rule.model_copy(update={"at_least": least})
    if rule.kind is RuleKind.GAP:
        yield rule.model_copy(update={"high": rule.high + 1})
        yield rule.model_copy(update={"low": rule.low - 1})
    yield None


def _by_places(scored: Scored, solution: Solution, mentee: str) -> Iterator[Opening]:
    """One more place at the mentors who suit best among those who are possible and full."""
    problem, column = scored.problem, scored.problem.columns[mentee]
    open_to = scored.barriers.allowed[:, column] & full_mentors(problem, solution)
    rows = [row for row in (-scored.millionths[:, column]).argsort(kind="stable") if open_to[row]]
    for row in rows[:MENTORS_TRIED]:
        roomier = _with_place(problem, int(row))
        after = solve_scored(replace(scored, problem=roomier))
        if mentee not in after.waiting:
            mentor = problem.mentors[row].id
            yield _opening(solution, after, Opening(mentee, mentor=mentor))


def _with_place(problem: MatchingProblem, row: int) -> MatchingProblem:
    mentors = list(problem.mentors)
    mentors[row] = replace(mentors[row], capacity=mentors[row].capacity + 1)
    return replace(problem, mentors=tuple(mentors))


def _opening(before: Solution, after: Solution, opening: Opening) -> Opening:
    return replace(
        opening,
        matched=len(before.waiting) - len(after.waiting),
        total=after.total - before.total,
    )
