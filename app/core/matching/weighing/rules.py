"""The exact meaning of each kind of rule, for all pairs at once.

A rule that asks for something (same, in common, gap, prepared, cleared) needs the answers and
forbids the pair where one is missing. A rule that keeps people apart (different, must not,
rather not, reports to, together before) acts on what is known.
"""

from collections.abc import Callable, Iterable

import numpy as np

from app.core.matching.asked.answers import says_yes
from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.asked.relations import above
from app.core.matching.weighing.barriers import Always, Barrier, Barriers, raise_barriers
from app.core.matching.weighing.tables import (
    Bools,
    gaps,
    named_by_mentees,
    named_by_mentors,
    shared_counts,
    sides,
)
from app.core.model import Rule, RuleKind

Cells = frozenset[tuple[int, int]]


def barriers_of(problem: MatchingProblem) -> Barriers:
    """All rules of the problem over all its pairs; the rule that always holds comes first."""
    shape = (len(problem.mentors), len(problem.mentees))
    each = (same_person(problem), *(barrier_of(problem, rule) for rule in problem.rules))
    return raise_barriers(shape, each)


def barrier_of(problem: MatchingProblem, rule: Rule) -> Barrier:
    """One rule over all pairs of the problem."""
    return _KINDS[rule.kind](problem, rule)


def same_person(problem: MatchingProblem) -> Barrier:
    """Nobody mentors themselves."""
    return Barrier("", Always.SAME_PERSON, cells=_meeting(problem, ((p, p) for p in _ids(problem))))


def _ids(problem: MatchingProblem) -> set[str]:
    return {member.person for member in problem.mentors}


def _meeting(problem: MatchingProblem, people: Iterable[tuple[str, str]]) -> Cells:
    """Where those pairs of person ids (mentor, mentee) meet."""
    mentors = _places(problem.mentors)
    mentees = _places(problem.mentees)
    return frozenset(
        (row, column)
        for mentor, mentee in people
        for row in mentors.get(mentor, ())
        for column in mentees.get(mentee, ())
    )


def _places(members: tuple[Member, ...]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, member in enumerate(members):
        places.setdefault(member.person, []).append(place)
    return places


def _must(problem: MatchingProblem, rule: Rule) -> Barrier:
    """Forbids nothing by itself; `forced_cells` gives what it demands."""
    return Barrier(rule.id, rule.kind, rule.label)


def forced_cells(problem: MatchingProblem, rule: Rule) -> Cells:
    """Where the two whom a MUST rule names can meet; nowhere if one takes no part.

    Mentor and mentee as named; the other way round only where it can't be meant so.
    """
    return _meeting(problem, [(rule.mentor, rule.mentee)]) or _meeting(
        problem, [(rule.mentee, rule.mentor)]
    )


def _must_not(problem: MatchingProblem, rule: Rule) -> Barrier:
    """Forbids the two named people, whichever of them mentors."""
    people = [(rule.mentor, rule.mentee), (rule.mentee, rule.mentor)]
    return Barrier(rule.id, rule.kind, rule.label, cells=_meeting(problem, people))


def _same(problem: MatchingProblem, rule: Rule) -> Barrier:
    """Forbids pairs without the same answer; of several answers one has to be shared."""
    return _sharing(problem, rule, 1)


def _in_common(problem: MatchingProblem, rule: Rule) -> Barrier:
    """Forbids pairs with fewer than `at_least` answers in common."""
    return _sharing(problem, rule, rule.at_least)


def _sharing(problem: MatchingProblem, rule: Rule, least: int) -> Barrier:
    two = sides(problem, rule.mentor_field, rule.mentee_field)
    return _table(rule, shared_counts(two) < least, ~two.known)


def _different(problem: MatchingProblem, rule: Rule) -> Barrier:
    """Forbids pairs that share an answer."""
    two = sides(problem, rule.mentor_field, rule.mentee_field)
    return _table(rule, shared_counts(two) > 0, ~two.known)


def _gap(problem: MatchingProblem, rule: Rule) -> Barrier:
    """Forbids pairs whose mentor is not `low` to `high` levels above the mentee."""
    gap = gaps(problem, rule.mentor_field, rule.mentee_field)
    return _table(rule, ~((gap >= rule.low) & (gap <= rule.high)), np.isnan(gap))


def _table(rule: Rule, forbidden: Bools, unchecked: Bools) -> Barrier:
    return Barrier(rule.id, rule.kind, rule.label, forbidden, unchecked=unchecked)


def _rather_not(problem: MatchingProblem, rule: Rule) -> Barrier:
    """Forbids pairs in which either names the other; never shown to the one who is named."""
    by_mentors = named_by_mentors(problem, rule.mentor_field)
    by_mentees = named_by_mentees(problem, rule.mentee_field)
    cells = {(row, c) for row, names in enumerate(by_mentors) for places in names for c in places}
    cells |= {(r, column) for column, names in enumerate(by_mentees) for p in names for r in p}
    return Barrier(rule.id, rule.kind, rule.label, cells=frozenset(cells))


def _reports(problem: MatchingProblem, rule: Rule) -> Barrier:
    """Forbids pairs in which one reports to the other, at any distance."""
    people = {member.person for member in (*problem.mentors, *problem.mentees)}
    chains = [(person, chief) for person in people for chief in above(person, problem.managers)]
    both = [*chains, *((chief, person) for person, chief in chains)]
    return Barrier(rule.id, rule.kind, rule.label, cells=_meeting(problem, both))


def _earlier(problem: MatchingProblem, rule: Rule) -> Barrier:
    """Forbids pairs that were together in another program, whoever mentored."""
    both = [*problem.earlier, *((mentee, mentor) for mentor, mentee in problem.earlier)]
    return Barrier(rule.id, rule.kind, rule.label, cells=_meeting(problem, both))


def _prepared(problem: MatchingProblem, rule: Rule) -> Barrier:
    """Forbids mentors whose answer is not yes."""
    ready = _yes(problem.mentors, rule.mentor_field)
    return _table(rule, *_rows(~ready, problem))


def _cleared(problem: MatchingProblem, rule: Rule) -> Barrier:
    """Forbids mentors whose answer is not yes to mentees whose answer (a minor) is yes."""
    cleared = _yes(problem.mentors, rule.mentor_field)
    minor = _yes(problem.mentees, rule.mentee_field)
    forbidden = ~cleared[:, None] & minor[None, :]
    return _table(rule, forbidden, np.zeros_like(forbidden))


def _yes(members: tuple[Member, ...], field: str) -> Bools:
    return np.array([says_yes(member.answers.get(field)) for member in members], dtype=bool)


def _rows(mentors: Bools, problem: MatchingProblem) -> tuple[Bools, Bools]:
    forbidden = np.repeat(mentors[:, None], len(problem.mentees), axis=1)
    return forbidden, np.zeros_like(forbidden)


_KINDS: dict[RuleKind, Callable[[MatchingProblem, Rule], Barrier]] = {
    RuleKind.MUST: _must,
    RuleKind.MUST_NOT: _must_not,
    RuleKind.SAME: _same,
    RuleKind.DIFFERENT: _different,
    RuleKind.IN_COMMON: _in_common,
    RuleKind.GAP: _gap,
    RuleKind.RATHER_NOT: _rather_not,
    RuleKind.REPORTS: _reports,
    RuleKind.EARLIER: _earlier,
    RuleKind.PREPARED: _prepared,
    RuleKind.CLEARED: _cleared,
}
