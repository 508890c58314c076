"""Bringing in what a file holds: items nobody has yet, templates, programs.

An item that is here already, word for word, is not brought in again; one whose title is taken
gets a number behind it.
"""

from collections.abc import Iterable
from typing import Any

from app.core.edits.library import add_item, written_out
from app.core.edits.templates import add_from_template
from app.core.model import Library, Template, Workspace
from app.core.own import Item, Kind, kind_of, library_with

Renamed = dict[Kind, dict[str, str]]


def import_items(workspace: Workspace, shipped: Library, contents: Library) -> Workspace:
    """Add a file's items to one's own; its templates too."""
    after, renamed = _with_parts(workspace, shipped, contents)
    for template in contents.templates.values():
        known = _known(shipped, contents)
        after, _ = _with_item(after, shipped, _naming(written_out(template, known), renamed))
    return after


def import_programs(workspace: Workspace, shipped: Library, contents: Library) -> Workspace:
    """Add a file's templates as programs, and the items that these name."""
    after, renamed = _with_parts(workspace, shipped, contents)
    for template in contents.templates.values():
        taken = (program.title for program in after.programs.values())
        title = free_title(template.title, taken)
        named = _naming(template, renamed)
        after = add_from_template(after, library_with(shipped, after), named, title)
    return after


def free_title(title: str, taken: Iterable[str]) -> str:
    """The title, or with the lowest number behind it that makes it differ from all others."""
    known = {_plain(other) for other in taken}
    number, free = 1, title
    while _plain(free) in known:
        number += 1
        free = f"{title} ({number})"
    return free


def _plain(title: str) -> str:
    return " ".join(title.split()).casefold()


def _known(shipped: Library, contents: Library) -> Library:
    return shipped.model_copy(
        update={
            "activities": {**shipped.activities, **contents.activities},
            "question_sets": {**shipped.question_sets, **contents.question_sets},
        }
    )


def _with_parts(
    workspace: Workspace, shipped: Library, contents: Library
) -> tuple[Workspace, Renamed]:
    """With the activities and question sets of a file, and what their ids are here."""
    renamed: Renamed = {Kind.ACTIVITY: {}, Kind.QUESTIONS: {}}
    for kind, ids in renamed.items():
        shelf: dict[str, Item] = getattr(contents, kind)
        for item in shelf.values():
            workspace, ids[item.id] = _with_item(workspace, shipped, item)
    return workspace, renamed


def _with_item(workspace: Workspace, shipped: Library, item: Item) -> tuple[Workspace, str]:
    kind = kind_of(item)
    shelf: dict[str, Item] = getattr(library_with(shipped, workspace), kind)
    for other in shelf.values():
        if item.model_copy(update={"id": other.id}) == other:
            return workspace, other.id
    title = free_title(item.title, (other.title for other in shelf.values()))
    after = add_item(workspace, item.model_copy(update={"title": title}))
    (fresh,) = after.table(kind.own_table).keys() - workspace.table(kind.own_table).keys()
    return after, fresh


def _naming(template: Template, renamed: Renamed) -> Template:
    """The template with the ids that its items have here."""
    sessions = tuple(
        session.model_copy(
            update={
                kind.value: tuple(
                    use.model_copy(update={"id": ids.get(use.id, use.id)})
                    for use in getattr(session, kind)
                )
                for kind, ids in renamed.items()
            }
        )
        for session in template.sessions
    )
    return template.model_copy(update={"sessions": sessions})


def strip_program(template: Template) -> Template:
    """A program's design without what only that one program has: its start, its coordinator."""
    blank: dict[str, Any] = {"start": None, "coordinator": "", "coordinator_contact": ""}
    return template.model_copy(update=blank)
