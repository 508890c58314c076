"""What stands in the middle while there is nothing to show."""

from app.ui.widgets.empty import EmptyState


def nobody() -> EmptyState:
    """Nobody takes part yet."""
    return EmptyState(
        "Import people first",
        "Matching needs people. Bring them in at the step People, then come back.",
    )


def no_roles() -> EmptyState:
    """There are peers where mentors and mentees are needed."""
    return EmptyState(
        "Who mentors, and whom?",
        "These people are peers, but the format of this program is for mentors and mentees. "
        "Choose circles or peer pairs as its format at the step Design, or give them roles.",
    )


def unmatched() -> EmptyState:
    """Nobody is matched yet."""
    return EmptyState(
        "Nobody is matched yet",
        "Look over what counts, at the left. Then press Match: you see who is with whom, "
        "why, and who is left over. Nothing is final until you approve it.",
    )
