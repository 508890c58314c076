"""What needs a look among participants."""

from app.core.edits.people import add_person, edit_participant, set_answer
from app.core.model import Field, FieldKind, Meaning, Program, Role, Status, Workspace
from app.core.people.checks import person_problems
from app.formats.wording.people import person_mark, person_sentence

WISHES = Field(
    id="field1", label="Who would you like?", kind=FieldKind.PEOPLE, meaning=Meaning.WISHES
)


def start() -> Workspace:
    workspace = Workspace(programs={"a": Program(id="a", title="Spring")})
    workspace = add_person(workspace, "a", Role.MENTOR, "Ana", "ana@x.org")
    return add_person(workspace, "a", Role.MENTEE, "Bo", "bo@x.org")


def codes(workspace: Workspace) -> dict[str, list[str]]:
    found = person_problems(workspace, "a")
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
