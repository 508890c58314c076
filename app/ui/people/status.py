"""What the step bar says under People."""

from app.core.model import Status, Workspace
from app.core.people.checks import Checked, checked
from app.formats.wording.people import role_counts
from app.formats.wording.programs import counted


class StatusLine:
    """Says how the people of a program stand, and remembers what it has checked."""

    def __init__(self) -> None:
        self._checked = Checked()

    def __call__(self, workspace: Workspace, program_id: str) -> str:
        """ "16 mentors, 20 mentees, 1 problem", or "nobody yet"."""
        parts = role_counts(
            part.role
            for part in workspace.participants.values()
            if part.program == program_id and part.status is not Status.LEFT
        )
        if not parts:
            return "nobody yet"
        self._checked = checked(workspace, program_id, self._checked)
        if problems := len(self._checked.problems):
            parts.append(counted(problems, "problem", "problems"))
        return ", ".join(parts)


def status(workspace: Workspace, program_id: str) -> str:
    """ "16 mentors, 20 mentees, 1 problem", or "nobody yet"."""
    return StatusLine()(workspace, program_id)
