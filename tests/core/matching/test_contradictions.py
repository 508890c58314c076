"""Demands that can't both hold are named, and nothing is matched."""

from dataclasses import replace

import pytest

from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.solving.solve import solve
from app.core.matching.weighing.contradictions import Clash, contradictions
from app.core.matching.weighing.score import score
from app.core.model import Field, Rule, RuleKind
from app.core.problems import Problem
from app.formats.wording.reasons import contradiction_sentence

ANA, BO = Member("m1", "ana", "Ana", answers={"place": "Leeds"}), Member("m2", "bo", "Bo")
CY, DI = Member("e1", "cy", "Cy"), Member("e2", "di", "Di")


def rule(kind: RuleKind, rule_id: str = "r", **values: object) -> Rule:
    return Rule.model_validate({"id": rule_id, "program": "p", "kind": kind, **values})


def problem(*rules: Rule, managers: dict[str, tuple[str, ...]] | None = None) -> MatchingProblem:
    return MatchingProblem(
        mentors=(ANA, BO),
        mentees=(CY, DI),
        rules=rules,
        fields={"place": Field(id="place", label="Place")},
        managers=managers or {},
    ).arranged()


GRADES = {"mentor_field": "grade", "mentee_field": "grade"}
TOGETHER = rule(RuleKind.MUST, "must", mentor="ana", mentee="cy")


def test_must_brings_two_together() -> None:
    solution = solve(problem(TOGETHER))
    assert ("m1", "e1") in {(pair.mentor, pair.mentee) for pair in solution.pairs}
    assert solution.waiting == ()


@pytest.mark.parametrize(
    ("asked", "clash", "says"),
    [
        (
            problem(TOGETHER, rule(RuleKind.MUST_NOT, mentor="cy", mentee="ana")),
            Clash.RULE,
            "Ana and Cy must be together, but another rule says that they must not.",
        ),
        (
            problem(TOGETHER, rule(RuleKind.REPORTS), managers={"cy": ("x",), "x": ("ana",)}),
            Clash.RULE,
            "Ana and Cy must be together, but Cy reports to Ana, with 1 person between them.",
        ),
        (
            problem(TOGETHER, rule(RuleKind.REPORTS), managers={"ana": ("di",), "di": ("cy",)}),
            Clash.RULE,
            "Ana and Cy must be together, but Ana reports to Di, who reports to Cy.",
        ),
        (
            problem(TOGETHER, rule(RuleKind.SAME, mentor_field="place", mentee_field="place")),
            Clash.RULE,
            "Ana and Cy must be together, but the rule “The same answer” forbids it. "
            "Ana: Leeds. Cy: no answer.",
        ),
        (
            problem(TOGETHER, rule(RuleKind.MUST, "must2", mentor="ana", mentee="di")),
            Clash.MENTOR_FULL,
            "Ana and Cy must be together, but Ana has 1 place and 2 mentees are given.",
        ),
        (
            problem(TOGETHER, rule(RuleKind.MUST, "must2", mentor="bo", mentee="cy")),
            Clash.MENTEE_FULL,
            "Ana and Cy must be together, but Cy has 1 place and 2 mentors are given.",
        ),
        (
            problem(
                rule(RuleKind.SAME, mentor_field="place", mentee_field="place", label="Near"),
                rule(RuleKind.DIFFERENT, mentor_field="place", mentee_field="place", label="Far"),
            ),
            Clash.OPPOSITES,
            "The rules “Near” and “Far” forbid every pair between them. Switch one off.",
        ),
        (
            problem(
                rule(RuleKind.GAP, **GRADES, low=3, high=4, label="Far above"),
                rule(RuleKind.GAP, **GRADES, low=1, high=2),
                rule(RuleKind.GAP, low=9, high=9),
            ),
            Clash.OPPOSITES,
            "The rules “Levels between them” and “Far above” forbid every pair between them. "
            "Switch one off.",
        ),
        (
            problem(rule(RuleKind.GAP, low=2, high=1, label="Grades")),
            Clash.EMPTY_GAP,
            "The rule “Grades” asks for a gap from a higher number to a lower one, "
            "so it forbids every pair.",
        ),
    ],
)
def test_a_contradiction_is_named(asked: MatchingProblem, clash: Clash, says: str) -> None:
    found = contradictions(score(asked))
    assert found[0].clash is clash
    assert contradiction_sentence(found[0]) == says
    with pytest.raises(Problem, match=r"matching\.contradiction"):
        solve(asked)


def test_gaps_that_meet_are_no_contradiction() -> None:
    near, far = (rule(RuleKind.GAP, **GRADES, low=n, high=n + 2) for n in (1, 3))
    assert contradictions(score(problem(near, far))) == ()


def test_a_locked_pair_outweighs_a_rule() -> None:
    asked = problem(rule(RuleKind.MUST_NOT, mentor="ana", mentee="cy"))
    locked = MatchingProblem(
        asked.mentors, asked.mentees, rules=asked.rules, locked=(("m1", "e1"),)
    )
    assert ("m1", "e1", True) in {(p.mentor, p.mentee, p.locked) for p in solve(locked).pairs}


def test_two_who_are_locked_need_no_rule_to_be_together() -> None:
    apart = rule(RuleKind.MUST_NOT, "apart", mentor="ana", mentee="cy")
    asked = replace(problem(TOGETHER, apart), locked=(("m1", "e1"),))
    assert contradictions(score(asked)) == ()
