"""Which further mentors would help who waits, tried with mentors who aren't there yet."""

from dataclasses import dataclass, replace

from app.core.matching.account.onward import going_on
from app.core.matching.asked.answers import key, keys, words
from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.solving.solution import Solution
from app.core.matching.solving.solve import solve
from app.core.matching.weighing.score import Scored
from app.core.model import Answer, Criterion, CriterionKind, Field, FieldKind, Rule, RuleKind

MOST_RECRUITS = 4


@dataclass(frozen=True)
class Recruit:
    """So many more mentors who offer something would match so many more mentees.

    `offers` is in the mentee's own words, "" where nothing is known of what mentees want. The
    new mentors answer what the rules ask for, and no more.
    """

    mentee: str
    offers: str
    mentors: int
    matched: int
    total: float


def recruits(scored: Scored, solution: Solution, mentee: str) -> tuple[Recruit, ...]:
    """How few new mentors it takes for the mentee, and for all who wait for the same."""
    problem = going_on(scored, solution).problem
    criterion = _what_counts(problem)
    wish = _first_wish(problem.member(mentee), criterion)
    alike = [mentee, *(other for other in solution.waiting if other != mentee)]
    same = [m for m in alike if wish is None or key(wish) in _wishes(problem.member(m), criterion)]
    found: list[Recruit] = []
    for count in range(1, min(MOST_RECRUITS, len(same)) + 1):
        new = [_made_up(problem, m, criterion, wish, n) for n, m in enumerate(same[:count])]
        after = solve(replace(problem, mentors=(*problem.mentors, *new)).arranged())
        matched = len(solution.waiting) - len(after.waiting)
        if mentee not in after.waiting and matched > (found[-1].matched if found else 0):
            total = after.total - solution.total
            found.append(Recruit(mentee, wish or "", count, matched, total))
    return tuple(found)


def _what_counts(problem: MatchingProblem) -> Criterion | None:
    """The heaviest criterion about what mentees want and mentors offer."""
    wanted = [each for each in problem.criteria if each.kind is CriterionKind.COVERS]
    return max(wanted, key=lambda each: each.effective_weight, default=None)


def _first_wish(mentee: Member, criterion: Criterion | None) -> str | None:
    wanted = words(mentee.answers.get(criterion.mentee_field)) if criterion else ()
    return wanted[0] if wanted else None


def _wishes(mentee: Member, criterion: Criterion | None) -> tuple[str, ...]:
    return keys(mentee.answers.get(criterion.mentee_field)) if criterion else ()


def _made_up(
    problem: MatchingProblem,
    mentee_id: str,
    criterion: Criterion | None,
    wish: str | None,
    number: int,
) -> Member:
    """A mentor who suits the mentee by every rule that looks at answers."""
    mentee = problem.member(mentee_id)
    answers: dict[str, Answer] = {}
    if criterion and wish:
        answers[criterion.mentor_field] = (wish,)
    for rule in problem.rules:
        answer = _asked(rule, mentee, problem.fields.get(rule.mentor_field))
        if answer is not None:
            answers[rule.mentor_field] = answer
    name = f"new mentor {number}"
    return Member(id=name, person=name, name=name, answers=answers)


def _asked(rule: Rule, mentee: Member, field: Field | None) -> Answer | None:
    """The mentor's answer that the rule asks for with that mentee."""
    if rule.kind in (RuleKind.SAME, RuleKind.IN_COMMON):
        return mentee.answers.get(rule.mentee_field)
    if rule.kind in (RuleKind.PREPARED, RuleKind.CLEARED):
        return "yes"
    if rule.kind is not RuleKind.GAP:
        return None
    answer = mentee.answers.get(rule.mentee_field)
    if field is not None and field.kind is FieldKind.LEVEL:
        levels = [key(level) for level in field.levels]
        here = levels.index(keys(answer)[0]) if keys(answer) and keys(answer)[0] in levels else -1
        place = here + rule.low
        return field.levels[place] if here >= 0 and 0 <= place < len(levels) else None
    return answer + rule.low if isinstance(answer, float | int) else None
