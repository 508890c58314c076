"""Which sessions a bar comes from, those that bring most first."""

from enum import Enum

from app.core.dimensions.constants import MINUTES_A_QUESTION
from app.core.dimensions.means import session_scale, session_transparency
from app.core.dimensions.structure import activity_value, fill, question_value
from app.core.model import ProgramDesign, SessionDesign, Timing

MOST_NAMED = 6


class Part(Enum):
    """What sessions bring: three parts of structure, scale, and transparency."""

    TIMELINE = "timeline"
    ACTIVITIES = "activities"
    QUESTIONS = "questions"
    SCALE = "scale"
    TRANSPARENCY = "transparency"


def sources_of(part: Part, design: ProgramDesign) -> list[SessionDesign]:
    """The sessions that bring something, by how much; equal ones in their order."""
    brought = {inside.session.id: _brings(part, inside, design) for inside in design.sessions}
    found = [inside for inside in design.sessions if brought[inside.session.id]]
    return sorted(found, key=lambda inside: -brought[inside.session.id])


def told_sources(sources: list[SessionDesign], design: ProgramDesign) -> str:
    """The sessions in words, the first few by name."""
    if not sources:
        return "No session brings anything yet."
    names = [f"“{inside.session.title}”" for inside in sources[:MOST_NAMED]]
    if more := len(sources) - len(names):
        names.append(f"and {more} more")
    return f"From {len(sources)} of {len(design.sessions)} sessions: {', '.join(names)}"


def _brings(part: Part, inside: SessionDesign, design: ProgramDesign) -> float:
    session = inside.session
    match part:
        case Part.TIMELINE:
            return session.occurrences if session.timing is not Timing.OPEN else 0
        case Part.SCALE:
            return session.minutes * session.occurrences * session_scale(design, inside)
        case Part.TRANSPARENCY:
            return session.minutes * session.occurrences * session_transparency(design, inside)
        case _:
            return _fills(part, inside)


def _fills(part: Part, inside: SessionDesign) -> int:
    session = inside.session
    if not session.content_known:
        return 0
    if part is Part.ACTIVITIES:
        wanted = [(activity_value(use), use.minutes) for use in inside.activities]
    else:
        wanted = [
            (question_value(use), use.questions * MINUTES_A_QUESTION)
            for use in inside.question_sets
        ]
    return fill(wanted, session.minutes) * session.occurrences
