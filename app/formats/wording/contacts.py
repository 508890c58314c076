"""Which contacts a guide will leave to be filled in by hand, in a sentence."""

from app.core.model import Program

WHERE = "in Design, “About this program”"


def contacts_sentence(program: Program, safeguarding: bool) -> str:
    """What guides of that program leave empty, and where to enter it; "" if nothing.

    `safeguarding` is whether the settings say whom to tell.
    """
    empty = []
    if not program.coordinator_contact:
        empty.append(f"how to reach the coordinator ({WHERE})")
    if not safeguarding:
        empty.append("whom to tell when somebody’s safety is at risk (in Settings)")
    if not empty:
        return ""
    return f"Lines stay empty, to be filled in by hand: {' and '.join(empty)}."
