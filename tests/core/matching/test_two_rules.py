"""Where no single rule holds somebody back, two are relaxed together: tried, and one step."""

from dataclasses import replace

from app.core.edits.matching import edit_rules
from app.core.matching.account.openings import openings
from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.circles.openings import circle_openings
from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.solve import solve_circles
from app.core.matching.solving.solve import solve, solve_scored
from app.core.matching.weighing.score import score
from app.core.model import Field, Format, Rule, RuleKind, Workspace
from app.formats.wording.circles import circle_opening_sentence
from app.formats.wording.outcomes import opening_sentence

FIELDS = {key: Field(id=key, label=key) for key in ("place", "hours")}
PLACE = Rule(
    id="place",
    program="p",
    kind=RuleKind.SAME,
    label="Same place",
    mentor_field="place",
    mentee_field="place",
)
HOURS = Rule(
    id="hours",
    program="p",
    kind=RuleKind.IN_COMMON,
    label="Time in common",
    mentor_field="hours",
    mentee_field="hours",
    at_least=2,
)
APART = Rule(id="apart", program="p", kind=RuleKind.MUST_NOT, mentor="bo", mentee="bo")


def cohort() -> MatchingProblem:
    def member(name: str, place: str, hours: tuple[str, ...]) -> Member:
        return Member(name, name, name.title(), answers={"place": place, "hours": hours})

    return MatchingProblem(
        mentors=(member("ana", "North", ("mon", "tue")), member("bo", "South", ("mon", "fri"))),
        mentees=(member("cy", "North", ("mon", "tue")), member("di", "East", ("fri",))),
        fields=FIELDS,
        rules=(PLACE, HOURS, APART),
    ).arranged()


def test_two_rules_together_free_somebody_whom_no_single_one_does() -> None:
    problem = cohort()
    scored = score(problem)
    solution = solve_scored(scored)
    assert solution.waiting == ("di",)
    (opening,) = openings(scored, solution, "di")
    assert [(rule.id, changed and changed.at_least) for rule, changed in opening.relaxed] == [
        ("place", None),
        ("hours", 1),
    ]
    assert opening_sentence(problem, opening).startswith(
        "Switch off the rule “Same place” and relax the rule “Time in common” to 1 in common: "
        "1 more mentor possible, 1 more mentee matched"
    )
    eased = problem.rules[1].model_copy(update={"at_least": 1})
    again = MatchingProblem(problem.mentors, problem.mentees, FIELDS, rules=(eased, APART))
    assert ("bo", "di") in solve(again).ids


def test_rules_are_changed_together() -> None:
    workspace = Workspace(rules={"place": PLACE, "hours": HOURS})
    changed = edit_rules(workspace, {"place": {"on": False}, "hours": {"at_least": 1}})
    assert (changed.rules["place"].on, changed.rules["hours"].at_least) == (False, 1)
    assert edit_rules(changed, {"hours": {"at_least": 1}}) is changed


def test_two_rules_together_free_somebody_for_a_circle_as_well() -> None:
    peers = replace(cohort(), format=Format.CIRCLE)
    everybody = (*peers.mentors, *peers.mentees)
    problem = CircleProblem(
        peers=replace(peers, mentors=everybody, mentees=everybody, rules=(PLACE, HOURS)),
        hosts=replace(peers, mentors=(), mentees=everybody),
        smallest=2,
        largest=3,
    ).arranged()
    solution = solve_circles(problem)
    assert solution.waiting == ("bo", "di")
    (opening,) = circle_openings(problem, solution, "di")
    assert [(rule.id, changed and changed.at_least) for rule, changed in opening.relaxed] == [
        ("place", None),
        ("hours", 1),
    ]
    assert circle_opening_sentence(problem, opening).startswith(
        "Switch off the rule “Same place” and relax the rule “Time in common” to 1 in common: "
        "2 more in a circle, "
    )
