"""What was noted of a session's occurrences stays with them when they are moved or parted."""

from collections.abc import Iterable, Mapping

from app.core.edits.rows import put, without
from app.core.model import Meeting, Session, Timing, Workspace

Places = Mapping[int, tuple[str, int]]
"""Where each occurrence of a session is now: the session it is in, and its number there."""


def followed(before: Workspace, after: Workspace, session_id: str, places: Places) -> Workspace:
    """With what was noted of a session put where its occurrences are; the rest is forgotten."""
    rows = [row for row in before.meetings.values() if row.session == session_id]
    kept = [_moved(row, places) for row in rows if row.occurrence in places]
    gone = {row.id for row in rows} - {row.id for row in kept}
    meetings = put(without(after.meetings, gone), *kept)
    return after if meetings is after.meetings else after.with_tables(meetings=meetings)


def after_edits(before: Workspace, after: Workspace, sessions: Iterable[Session]) -> Workspace:
    """With what was noted of sessions that happen more or less often than before.

    Where they happen as often, their occurrences were moved together.
    """
    if not before.meetings:
        return after
    for now in sessions:
        was = before.sessions.get(now.id)
        if was and was.timing is now.timing is Timing.DATED and len(was.weeks) != len(now.weeks):
            after = followed(before, after, now.id, _by_week(was, now))
    return after


def at_weeks(session: Session, weeks: Mapping[int, int]) -> Places:
    """Where the occurrences are that were in the weeks named and are now in others."""
    numbers = {week: number for number, week in enumerate(session.weeks, start=1)}
    return {old: (session.id, numbers[week]) for old, week in weeks.items() if week in numbers}


def _by_week(was: Session, now: Session) -> Places:
    """The same weeks are the same occurrences; if there is none, they stay in their order."""
    weeks = dict(enumerate(was.weeks, start=1))
    places = at_weeks(now, weeks)
    return places or {number: (now.id, number) for number in weeks if number <= len(now.weeks)}


def _moved(row: Meeting, places: Places) -> Meeting:
    session, occurrence = places[row.occurrence]
    return row.model_copy(update={"session": session, "occurrence": occurrence})
