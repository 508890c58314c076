"""What the step bar says under Guides."""

from app.core.model import Workspace
from app.formats.pdf import approved_matches


def status(workspace: Workspace, program_id: str) -> str:
    """ "for 18 pairs", or "without names so far" while no matching is approved."""
    matches = approved_matches(workspace, program_id)
    if not matches:
        return "without names so far"
    return "for 1 pair" if len(matches) == 1 else f"for {len(matches)} pairs"
