"""What the step bar says under People."""

from app.core.model import Status, Workspace
from app.core.people.checks import person_problems
from app.formats.wording.people import role_counts
from app.formats.wording.programs import counted


def status(workspace: Workspace, program_id: str) -> str:
    """ "16 mentors, 20 mentees, 1 problem", or "nobody yet"."""
    parts = role_counts(
        part.role
        for part in workspace.participants.values()
        if part.program == program_id and part.status is not Status.LEFT
    )
    if not parts:
        return "nobody yet"
    problems = len(person_problems(workspace, program_id))
    if problems:
        parts.append(counted(problems, "problem", "problems"))
    return ", ".join(parts)
