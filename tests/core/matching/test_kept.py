"""A kept matching looked at later: what it is worth today, and what has changed since."""

from app.core.edits.matches import approve, match_again, matches_of, save_draft
from app.core.edits.matching import add_rule, edit_criterion
from app.core.edits.people import edit_participant, remove_participant
from app.core.matching.account.kept import Kept, kept
from app.core.matching.asked.problem import problem_of
from app.core.matching.solving.solution import Pair, Solution
from app.core.matching.solving.solve import solve
from app.core.matching.weighing.score import score
from app.core.model import (
    Criterion,
    CriterionKind,
    Format,
    Importance,
    Participant,
    Person,
    Program,
    Role,
    RuleKind,
    Workspace,
)

PROGRAM, MATCHING = "program1", "matching1"


def matched() -> Workspace:
    people = {
        key: Person(id=key, name=key, answers={"place": place})
        for key, place in (("a", "x"), ("b", "y"), ("c", "x"), ("d", "y"))
    }
    roles = (("a", Role.MENTOR), ("b", Role.MENTOR), ("c", Role.MENTEE), ("d", Role.MENTEE))
    parts = {f"t{k}": Participant(id=f"t{k}", program=PROGRAM, person=k, role=r) for k, r in roles}
    same = Criterion(
        id="c1",
        program=PROGRAM,
        label="Place",
        kind=CriterionKind.SAME,
        mentor_field="place",
        mentee_field="place",
    )
    other = same.model_copy(update={"id": "c2", "kind": CriterionKind.DIFFERENT})
    workspace = Workspace(
        programs={PROGRAM: Program(id=PROGRAM, title="P")},
        people=people,
        participants=parts,
        criteria={"c1": same.model_copy(update={"weight": 30.0}), "c2": other},
    )
    return save_draft(workspace, PROGRAM, solve(problem_of(workspace, PROGRAM)))


def today(workspace: Workspace) -> Kept:
    return kept(score(problem_of(workspace, PROGRAM)), matches_of(workspace, MATCHING))


def test_nothing_has_changed_right_after_matching_or_approving() -> None:
    workspace = approve(matched(), MATCHING)
    now = today(workspace)
    assert not now.outdated
    assert {(p.mentor, p.mentee) for p in now.solution.pairs} == {("ta", "tc"), ("tb", "td")}
    assert now.solution.total == sum(m.score for m in workspace.matches.values())


def test_another_importance_rescores_the_pairs() -> None:
    changed = edit_criterion(matched(), "c1", importance=Importance.VERY)
    now = today(changed)
    assert (now.rescored, now.forbidden, now.gone) == (2, 0, 0)
    assert now.solution.pairs[0].score > 75


def test_a_new_rule_forbids_a_pair_unless_a_reason_was_given() -> None:
    forbidden = add_rule(matched(), PROGRAM, kind=RuleKind.MUST_NOT, mentor="a", mentee="c")
    assert today(forbidden).forbidden == 1
    excused = {
        key: match.model_copy(update={"reason": "They asked."})
        for key, match in forbidden.matches.items()
    }
    assert today(forbidden.with_tables(matches=excused)).forbidden == 0


def test_somebody_who_left_is_gone_and_the_other_waits() -> None:
    parts = dict(matched().participants)
    workspace = matched().with_tables(participants={k: p for k, p in parts.items() if k != "ta"})
    now = today(workspace)
    assert now.gone == 1
    assert now.solution.waiting == ("tc",)
    assert not today(remove_participant(matched(), "ta")).gone


def test_a_group_whose_mean_has_changed_is_rescored() -> None:
    workspace = matched()
    program = workspace.programs[PROGRAM].model_copy(update={"format": Format.GROUP})
    grouped = workspace.with_tables(programs={PROGRAM: program})
    for score_then, changed in ((50.0, 0), (40.0, 1)):
        pairs = (Pair("ta", "tc", score_then), Pair("ta", "td", score_then))
        then = Solution(pairs, (), ("tb",), 2 * score_then, score_then, 2 * score_then)
        assert today(match_again(grouped, MATCHING, then)).rescored == changed


def test_a_mentor_who_takes_fewer_now_has_too_few_places_unless_a_reason_was_given() -> None:
    then = Solution((Pair("ta", "tc", 50.0), Pair("ta", "td", 0.0)), (), ("tb",), 50.0, 0.0, 50.0)
    two = edit_participant(matched(), "ta", capacity=2)
    kept_of_two = match_again(two, MATCHING, then)
    assert today(kept_of_two).over == 0
    fewer = edit_participant(kept_of_two, "ta", capacity=1)
    assert today(fewer).over == 1
    assert today(fewer).outdated
    reasons = {
        key: match.model_copy(update={"reason": "They asked."})
        for key, match in fewer.matches.items()
    }
    assert today(fewer.with_tables(matches=reasons)).over == 0
