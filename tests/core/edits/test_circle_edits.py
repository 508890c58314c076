"""Circles, peer pairs, groups and reverse pairs, from a program's people to kept matches."""

from dataclasses import replace

import pytest

from app.core.edits.circles import regroup
from app.core.edits.matches import (
    lock_match,
    locked_circles,
    match_again,
    matches_of,
    save_draft,
)
from app.core.edits.matching import set_aim, start_matching
from app.core.edits.people import remove_participant
from app.core.matching.asked.problem import problem_of
from app.core.matching.circles.groups import Group, put_into, taken_out
from app.core.matching.circles.problem import circle_problem_of, circle_sizes
from app.core.matching.circles.solve import solve_circles
from app.core.matching.solving.solve import solve
from app.core.model import (
    CriterionKind,
    Field,
    FieldKind,
    Format,
    Meaning,
    Participant,
    Person,
    Program,
    Role,
    Workspace,
)

WORDS = ("Finance", "Writing", "Speaking")
LIST = FieldKind.LIST


def cohort(format_: Format, peers: int, hosts: int = 0, people: int = 2) -> Workspace:
    everybody = range(peers + hosts)
    return Workspace(
        fields={
            "wants": Field(id="wants", label="Wants", kind=LIST, meaning=Meaning.WANTS),
            "offers": Field(id="offers", label="Gives", kind=LIST, meaning=Meaning.OFFERS),
            "grade": Field(
                id="grade",
                label="Grade",
                kind=FieldKind.LEVEL,
                meaning=Meaning.SENIORITY,
                levels=("a", "b", "c"),
            ),
        },
        people={
            f"p{n}": Person(
                id=f"p{n}",
                name=f"Person {n}",
                answers={
                    "wants": (WORDS[n % 3],),
                    "offers": (WORDS[n % 2],),
                    "grade": "abc"[n % 3],
                },
            )
            for n in everybody
        },
        programs={"g": Program(id="g", title="Together", format=format_, people=people)},
        participants={
            f"x{n}": Participant(
                id=f"x{n}",
                program="g",
                person=f"p{n}",
                role=Role.PEER if n < peers else Role.MENTOR,
            )
            for n in everybody
        },
    )


def drafted(start: Workspace) -> Workspace:
    started = start_matching(start, "g")
    return save_draft(started, "g", solve_circles(circle_problem_of(started, "g")))


def test_peers_start_with_criteria_that_look_at_them_from_both_sides() -> None:
    started = start_matching(cohort(Format.PEER_PAIRS, 5), "g")
    fields = {(c.mentor_field, c.mentee_field) for c in started.criteria.values()}
    assert fields == {("offers", "wants"), ("grade", "grade")}
    grade = next(c for c in started.criteria.values() if c.kind is CriterionKind.DISTANCE)
    assert (grade.nearest, grade.farthest) == (0, 0)


def test_in_reverse_the_mentor_stands_below() -> None:
    start = cohort(Format.REVERSE, 2, hosts=2)
    roles = {
        key: Role.MENTEE if part.role is Role.PEER else Role.MENTOR
        for key, part in start.participants.items()
    }
    parts = {k: p.model_copy(update={"role": roles[k]}) for k, p in start.participants.items()}
    started = start_matching(start.with_tables(participants=parts), "g")
    grade = next(c for c in started.criteria.values() if c.kind is CriterionKind.DISTANCE)
    assert (grade.nearest, grade.farthest) == (-2, -1)
    low = {pair.mentee: pair.mentor for pair in solve(problem_of(started, "g")).pairs}
    assert low == {"x1": "x3", "x0": "x2"}


def test_an_odd_peer_joins_a_pair_and_everybody_has_one_match() -> None:
    made = drafted(cohort(Format.PEER_PAIRS, 7))
    matches = matches_of(made, "matching1")
    assert sorted(len(match.mentees) for match in matches) == [2, 2, 3]
    assert {match.mentor for match in matches} == {""}
    assert sorted(p for match in matches for p in match.mentees) == [f"x{n}" for n in range(7)]


@pytest.mark.parametrize(("people", "sizes"), [(2, (4, 6)), (3, (3, 4)), (8, (7, 9))])
def test_circles_are_about_as_large_as_a_match(people: int, sizes: tuple[int, int]) -> None:
    assert circle_sizes(people) == sizes


def test_mentors_host_circles() -> None:
    made = drafted(cohort(Format.CIRCLE, 12, hosts=3, people=4))
    matches = matches_of(made, "matching1")
    assert sorted(match.mentor for match in matches) == ["x12", "x13", "x14"]
    assert all(3 <= len(match.mentees) <= 5 for match in matches)


def test_a_locked_circle_stays_when_matching_again() -> None:
    made = drafted(cohort(Format.CIRCLE, 8, people=4))
    kept = matches_of(made, "matching1")[0]
    locked = lock_match(made, kept.id)
    problem = circle_problem_of(locked, "g", locked_circles(locked, "matching1"))
    again = match_again(locked, "matching1", solve_circles(problem))
    assert again.matches[kept.id] == locked.matches[kept.id]
    assert match_again(again, "matching1", solve_circles(problem)) is again


def test_somebody_is_moved_by_hand_in_one_edit_and_their_new_circle_is_locked() -> None:
    made = drafted(cohort(Format.CIRCLE, 8, people=4))
    one, other = matches_of(made, "matching1")
    person = one.mentees[0]
    start = [Group(match.id, match.mentor, match.mentees) for match in (one, other)]
    after = put_into(start, person, start[1])
    scores = {group.people: 70.0 for group in after}
    reasons = {after[1].people: "They asked for it"}
    moved = regroup(made, "matching1", after, scores, [person], reasons)
    left, come = (moved.matches[match.id] for match in (one, other))
    assert left.mentees == one.mentees[1:] and not left.locked and not left.reason
    assert come.mentees == (*other.mentees, person) and come.locked
    assert (come.score, come.reason) == (70.0, "They asked for it")
    assert regroup(made, "matching1", start, {}) is made


def test_a_circle_of_one_is_none_and_two_who_waited_make_a_new_one() -> None:
    made = drafted(cohort(Format.PEER_PAIRS, 4))
    first, _ = matches_of(made, "matching1")
    start = [Group(first.id, "", first.mentees)]
    alone = regroup(made, "matching1", taken_out(start, first.mentees[0]), {})
    assert first.id not in alone.matches
    pair = Group("", "", first.mentees)
    again = regroup(alone, "matching1", [pair], {pair.people: 60.0}, first.mentees)
    assert {m.mentees for m in matches_of(again, "matching1")} >= {first.mentees}


def test_a_group_keeps_its_match_its_lock_and_its_reason_in_whatever_order_it_comes() -> None:
    made = drafted(cohort(Format.CIRCLE, 8, people=4))
    first = matches_of(made, "matching1")[0]
    held = made.with_tables(
        matches={**made.matches, first.id: first.model_copy(update={"reason": "Why not"})}
    )
    solution = solve_circles(circle_problem_of(held, "g"))
    turned = replace(
        solution, circles=tuple(replace(c, members=c.members[::-1]) for c in solution.circles)
    )
    again = match_again(held, "matching1", turned)
    assert again.matches[first.id].reason == "Why not"


@pytest.mark.parametrize(("asked", "sizes"), [((0, 0), (3, 5)), ((0, 6), (3, 6)), ((2, 2), (2, 2))])
def test_sizes_are_those_asked_for(asked: tuple[int, int], sizes: tuple[int, int]) -> None:
    start = cohort(Format.CIRCLE, 8, people=4)
    asking = set_aim(start, "g", smallest=asked[0], largest=asked[1])
    problem = circle_problem_of(asking, "g")
    assert (problem.smallest, problem.largest) == sizes


def test_who_is_erased_leaves_the_circle_and_a_host_does_not_take_it_along() -> None:
    made = drafted(cohort(Format.CIRCLE, 8, hosts=2, people=4))
    first = matches_of(made, "matching1")[0]
    hostless = remove_participant(made, first.mentor).matches[first.id]
    assert (hostless.mentor, hostless.mentees) == ("", first.mentees)
    pairs = drafted(cohort(Format.PEER_PAIRS, 4))
    one, other = matches_of(pairs, "matching1")
    left = remove_participant(pairs, one.mentees[0])
    assert set(left.matches) == {other.id}


def test_circles_go_on_without_who_has_gone_since_they_were_solved() -> None:
    started = cohort(Format.CIRCLE, peers=8, hosts=2)
    program = next(iter(started.programs))
    found = solve_circles(circle_problem_of(started, program))
    first = found.circles[0]
    assert first.host and len(first.members) > 2
    less = remove_participant(started, first.host, first.members[0])
    kept = save_draft(less, program, found).matches.values()
    assert [(match.mentor, match.mentees) for match in kept] == [
        ("", first.members[1:]),
        *((circle.host, circle.members) for circle in found.circles[1:]),
    ]
    alone = remove_participant(started, first.host, *first.members[1:])
    assert len(save_draft(alone, program, found).matches) == len(found.circles) - 1
