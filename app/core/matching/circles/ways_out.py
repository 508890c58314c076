"""What would end a contradiction between rules for circles, each way tried."""

from collections.abc import Sequence
from dataclasses import replace

from app.core.matching.account.ways_out import WayOut
from app.core.matching.circles.clashes import clashes
from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.scored import score_circles
from app.core.matching.weighing.contradictions import Contradiction
from app.core.model import Rule, RuleKind


def circle_ways_out(problem: CircleProblem, found: Sequence[Contradiction]) -> tuple[WayOut, ...]:
    """Rules without which fewer are left, first those that ask for two people by name.

    Who must be together by way of others is in the clash with one of these rules only, so
    each of them is tried.
    """
    named = {rule for each in found for rule in (each.rule, each.other)}
    tried = [
        WayOut(_left(problem, rule), rule=rule)
        for rule in problem.peers.rules
        if rule.id in named or rule.kind is RuleKind.MUST
    ]
    helping = [way for way in tried if way.left < len(found)]
    return tuple(sorted(helping, key=_cost))


def _cost(way: WayOut) -> tuple[int, bool]:
    return way.left, way.rule is not None and way.rule.kind is not RuleKind.MUST


def _left(problem: CircleProblem, rule: Rule) -> int:
    """What clashes without the rule; what criteria count makes no difference."""
    rules = tuple(each for each in problem.peers.rules if each is not rule)
    changed = replace(
        problem,
        peers=replace(problem.peers, rules=rules, criteria=()),
        hosts=replace(problem.hosts, rules=rules, criteria=()),
    )
    return len(clashes(score_circles(changed)))
