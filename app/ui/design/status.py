"""What the step bar says under Design."""

from app.core.model import Workspace
from app.ui.design.words import counted, hours_words


def status(workspace: Workspace, program_id: str) -> str:
    """ "11 sessions, 14.5 hours", or "no sessions yet"."""
    sessions = [s for s in workspace.sessions.values() if s.program == program_id]
    if not sessions:
        return "no sessions yet"
    minutes = sum(session.minutes * session.occurrences for session in sessions)
    occurrences = sum(session.occurrences for session in sessions)
    return f"{counted(max(occurrences, 1), 'session')}, {hours_words(minutes)}"
