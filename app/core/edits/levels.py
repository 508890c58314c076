"""Scale and transparency of a whole program at once: people and openness of its sessions."""

from typing import Any

from app.core.edits.programs import edit_program
from app.core.edits.rows import put
from app.core.edits.sessions import put_sessions
from app.core.model import Session, Workspace


def set_people(workspace: Workspace, program_id: str, people: int) -> Workspace:
    """So many people learn together in every session that isn't locked; with none, in a match."""
    if not any(session.program == program_id for session in workspace.sessions.values()):
        return edit_program(workspace, program_id, people=people)
    changed = (s.model_copy(update={"people": people}) for s in unlocked(workspace, program_id))
    return put_sessions(workspace, *changed)


def set_openness(workspace: Workspace, program_id: str, level: int) -> Workspace:
    """Every session that isn't locked is as open as the level, 0 to 3, and no part of it more.

    A program without sessions can only say on page one that people learn from each other.
    """
    if not any(session.program == program_id for session in workspace.sessions.values()):
        return edit_program(workspace, program_id, names_it=level > 0)
    sessions = unlocked(workspace, program_id)
    after = put_sessions(workspace, *(s.model_copy(update={"openness": level}) for s in sessions))
    ids = {session.id for session in sessions}
    tables: dict[str, Any] = {}
    for name in ("activity_uses", "question_uses"):
        table = workspace.table(name)
        lowered = (
            row.model_copy(update={"openness": level})
            for row in table.values()
            if getattr(row, "session") in ids and getattr(row, "openness") > level  # noqa: B009
        )
        tables[name] = put(table, *lowered)
    if all(table is workspace.table(name) for name, table in tables.items()):
        return after
    return after.with_tables(**tables)


def unlocked(workspace: Workspace, program_id: str) -> list[Session]:
    """The sessions of a program that may change."""
    sessions = (s for s in workspace.sessions.values() if s.program == program_id)
    return [session for session in sessions if not session.locked]
