"""What matching starts with when the columns are recognised: criteria, weights, rules."""

import pytest

from app.core.edits.matching import add_rule, edit_criterion, start_matching
from app.core.edits.programs import edit_program
from app.core.matching.asked.grounds import ground_of
from app.core.matching.asked.problem import problem_of
from app.core.matching.weighing.rules import barriers_of
from app.core.model import (
    Answer,
    Criterion,
    CriterionKind,
    Field,
    FieldKind,
    Format,
    Importance,
    Match,
    Matching,
    Meaning,
    Mode,
    Participant,
    Person,
    Program,
    Role,
    RuleKind,
    Workspace,
)

NUMBERS = {Meaning.SENIORITY: FieldKind.LEVEL}
LEFT_OUT = (Meaning.OTHER, Meaning.NOTE)
ASKED = {meaning: meaning.value for meaning in Meaning if meaning not in LEFT_OUT}


def workspace(format: Format = Format.PAIRS, mode: Mode = Mode.VIDEO) -> Workspace:
    """A mentor and a mentee who answer in every column that is recognised."""
    fields = {
        key: Field(id=key, label=key, meaning=meaning, levels=("a", "b"), kind=kind)
        for meaning, key in ASKED.items()
        for kind in [NUMBERS.get(meaning, FieldKind.TEXT)]
    }
    answers: dict[str, Answer] = dict.fromkeys(fields, "a")
    roles = {"ana": Role.MENTOR, "ben": Role.MENTEE}
    return Workspace(
        fields=fields,
        people={key: Person(id=key, name=key.title(), answers=answers) for key in roles},
        programs={
            "g": Program(id="g", title="G", format=format, mode=mode),
            "h": Program(id="h", title="H"),
        },
        participants={
            f"{program}-{key}": Participant(
                id=f"{program}-{key}", program=program, person=key, role=role
            )
            for program in "gh"
            for key, role in roles.items()
        },
    )


def criteria(started: Workspace) -> dict[str, Criterion]:
    return {ground_of(each, started): each for each in started.criteria.values()}


def test_every_recognised_column_starts_with_its_weight_and_has_a_ground() -> None:
    found = criteria(start_matching(workspace(), "g"))
    assert {ground: each.weight for ground, each in found.items()} == {
        "goals": 35,
        "wishes": 15,
        "times": 15,
        "outlook": 15,
        "interests": 10,
        "asked for": 10,
        "seniority": 5,
        "place": 5,
        "profession": 5,
        "department": 5,
    }
    off = {ground for ground, each in found.items() if each.importance is Importance.OFF}
    assert off == {"profession", "department"}
    assert len({each.importance for each in found.values()} - {Importance.OFF}) == 1


@pytest.mark.parametrize(
    ("format", "gap"),
    [
        (Format.PAIRS, (1, 2)),
        (Format.GROUP, (1, 2)),
        (Format.REVERSE, (-2, -1)),
        (Format.CIRCLE, (0, 0)),
        (Format.PEER_PAIRS, (0, 0)),
    ],
)
def test_the_wanted_gap_follows_the_format(format: Format, gap: tuple[int, int]) -> None:
    started = start_matching(workspace(format), "g")
    assert gap_of(started) == gap
    grounds = {1: "seniority", -2: "seniority below", 0: "seniority level"}
    assert grounds[gap[0]] in criteria(started)
    # The same when the format changes later, and back again.
    changed = edit_program(start_matching(workspace(), "g"), "g", format=format)
    assert gap_of(changed) == gap
    assert gap_of(edit_program(changed, "g", format=Format.PAIRS)) == (1, 2)


def gap_of(started: Workspace) -> tuple[int, int]:
    (found,) = (c for c in started.criteria.values() if c.kind is CriterionKind.DISTANCE)
    return found.nearest, found.farthest


def test_gaps_of_ones_own_turn_round_where_the_mentor_comes_to_stand_below() -> None:
    started = start_matching(workspace(), "g")
    seniority = criteria(started)["seniority"].id
    own = edit_criterion(started, seniority, nearest=2, farthest=4)
    own = add_rule(own, "g", kind=RuleKind.GAP, low=0, high=3)
    below = edit_program(own, "g", format=Format.REVERSE)
    assert gap_of(below) == (-4, -2)
    assert [(r.low, r.high) for r in below.rules.values() if r.kind is RuleKind.GAP] == [(-3, 0)]
    assert edit_program(below, "g", format=Format.PAIRS).criteria == own.criteria
    by_gap = edit_criterion(started, seniority, points=((-1, 0.0), (1, 0.5), (2, 1.0)))
    turned = edit_program(by_gap, "g", format=Format.REVERSE)
    assert turned.criteria[seniority].points == ((-2, 1.0), (-1, 0.5), (1, 0.0))
    # Below already, and a gap that counts both ways: both stay as they are.
    for nearest, farthest in ((-2, -1), (-1, 1)):
        stays = edit_criterion(started, seniority, nearest=nearest, farthest=farthest)
        changed = edit_program(stays, "g", format=Format.REVERSE)
        assert gap_of(changed) == (nearest, farthest)


def test_in_person_people_must_be_in_one_place_also_when_the_mode_changes_later() -> None:
    started = start_matching(workspace(mode=Mode.VIDEO), "g")
    (rule,) = (r.id for r in started.rules.values() if r.mentor_field == Meaning.PLACE)
    in_person = edit_program(started, "g", mode=Mode.IN_PERSON)
    assert in_person.rules[rule].on
    assert not edit_program(in_person, "g", mode=Mode.VIDEO).rules[rule].on
    other = edit_program(started, "h", mode=Mode.IN_PERSON)
    assert other.rules is started.rules


@pytest.mark.parametrize("mode", [Mode.IN_PERSON, Mode.VIDEO])
def test_which_rules_there_are_and_which_hold_at_once(mode: Mode) -> None:
    started = start_matching(workspace(mode=mode), "g")
    rules = {(rule.kind, rule.mentor_field): rule.on for rule in started.rules.values()}
    assert rules == {
        (RuleKind.RATHER_NOT, Meaning.RATHER_NOT): True,
        (RuleKind.REPORTS, Meaning.MANAGER): True,
        (RuleKind.IN_COMMON, Meaning.LANGUAGES): True,
        (RuleKind.PREPARED, Meaning.PREPARED): True,
        (RuleKind.CLEARED, Meaning.CLEARED): True,
        (RuleKind.IN_COMMON, Meaning.TIMES): False,
        (RuleKind.SAME, Meaning.PLACE): mode is Mode.IN_PERSON,
        (RuleKind.DIFFERENT, Meaning.DEPARTMENT): False,
    }
    cleared = next(rule for rule in started.rules.values() if rule.kind is RuleKind.CLEARED)
    assert cleared.mentee_field == Meaning.MINOR


@pytest.mark.parametrize(
    ("program", "approved", "together_before"), [("h", True, True), ("h", False, False)]
)
def test_who_was_together_in_an_approved_matching_of_another_program(
    program: str, approved: bool, together_before: bool
) -> None:
    """Also the other way round: Ana mentored Ben, and now Ben would mentor Ana."""
    start = workspace()
    matched = start.with_tables(
        matchings={"m": Matching(id="m", program=program, name="M", approved=approved)},
        matches={
            "x": Match(id="x", matching="m", mentor=f"{program}-ana", mentees=(f"{program}-ben",))
        },
        participants={
            **start.participants,
            "r-ben": Participant(id="r-ben", program="g", person="ben", role=Role.MENTOR),
            "r-ana": Participant(id="r-ana", program="g", person="ana", role=Role.MENTEE),
        },
    )
    started = start_matching(matched, "g")
    rules = [rule for rule in started.rules.values() if rule.kind is RuleKind.EARLIER]
    assert [rule.on for rule in rules] == ([False] if together_before else [])
    if together_before:
        only = {rules[0].id: rules[0].model_copy(update={"on": True})}
        barrier = barriers_of(problem_of(started.with_tables(rules=only), "g")).each[1]
        assert len(barrier.cells) == 2


def test_the_matching_that_is_kept_does_not_stand_against_itself() -> None:
    start = workspace()
    own = start.with_tables(
        matchings={"m": Matching(id="m", program="g", name="M", approved=True)},
        matches={"x": Match(id="x", matching="m", mentor="g-ana", mentees=("g-ben",))},
    )
    assert not problem_of(own, "g").earlier
    assert problem_of(own, "h").earlier == {("ana", "ben")}
