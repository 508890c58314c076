"""Own library items: added, changed, copied, deleted with everything that names them."""

from typing import Any

import pytest

from app.core.checks import findings
from app.core.edits.items import add_activity, add_question_set
from app.core.edits.library import (
    add_activity_item,
    add_item,
    add_question_set_item,
    copy_item,
    edit_item,
    remove_item,
)
from app.core.edits.programs import blank_program, new_program
from app.core.edits.sessions import add_session
from app.core.model import Mode, Step, Template, TemplateQuestions, TemplateSession, Workspace
from app.core.own import Kind, Shelves, library_with
from app.core.problems import Problem
from app.core.usage import sessions_using, templates_using
from app.formats.library_files import load_library

SHIPPED = load_library()
STEPS = (Step(minutes=10, text="Draw."), Step(minutes=25, text="Tell."))


def own() -> Workspace:
    made = add_activity_item(Workspace(), title=" Draw and tell ", steps=STEPS, minutes=1)
    made = add_question_set_item(made, title="Three", questions=("A?", "B?", "C?"))
    made = add_session(blank_program(made, "P"), "program1", 1, title="S")
    library = library_with(SHIPPED, made)
    made = add_activity(made, library, "session1", "own-1")
    made = add_question_set(made, library, "session1", "own-1")
    asked = TemplateSession(title="S", question_sets=(TemplateQuestions(id="own-1", use=3),))
    return add_item(made, Template(id="", title="T", weeks=4, sessions=(asked,)))


def test_an_activity_lasts_as_long_as_its_steps() -> None:
    activity = own().own_activities["own-1"]
    assert (activity.title, activity.minutes) == ("Draw and tell", 35)
    after = edit_item(own(), Kind.ACTIVITY, "own-1", steps=STEPS[:1])
    assert after.own_activities["own-1"].minutes == 10
    after = edit_item(after, Kind.ACTIVITY, "own-1", steps=(), minutes=50)
    assert after.own_activities["own-1"].minutes == 50


def test_own_items_are_in_the_library_and_everything_is_in_order() -> None:
    made = own()
    library = library_with(SHIPPED, made)
    assert library.activities["own-1"].title == "Draw and tell"
    assert library.activities.keys() > SHIPPED.activities.keys()
    assert findings(made, library) == []
    codes = {(f.code, f.table) for f in findings(made, SHIPPED)}
    assert ("reference.missing", "own_templates") in codes


def test_the_merged_library_is_the_very_same_until_an_own_item_changes() -> None:
    shelves, made = Shelves(SHIPPED), own()
    assert shelves.library(Workspace()) is SHIPPED
    library = shelves.library(made)
    assert shelves.library(blank_program(made, "Another")) is library
    changed = edit_item(made, Kind.QUESTIONS, "own-1", purpose="Why")
    assert shelves.library(changed).question_sets["own-1"].purpose == "Why"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"title": "  "}, "library.no_title"),
        ({"people": {"min": 3, "typical": 2, "max": 4}}, "library.people"),
        ({"steps": ({"minutes": 10**9, "text": "Wait."},)}, "library.too_many"),
    ],
)
def test_what_cannot_be_an_item_is_refused(values: dict[str, Any], code: str) -> None:
    with pytest.raises(Problem) as problem:
        edit_item(own(), Kind.ACTIVITY, "own-1", **values)
    assert problem.value.code == code


def test_the_best_mode_is_not_named_twice() -> None:
    after = edit_item(
        own(), Kind.ACTIVITY, "own-1", mode=Mode.VIDEO, also_works=(Mode.VIDEO, Mode.PHONE)
    )
    assert after.own_activities["own-1"].modes == (Mode.VIDEO, Mode.PHONE)


def test_nothing_changed_is_the_same_workspace() -> None:
    made = own()
    assert edit_item(made, Kind.ACTIVITY, "own-1", title="Draw and tell") is made
    assert remove_item(made, Kind.TEMPLATE, "nobody") is made


def test_sessions_ask_no_more_questions_than_there_are() -> None:
    after = edit_item(own(), Kind.QUESTIONS, "own-1", questions=("A?",))
    assert [use.questions for use in after.question_uses.values()] == [1]
    (session,) = after.own_templates["own-1"].sessions
    assert session.question_sets[0].use == 1


def test_where_an_item_is_used() -> None:
    made = own()
    assert [p.session for p in sessions_using(made, Kind.ACTIVITY, "own-1")] == ["session1"]
    assert [t.title for t in templates_using(made, Kind.QUESTIONS, "own-1")] == ["T"]
    assert templates_using(made, Kind.ACTIVITY, "own-1") == []


def test_deleting_takes_an_item_out_of_everything() -> None:
    after = remove_item(own(), Kind.QUESTIONS, "own-1")
    assert after.question_uses == {}
    assert len(after.activity_uses) == 1
    assert after.own_templates["own-1"].sessions[0].question_sets == ()
    assert findings(after, library_with(SHIPPED, after)) == []


def test_a_copy_is_ones_own_and_the_original_stays() -> None:
    after = copy_item(Workspace(), SHIPPED, Kind.ACTIVITY, "hot-seat", "Our hot seat")
    copy = after.own_activities["own-1"]
    assert copy.steps == SHIPPED.activities["hot-seat"].steps
    assert (copy.title, SHIPPED.activities["hot-seat"].title) == ("Our hot seat", "Hot seat")


@pytest.mark.parametrize("template", SHIPPED.templates)
def test_a_program_of_a_copied_template_is_the_same_program(template: str) -> None:
    made = copy_item(Workspace(), SHIPPED, Kind.TEMPLATE, template, "Ours")
    stored = Template.model_validate(made.own_templates["own-1"].model_dump(mode="json"))
    made = made.with_tables(own_templates={"own-1": stored})
    ours = new_program(made, library_with(SHIPPED, made), "own-1", "X")
    theirs = new_program(Workspace(), SHIPPED, template, "X")
    for table in ("programs", "sessions", "activity_uses", "question_uses", "milestones"):
        assert ours.table(table) == theirs.table(table)
