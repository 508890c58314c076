"""What can be done to a session."""

from typing import Any

from app.core.edits.pruning import pruned
from app.core.edits.rows import fresh_ids, next_position, patch, put, without
from app.core.model import ActivityUse, QuestionUse, Session, Timing, Workspace


def add_session(workspace: Workspace, program_id: str, week: int, **values: Any) -> Workspace:
    """Add a session in that week, in touch as the program's matches are unless told."""
    program = workspace.programs[program_id]
    defaults: dict[str, Any] = {
        "title": "New session",
        "weeks": (week,),
        "mode": program.mode,
        "people": program.people,
    }
    session = Session.model_validate(
        {
            **defaults,
            **values,
            "id": next(fresh_ids(workspace.sessions, "session")),
            "program": program_id,
            "position": next_position(_of_program(workspace, program_id)),
        }
    )
    return workspace.with_tables(sessions=put(workspace.sessions, session))


def move_session(workspace: Workspace, session_id: str, week: int) -> Workspace:
    """Shift a dated session so that it first happens in that week, the others as far behind.

    A session that fits in its program stays in it. Sessions without dates stay as they are.
    """
    session = workspace.sessions[session_id]
    if session.timing is not Timing.DATED or not session.weeks:
        return workspace
    first, last = min(session.weeks), max(session.weeks)
    latest = workspace.programs[session.program].weeks - (last - first)
    shift = max(1, min(week, latest)) - first
    return edit_session(workspace, session_id, weeks=tuple(w + shift for w in session.weeks))


def edit_session(workspace: Workspace, /, session_id: str, **values: Any) -> Workspace:
    """Set some of a session's fields; a new timing keeps how often the session happens."""
    session = workspace.sessions[session_id]
    timing = Timing(values.get("timing", session.timing))
    if timing is not session.timing:
        values = {**_kept_occurrences(workspace, session, timing), **values}
    sessions = patch(workspace.sessions, session_id, **values)
    if sessions is workspace.sessions:
        return workspace
    return workspace.with_tables(sessions=sessions)


def _kept_occurrences(workspace: Workspace, session: Session, timing: Timing) -> dict[str, Any]:
    if session.timing is Timing.DATED:
        return {"times": len(session.weeks) or session.times}
    if timing is Timing.DATED and len(session.weeks) != session.times:
        return {"weeks": spread(session.times, workspace.programs[session.program].weeks)}
    return {}


def spread(times: int, weeks: int) -> tuple[int, ...]:
    """Weeks for that many occurrences, evenly over a program of that many weeks."""
    return tuple((2 * n + 1) * weeks // (2 * times) + 1 for n in range(times))


def remove_session(workspace: Workspace, session_id: str) -> Workspace:
    """Take a session out with what is in it and what was noted of it."""
    if session_id not in workspace.sessions:
        return workspace
    activities = [use.id for use in _activities_in(workspace, session_id)]
    questions = [use.id for use in _questions_in(workspace, session_id)]
    return pruned(
        workspace.with_tables(
            sessions=without(workspace.sessions, [session_id]),
            activity_uses=without(workspace.activity_uses, activities),
            question_uses=without(workspace.question_uses, questions),
        )
    )


def duplicate_session(workspace: Workspace, session_id: str) -> Workspace:
    """Put a copy with the same contents behind a session; a dated one follows it in time."""
    session = workspace.sessions[session_id]
    copy = session.model_copy(
        update={
            "id": next(fresh_ids(workspace.sessions, "session")),
            "position": session.position + 1,
            "weeks": _weeks_after(session, workspace.programs[session.program].weeks),
        }
    )
    activity_ids = fresh_ids(workspace.activity_uses, "activity")
    question_ids = fresh_ids(workspace.question_uses, "questions")
    return workspace.with_tables(
        sessions=put(workspace.sessions, copy, *_moved_on(workspace, session)),
        activity_uses=put(
            workspace.activity_uses,
            *(
                use.model_copy(update={"id": next(activity_ids), "session": copy.id})
                for use in _activities_in(workspace, session_id)
            ),
        ),
        question_uses=put(
            workspace.question_uses,
            *(
                use.model_copy(update={"id": next(question_ids), "session": copy.id})
                for use in _questions_in(workspace, session_id)
            ),
        ),
    )


def _weeks_after(session: Session, program_weeks: int) -> tuple[int, ...]:
    if not session.weeks:
        return ()
    span = max(session.weeks) - min(session.weeks) + 1
    shift = min(span, max(0, program_weeks - max(session.weeks)))
    return tuple(week + shift for week in session.weeks)


def _moved_on(workspace: Workspace, session: Session) -> list[Session]:
    return [
        later.model_copy(update={"position": later.position + 1})
        for later in _of_program(workspace, session.program)
        if later.position > session.position
    ]


def _of_program(workspace: Workspace, program_id: str) -> list[Session]:
    return [s for s in workspace.sessions.values() if s.program == program_id]


def _activities_in(workspace: Workspace, session_id: str) -> list[ActivityUse]:
    return [use for use in workspace.activity_uses.values() if use.session == session_id]


def _questions_in(workspace: Workspace, session_id: str) -> list[QuestionUse]:
    return [use for use in workspace.question_uses.values() if use.session == session_id]
