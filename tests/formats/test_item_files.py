"""Library items and programs leave one workspace as a file and enter another, whole."""

import json

import pytest

from app.core.checks import findings
from app.core.edits.exchange import free_title, import_items, import_programs
from app.core.edits.items import add_activity, add_question_set
from app.core.edits.library import add_activity_item, add_item, add_question_set_item, copy_item
from app.core.edits.programs import new_program
from app.core.model import Step, Workspace, design_of
from app.core.own import Kind, library_with
from app.core.problems import Problem
from app.formats.item_files import items_text, read_contents
from app.formats.library_files import load_library
from app.formats.program_files import program_text, template_of_program
from app.formats.wording.problems import sentence

SHIPPED = load_library()
TEMPLATES = list(SHIPPED.templates)


def with_own(template: str = "flash") -> Workspace:
    """A program with an own activity and an own question set in its first session."""
    steps = (Step(minutes=10, text="Draw."), Step(minutes=20, text="Tell."))
    made = add_activity_item(Workspace(), title="Draw and tell", steps=steps)
    made = add_question_set_item(made, title="Ours", questions=("A?", "B?"))
    made = new_program(made, SHIPPED, template, "From there")
    library = library_with(SHIPPED, made)
    made = add_activity(made, library, "session1", "own-1")
    return add_question_set(made, library, "session1", "own-1", use=1)


def uses_by_title(workspace: Workspace) -> list[tuple[str, int]]:
    library = library_with(SHIPPED, workspace)
    program = next(reversed(workspace.programs))
    return [
        (library.activities[use.activity].title, use.minutes)
        for inside in design_of(workspace, program).sessions
        for use in inside.activities
    ]


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_program_enters_another_workspace_with_its_own_items(template: str) -> None:
    here = with_own(template)
    contents = read_contents(program_text(here, "program1"), "a.json", SHIPPED)
    # There, the same id means something else already.
    there = add_activity_item(Workspace(), title="Something else")
    after = import_programs(there, SHIPPED, contents)
    assert uses_by_title(after) == uses_by_title(here)
    assert findings(after, library_with(SHIPPED, after)) == []
    again = template_of_program(after, "program1")
    assert [s.title for s in again.sessions] == [
        s.title for s in template_of_program(here, "program1").sessions
    ]


def test_only_the_own_items_a_program_names_go_with_it() -> None:
    here = add_activity_item(with_own(), title="Unused")
    contents = read_contents(program_text(here, "program1"), "a.json", SHIPPED)
    assert [a.title for a in contents.activities.values()] == ["Draw and tell"]


def test_what_is_here_already_does_not_come_in_twice() -> None:
    here = with_own()
    contents = read_contents(program_text(here, "program1"), "a.json", SHIPPED)
    once = import_programs(here, SHIPPED, contents)
    assert once.own_activities is here.own_activities
    assert [p.title for p in once.programs.values()] == ["From there", "From there (2)"]
    assert import_items(here, SHIPPED, contents.model_copy(update={"templates": {}})) is here


def test_another_item_of_the_same_title_gets_a_number() -> None:
    there = add_activity_item(Workspace(), title="draw  and tell", purpose="Another one")
    here = with_own()
    text = items_text(here, here.own_activities.values())
    after = import_items(there, SHIPPED, read_contents(text, "a.json", SHIPPED))
    assert [a.title for a in after.own_activities.values()] == [
        "draw  and tell",
        "Draw and tell (2)",
    ]
    hot = copy_item(Workspace(), SHIPPED, Kind.ACTIVITY, "hot-seat", "Hot seat")
    hot = hot.with_tables(
        own_activities={"own-1": hot.own_activities["own-1"].model_copy(update={"purpose": "Ours"})}
    )
    text = items_text(hot, hot.own_activities.values())
    after = import_items(Workspace(), SHIPPED, read_contents(text, "a.json", SHIPPED))
    assert [a.title for a in after.own_activities.values()] == ["Hot seat (2)"]


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_stays_the_same_on_its_way(template: str) -> None:
    mine = copy_item(Workspace(), SHIPPED, Kind.TEMPLATE, template, "Ours")
    text = items_text(mine, mine.own_templates.values())
    after = import_items(Workspace(), SHIPPED, read_contents(text, "a.json", SHIPPED))
    assert after.own_templates["own-1"] == mine.own_templates["own-1"]


def test_a_template_names_its_items_by_the_ids_they_have_here() -> None:
    here = with_own()
    here = add_item(here, template_of_program(here, "program1"))
    text = items_text(here, here.own_templates.values())
    there = add_activity_item(Workspace(), title="Something else")
    after = import_items(there, SHIPPED, read_contents(text, "a.json", SHIPPED))
    assert findings(after, library_with(SHIPPED, after)) == []
    use = after.own_templates["own-1"].sessions[0].activities[-1]
    assert after.own_activities[use.id].title == "Draw and tell"


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        ({"version": 9, "activities": [{}]}, "newer", "newer Trellis"),
        ({"people": []}, "not_programs", "no programs and no library items"),
        ([], "not_programs", "no programs"),
        ({"activities": []}, "empty", "at least one"),
        ({"activities": {"id": "x"}}, "not_programs", "no library items"),
        ({"templates": [{"title": " ", "weeks": 2}]}, "missing_key", "the title of program 1"),
        ({"activities": [{"id": "x"}]}, "missing_key", "the title of activity 1"),
        (
            {"activities": [{"id": "x", "title": "X", "steps": [{"minutes": -5, "text": "A"}]}]},
            "wrong_value",
            "activity 1, step 1, minutes",
        ),
        ({"question_sets": [{"id": "x", "title": "A"}] * 2}, "twice", "“x”"),
    ],
)
def test_a_foreign_broken_or_newer_file_is_refused_in_words(
    content: object, code: str, words: str
) -> None:
    with pytest.raises(Problem) as problem:
        read_contents(json.dumps(content), "theirs.json", SHIPPED)
    assert problem.value.code == f"program_file.{code}"
    assert words in sentence(problem.value)
    assert "Nothing was changed" in sentence(problem.value)


def test_numbers_are_counted_up_until_the_title_is_free() -> None:
    assert free_title("A", ["a", "A (2)"]) == "A (3)"
    assert free_title("A", []) == "A"
