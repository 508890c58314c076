"""What can be done to criteria, rules, aims, drafts and matches."""

from copy import deepcopy

import pytest

from app.core.edits import matches, matching
from app.core.edits.people import remove_participant
from app.core.matching.asked.grounds import ground_of
from app.core.matching.asked.problem import problem_of
from app.core.matching.solving.solution import Pair, Solution
from app.core.matching.solving.solve import solve
from app.core.model import (
    CriterionKind,
    Format,
    Importance,
    Mode,
    Objective,
    RuleKind,
    Status,
    Workspace,
)
from tests.core.matching.cohort import workspace

START = workspace()


@pytest.fixture
def started() -> Workspace:
    return matching.start_matching(START, "g")


@pytest.fixture
def drafted(started: Workspace) -> Workspace:
    return matches.save_draft(started, "g", solve(problem_of(started, "g")))


def test_recognised_fields_start_with_the_weights_of_their_meaning(started: Workspace) -> None:
    criteria = {c.label: c for c in started.criteria.values()}
    assert {label: c.weight for label, c in criteria.items()} == {
        "Goals": 35,
        "Seniority": 5,
    }
    goals = criteria["Goals"]
    assert (goals.mentor_field, goals.mentee_field) == ("offers", "wants")
    assert ground_of(goals, started) == "goals"
    rules = {rule.kind: rule.on for rule in started.rules.values()}
    assert rules == {RuleKind.IN_COMMON: True}
    assert matching.start_matching(started, "g") is started


def test_department_starts_off_and_place_matters_in_person() -> None:
    people = dict(START.people)
    people["ana"] = people["ana"].model_copy(
        update={"answers": {**people["ana"].answers, "unit": "X"}}
    )
    program = START.programs["g"].model_copy(update={"mode": Mode.IN_PERSON})
    there = START.with_tables(people=people, programs={**START.programs, "g": program})
    started = matching.start_matching(there, "g")
    unit = next(c for c in started.criteria.values() if c.kind is CriterionKind.DIFFERENT)
    assert unit.importance is Importance.OFF
    assert unit.effective_weight == 0
    assert [r.on for r in started.rules.values() if r.kind is RuleKind.DIFFERENT] == [False]


def test_the_whole_way_from_criteria_to_an_approved_matching(drafted: Workspace) -> None:
    pairs = {(match.mentor, *match.mentees) for match in drafted.matches.values()}
    assert ("m-ana", "e-ana") not in pairs
    assert len(pairs) == 2
    (draft,) = drafted.matchings.values()
    assert draft.name == "Draft 1"
    approved = matches.approve(drafted, draft.id)
    assert approved.matchings[draft.id].approved
    assert matches.approve(approved, draft.id) is approved


def test_approving_one_takes_it_from_the_other(drafted: Workspace) -> None:
    both = matches.save_draft(drafted, "g", solve(problem_of(drafted, "g")))
    first, second = both.matchings
    after = matches.approve(matches.approve(both, first), second)
    assert [after.matchings[m].approved for m in (first, second)] == [False, True]
    assert after.matchings[second].name == "Draft 2"


def test_a_copy_keeps_what_is_locked_and_leaves_the_first_alone(drafted: Workspace) -> None:
    (draft,) = drafted.matchings
    match = next(iter(drafted.matches.values()))
    both = matches.copy_draft(matches.approve(matches.lock_match(drafted, match.id), draft), draft)
    copy = both.matchings[next(key for key in both.matchings if key != draft)]
    assert (copy.name, copy.approved) == ("Draft 2", False)
    assert matches.pairs_of(both, copy.id) == matches.pairs_of(both, draft)
    assert matches.locked_pairs(both, copy.id) == matches.locked_pairs(both, draft) != ()
    taken = matches.take_apart(both, matches.matches_of(both, copy.id)[0].id)
    assert matches.pairs_of(taken, draft) == matches.pairs_of(drafted, draft)


def test_a_locked_match_stays_when_matching_again(drafted: Workspace) -> None:
    (draft,) = drafted.matchings
    match = next(iter(drafted.matches.values()))
    locked = matches.lock_match(drafted, match.id)
    other = matching.add_rule(
        locked,
        "g",
        kind=RuleKind.MUST_NOT,
        mentor=person(match.mentor),
        mentee=person(*match.mentees),
    )
    again = solve(problem_of(other, "g", matches.locked_pairs(other, draft)))
    after = matches.match_again(other, draft, again)
    assert after.matches[match.id] == locked.matches[match.id]
    assert not matches.unlock_match(after, match.id).matches[match.id].locked


def person(participant: str) -> str:
    return START.participants[participant].person


def test_matching_again_with_the_same_result_changes_nothing(drafted: Workspace) -> None:
    (draft,) = drafted.matchings
    same = solve(problem_of(drafted, "g"))
    assert matches.match_again(drafted, draft, same) is drafted


def test_a_group_is_one_match(started: Workspace) -> None:
    program = started.programs["g"].model_copy(update={"format": Format.GROUP})
    grouped = started.with_tables(programs={**started.programs, "g": program})
    pairs = (Pair("m-ana", "e-di", 80), Pair("m-ana", "e-ed", 60), Pair("m-bo", "e-ana", 50))
    drafted = matches.save_draft(grouped, "g", Solution(pairs, (), (), 190, 50, 190), "Mine")
    found = {(m.mentor, m.mentees, m.score) for m in drafted.matches.values()}
    assert found == {("m-ana", ("e-di", "e-ed"), 70), ("m-bo", ("e-ana",), 50)}
    assert [row.name for row in drafted.matchings.values()] == ["Mine"]


def test_who_has_gone_since_it_was_solved_is_in_no_match(started: Workspace) -> None:
    found = solve(problem_of(started, "g"))
    gone, *others = found.pairs
    for left in (gone.mentor, gone.mentee):
        kept = matches.save_draft(remove_participant(started, left), "g", found)
        there = {(match.mentor, *match.mentees) for match in kept.matches.values()}
        assert there == {(p.mentor, p.mentee) for p in others if left not in (p.mentor, p.mentee)}


def test_by_hand_locks_and_keeps_the_reason(drafted: Workspace) -> None:
    one, other = drafted.matches.values()
    swapped = matches.swap_matches(drafted, one.id, other.id, (1.0, 2.0), "They asked for it")
    assert (swapped.matches[one.id].mentor, swapped.matches[other.id].mentor) == (
        other.mentor,
        one.mentor,
    )
    assert all(m.locked and m.reason == "They asked for it" for m in swapped.matches.values())
    apart = matches.take_apart(swapped, one.id)
    assert list(apart.matches) == [other.id]
    (draft,) = drafted.matchings
    together = matches.put_together(apart, draft, "m-bo", "e-di", 42.0)
    assert ("m-bo", ("e-di",), True) in {
        (m.mentor, m.mentees, m.locked) for m in together.matches.values()
    }
    assert matches.put_together(together, draft, "m-bo", "e-di", 42.0) is together


@pytest.mark.parametrize(
    ("kind", "values", "rule"),
    [
        (CriterionKind.SAME, {}, (RuleKind.SAME, 1, 0, 0)),
        (CriterionKind.DIFFERENT, {}, (RuleKind.DIFFERENT, 1, 0, 0)),
        (CriterionKind.COMMON, {"enough": 2}, (RuleKind.IN_COMMON, 2, 0, 0)),
        (CriterionKind.COVERS, {}, (RuleKind.IN_COMMON, 1, 0, 0)),
        (CriterionKind.DISTANCE, {"nearest": 1, "farthest": 3}, (RuleKind.GAP, 1, 1, 3)),
        (
            CriterionKind.DISTANCE,
            {"points": ((0, 0.0), (1, 0.5), (2, 1.0))},
            (RuleKind.GAP, 1, 1, 2),
        ),
    ],
)
def test_a_criterion_becomes_a_rule(
    kind: CriterionKind, values: dict[str, object], rule: tuple[object, ...]
) -> None:
    fields = {"mentor_field": "grade", "mentee_field": "grade"}
    asked = matching.add_criterion(START, "g", kind=kind, label="It", **fields, **values)
    after = matching.make_rule(asked, next(iter(asked.criteria)))
    (made,) = after.rules.values()
    assert not after.criteria
    assert made.kind is rule[0]
    if made.kind is RuleKind.IN_COMMON:
        assert made.at_least == rule[1]
    if made.kind is RuleKind.GAP:
        assert (made.low, made.high) == rule[2:]


def test_edits_leave_what_they_were_given(drafted: Workspace) -> None:
    before = deepcopy(drafted)
    criterion, rule = next(iter(drafted.criteria)), next(iter(drafted.rules))
    (draft,) = drafted.matchings
    edits = [
        lambda w: matching.edit_criterion(w, criterion, importance=Importance.VERY),
        lambda w: matching.remove_criterion(w, criterion),
        lambda w: matching.edit_rule(w, rule, on=False),
        lambda w: matching.remove_rule(w, rule),
        lambda w: matching.set_aim(w, "g", objective=Objective.ONLY_GOOD, floor=60),
        lambda w: matches.rename_draft(w, draft, "For the board"),
        lambda w: matches.remove_draft(w, draft),
        lambda w: matches.approve(w, draft),
    ]
    for edit in edits:
        after = edit(drafted)
        assert after is not drafted
        assert drafted == before
        assert edit(after) is after


def test_who_left_or_is_only_invited_is_not_matched() -> None:
    parts = dict(START.participants)
    parts["e-di"] = parts["e-di"].model_copy(update={"status": Status.LEFT})
    parts["e-ed"] = parts["e-ed"].model_copy(update={"status": Status.WAITING})
    parts["m-bo"] = parts["m-bo"].model_copy(update={"status": Status.INVITED})
    problem = problem_of(START.with_tables(participants=parts), "g")
    assert [m.id for m in problem.mentees] == ["e-ana", "e-ed"]
    assert [m.id for m in problem.mentors] == ["m-ana"]


def test_people_of_an_earlier_program_are_known(drafted: Workspace) -> None:
    (draft,) = drafted.matchings
    assert problem_of(matches.approve(drafted, draft), "h").earlier == {
        (person(m.mentor), person(*m.mentees)) for m in drafted.matches.values()
    }
    assert not problem_of(drafted, "h").earlier
    again = matching.start_matching(matches.approve(drafted, draft), "h")
    rules = [r for r in again.rules.values() if r.kind is RuleKind.EARLIER]
    assert [rule.on for rule in rules] == [False]


def test_matching_again_takes_the_aim_of_today(drafted: Workspace) -> None:
    (draft,) = drafted.matchings
    aimed = matching.set_aim(drafted, "g", objective=Objective.ONLY_GOOD, floor=30.0)
    after = matches.match_again(aimed, draft, solve(problem_of(aimed, "g")))
    assert (after.matchings[draft].objective, after.matchings[draft].floor) == (
        Objective.ONLY_GOOD,
        30.0,
    )
