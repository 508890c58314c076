"""What it is about two people that a rule minds: their answers, or who reports to whom."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.core.matching.asked.answers import words
from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.model import RuleKind

COMPARES = (RuleKind.SAME, RuleKind.IN_COMMON, RuleKind.GAP, RuleKind.DIFFERENT)


@dataclass(frozen=True)
class Ground:
    """Either both people's words that a rule compares, or the names of a line of managers.

    `line` goes from who reports to whom they report to; "" for somebody who takes no part.
    """

    mentor: tuple[str, ...] = ()
    mentee: tuple[str, ...] = ()
    line: tuple[str, ...] = ()


def ground_between(
    problem: MatchingProblem, rule_id: str, mentor: Member, mentee: Member
) -> Ground | None:
    """What the rule minds between those two; None where its name says all, or is to say all."""
    rule = next((each for each in problem.rules if each.id == rule_id), None)
    if rule and rule.kind in COMPARES:
        said = mentor.answers.get(rule.mentor_field), mentee.answers.get(rule.mentee_field)
        return Ground(words(said[0]), words(said[1]))
    if rule and rule.kind is RuleKind.REPORTS:
        ends = (mentor.person, mentee.person)
        line = _line(*ends, problem.managers) or _line(*ends[::-1], problem.managers)
        return Ground(line=_named(problem, line)) if line else None
    return None


def _line(person: str, chief: str, managers: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The shortest line of managers from a person up to a chief; empty if there is none."""
    lines: list[tuple[str, ...]] = [(person,)]
    seen = {person}
    for line in lines:
        for manager in managers.get(line[-1], ()):
            if manager == chief:
                return (*line, chief)
            if manager not in seen:
                seen.add(manager)
                lines.append((*line, manager))
    return ()


def _named(problem: MatchingProblem, people: tuple[str, ...]) -> tuple[str, ...]:
    names = {member.person: member.name for member in (*problem.mentors, *problem.mentees)}
    return tuple(names.get(person, "") for person in people)
