"""What rules leave, before anybody is matched: where it is little, what would leave more."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from app.core.matching.account.openings import NEVER_RELAXED
from app.core.matching.solving.reach import flow_between
from app.core.matching.weighing.barriers import raise_barriers
from app.core.matching.weighing.score import Scored
from app.core.matching.weighing.tables import Bools
from app.core.model import Rule

ENOUGH = 0.5
"""Rules that leave this share of the people somebody are nothing to tell of beforehand."""

MOST_PAIRED = 5
"""So many rules are tried two at a time."""

OFFERED = 3


@dataclass(frozen=True)
class Relief:
    """With those rules switched off, so many could be matched."""

    rules: tuple[Rule, ...]
    matched: int


@dataclass(frozen=True)
class Prospect:
    """Rules leave so little that `matched` of `people` could be matched, however one matches.

    `people` is how many there would be places for. Each relief was tried; where people are too
    many for that, `matched` is a bound everywhere (not `tried`).
    """

    people: int
    matched: int
    reliefs: tuple[Relief, ...]
    tried: bool = True


Count = Callable[[Sequence[Rule]], int]
"""How many could be matched with those rules switched off."""


def prospect_of(scored: Scored) -> Prospect | None:
    """What the rules leave mentees and mentors; None where that is enough."""
    problem = scored.problem
    places = sum(member.capacity for member in problem.mentors)
    people = min(len(problem.mentees), places)
    if not problem.rules or not people:
        return None
    if _surely(scored) >= people * ENOUGH:
        return None
    matched = _served(scored, scored.barriers.allowed)
    if matched >= people * ENOUGH:
        return None
    return Prospect(people, matched, reliefs(problem.rules, matched, people, _without(scored)))


def reliefs(rules: Sequence[Rule], matched: int, people: int, count: Count) -> tuple[Relief, ...]:
    """What would let more be matched, most first; two rules where no single one does enough."""
    free = [rule for rule in rules if rule.kind not in NEVER_RELAXED]
    tried = [Relief((rule,), count([rule])) for rule in free]
    if all(relief.matched < people * ENOUGH for relief in tried):
        by_worth = sorted(tried, key=lambda relief: -relief.matched)[:MOST_PAIRED]
        pairs = combinations([relief.rules[0] for relief in by_worth], 2)
        tried += [Relief(pair, count(pair)) for pair in pairs]
    helping = [relief for relief in tried if relief.matched > matched]
    return tuple(sorted(helping, key=lambda r: (-r.matched, len(r.rules)))[:OFFERED])


def _without(scored: Scored) -> Count:
    def count(rules: Sequence[Rule]) -> int:
        off = {rule.id for rule in rules}
        left = tuple(each for each in scored.barriers.each if each.rule not in off)
        return _served(scored, raise_barriers(scored.barriers.allowed.shape, left).allowed)

    return count


def _served(scored: Scored, allowed: Bools) -> int:
    """How many mentees can have a mentor at once."""
    rows, columns = np.nonzero(allowed)
    places = np.array([member.capacity for member in scored.problem.mentors])
    return flow_between(rows, columns, places, np.ones(allowed.shape[1], dtype=np.int64)).size


def _surely(scored: Scored) -> int:
    """So many mentees can have a mentor at once without a look at who takes whom.

    Who has the fewest mentors chooses first: the n-th finds one if n or more are possible.
    """
    places = np.array([member.capacity for member in scored.problem.mentors])
    choices = np.sort(scored.barriers.allowed[places > 0].sum(axis=0))
    found = 0
    for count in choices.tolist():
        found += count > found
    return found
