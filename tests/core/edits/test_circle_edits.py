"""Circles, peer pairs, groups and reverse pairs, from a program's people to kept matches."""

import pytest

from app.core.edits.matches import (
    lock_match,
    locked_circles,
    match_again,
    matches_of,
    save_draft,
)
from app.core.edits.matching import start_matching
from app.core.matching.circles.problem import circle_problem_of, circle_sizes
from app.core.matching.circles.solve import solve_circles
from app.core.matching.problem import problem_of
from app.core.matching.solve import solve
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
