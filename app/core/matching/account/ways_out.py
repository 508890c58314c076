"""What would end a contradiction, each way tried before it is offered."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.weighing.contradictions import Clash, Contradiction, contradictions
from app.core.matching.weighing.rules import barriers_of
from app.core.matching.weighing.score import Scored
from app.core.model import Rule, RuleKind


@dataclass(frozen=True)
class WayOut:
    """After this so many contradictions are `left`, fewer than there are.

    Either `rule` is switched off, or `member` (participant id) has `places`.
    """

    left: int
    rule: Rule | None = None
    member: str = ""
    places: int = 0


def ways_out(scored: Scored, found: tuple[Contradiction, ...]) -> tuple[WayOut, ...]:
    """Those that leave fewest first, then those that touch two people before whole rules."""
    tried = [*_without_rules(scored, found), *_with_places(scored, found)]
    helping = [way for way in tried if way.left < len(found)]
    return tuple(sorted(helping, key=_cost))


def _cost(way: WayOut) -> tuple[int, bool]:
    return way.left, way.rule is not None and way.rule.kind is not RuleKind.MUST


def _without_rules(scored: Scored, found: tuple[Contradiction, ...]) -> Iterator[WayOut]:
    named = {rule for each in found for rule in (each.rule, each.other)}
    for rule in scored.problem.rules:
        if rule.id in named:
            others = tuple(each for each in scored.problem.rules if each is not rule)
            yield WayOut(_left(scored, replace(scored.problem, rules=others)), rule=rule)


def _with_places(scored: Scored, found: tuple[Contradiction, ...]) -> Iterator[WayOut]:
    """More places for mentors; that a mentee has more mentors is for the program to decide."""
    asked = {each.mentor: each.asked for each in found if each.clash is Clash.MENTOR_FULL}
    for member in scored.problem.mentors:
        if member.capacity < asked.get(member.name, 0):
            places = asked[member.name]
            roomier = _roomier(scored.problem, member, places)
            yield WayOut(_left(scored, roomier), member=member.id, places=places)


def _roomier(problem: MatchingProblem, mentor: Member, places: int) -> MatchingProblem:
    mentors = (
        replace(each, capacity=places) if each is mentor else each for each in problem.mentors
    )
    return replace(problem, mentors=tuple(mentors))


def _left(scored: Scored, problem: MatchingProblem) -> int:
    changed = replace(scored, problem=problem, barriers=barriers_of(problem))
    return len(contradictions(changed))
