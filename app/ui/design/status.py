"""What the step bar says under Design."""

from app.core.model import Workspace
from app.formats.wording.programs import sessions_words


def status(workspace: Workspace, program_id: str) -> str:
    """ "11 sessions, 14.5 hours", or "no sessions yet"."""
    return sessions_words(s for s in workspace.sessions.values() if s.program == program_id)
