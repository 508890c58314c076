"""Ways out of contradictions: each was tried and leaves fewer."""

from app.core.matching.account.ways_out import WayOut, ways_out
from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.weighing.contradictions import contradictions
from app.core.matching.weighing.score import score
from app.core.model import RuleKind
from app.formats.wording.ways_out import way_out_sentence
from tests.core.matching.test_contradictions import TOGETHER, problem, rule

REPORTS = rule(RuleKind.REPORTS, "reports")
CHIEF = {"cy": ("ana",)}


def found(asked: MatchingProblem) -> tuple[WayOut, ...]:
    scored = score(asked)
    return ways_out(scored, contradictions(scored))


def test_either_of_two_rules_can_go_and_the_one_about_two_people_comes_first() -> None:
    asked = problem(TOGETHER, REPORTS, managers=CHIEF)
    ways = found(asked)
    assert [way.rule and way.rule.id for way in ways] == ["must", "reports"]
    assert [way_out_sentence(asked, way) for way in ways] == [
        "Don’t ask that Ana and Cy be together: no contradiction is left.",
        "Switch off “Neither reports to the other” for everybody: no contradiction is left.",
    ]


def test_a_mentor_with_too_few_places_can_have_more() -> None:
    asked = problem(TOGETHER, rule(RuleKind.MUST, "must2", mentor="ana", mentee="di"))
    sentences = [way_out_sentence(asked, way) for way in found(asked)]
    assert "Let Ana have 2 places: no contradiction is left." in sentences


def test_what_helps_only_in_part_says_what_is_left() -> None:
    other = rule(RuleKind.MUST, "must2", mentor="bo", mentee="di")
    asked = problem(TOGETHER, other, REPORTS, managers={"cy": ("ana",), "di": ("bo",)})
    ways = found(asked)
    assert [(way.rule and way.rule.id, way.left) for way in ways] == [
        ("reports", 0),
        ("must", 1),
        ("must2", 1),
    ]
    assert "1 contradiction is left" in way_out_sentence(asked, ways[1])


def test_a_rule_that_forbids_everything_can_be_switched_off() -> None:
    (way,) = found(problem(rule(RuleKind.GAP, "gap", low=2, high=1)))
    assert way.rule and way.rule.id == "gap"
