"""Rules that leave hardly anybody are told before matching, with what was tried against it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from app.core.matching.account.prospects import ENOUGH, prospect_of
from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.prospects import circle_prospect
from app.core.matching.circles.scored import score_circles
from app.core.matching.circles.solve import solve_circles
from app.core.matching.solving.solve import solve
from app.core.matching.weighing.contradictions import contradictions
from app.core.matching.weighing.score import score
from app.core.model import Field, Format, Rule, RuleKind
from app.formats.wording.prospects import prospect_sentence, relief_sentence
from tests.core.matching.cases import SEEDS, random_problem


def same(key: str, kind: RuleKind = RuleKind.SAME) -> Rule:
    label = f"Same {key}"
    return Rule(id=key, program="p", kind=kind, label=label, mentor_field=key, mentee_field=key)


FIELDS = {key: Field(id=key, label=key) for key in ("place", "hour")}


def members(prefix: str, places: str, hours: str) -> tuple[Member, ...]:
    return tuple(
        Member(f"{prefix}{n}", f"{prefix}{n}", f"{prefix}{n}", answers={"place": p, "hour": h})
        for n, (p, h) in enumerate(zip(places, hours, strict=True))
    )


def pairs(*rules: Rule, hours: str = "mmmm") -> MatchingProblem:
    return MatchingProblem(
        mentors=members("a", "xxxx", hours),
        mentees=members("e", "yyyx", "mmmm"),
        fields=FIELDS,
        rules=rules,
    ).arranged()


def test_the_rule_that_leaves_one_of_four_is_named_with_what_goes_without_it() -> None:
    found = prospect_of(score(pairs(same("place"), same("hour"))))
    assert found is not None
    assert (found.people, found.matched) == (4, 1)
    (relief,) = found.reliefs
    assert (relief.rules, relief.matched) == ((same("place"),), 4)
    assert prospect_sentence(found, Format.PAIRS) == (
        "The rules stand between so many that 1 of 4 mentees can be matched."
    )
    assert relief_sentence(found, relief, Format.PAIRS) == (
        "Switch off the rule “Same place”: 4 of 4 mentees can be matched."
    )


def test_two_rules_are_tried_together_where_no_single_one_does_enough() -> None:
    found = prospect_of(score(pairs(same("place"), same("hour"), hours="nnnn")))
    assert found is not None
    assert found.matched == 0
    best = found.reliefs[0]
    assert ({rule.id for rule in best.rules}, best.matched) == ({"place", "hour"}, 4)
    assert "rules “Same hour” and “Same place”" in relief_sentence(found, best, Format.PAIRS)


def test_nothing_is_told_where_the_rules_leave_enough_or_there_are_none() -> None:
    assert prospect_of(score(pairs(same("hour")))) is None
    assert prospect_of(score(pairs())) is None


def test_what_protects_those_under_age_is_not_offered() -> None:
    cleared = Rule(
        id="c", program="p", kind=RuleKind.CLEARED, mentor_field="hour", mentee_field="hour"
    )
    minors = tuple(
        replace(mentee, answers={"hour": "yes"}) for mentee in members("e", "yyyy", "mmmm")
    )
    found = prospect_of(score(replace(pairs(cleared), mentees=minors)))
    assert found is not None
    assert (found.matched, found.reliefs) == (0, ())
    assert "Look at what each removes" in prospect_sentence(found, Format.PAIRS)


@given(SEEDS)
@settings(max_examples=60, deadline=None)
def test_what_is_told_is_what_matching_gives(seed: int) -> None:
    problem = replace(random_problem(seed), locked=())
    scored = score(problem)
    found = prospect_of(scored)
    if found is None or contradictions(scored):
        return
    assert found.matched < found.people * ENOUGH
    for relief in found.reliefs:
        left = tuple(rule for rule in problem.rules if rule not in relief.rules)
        assert relief.matched > found.matched
        assert relief.matched == prospect_count(replace(problem, rules=left))


def prospect_count(problem: MatchingProblem) -> int:
    """Mentees who have a mentor when as many as possible have."""
    singly = tuple(replace(mentee, capacity=1) for mentee in problem.mentees)
    aim = problem.aim.model_copy(update={"objective": "best total", "floor": 0.0})
    rules = tuple(rule for rule in problem.rules if rule.kind is not RuleKind.MUST)
    found = solve(replace(problem, mentees=singly, aim=aim, rules=rules))
    return len(problem.mentees) - len(found.waiting)


def circle(places: str, *rules: Rule, format: Format = Format.CIRCLE) -> CircleProblem:
    people = members("p", places, "m" * len(places))
    problem = MatchingProblem(
        mentors=people, mentees=people, fields=FIELDS, rules=rules, format=format
    )
    pairs_only = format is Format.PEER_PAIRS
    sizes = (2, 3) if pairs_only else (4, 5)
    return CircleProblem(problem, replace(problem, mentors=()), *sizes).arranged()


def test_no_circle_in_any_place_is_told_before_matching() -> None:
    problem = circle("xxxyyyzzz", same("place"))
    assert len(solve_circles(problem).waiting) == 9
    found = circle_prospect(score_circles(problem))
    assert found is not None
    assert (found.people, found.matched, found.tried) == (9, 0, True)
    assert prospect_sentence(found, Format.CIRCLE) == (
        "The rules stand between so many that none of 9 people can be in a circle."
    )
    (relief,) = found.reliefs
    assert relief_sentence(found, relief, Format.CIRCLE) == (
        "Switch off the rule “Same place”: 9 of 9 people can be in a circle."
    )


@pytest.mark.parametrize(("places", "told"), [("xxxxyyyyy", False), ("xxxxabcdefg", True)])
def test_circles_that_can_be_are_counted(places: str, told: bool) -> None:
    found = circle_prospect(score_circles(circle(places, same("place"))))
    assert (found is not None) == told
    if found:
        assert found.matched == 4


def test_peer_pairs_without_anybody_near() -> None:
    found = circle_prospect(score_circles(circle("abcd", same("place"), format=Format.PEER_PAIRS)))
    assert found is not None
    assert "none of 4 people can be in a pair" in prospect_sentence(found, Format.PEER_PAIRS)
    assert found.reliefs[0].matched == 4
