"""Putting an item of the library in a session, or making a session for it."""

from typing import Any

from app.core.breaks import nearest_free, weeks_of_breaks
from app.core.edits.items import add_activity, add_question_set
from app.core.edits.sessions import add_session
from app.core.model import Library, Timing, Workspace
from app.core.own import Kind


def fill_session(
    workspace: Workspace, library: Library, session_id: str, kind: Kind, item_id: str
) -> Workspace:
    """Put an activity or a question set in a session."""
    add = add_activity if kind is Kind.ACTIVITY else add_question_set
    return add(workspace, library, session_id, item_id)


def add_session_for(
    workspace: Workspace,
    /,
    library: Library,
    program_id: str,
    kind: Kind,
    item_id: str,
    week: int | None = None,
    **values: Any,
) -> Workspace:
    """Add a session with the item's title, minutes and mode; in the first free week unless told."""
    where = free_week(workspace, program_id) if week is None else week
    made = add_session(
        workspace, program_id, where, **{**_made_for(library, kind, item_id), **values}
    )
    session_id = next(iter(made.sessions.keys() - workspace.sessions.keys()))
    return fill_session(made, library, session_id, kind, item_id)


def free_week(workspace: Workspace, program_id: str) -> int:
    """The first open week of a program without a session; week 1 if there is none."""
    taken = {
        week
        for session in workspace.sessions.values()
        if session.program == program_id and session.timing is Timing.DATED
        for week in session.weeks
    }
    closed = weeks_of_breaks(workspace, program_id)
    return nearest_free(1, taken, closed, workspace.programs[program_id].weeks)


def _made_for(library: Library, kind: Kind, item_id: str) -> dict[str, Any]:
    if kind is Kind.QUESTIONS:
        return {"title": library.question_sets[item_id].title}
    activity = library.activities[item_id]
    return {
        "title": activity.title,
        "minutes": activity.minutes,
        "mode": activity.mode,
        "people": activity.people.typical,
    }
