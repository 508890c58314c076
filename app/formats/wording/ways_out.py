"""What would end a contradiction, in a sentence."""

from app.core.matching.account.ways_out import WayOut
from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.model import RuleKind
from app.formats.wording.rules import rule_name


def way_out_sentence(problem: MatchingProblem, way: WayOut) -> str:
    """ "Let Ana Silva have 2 places: no contradiction is left." """
    return f"{_what_to_do(problem, way)}: {_left(way.left)}."


def _what_to_do(problem: MatchingProblem, way: WayOut) -> str:
    if way.rule is None:
        return f"Let {problem.member(way.member).name} have {way.places} places"
    if way.rule.kind not in (RuleKind.MUST, RuleKind.MUST_NOT):
        return f"Switch off “{rule_name(way.rule.kind, way.rule.label)}” for everybody"
    people = {member.person: member for member in (*problem.mentors, *problem.mentees)}
    one, other = people.get(way.rule.mentor), people.get(way.rule.mentee)
    wish = "together" if way.rule.kind is RuleKind.MUST else "apart"
    return f"Don’t ask that {_name(one)} and {_name(other)} be {wish}"


def _name(member: Member | None) -> str:
    return member.name if member else "somebody who is gone"


def _left(number: int) -> str:
    if not number:
        return "no contradiction is left"
    return f"{number:,} {'contradiction is' if number == 1 else 'contradictions are'} left"
