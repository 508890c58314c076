"""What can be done to a program as a whole."""

from typing import Any

from app.core.edits.rows import fresh_ids, next_position, patch, put, without
from app.core.edits.templates import add_from_template
from app.core.model import Library, Program, Row, Table, Workspace


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


def edit_program(workspace: Workspace, program_id: str, **values: Any) -> Workspace:
    """Set some of a program's fields."""
    programs = patch(workspace.programs, program_id, **values)
    if programs is workspace.programs:
        return workspace
    return workspace.with_tables(programs=programs)


def remove_program(workspace: Workspace, program_id: str) -> Workspace:
    """Take a program out with everything that is only in it; people stay."""
    if program_id not in workspace.programs:
        return workspace
    gone = {program_id}
    sessions = _ids_with(workspace.sessions, "program", gone)
    matchings = _ids_with(workspace.matchings, "program", gone)
    return workspace.with_tables(
        programs=without(workspace.programs, gone),
        sessions=without(workspace.sessions, sessions),
        matchings=without(workspace.matchings, matchings),
        activity_uses=_less(workspace.activity_uses, "session", sessions),
        question_uses=_less(workspace.question_uses, "session", sessions),
        matches=_less(workspace.matches, "matching", matchings),
        **{name: _less(workspace.table(name), "program", gone) for name in PROGRAMS_OWN},
    )


PROGRAMS_OWN = ("participants", "milestones", "criteria", "rules")


def _ids_with(table: Table, name: str, owners: set[str]) -> set[str]:
    return {row.id for row in table.values() if _owner(row, name) in owners}


def _less(table: Table, name: str, owners: set[str]) -> Table:
    return without(table, _ids_with(table, name, owners))


def _owner(row: Row, name: str) -> str:
    return str(getattr(row, name))
