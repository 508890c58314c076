"""Importing, adding, editing and removing people as pure edits."""

from collections.abc import Callable

import pytest

from app.core.edits.people import (
    add_person,
    edit_participant,
    edit_participants,
    edit_person,
    import_people,
    remove_participant,
    set_answer,
)
from app.core.model import (
    Field,
    FieldKind,
    Format,
    Match,
    Matching,
    Participant,
    Person,
    Program,
    Role,
    Status,
    Workspace,
)
from app.core.people.roster import PeopleRead
from app.core.problems import Problem

START = Workspace(
    programs={
        "a": Program(id="a", title="Spring"),
        "b": Program(id="b", title="Autumn"),
        "c": Program(id="c", title="Circle", format=Format.CIRCLE),
    }
)


def read(*people: Person, role: Role = Role.MENTOR, **values: object) -> PeopleRead:
    parts = tuple(
        Participant(id=f"t{n}", program="", person=person.id, role=role)
        for n, person in enumerate(people, 1)
    )
    return PeopleRead(people=people, participants=parts, **values)  # type: ignore[arg-type]


ANA = Person(id="p1", name="Ana", email="ana@x.org")
BO = Person(id="p2", name="Bo")


def names(workspace: Workspace) -> list[str]:
    return [person.name for person in workspace.people.values()]


def test_people_become_participants() -> None:
    after = import_people(START, "a", read(ANA, BO))
    assert names(after) == ["Ana", "Bo"]
    assert [(p.program, p.role) for p in after.participants.values()] == [("a", Role.MENTOR)] * 2
    assert START.people == {}


def test_the_same_people_in_another_program_are_not_recorded_twice() -> None:
    once = import_people(START, "a", read(ANA, BO))
    shouted = ANA.model_copy(update={"email": "ANA@X.ORG", "name": "Ana Li"})
    twice = import_people(once, "b", read(shouted, BO, role=Role.MENTEE))
    assert names(twice) == ["Ana", "Bo"]
    assert len(twice.participants) == 4


def test_importing_the_same_again_changes_nothing() -> None:
    once = import_people(START, "a", read(ANA, BO))
    assert import_people(once, "a", read(ANA, BO)) is once


def test_a_namesake_with_another_address_is_somebody_else() -> None:
    once = import_people(START, "a", read(ANA))
    other = ANA.model_copy(update={"email": "other@x.org"})
    assert names(import_people(once, "a", read(other))) == ["Ana", "Ana"]


def test_two_who_share_an_address_stay_two() -> None:
    both = (ANA, BO.model_copy(update={"email": "ana@x.org"}))
    once = import_people(START, "a", read(*both))
    assert names(once) == ["Ana", "Bo"]
    assert names(import_people(once, "b", read(*both))) == ["Ana", "Bo"]


def test_fields_of_the_same_label_and_kind_are_one() -> None:
    grade = Field(id="f1", label="Grade", kind=FieldKind.LEVEL, levels=("Band 5", "Band 6"))
    other = Field(id="f9", label="grade", kind=FieldKind.LEVEL, levels=("Band 4", "Band 6"))
    text = Field(id="f2", label="Grade", kind=FieldKind.TEXT)
    once = import_people(START, "a", read(ANA, fields=(grade,)))
    answered = BO.model_copy(update={"answers": {"f9": "Band 4", "f2": "low"}})
    after = import_people(once, "a", read(answered, fields=(other, text)))
    assert [(f.label, f.levels) for f in after.fields.values()] == [
        ("Grade", ("Band 4", "Band 5", "Band 6")),
        ("Grade (2)", ()),
    ]
    assert list(after.people["person2"].answers.values()) == ["Band 4", "low"]


def test_a_program_without_roles_has_peers() -> None:
    after = import_people(START, "c", read(ANA, BO))
    assert {part.role for part in after.participants.values()} == {Role.PEER}


def test_a_stated_capacity_reaches_a_part_that_is_there() -> None:
    once = import_people(START, "a", read(ANA))
    part = Participant(id="t1", program="", person="p1", role=Role.MENTOR, capacity=3)
    again = PeopleRead(people=(ANA,), participants=(part,))
    assert import_people(once, "a", again) is once, "assumed, not stated"
    stated = PeopleRead(people=(ANA,), participants=(part,), stated_capacity=frozenset(("t1",)))
    assert import_people(once, "a", stated).participants["participant1"].capacity == 3


def test_adding_by_hand_reuses_who_is_known() -> None:
    once = add_person(START, "a", Role.MENTOR, " Ana ", "ana@x.org", 2)
    twice = add_person(once, "b", Role.MENTEE, "Ana", "ana@x.org")
    assert names(twice) == ["Ana"]
    with pytest.raises(Problem, match="already_there"):
        add_person(twice, "b", Role.MENTEE, "Ana", "ana@x.org")
    with pytest.raises(Problem, match="name_missing"):
        add_person(twice, "b", Role.MENTEE, "  ")


def test_answers_are_set_and_taken_away() -> None:
    once = add_person(START, "a", Role.MENTOR, "Ana")
    answered = set_answer(once, "person1", "field1", ("Art",))
    assert answered.people["person1"].answers == {"field1": ("Art",)}
    assert set_answer(answered, "person1", "field1", None).people["person1"].answers == {}


@pytest.fixture
def matched() -> Workspace:
    workspace = START
    for role, name in ((Role.MENTOR, "M"), (Role.MENTEE, "E"), (Role.MENTEE, "F")):
        workspace = add_person(workspace, "a", role, name)
    matches = {
        "m1": Match(
            id="m1", matching="x", mentor="participant1", mentees=("participant2", "participant3")
        )
    }
    return workspace.with_tables(
        matchings={"x": Matching(id="x", program="a", name="Draft")}, matches=matches
    )


def test_who_is_removed_leaves_the_matches(matched: Workspace) -> None:
    after = remove_participant(matched, "participant2")
    assert after.matches["m1"].mentees == ("participant3",)
    assert names(after) == ["M", "E", "F"], "people stay in the workspace"
    assert remove_participant(after, "participant3").matches == {}
    assert remove_participant(matched, "participant1").matches == {}


@pytest.mark.parametrize(
    "edit",
    [
        lambda w: edit_person(w, "person1", name="M"),
        lambda w: edit_participant(w, "participant1", capacity=1),
        lambda w: edit_participants(w, ["participant1"], status=Status.ACTIVE),
        lambda w: set_answer(w, "person1", "field1", None),
        lambda w: remove_participant(w, "nobody"),
        lambda w: import_people(w, "a", PeopleRead()),
    ],
)
def test_what_changes_nothing_gives_the_same_workspace(
    matched: Workspace, edit: Callable[[Workspace], Workspace]
) -> None:
    assert edit(matched) is matched
