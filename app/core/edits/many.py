"""What can be done to several things of a program at once."""

from collections.abc import Iterable

from app.core.edits.milestones import remove_milestone
from app.core.edits.occurrences import Chosen
from app.core.edits.sessions import duplicate_session, edit_session, remove_session
from app.core.model import Workspace


def remove_chosen(workspace: Workspace, chosen: Chosen) -> Workspace:
    """Take sessions, single occurrences of others and milestones out."""
    for session_id in chosen.sessions:
        workspace = remove_session(workspace, session_id)
    for session_id, week in chosen.occurrences:
        weeks = list(workspace.sessions[session_id].weeks)
        weeks.remove(week)
        workspace = edit_session(workspace, session_id, weeks=tuple(weeks))
    for milestone_id in chosen.milestones:
        workspace = remove_milestone(workspace, milestone_id)
    return workspace


def duplicate_sessions(workspace: Workspace, session_ids: Iterable[str]) -> Workspace:
    """Put a copy of each session behind it."""
    for session_id in session_ids:
        workspace = duplicate_session(workspace, session_id)
    return workspace
