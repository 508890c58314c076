"""Erase means erase: nothing in a workspace speaks of a person who was erased."""

from app.core.edits.people import add_person, erase_people, set_answer
from app.core.model import (
    Field,
    FieldKind,
    Match,
    Matching,
    Program,
    Role,
    Rule,
    RuleKind,
    Workspace,
)
from app.formats.wording.people import erase_words

WISHES = Field(id="field1", label="Who?", kind=FieldKind.PEOPLE)


def start() -> Workspace:
    workspace = Workspace(
        programs={key: Program(id=key, title=key) for key in "ab"},
        fields={"field1": WISHES},
        matchings={"m": Matching(id="m", program="a", name="First")},
    )
    workspace = add_person(workspace, "a", Role.MENTOR, "Ana Li", "ana@x.org")
    workspace = add_person(workspace, "a", Role.MENTEE, "Bo Xu")
    workspace = add_person(workspace, "a", Role.MENTEE, "Cy Oz")
    workspace = add_person(workspace, "b", Role.MENTEE, "Ana Li", "ana@x.org")
    matches = {
        "m1": Match(
            id="m1",
            matching="m",
            mentor="participant1",
            mentees=("participant2", "participant3"),
        )
    }
    rules = {
        "r1": Rule(id="r1", program="a", kind=RuleKind.MUST, mentor="person1", mentee="person2"),
        "r2": Rule(id="r2", program="a", kind=RuleKind.EARLIER),
    }
    return workspace.with_tables(matches=matches, rules=rules)


def test_a_mentor_goes_with_parts_matches_and_rules() -> None:
    after = erase_people(start(), "person1")
    assert list(after.people) == ["person2", "person3"]
    assert list(after.participants) == ["participant2", "participant3"]
    assert after.matches == {}
    assert list(after.rules) == ["r2"], "rules about nobody in particular stay"


def test_a_mentee_leaves_the_others_of_the_match() -> None:
    after = erase_people(start(), "person2")
    assert after.matches["m1"].mentees == ("participant3",)
    assert list(after.rules) == ["r2"]


def test_names_in_the_answers_of_others_go() -> None:
    workspace = set_answer(start(), "person2", "field1", ("ana  li", "Cy Oz"))
    workspace = set_answer(workspace, "person3", "field1", ("ANA@x.org",))
    after = erase_people(workspace, "person1")
    assert after.people["person2"].answers == {"field1": ("Cy Oz",)}
    assert after.people["person3"].answers == {}
    assert "ana" not in repr(after).casefold()


def test_the_name_of_somebody_who_stays_is_kept() -> None:
    workspace = add_person(start(), "b", Role.MENTOR, "Ana Li", "other@x.org")
    workspace = set_answer(workspace, "person2", "field1", ("Ana Li",))
    assert erase_people(workspace, "person1").people["person2"].answers == {"field1": ("Ana Li",)}


def test_nobody_known_changes_nothing() -> None:
    workspace = start()
    assert erase_people(workspace, "person9") is workspace


def test_what_goes_is_said_before() -> None:
    words = erase_words(start(), ["person1"])
    assert "taken out of 2 programs, 1 match and 1 rule about two people." in words
    assert "Undo brings everything back until this window is closed." in words
    alone = start().with_tables(participants={}, matches={}, rules={})
    assert "taken out" not in erase_words(alone, ["person1"])
