"""What needs a look among participants."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.edits.people import (
    add_person,
    edit_participant,
    edit_person,
    remove_participant,
    set_answer,
)
from app.core.model import Field, FieldKind, Meaning, Program, Role, Status, Workspace
from app.core.people.checks import checked
from app.formats.wording.people import person_mark, person_sentence

WISHES = Field(
    id="field1", label="Who would you like?", kind=FieldKind.PEOPLE, meaning=Meaning.WISHES
)


def start() -> Workspace:
    workspace = Workspace(programs={"a": Program(id="a", title="Spring")})
    workspace = add_person(workspace, "a", Role.MENTOR, "Ana", "ana@x.org")
    return add_person(workspace, "a", Role.MENTEE, "Bo", "bo@x.org")


def codes(workspace: Workspace) -> dict[str, list[str]]:
    found = checked(workspace, "a").problems
    assert all(person_sentence(p) and person_mark(p) for each in found.values() for p in each)
    return {
        workspace.people[workspace.participants[part].person].name: [p.code for p in problems]
        for part, problems in found.items()
    }


def test_sound_people_have_no_problems() -> None:
    assert codes(start()) == {}


def test_addresses_and_names() -> None:
    workspace = add_person(start(), "a", Role.MENTEE, "Cy", "nowhere")
    workspace = add_person(workspace, "a", Role.MENTEE, "Bo", "b@x.org")
    workspace = workspace.with_tables(
        people={
            **workspace.people,
            "person1": workspace.people["person1"].model_copy(update={"email": "BO@x.org"}),
        }
    )
    assert codes(workspace) == {
        "Ana": ["person.same_email"],
        "Bo": ["person.same_name"],
        "Cy": ["person.odd_email"],
    }


def test_no_place_and_who_left() -> None:
    workspace = edit_participant(start(), "participant1", capacity=0)
    assert codes(workspace) == {"Ana": ["person.no_place"]}
    assert codes(edit_participant(workspace, "participant1", status=Status.LEFT)) == {}


def test_wishes_for_oneself_and_for_strangers() -> None:
    workspace = start().with_tables(fields={"field1": WISHES})
    workspace = set_answer(workspace, "person1", "field1", ("bo", "Ana", "Zed"))
    workspace = set_answer(workspace, "person2", "field1", ("ana@x.org",))
    assert codes(workspace) == {"Ana": ["person.names_themself", "person.names_stranger"]}


def test_no_answers_at_all() -> None:
    workspace = start().with_tables(fields={"field1": WISHES})
    workspace = set_answer(workspace, "person1", "field1", ("Bo",))
    assert codes(workspace) == {"Bo": ["person.no_answers"]}


EDITS = st.one_of(
    st.tuples(st.just("name"), st.sampled_from("1234"), st.sampled_from(["Ana", "Bo", "Cy", "cy"])),
    st.tuples(
        st.just("email"), st.sampled_from("1234"), st.sampled_from(["", "x", "A@x.y", "a@x.y"])
    ),
    st.tuples(st.just("wish"), st.sampled_from("1234"), st.sampled_from([("Ana",), ("Zed", "bo")])),
    st.tuples(st.just("capacity"), st.sampled_from("1234"), st.sampled_from([0, 2])),
    st.tuples(st.just("status"), st.sampled_from("1234"), st.sampled_from(list(Status))),
    st.tuples(st.just("remove"), st.sampled_from("1234"), st.none()),
)


def after(workspace: Workspace, edit: tuple[str, str, Any]) -> Workspace:
    what, number, value = edit
    if f"participant{number}" not in workspace.participants:
        return workspace
    match what:
        case "wish":
            return set_answer(workspace, f"person{number}", "field1", value)
        case "remove":
            return remove_participant(workspace, f"participant{number}")
        case "capacity" | "status":
            return edit_participant(workspace, f"participant{number}", **{what: value})
        case _:
            return edit_person(workspace, f"person{number}", **{what: value})


@given(st.lists(EDITS, max_size=8))
@settings(max_examples=60)
def test_checking_after_an_edit_finds_what_checking_anew_finds(
    edits: list[tuple[str, str, Any]],
) -> None:
    workspace = start().with_tables(fields={"field1": WISHES})
    workspace = add_person(workspace, "a", Role.MENTEE, "Cy", "cy@x.org")
    workspace = add_person(workspace, "a", Role.MENTOR, "Di")
    found = checked(workspace, "a")
    for edit in edits:
        workspace = after(workspace, edit)
        found = checked(workspace, "a", found)
        assert found.problems == checked(workspace, "a").problems


def test_nothing_is_checked_again_when_no_person_changed() -> None:
    found = checked(start(), "a")
    other = found.workspace.with_tables(sessions={})
    assert checked(other, "a", found) is found
    assert checked(other, "b", found) is not found
