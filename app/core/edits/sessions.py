"""What can be done to a session."""

from collections.abc import Iterable
from typing import Any

from app.core.breaks import moved, open_index, open_week, spread, weeks_of_breaks
from app.core.edits.following import after_edits
from app.core.edits.pruning import pruned
from app.core.edits.rows import fresh_ids, next_position, put, without
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

    A session that fits in its program stays in it, and weeks in breaks are passed over.
    Sessions without dates stay as they are.
    """
    session = workspace.sessions[session_id]
    if session.timing is not Timing.DATED or not session.weeks:
        return workspace
    closed = weeks_of_breaks(workspace, session.program)
    weeks = moved(session.weeks, week, closed, workspace.programs[session.program].weeks)
    return edit_session(workspace, session_id, weeks=weeks)


def edit_session(workspace: Workspace, /, session_id: str, **values: Any) -> Workspace:
    """Set some of a session's fields; a new timing keeps how often the session happens."""
    return put_sessions(workspace, edited_session(workspace, session_id, **values))


def edited_session(workspace: Workspace, /, session_id: str, **values: Any) -> Session:
    """A session with some of its fields set, by itself: for who changes many at once."""
    session = workspace.sessions[session_id]
    timing = Timing(values.get("timing", session.timing))
    if timing is not session.timing:
        values = {**_kept_occurrences(workspace, session, timing, values), **values}
    return Session.model_validate({**dict(session), **values})


def put_sessions(workspace: Workspace, *changed: Session) -> Workspace:
    """The workspace with these sessions in place of those with their ids."""
    sessions = put(workspace.sessions, *changed)
    if sessions is workspace.sessions:
        return workspace
    return after_edits(workspace, workspace.with_tables(sessions=sessions), changed)


def _kept_occurrences(
    workspace: Workspace, session: Session, timing: Timing, values: dict[str, Any]
) -> dict[str, Any]:
    if session.timing is Timing.DATED:
        return {"times": len(session.weeks) or session.times}
    if timing is Timing.DATED and "weeks" not in values and len(session.weeks) != session.times:
        closed = weeks_of_breaks(workspace, session.program)
        length = workspace.programs[session.program].weeks
        return {"weeks": spread(session.times, length, closed)}
    return {}


def edit_sessions(workspace: Workspace, /, session_ids: Iterable[str], **values: Any) -> Workspace:
    """Set some fields of several sessions to the same."""
    for session_id in session_ids:
        workspace = edit_session(workspace, session_id, **values)
    return workspace


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
    weeks = _weeks_after(workspace, workspace.sessions[session_id])
    return copy_session(workspace, session_id, weeks=weeks)


def copy_session(workspace: Workspace, session_id: str, **values: Any) -> Workspace:
    """Put a copy with the same contents, and some fields of its own, behind a session."""
    session = workspace.sessions[session_id]
    copy = session.model_copy(
        update={
            "id": next(fresh_ids(workspace.sessions, "session")),
            "position": session.position + 1,
            **values,
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


def _weeks_after(workspace: Workspace, session: Session) -> tuple[int, ...]:
    """As many open weeks on as the session lasts, or as fit in the program."""
    if not session.weeks:
        return ()
    closed = weeks_of_breaks(workspace, session.program)
    last = max(max(session.weeks), workspace.programs[session.program].weeks)
    after = open_week(open_index(max(session.weeks), closed) + 1, closed)
    return moved(session.weeks, after, closed, last)


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
