"""Matching in words: what a director reads."""

from dataclasses import replace

from app.core.matching.account.effects import Change, Effect, Figures
from app.core.matching.account.explain import Broken, PairAccount, Part, account
from app.core.matching.account.openings import openings
from app.core.matching.account.whole import whole
from app.core.matching.account.why_not import WhyNot, why_not
from app.core.matching.account.why_waiting import Removal, WaitingAccount, waiting_accounts
from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.solving.outcomes import Outcome
from app.core.matching.solving.solve import solve_scored
from app.core.matching.weighing.barriers import Always, RuleCount
from app.core.matching.weighing.score import score
from app.core.model import (
    Criterion,
    CriterionKind,
    Field,
    FieldKind,
    Objective,
    Rule,
    RuleKind,
)
from app.formats.wording.outcomes import (
    effect_sentences,
    opening_sentence,
    tradeoff_sentences,
    whole_sentences,
    why_not_sentences,
)
from app.formats.wording.reasons import (
    pair_sentences,
    part_sentence,
    result_sentence,
    rule_sentence,
    telling,
    waiting_sentences,
)

FIELDS = {
    "goals": Field(id="goals", label="Goals", kind=FieldKind.RANKED),
    "place": Field(id="place", label="Place"),
}
GOALS = Criterion(
    id="c1",
    program="p",
    label="Goals",
    kind=CriterionKind.COVERS,
    mentor_field="goals",
    mentee_field="goals",
    exact_weight=35,
)
PLACE = Criterion(
    id="c2",
    program="p",
    label="Place",
    kind=CriterionKind.SAME,
    mentor_field="place",
    mentee_field="place",
    exact_weight=65,
)
NEAR = Rule(
    id="r1",
    program="p",
    kind=RuleKind.SAME,
    label="Same place",
    mentor_field="place",
    mentee_field="place",
)


def cohort(*rules: Rule) -> MatchingProblem:
    return MatchingProblem(
        mentors=(
            Member("m1", "ana", "Ana", answers={"goals": ("Finance", "Talks"), "place": "North"}),
            Member("m2", "bo", "Bo", answers={"goals": ("Writing",), "place": "South"}),
        ),
        mentees=(
            Member(
                "e1",
                "cy",
                "Cy",
                answers={"goals": ("finance", "Writing", "Talks"), "place": "North"},
            ),
            Member("e2", "di", "Di", answers={"place": "North"}),
        ),
        fields=FIELDS,
        criteria=(GOALS, PLACE),
        rules=rules,
    )


def test_a_pair_is_told_in_the_peoples_own_words() -> None:
    scored = score(cohort(NEAR))
    told = pair_sentences(account(scored, "m1", "e1"))
    assert told == [
        "Goals: offers 2 of the 3, the first among them (finance, Talks): 25 of 35 points",
        "Place: both North: 65 of 65 points",
    ]
    assert telling(account(scored, "m1", "e1"), 1) == ["Place: both North"]
    assert pair_sentences(account(scored, "m2", "e2")) == [
        "Sets a rule aside: Same place.",
        "Goals: no answer from the mentee, so it counts half: 18 of 35 points",
        "Place: not the same, South and North: 0 of 65 points",
    ]


def part(kind: CriterionKind, value: float | None, **said: object) -> str:
    answers = {"mentor_answers": ("SEO",), "mentee_answers": ("EO",), **said}
    return part_sentence(Part("c", kind, "It", value, 5, 10, **answers))  # type: ignore[arg-type]


def test_a_row_does_not_show_what_somebody_asked_to_share() -> None:
    asked = Part("c", CriterionKind.ASKED_FOR, "Identity", 1.0, 10, 10, ("Gay",), ("Gay",))
    told = PairAccount("m", "Ana", "e", "Bo", 100.0, (asked,))
    assert telling(told) == ["Identity: what was asked for is shared"]
    assert "Gay" in pair_sentences(told)[0]


def test_every_kind_has_its_words() -> None:
    assert (
        part(CriterionKind.DISTANCE, 1.0, gap=2.0)
        == "It: mentor SEO, mentee EO, 2 above: 5 of 10 points"
    )
    assert "level with each other" in part(CriterionKind.DISTANCE, 0.5, gap=0.0)
    assert "3 below" in part(CriterionKind.DISTANCE, 0.5, gap=-3.0)
    assert "2 in common (a, b)" in part(CriterionKind.COMMON, 1.0, shared=("a", "b"))
    assert "nothing in common" in part(CriterionKind.COMMON, 0.0)
    assert "SEO and EO" in part(CriterionKind.DIFFERENT, 1.0)
    assert "both EO" in part(CriterionKind.DIFFERENT, 0.0, shared=("EO",))
    assert "ratings 0.8 apart" in part(CriterionKind.SIMILAR, 0.8, gap=0.8)
    assert "Ana asked for this" in part(CriterionKind.WISHES, 1.0, shared=("Ana",))
    assert "each named the other" in part(CriterionKind.WISHES, 1.0, shared=("Ana", "Bo"))
    assert "others were named" in part(CriterionKind.WISHES, 0.25)
    assert "asked to share EO, and they do" in part(CriterionKind.ASKED_FOR, 1.0)
    assert "they don’t" in part(CriterionKind.ASKED_FOR, 0.0)
    silent = part(CriterionKind.SAME, None, mentor_answers=(), mentee_answers=())
    assert "no answer from the mentor and the mentee, so it counts half" in silent
    assert "offers what is wanted" in part(CriterionKind.COVERS, 1.0, shared=("EO",))


def test_rules_say_what_they_remove() -> None:
    assert (
        rule_sentence(RuleCount("r", RuleKind.SAME, "Near", 205, 2500))
        == "Removes 205 of 2,500 possible pairs."
    )
    must = rule_sentence(RuleCount("r", RuleKind.MUST, "", 0, 2500))
    assert must == "Puts them together, whatever they score."
    asks = rule_sentence(RuleCount("r", RuleKind.SAME, "Near", 205, 2500, 40))
    assert asks.endswith("In 40 an answer is missing; the rule forbids them.")
    parts = rule_sentence(RuleCount("r", RuleKind.DIFFERENT, "Far", 1, 1, 1))
    assert (
        parts == "Removes 1 of 1 possible pair. In 1 an answer is missing; the rule lets them be."
    )


def test_who_waits_is_told_why() -> None:
    scored = score(cohort(NEAR))
    solution = solve_scored(scored)
    (waiting,) = solution.waiting
    assert waiting_sentences(*waiting_accounts(scored, solution, [waiting])) == [
        "The rules leave 1 of 2 mentors: 1 has no place left.",
        "Same place: removes 1 of 2 mentors. Their answer: North.",
    ]
    nobody = WaitingAccount("e", "Eve", 0, (), 0, 0)
    assert waiting_sentences(nobody) == ["There are no mentors yet."]
    removed = (Removal("r", RuleKind.GAP, "", 5, 2), Removal("", Always.SAME_PERSON, "", 1, 0))
    unable = WaitingAccount("e", "Eve", 5, removed, 0, 0, missing=("Grade",))
    assert waiting_sentences(unable) == [
        "The rules leave none of the 5 mentors.",
        "Levels between them: removes 5 of 5 mentors, 2 of them as the only rule.",
        "Nobody mentors themselves: removes 1 of 5 mentors.",
        "Not answered, though a rule needs it: Grade.",
    ]


def test_the_result_in_one_sentence() -> None:
    scored = score(cohort(NEAR))
    said = result_sentence(scored.problem, solve_scored(scored))
    assert said == "1 of 2 mentees matched, 1 waits. Mean score 90, lowest 90."


def test_what_the_other_objectives_would_give() -> None:
    fair = Outcome(Objective.NOBODY_OUT, 484, 11480, 6)
    rich = Outcome(Objective.BEST_TOTAL, 484, 11480, 6)
    good = Outcome(Objective.ONLY_GOOD, 483, 11488, 6)
    assert tradeoff_sentences((fair, rich, good), Objective.NOBODY_OUT) == [
        "Best total gives the same.",
        "Only good matches would match 1 fewer mentee: "
        "1 more mentee matched costs 8 points in total.",
    ]
    assert tradeoff_sentences((fair, good), Objective.ONLY_GOOD) == [
        "Leave nobody out: 1 more mentee matched, 8 points less in total."
    ]


def test_many_changes_are_counted_for_better_and_worse() -> None:
    problem = score(cohort(NEAR)).problem
    none = Figures(0, 0.0, None)
    scores = ((10.0, 20.0), (20.0, 10.0), (None, 50.0), (50.0, None), (30.0, 30.2))
    changes = tuple(Change("e1", (), ("m1",), *each) for each in scores)
    told = effect_sentences(problem, Effect(none, none, changes, (), ()))
    assert told[0].endswith("5 mentees change: 2 would score higher, 2 lower, 1 the same.")
    few = effect_sentences(problem, Effect(none, none, changes[:3], (), ()))
    assert "change:" not in few[0]


def test_several_rules_and_a_full_mentor_are_all_said() -> None:
    problem = score(cohort(NEAR)).problem
    rules = tuple(Broken(name, RuleKind.SAME, name) for name in ("Place", "Grade", "Hours"))
    told = WhyNot("m2", "e1", 50.0, broken=rules, holders=("e2",), full=True)
    assert why_not_sentences(problem, told) == [
        "The rules “Place”, “Grade” and “Hours” stand between Bo and Cy.",
        "Bo has no place left either.",
    ]


def test_why_not_this_one_and_what_would_help() -> None:
    scored = score(cohort(NEAR))
    solution = solve_scored(scored)
    problem = scored.problem
    assert why_not_sentences(problem, why_not(scored, solution, "m2", "e1")) == [
        "The rule “Same place” stands between Bo and Cy.",
        "Bo: South. Cy: North.",
    ]
    told = why_not_sentences(problem, why_not(scored, solution, "m1", "e2"))
    assert told[:3] == [
        "Ana is with Cy.",
        "Together Ana and Di would score 83.",
        "8 points less in total.",
    ]
    assert "Cy would have no mentor." in told
    ways = [opening_sentence(problem, way) for way in openings(scored, solution, "e2")]
    assert ways == [
        "Let Ana take one more mentee: 1 more mentee matched, 83 points more in total.",
        "Switch off the rule “Same place”: 1 more mentor possible, "
        "1 more mentee matched, 18 points more in total.",
    ]


def test_the_whole_in_words() -> None:
    scored = score(cohort())
    said = whole_sentences(scored.problem, whole(scored, solve_scored(scored)))
    assert said[0].startswith("Mean score")
    assert any("best possible mentor" in sentence for sentence in said)
    assert not any("break" in sentence for sentence in said)
    found = whole(scored, solve_scored(scored))
    short = replace(found, short=("m1", "m2"))
    assert any(
        "Ana and Bo have fewer mentees than they want at least." in sentence
        for sentence in whole_sentences(scored.problem, short)
    )
    set_aside = replace(found, broken=2)
    assert any("2 pairs break a rule" in s for s in whole_sentences(scored.problem, set_aside))
