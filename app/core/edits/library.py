"""What can be done to a workspace's own library items.

An activity with steps lasts as long as they do together. Question sets that lose questions
take them out of the sessions that asked them.
"""

from typing import Any

from app.core.edits.pruning import without_item
from app.core.edits.rows import fresh_ids, put, without
from app.core.model import (
    Activity,
    Library,
    QuestionSet,
    Step,
    Table,
    Template,
    TemplateActivity,
    TemplateQuestions,
    Workspace,
)
from app.core.model.library import MOST
from app.core.own import Item, Kind, kind_of
from app.core.problems import Problem
from app.core.usage import uses_of

PREFIX = "own-"
JOURNAL = {Kind.ACTIVITY: "activity", Kind.QUESTIONS: "question_set"}
"""The column in which a journal entry names the item that was made of it."""


def add_activity_item(workspace: Workspace, /, **values: Any) -> Workspace:
    """Add an own activity; `values` are the fields of an `Activity` but its id."""
    return add_item(workspace, Activity(id="", **values))


def add_question_set_item(workspace: Workspace, /, **values: Any) -> Workspace:
    """Add an own question set; `values` are the fields of a `QuestionSet` but its id."""
    return add_item(workspace, QuestionSet(id="", **values))


def add_template_item(workspace: Workspace, library: Library, template: Template) -> Workspace:
    """Add an own template, with what it left to the library's items written down."""
    return add_item(workspace, written_out(template, library))


def add_item(workspace: Workspace, item: Item) -> Workspace:
    """Add an own item under an id of its own; raises Problem if it can't be one."""
    return _put(workspace, item.model_copy(update={"id": fresh_item_id(workspace, item)}))


def copy_item(
    workspace: Workspace, library: Library, kind: Kind, item_id: str, title: str
) -> Workspace:
    """Add an own copy of any item of the library."""
    item: Item = getattr(library, kind)[item_id].model_copy(update={"title": title})
    if isinstance(item, Template):
        return add_template_item(workspace, library, item)
    return add_item(workspace, item)


def edit_item(workspace: Workspace, /, kind: Kind, item_id: str, **values: Any) -> Workspace:
    """Set some fields of an own item; raises Problem if it can't be one any more."""
    table = workspace.table(kind.own_table)
    item: Any = table[item_id]
    after = _put(workspace, type(item).model_validate({**dict(item), **values}))
    if kind is Kind.QUESTIONS and after is not workspace:
        return _asking_at_most(after, item_id, len(after.own_question_sets[item_id].questions))
    return after


def remove_item(workspace: Workspace, kind: Kind, item_id: str) -> Workspace:
    """Delete an own item, and take it out of the sessions and own templates that use it."""
    tables: dict[str, Table] = {kind.own_table: without(workspace.table(kind.own_table), [item_id])}
    if tables[kind.own_table] is workspace.table(kind.own_table):
        return workspace
    gone = {use.id for use in uses_of(workspace, kind, item_id)}
    if kind is not Kind.TEMPLATE:
        templates = [_less(t, kind, item_id) for t in workspace.own_templates.values()]
        tables["own_templates"] = put(workspace.own_templates, *templates)
        tables["activity_uses"] = without(workspace.activity_uses, gone)
        tables["question_uses"] = without(workspace.question_uses, gone)
    after = workspace.with_tables(**tables)
    return without_item(after, JOURNAL[kind], item_id) if kind in JOURNAL else after


def fresh_item_id(workspace: Workspace, item: Item) -> str:
    """An id that no own item of that kind has; those that ship never begin like it."""
    return next(fresh_ids(workspace.table(kind_of(item).own_table), PREFIX))


def written_out(template: Template, library: Library) -> Template:
    """The template with the frame of each item given, as the library has it where it was not."""
    return template.model_copy(
        update={
            "sessions": tuple(
                session.model_copy(
                    update={
                        "activities": tuple(
                            _with_frame(use, library.activities) for use in session.activities
                        ),
                        "question_sets": tuple(
                            _with_frame(use, library.question_sets) for use in session.question_sets
                        ),
                    }
                )
                for session in template.sessions
            )
        }
    )


def _with_frame(use: TemplateActivity | TemplateQuestions, shelf: Any) -> Any:
    if "frame" in use.model_fields_set or use.id not in shelf:
        return use
    return use.model_copy(update={"frame": shelf[use.id].frame})


def _put(workspace: Workspace, item: Item) -> Workspace:
    name = kind_of(item).own_table
    table = put(workspace.table(name), _sound(item))
    return workspace if table is workspace.table(name) else workspace.with_tables(**{name: table})


def _sound(item: Item) -> Item:
    """The item as it may be kept; raises Problem for what the user has to mend."""
    if not item.title.strip():
        raise Problem("library.no_title")
    values: dict[str, Any] = {"title": item.title.strip()}
    if isinstance(item, Activity):
        people = item.people
        if not people.min <= people.typical <= people.max:
            raise Problem("library.people", **dict(people))
        values["minutes"] = minutes_of(item.steps, item.minutes)
        values["also_works"] = tuple(m for m in item.also_works if m is not item.mode)
        if values["minutes"] > MOST or people.max > MOST:
            raise Problem("library.too_many", most=f"{MOST:,}")
    return item.model_copy(update=values)


def minutes_of(steps: tuple[Step, ...], otherwise: int) -> int:
    """How long the steps take together; `otherwise` if there is none."""
    return sum(step.minutes for step in steps) if steps else otherwise


def _asking_at_most(workspace: Workspace, item_id: str, most: int) -> Workspace:
    uses = (u for u in workspace.question_uses.values() if u.question_set == item_id)
    fewer = [u.model_copy(update={"questions": most}) for u in uses if u.questions > most]
    templates = [_at_most(t, item_id, most) for t in workspace.own_templates.values()]
    return workspace.with_tables(
        question_uses=put(workspace.question_uses, *fewer),
        own_templates=put(workspace.own_templates, *templates),
    )


def _at_most(template: Template, item_id: str, most: int) -> Template:
    def fewer(use: TemplateQuestions) -> TemplateQuestions:
        many = use.id == item_id and use.use is not None and use.use > most
        return use.model_copy(update={"use": most}) if many else use

    sessions = tuple(
        s.model_copy(update={"question_sets": tuple(map(fewer, s.question_sets))})
        for s in template.sessions
    )
    return template.model_copy(update={"sessions": sessions})


def _less(template: Template, kind: Kind, item_id: str) -> Template:
    sessions = tuple(
        s.model_copy(
            update={kind.value: tuple(use for use in getattr(s, kind) if use.id != item_id)}
        )
        for s in template.sessions
    )
    return template.model_copy(update={"sessions": sessions})
