"""Copied sessions as text: JSON for Trellis, and a list that people can read."""

from collections.abc import Iterator

from pydantic import ValidationError

from app.core.clips import Clip
from app.core.model import Library, TemplateSession, Timing
from app.core.problems import Problem
from app.formats.wording.modes import MODE_NAMES


def clip_text(clip: Clip) -> str:
    """A clip as the text that `read_clip` takes."""
    return clip.model_dump_json()


def read_clip(text: str) -> Clip:
    """The clip in a text; raises Problem where it is none, or one of a later Trellis."""
    try:
        return Clip.model_validate_json(text)
    except ValidationError as error:
        raise Problem("clip.unreadable") from error


def plain_list(clip: Clip, library: Library) -> str:
    """A line for each session, with what is in it indented under it, then the milestones."""
    lines = [line for session in clip.sessions for line in _lines(session, library, clip)]
    lines += [f"Week {milestone.week}: {milestone.title}" for milestone in clip.milestones]
    return "\n".join(lines) + "\n"


def _lines(session: TemplateSession, library: Library, clip: Clip) -> Iterator[str]:
    own = {item.id: item.title for item in clip.activities}
    asked = {item.id: item.title for item in clip.question_sets}
    mode = f", {MODE_NAMES[session.mode]}" if session.mode else ""
    yield f"{_when(session)}{session.title} ({session.minutes} min{mode})"
    for use in session.activities:
        known = library.activities.get(use.id)
        yield f"  - {known.title if known else own.get(use.id, use.id)}, {use.minutes} min"
    for questions in session.question_sets:
        found = library.question_sets.get(questions.id)
        title = found.title if found else asked.get(questions.id, questions.id)
        yield f"  - {title}, {questions.use} questions"


def _when(session: TemplateSession) -> str:
    if session.timing is not Timing.DATED or not session.weeks:
        return ""
    word = "Week" if len(session.weeks) == 1 else "Weeks"
    return f"{word} {', '.join(map(str, sorted(session.weeks)))}: "
