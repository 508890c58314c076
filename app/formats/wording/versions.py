"""What changed from one version of a program to the next, in sentences."""

from app.core.model import Program
from app.core.review.versions import Step
from app.formats.wording.modes import in_words
from app.formats.wording.moves import move_sentences

MOST = 5


def step_sentences(step: Step) -> list[str]:
    """Sessions that came and went, then why the place moved."""
    told = []
    if step.added:
        told.append(f"Added: {_titles(step.added)}.")
    if step.dropped:
        told.append(f"Left out: {_titles(step.dropped)}.")
    return [*told, *move_sentences(step.move)]


def version_sentences(step: Step, later: Program) -> list[str]:
    """What changed, what that was meant to do, and what came of it, as far as it is noted."""
    told = step_sentences(step)
    if later.expectation:
        told.append(f"Meant to change: {later.expectation}")
    if later.finding:
        told.append(f"Found: {later.finding}")
    return told


def _titles(titles: tuple[str, ...]) -> str:
    shown = [f"“{title}”" for title in titles[:MOST]]
    more = len(titles) - MOST
    return in_words([*shown, f"{more} more"]) if more > 0 else in_words(shown)
