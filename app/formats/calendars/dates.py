"""A program's dates written as a calendar file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from app.core.breaks import breaks_of
from app.core.model import (
    Library,
    Program,
    Session,
    SessionDesign,
    Timing,
    Workspace,
    design_of,
    weeks_of,
)
from app.core.problems import Problem
from app.formats.wording.modes import MODE_NAMES


@dataclass(frozen=True)
class Dates:
    """A calendar file, with how many sessions, times and milestones are in it.

    `undated` are the sessions that have no week and so are not.
    """

    data: bytes
    sessions: int
    milestones: int
    undated: int


def program_dates(workspace: Workspace, library: Library, program_id: str, today: date) -> Dates:
    """A program's sessions, milestones and breaks as a calendar file.

    Sessions belong to weeks, not to days: each occurrence is a whole week, and leaves its time
    free. Raises Problem where the program has no first day.
    """
    program = workspace.programs[program_id]
    if program.start is None:
        raise Problem("calendar.no_start")
    start, stamp = program.start, datetime.combine(today, time(), UTC)
    calendar = Calendar()
    calendar.add("prodid", "-//Trellis//Program dates//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", program.title)
    inside = design_of(workspace, program_id).sessions
    dated = [part for part in inside if _is_dated(part.session)]
    milestones = [m for m in workspace.milestones.values() if m.program == program_id]
    for part in dated:
        for event in _of_session(part, library, start):
            calendar.add_component(event)
    for milestone in milestones:
        calendar.add_component(_in_week(start, milestone.week, milestone.id, milestone.title))
    for event in _of_breaks(workspace, program, start):
        calendar.add_component(event)
    for event in calendar.events:
        event.add("dtstamp", stamp)
        event["uid"] = f"{program.id}-{start}-{event['uid']}@trellis"
    return Dates(calendar.to_ical(), len(dated), len(milestones), len(inside) - len(dated))


def _of_session(part: SessionDesign, library: Library, start: date) -> Iterator[Event]:
    weeks = sorted(part.session.weeks)
    words = "\n".join(_description(part, library))
    for number, week in enumerate(weeks, start=1):
        title = part.session.title
        if len(weeks) > 1:
            title += f" ({number} of {len(weeks)})"
        event = _in_week(start, week, f"{part.session.id}-{number}", title)
        event.add("description", words)
        yield event


def _of_breaks(workspace: Workspace, program: Program, start: date) -> Iterator[Event]:
    for row in breaks_of(workspace, program.id):
        weeks = weeks_of(program, row)
        if row.first_day and row.last_day:
            yield _event(row.first_day, row.last_day, row.id, row.title)
        elif weeks:
            begin = start + timedelta(weeks=weeks[0] - 1)
            yield _event(begin, _last_day(start, weeks[-1]), row.id, row.title)


def _in_week(start: date, week: int, uid: str, title: str) -> Event:
    return _event(start + timedelta(weeks=week - 1), _last_day(start, week), uid, title)


def _last_day(start: date, week: int) -> date:
    return start + timedelta(weeks=week, days=-1)


def _event(first: date, last: date, uid: str, title: str) -> Event:
    event = Event()
    event.add("uid", uid)
    event.add("summary", title)
    event.add("dtstart", first)
    event.add("dtend", last + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    return event


def _description(part: SessionDesign, library: Library) -> Iterator[str]:
    session = part.session
    mode = f", {MODE_NAMES[session.mode]}" if session.mode else ""
    yield f"Some time in this week: {session.minutes} minutes{mode}."
    for use in part.activities:
        if activity := library.activities.get(use.activity):
            yield f"- {activity.title}, {use.minutes} min"
    for asked in part.question_sets:
        if question_set := library.question_sets.get(asked.question_set):
            yield f"- {question_set.title}"


def _is_dated(session: Session) -> bool:
    return session.timing is Timing.DATED and bool(session.weeks)
