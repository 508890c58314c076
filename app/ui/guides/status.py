"""What the step bar says under Guides."""

from app.core.model import Format, Workspace
from app.formats.pdf import approved_matches

_NOUNS = {Format.CIRCLE: "circle", Format.GROUP: "group"}


def status(workspace: Workspace, program_id: str) -> str:
    """ "for 18 pairs", or "without names so far" while no matching is approved."""
    matches = approved_matches(workspace, program_id)
    if not matches:
        return "without names so far"
    noun = _NOUNS.get(workspace.programs[program_id].format, "pair")
    return f"for {len(matches)} {noun}{'' if len(matches) == 1 else 's'}"
