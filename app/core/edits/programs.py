"""What can be done to a program as a whole."""

from collections.abc import Callable
from datetime import date
from typing import Any

from app.core.edits.facts import with_facts
from app.core.edits.pruning import pruned
from app.core.edits.rows import fresh_ids, next_position, patch, put, without
from app.core.edits.templates import add_from_template
from app.core.model import TABLES, Library, Program, Table, Workspace


def new_program(
    workspace: Workspace, library: Library, template_id: str, title: str = ""
) -> Workspace:
    """Add a program made from a template; title "" keeps the template's title."""
    return add_from_template(workspace, library, library.templates[template_id], title)


def blank_program(workspace: Workspace, title: str) -> Workspace:
    """Add a program with nothing but a title."""
    program = Program(
        id=next(fresh_ids(workspace.programs, "program")),
        title=title,
        position=next_position(workspace.programs.values()),
    )
    return workspace.with_tables(programs=put(workspace.programs, program))


def program_from(
    workspace: Workspace, start: date | None, make: Callable[..., Workspace], /, *args: Any
) -> Workspace:
    """Add the program that `make(workspace, *args)` adds, beginning on that day if it is given."""
    made = make(workspace, *args)
    if start is None:
        return made
    (program_id,) = made.programs.keys() - workspace.programs.keys()
    return edit_program(made, program_id, start=start)


def edit_program(workspace: Workspace, /, program_id: str, **values: Any) -> Workspace:
    """Set some of a program's fields; criteria and rules follow its format and its mode."""
    programs = patch(workspace.programs, program_id, **values)
    if programs is workspace.programs:
        return workspace
    return with_facts(workspace.with_tables(programs=programs), workspace.programs[program_id])


def remove_program(workspace: Workspace, program_id: str) -> Workspace:
    """Take a program out with everything that is only in it; people stay."""
    if program_id not in workspace.programs:
        return workspace
    gone = {
        "program": {program_id},
        "session": _ids_with(workspace.sessions, "program", {program_id}),
        "matching": _ids_with(workspace.matchings, "program", {program_id}),
    }
    later = [p for p in workspace.programs.values() if p.previous == program_id]
    unlinked = (program.model_copy(update={"previous": ""}) for program in later)
    tables: dict[str, Table] = {
        "aims": without(workspace.aims, [program_id]),
    }
    for name, kind in TABLES.items():
        for owner in gone.keys() & kind.model_fields.keys():
            table = workspace.table(name)
            tables[name] = without(table, _ids_with(table, owner, gone[owner]))
    tables["programs"] = put(without(workspace.programs, [program_id]), *unlinked)
    return pruned(workspace.with_tables(**tables))


def _ids_with(table: Table, owner: str, ids: set[str]) -> set[str]:
    return {row.id for row in table.values() if getattr(row, owner) in ids}
