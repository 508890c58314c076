"""What the step bar says under People."""

from app.core.model import Status, Workspace
from app.formats.wording.people import role_counts
from app.formats.wording.programs import counted
from app.ui.checks import Checks


class StatusLine:
    """Says how the people of a program stand, with the checks that others have too."""

    def __init__(self, checks: Checks) -> None:
        self._checks = checks

    def __call__(self, workspace: Workspace, program_id: str) -> str:
        """ "16 mentors, 20 mentees, 1 problem", or "nobody yet"."""
        parts = role_counts(
            part.role
            for part in workspace.participants.values()
            if part.program == program_id and part.status is not Status.LEFT
        )
        if not parts:
            return "nobody yet"
        if problems := len(self._checks.of(workspace, program_id).problems):
            parts.append(counted(problems, "problem", "problems"))
        return ", ".join(parts)


def status(workspace: Workspace, program_id: str) -> str:
    """ "16 mentors, 20 mentees, 1 problem", or "nobody yet"."""
    return StatusLine(Checks())(workspace, program_id)
