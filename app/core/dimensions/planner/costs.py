"""What each edit costs: a designer's effort, in small whole numbers."""

from collections.abc import Iterable

from app.core.dimensions.modes import IMMEDIACY
from app.core.dimensions.planner.edits import (
    AddActivity,
    AddQuestions,
    AddSession,
    DropSession,
    Edit,
    RemoveActivity,
    RemoveQuestions,
    SetMode,
    SetProgramMode,
    SetTimeline,
)
from app.core.model import Library, Mode, ProgramDesign, SessionDesign

PROPERTY = 1.0
MODE = 1.0
MISFIT = 2.0
CONTENT = 2.0
TIMELINE = 2.0
ADDED_SESSION = 4.0
DROPPED_SESSION, WHOLE_PROGRAM = 4.0, 8.0


def mode_cost(before: Mode | None, after: Mode, misfits: int = 0) -> float:
    """Changing a mode; a mode that was not known counts as no jump."""
    jump = 0.0 if before is None else abs(IMMEDIACY[after] - IMMEDIACY[before])
    return MODE + jump + MISFIT * misfits


def drop_cost(design: ProgramDesign, session_id: str) -> float:
    """Dropping a session, dearer the more of the program's time it takes."""
    total = sum(map(total_minutes, design.sessions))
    own = total_minutes(session_in(design, session_id))
    return DROPPED_SESSION + (WHOLE_PROGRAM * own / total if total else 0.0)


def misfits(inside: SessionDesign, mode: Mode, library: Library) -> tuple[str, ...]:
    """The activities (ids) that could be done in a session's mode and can't in another."""
    found = (library.activities.get(use.activity) for use in inside.activities)
    return tuple(
        activity.id
        for activity in found
        if activity is not None
        and mode not in activity.modes
        and inside.session.mode in activity.modes
    )


def cost_of(edit: Edit, before: ProgramDesign, library: Library) -> float:
    """The cost of an edit to a design."""
    match edit:
        case SetTimeline(kept=kept):
            return TIMELINE + PROPERTY * len(kept)
        case AddSession(activities=activities, question_sets=question_sets):
            return ADDED_SESSION + CONTENT * (len(activities) + len(question_sets))
        case DropSession(session=session_id):
            return drop_cost(before, session_id)
        case SetMode(session=session_id, mode=mode):
            inside = session_in(before, session_id)
            return mode_cost(inside.session.mode, mode, len(misfits(inside, mode, library)))
        case SetProgramMode(mode=mode):
            return mode_cost(before.program.mode, mode)
        case AddActivity() | AddQuestions() | RemoveActivity() | RemoveQuestions():
            return CONTENT
        case _:
            return PROPERTY


def session_in(design: ProgramDesign, session_id: str) -> SessionDesign:
    """The session of that id."""
    return next(inside for inside in design.sessions if inside.session.id == session_id)


def total_minutes(inside: SessionDesign) -> int:
    """A session's minutes, all occurrences together."""
    return inside.session.minutes * inside.session.occurrences


def movable(sessions: Iterable[SessionDesign], locked: frozenset[str]) -> list[SessionDesign]:
    """The sessions that take time and are not locked."""
    return [
        inside
        for inside in sessions
        if total_minutes(inside) and not inside.session.locked and inside.session.id not in locked
    ]
