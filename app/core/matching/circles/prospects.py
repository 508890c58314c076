"""What rules leave peers, before anybody is put together: what would leave more."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from app.core.matching.account.prospects import ENOUGH, Count, Prospect, Relief, reliefs
from app.core.matching.circles.clashes import clashes
from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.scored import ScoredCircles
from app.core.matching.circles.solve import solve_circles
from app.core.matching.weighing.barriers import raise_barriers
from app.core.matching.weighing.tables import Bools
from app.core.model import Rule

TRIED = 60
"""With more peers than this, what would help is told by a bound: trying takes too long."""

SOLVED = 2
"""Of what may help, so much is tried."""


def circle_prospect(scored: ScoredCircles) -> Prospect | None:
    """What the rules leave those who are to be in circles; None where that is enough."""
    problem = scored.problem
    people = _most_seats(problem)
    if problem.smallest > problem.largest or people < problem.smallest or clashes(scored):
        return None
    allowed = scored.table.allowed[: scored.table.peers, : scored.table.peers]
    bound = min(_at_most(problem, allowed), people)
    if bound >= people * ENOUGH:
        return None
    tried = scored.table.peers <= TRIED
    matched = _placed(problem) if tried and bound else bound
    found = reliefs(problem.peers.rules, matched, people, _by_bound(scored))
    return Prospect(people, matched, _tried(problem, found, matched) if tried else found, tried)


def _tried(problem: CircleProblem, promising: Sequence[Relief], matched: int) -> tuple[Relief, ...]:
    each = [replace(r, matched=_placed(_without(problem, r.rules))) for r in promising[:SOLVED]]
    return tuple(
        sorted((r for r in each if r.matched > matched), key=lambda r: (-r.matched, len(r.rules)))
    )


def _most_seats(problem: CircleProblem) -> int:
    peers = len(problem.peers.mentees)
    return min(peers, len(problem.hosts.mentors) * problem.largest) if problem.hosted else peers


def _at_most(problem: CircleProblem, allowed: Bools) -> int:
    """How many have enough others left, once those who haven't are left out again and again."""
    others = problem.smallest - 1
    left = np.ones(len(allowed), dtype=bool)
    may_be = allowed & ~np.eye(len(allowed), dtype=bool)
    while True:
        enough = left & (may_be[:, left].sum(axis=1) >= others)
        if np.array_equal(enough, left):
            return int(left.sum())
        left = enough


def _placed(problem: CircleProblem) -> int:
    return len(problem.peers.mentees) - len(solve_circles(problem, tight=False).waiting)


def _without(problem: CircleProblem, rules: Sequence[Rule]) -> CircleProblem:
    left = tuple(rule for rule in problem.peers.rules if rule not in rules)
    return replace(
        problem,
        peers=replace(problem.peers, rules=left),
        hosts=replace(problem.hosts, rules=left),
    )


def _by_bound(scored: ScoredCircles) -> Count:
    peers, everybody = scored.table.peers, scored.everybody.barriers

    def count(rules: Sequence[Rule]) -> int:
        off = {rule.id for rule in rules}
        left = tuple(each for each in everybody.each if each.rule not in off)
        allowed = raise_barriers(everybody.allowed.shape, left).allowed[:peers, :peers]
        return min(_at_most(scored.problem, allowed), _most_seats(scored.problem))

    return count
