"""Which contacts a guide will leave to be filled in by hand, in a sentence."""

from app.core.model import Program

WHERE = "in Design, under “About this program”"


def contacts_sentence(program: Program) -> str:
    """What guides of that program leave empty, and where to enter what can be entered."""
    lines = "to be filled in by hand"
    if not program.coordinator and not program.coordinator_contact:
        return (
            f"The lines for the coordinator and the safeguarding contact stay empty, {lines}. "
            f"The coordinator can be entered {WHERE}."
        )
    safety = f"The lines for the safeguarding contact stay empty, {lines}."
    if not program.coordinator_contact:
        return f"{safety} How to reach the coordinator can be entered {WHERE}."
    return safety
