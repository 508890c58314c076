"""The same people in other rows, and so with other ids: the same matches, many of them alike."""

from collections.abc import Callable
from random import Random

import pytest

from app.core.matching.asked.problem import MatchingProblem, problem_of
from app.core.matching.circles.problem import circle_problem_of
from app.core.matching.circles.solve import solve_circles
from app.core.matching.large.solve import solve_large
from app.core.matching.solving.solution import Solution
from app.core.matching.solving.solve import solve
from app.core.model import (
    Aim,
    Criterion,
    CriterionKind,
    Field,
    Format,
    Objective,
    Participant,
    Person,
    Program,
    Role,
    Spread,
    Workspace,
)

MANY, FEW = 24, 10
FIELDS = ("a", "b")


def in_rows(order: list[int], role: Role, **values: object) -> Workspace:
    """People who differ in little but their names; ids count the rows."""
    chance = Random(5)
    answers = [{name: chance.choice("xy") for name in FIELDS} for _ in order]
    people, parts = {}, {}
    for row, who in enumerate(order, start=1):
        key = f"person{row}"
        people[key] = Person(id=key, name=f"Person {who}", answers=answers[who])
        mine = role if who % 2 else Role.MENTEE
        parts[f"part{row}"] = Participant(
            id=f"part{row}", program="g", person=key, role=mine, capacity=2 if who % 4 == 1 else 1
        )
    same = {
        name: Criterion(
            id=name,
            program="g",
            label=name,
            kind=CriterionKind.SAME,
            mentor_field=name,
            mentee_field=name,
        )
        for name in FIELDS
    }
    aim = {key: value for key, value in values.items() if key != "format"}
    program = {key: value for key, value in values.items() if key == "format"}
    return Workspace(
        fields={name: Field(id=name, label=name) for name in FIELDS},
        people=people,
        participants=parts,
        programs={"g": Program.model_validate({"id": "g", "title": "G", **program})},
        criteria=same,
        aims={"g": Aim.model_validate({"id": "g", **aim})},
    )


def orders(people: int) -> list[list[int]]:
    return [Random(seed).sample(range(people), people) for seed in range(3)]


def names(workspace: Workspace, *people: str) -> tuple[str, ...]:
    parts = workspace.participants
    return tuple(workspace.people[parts[person].person].name for person in people if person)


@pytest.mark.parametrize("solving", [solve, solve_large])
@pytest.mark.parametrize("objective", Objective)
@pytest.mark.parametrize("spread", Spread)
def test_pairs(
    solving: Callable[[MatchingProblem], Solution], objective: Objective, spread: Spread
) -> None:
    found = set()
    for order in orders(MANY):
        workspace = in_rows(order, Role.MENTOR, objective=objective, spread=spread)
        pairs = solving(problem_of(workspace, "g")).ids
        found.add(frozenset(names(workspace, *pair) for pair in pairs))
    assert len(found) == 1


@pytest.mark.parametrize("role", [Role.PEER, Role.MENTOR])
@pytest.mark.parametrize("format", [Format.CIRCLE, Format.PEER_PAIRS])
def test_circles_and_peer_pairs(format: Format, role: Role) -> None:
    found = set()
    for order in orders(FEW):
        workspace = in_rows(order, role, format=format)
        circles = solve_circles(circle_problem_of(workspace, "g"), tight=False).circles
        found.add(
            frozenset(
                (names(workspace, circle.host), frozenset(names(workspace, *circle.members)))
                for circle in circles
            )
        )
    assert len(found) == 1


def test_namesakes_are_told_apart_by_what_they_answered() -> None:
    found = set()
    for order in orders(MANY):
        workspace = in_rows(order, Role.MENTOR)
        people = {
            key: person.model_copy(update={"name": "Sam"})
            for key, person in workspace.people.items()
        }
        mentees = problem_of(workspace.with_tables(people=people), "g").mentees
        found.add(tuple(tuple(sorted(mentee.answers.items())) for mentee in mentees))
    assert len(found) == 1
