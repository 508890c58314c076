"""Each criterion and each rule means what matching.md says, case by case."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from app.core.matching.account.explain import accounts
from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.weighing.criteria import compare
from app.core.matching.weighing.rules import barriers_of
from app.core.matching.weighing.score import score
from app.core.model import Answer, Criterion, CriterionKind, Field, FieldKind, Rule, RuleKind
from tests.core.matching.cases import SEEDS, random_problem

LEVELS = ("one", "two", "three", "four", "five", "six", "seven", "eight")
FIELDS = {
    "plain": Field(id="plain", label="Plain"),
    "ranked": Field(id="ranked", label="Ranked", kind=FieldKind.RANKED),
    "level": Field(id="level", label="Level", kind=FieldKind.LEVEL, levels=LEVELS),
}


def pair(
    mentor: dict[str, Answer], mentee: dict[str, Answer], **asked: tuple[object, ...]
) -> MatchingProblem:
    return MatchingProblem(
        mentors=(Member("m", "ana", "Ana Silva", "ana@example.org", mentor),),
        mentees=(Member("e", "ben", "Ben Okoro", answers=mentee),),
        fields=FIELDS,
        **asked,  # type: ignore[arg-type]
    )


def value(
    kind: CriterionKind, mentor: Answer | None, mentee: Answer | None, **values: object
) -> float:
    field = str(values.pop("field", "plain"))
    criterion = Criterion.model_validate(
        {
            "id": "c",
            "program": "p",
            "label": "It",
            "kind": kind,
            "mentor_field": field,
            "mentee_field": field,
            **values,
        }
    )
    given_ = {field: mentor} if mentor is not None else {}
    wanted = {field: mentee} if mentee is not None else {}
    return float(compare(pair(given_, wanted), criterion).values[0, 0])


@pytest.mark.parametrize(
    ("field", "offers", "wants", "share"),
    [
        ("plain", ("a", "b"), ("a", "b", "c"), 2 / 3),
        ("ranked", ("a", "b"), ("a", "b", "c"), 1.5 / (1 + 1 / 2 + 1 / 3)),
        ("ranked", ("c",), ("a", "b", "c"), (1 / 3) / (1 + 1 / 2 + 1 / 3)),
        ("plain", (" FINANCE ",), ("finance",), 1),
        ("plain", ("cafe\u0301",), ("caf\u00e9",), 1),
        ("plain", ("x",), ("a",), 0),
    ],
)
def test_covers(field: str, offers: Answer, wants: Answer, share: float) -> None:
    assert value(CriterionKind.COVERS, offers, wants, field=field) == pytest.approx(share)


def test_in_common_is_full_at_enough() -> None:
    assert value(CriterionKind.COMMON, ("a", "b"), ("b", "a", "c")) == pytest.approx(2 / 3)
    assert value(CriterionKind.COMMON, ("a", "b"), ("b", "a"), enough=2) == 1
    assert value(CriterionKind.COMMON, ("a", "b", "c", "d"), ("a", "b", "c", "d")) == 1


def test_same_and_different() -> None:
    assert value(CriterionKind.SAME, "North", "north ") == 1
    assert value(CriterionKind.DIFFERENT, "North", "north ") == 0
    assert value(CriterionKind.SAME, "North", "South") == 0
    assert value(CriterionKind.DIFFERENT, "North", "South") == 1


@pytest.mark.parametrize(
    ("gap", "worth"), [(1, 1), (2, 1), (3, 2 / 3), (4, 1 / 3), (5, 0), (0, 2 / 3), (-2, 0)]
)
def test_distance_falls_to_nothing_three_levels_outside(gap: int, worth: float) -> None:
    mentor, mentee = LEVELS[max(gap, 0)], LEVELS[max(-gap, 0)]
    found = value(CriterionKind.DISTANCE, mentor, mentee, field="level")
    assert found == pytest.approx(worth)


def test_points_by_gap_replace_the_range() -> None:
    table = ((1, 0.5), (2, 1.0))
    for gap, worth in ((1, 0.5), (2, 1.0), (3, 0.0), (0, 0.0)):
        found = value(CriterionKind.DISTANCE, float(gap + 5), 5.0, points=table)
        assert found == worth


def test_similar_answers() -> None:
    found = value(CriterionKind.SIMILAR, 4.0, 2.0, lowest=1, highest=5)
    assert found == pytest.approx(0.5)


def test_of_several_statements_those_that_both_rated_count() -> None:
    criterion = Criterion(
        id="c",
        program="p",
        label="Outlook",
        kind=CriterionKind.SIMILAR,
        statements=("s1", "s2", "s3"),
    )
    rated = pair({"s1": 1.0, "s2": 5.0}, {"s1": 1.0, "s2": 3.0, "s3": 5.0})
    assert compare(rated, criterion).values[0, 0] == pytest.approx(1 - (0 + 2) / 2 / 4)
    assert np.isnan(compare(pair({"s1": 1.0}, {"s2": 1.0}), criterion).values[0, 0])


def test_mixed_turns_a_criterion_round_and_what_is_unknown_stays_so() -> None:
    alike = {"field": "plain", "mixed": True}
    assert value(CriterionKind.SAME, "North", "North", **alike) == 0
    assert value(CriterionKind.COMMON, ("a",), ("a", "b"), **alike) == pytest.approx(2 / 3)
    assert np.isnan(value(CriterionKind.SAME, None, "North", **alike))


@pytest.mark.parametrize(
    ("mentor", "mentee", "worth"),
    [
        (("Ben Okoro",), ("ana@example.org",), 1.0),
        (("Ben Okoro",), None, 1.0),
        (None, ("Nobody Here",), None),
    ],
)
def test_wishes(mentor: Answer | None, mentee: Answer | None, worth: float | None) -> None:
    found = value(CriterionKind.WISHES, mentor, mentee)
    assert np.isnan(found) if worth is None else found == worth


def test_a_wish_for_others_is_worth_a_quarter() -> None:
    criterion = Criterion(
        id="c",
        program="p",
        label="Wishes",
        kind=CriterionKind.WISHES,
        mentor_field="plain",
        mentee_field="plain",
    )
    problem = MatchingProblem(
        mentors=(Member("m1", "m1", "Ana"), Member("m2", "m2", "Bo"), Member("m3", "m3", "Cy")),
        mentees=(Member("e", "e", "Di", answers={"plain": ("Bo", "Ana")}),),
        fields=FIELDS,
    )
    assert compare(problem, criterion).values[:, 0].tolist() == [0.75, 1.0, 0.25]
    # Where both named somebody, what they gave each other is halved between them.
    ana, bo, cy = problem.mentors
    ana, cy = replace(ana, answers={"plain": "Di"}), replace(cy, answers={"plain": "Di"})
    both = replace(problem, mentors=(ana, bo, cy))
    assert compare(both, criterion).values[:, 0].tolist() == [0.875, 1.0, 0.625]


@pytest.mark.parametrize("kind", [k for k in CriterionKind if k is not CriterionKind.WISHES])
def test_an_answer_that_is_missing_is_not_known(kind: CriterionKind) -> None:
    assert np.isnan(value(kind, None, "3"))
    assert np.isnan(value(kind, "3", None))


def test_not_known_counts_half_and_asked_for_counts_only_where_asked() -> None:
    known = Criterion(
        id="c1",
        program="p",
        label="Place",
        kind=CriterionKind.SAME,
        mentor_field="plain",
        mentee_field="plain",
        exact_weight=3,
    )
    asked = Criterion(
        id="c2",
        program="p",
        label="Level",
        kind=CriterionKind.ASKED_FOR,
        mentor_field="level",
        mentee_field="level",
        asked_field="ask",
        exact_weight=1,
    )
    mentor: dict[str, Answer] = {"plain": "North", "level": "two"}
    mentee: dict[str, Answer] = {"plain": "North", "level": "one"}
    both = (known, asked)
    assert score(pair(mentor, mentee, criteria=both)).score("m", "e") == 100
    wants = {**mentee, "ask": "Yes"}
    assert score(pair(mentor, wants, criteria=both)).score("m", "e") == 75
    silent: dict[str, Answer] = {"ask": "yes"}
    assert score(pair(mentor, silent, criteria=both)).score("m", "e") == 50
    assert score(pair(mentor, mentee)).score("m", "e") == 50


def forbids(
    kind: RuleKind, given_: dict[str, Answer], wanted: dict[str, Answer], **values: object
) -> bool:
    rule = Rule.model_validate({"id": "r", "program": "p", "kind": kind, **values})
    return not barriers_of(pair(given_, wanted, rules=(rule,))).allowed[0, 0]


FIELD = {"mentor_field": "plain", "mentee_field": "plain"}
LEVEL = {"mentor_field": "level", "mentee_field": "level"}


def test_rules_that_ask_for_something_need_the_answers() -> None:
    assert not forbids(RuleKind.SAME, {"plain": "a"}, {"plain": "A"}, **FIELD)
    assert forbids(RuleKind.SAME, {"plain": "a"}, {"plain": "b"}, **FIELD)
    assert forbids(RuleKind.SAME, {"plain": "a"}, {}, **FIELD)
    assert forbids(RuleKind.SAME, {}, {}, **FIELD)
    two = {**FIELD, "at_least": 2}
    assert not forbids(RuleKind.IN_COMMON, {"plain": ("a", "b")}, {"plain": ("b", "a")}, **two)
    assert forbids(RuleKind.IN_COMMON, {"plain": ("a", "b")}, {"plain": ("b", "c")}, **two)
    gap = {**LEVEL, "low": 1, "high": 2}
    assert not forbids(RuleKind.GAP, {"level": "three"}, {"level": "one"}, **gap)
    assert forbids(RuleKind.GAP, {"level": "four"}, {"level": "one"}, **gap)
    assert forbids(RuleKind.GAP, {"level": "one"}, {"level": "one"}, **gap)
    assert forbids(RuleKind.GAP, {"level": "one"}, {}, **gap)
    ready = {"mentor_field": "plain"}
    assert not forbids(RuleKind.PREPARED, {"plain": "yes"}, {}, **ready)
    assert forbids(RuleKind.PREPARED, {}, {}, **ready)


def test_rules_that_keep_people_apart_act_on_what_is_known() -> None:
    assert forbids(RuleKind.DIFFERENT, {"plain": "a"}, {"plain": "a"}, **FIELD)
    assert not forbids(RuleKind.DIFFERENT, {"plain": "a"}, {"plain": "b"}, **FIELD)
    assert not forbids(RuleKind.DIFFERENT, {"plain": "a"}, {}, **FIELD)
    assert forbids(RuleKind.RATHER_NOT, {"plain": ("ben okoro",)}, {}, **FIELD)
    assert forbids(RuleKind.RATHER_NOT, {}, {"plain": ("Ana Silva",)}, **FIELD)
    assert not forbids(RuleKind.RATHER_NOT, {"plain": ("Somebody",)}, {}, **FIELD)
    assert forbids(RuleKind.MUST_NOT, {}, {}, mentor="ana", mentee="ben")
    assert forbids(RuleKind.MUST_NOT, {}, {}, mentor="ben", mentee="ana")
    minor = {"mentor_field": "plain", "mentee_field": "level"}
    assert forbids(RuleKind.CLEARED, {}, {"level": "yes"}, **minor)
    assert not forbids(RuleKind.CLEARED, {"plain": "yes"}, {"level": "yes"}, **minor)
    assert not forbids(RuleKind.CLEARED, {}, {"level": "no"}, **minor)


def test_nobody_reports_to_their_mentor_at_any_distance() -> None:
    rule = Rule(id="r", program="p", kind=RuleKind.REPORTS, mentor_field="x", mentee_field="x")
    chain = {"ben": ("cleo",), "cleo": ("dee",), "dee": ("ana", "ben")}
    problem = pair({}, {}, rules=(rule,), managers=chain)
    assert not barriers_of(problem).allowed[0, 0]
    beside = pair({}, {}, rules=(rule,), managers={"ben": ("cleo",), "ana": ("cleo",)})
    assert barriers_of(beside).allowed[0, 0]


def test_nobody_mentors_themselves() -> None:
    problem = MatchingProblem(
        mentors=(Member("m", "ana", "Ana"),), mentees=(Member("e", "ana", "Ana"),)
    )
    assert not barriers_of(problem).allowed[0, 0]


@settings(max_examples=80)
@given(SEEDS)
def test_the_points_of_an_account_add_up_to_the_score(seed: int) -> None:
    problem = random_problem(seed)
    scored = score(problem)
    pairs = [(mentor.id, mentee.id) for mentor in problem.mentors for mentee in problem.mentees]
    for told in accounts(scored, pairs) if pairs else []:
        if told.parts:
            assert sum(part.points for part in told.parts) == pytest.approx(told.score, abs=1e-5)
            assert sum(part.most for part in told.parts) == pytest.approx(100)
        assert all(part.points <= part.most + 1e-9 for part in told.parts)
        assert (
            bool(told.broken)
            != scored.barriers.allowed[problem.rows[told.mentor], problem.columns[told.mentee]]
        )
