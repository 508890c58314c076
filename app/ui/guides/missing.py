"""What a program still lacks for what is to be printed, and where to add it."""

from app.core.model import Workspace
from app.formats.pdf import Kind, approved_matches

NO_SESSIONS = "No sessions are planned yet. Add some under Design, and they get their pages here."
NO_QUESTIONS = "No questions are used yet. Put question sets into sessions under Design first."
NO_MATCHES = "No matching is approved yet. Approve one under Matches first, then the names come in."
WITH_NAMES = ("certificates", "handbook")


def missing_sentence(workspace: Workspace, program_id: str, kind: Kind) -> str:
    """What to do first, or "" if nothing is missing."""
    sessions = {row.id for row in workspace.sessions.values() if row.program == program_id}
    if not sessions:
        return NO_SESSIONS
    asked = any(row.session in sessions for row in workspace.question_uses.values())
    if kind is Kind.QUESTION_CARDS and not asked:
        return NO_QUESTIONS
    if kind in WITH_NAMES and not approved_matches(workspace, program_id):
        return NO_MATCHES
    return ""
