"""Holidays read from a calendar file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from dateutil.rrule import rrulestr
from icalendar import Calendar

from app.core.model import Program, Span
from app.core.problems import Problem

LONGEST_TITLE = 120
MOST = 200
"""A calendar with more days off than this in one program is not one of holidays."""

MOST_EVENTS = 20_000
WHOLE_DAYS = {"YEARLY", "MONTHLY", "WEEKLY", "DAILY"}
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Holidays:
    """What a file says of a program's time; how many entries are `outside` it, or at a time
    of day (`timed`), which no holiday is."""

    spans: tuple[Span, ...]
    outside: int
    timed: int


def read_holidays(path: Path, program: Program) -> Holidays:
    """The whole days in a calendar file that fall in the program's time.

    Raises Problem where the file is no calendar, or the program has no first day.
    """
    if program.start is None:
        raise Problem("calendar.no_start")
    first, last = program.start, program.start + timedelta(weeks=program.weeks) - DAY
    found: dict[Span, None] = {}
    outside = timed = 0
    for event in _events(path):
        days = _days_of(event)
        inside = list(_within(event, *days, first, last)) if days else []
        timed += days is None
        outside += bool(days) and not inside
        found.update(dict.fromkeys(inside))
    if len(found) > MOST:
        raise Problem("calendar.too_many", file=path.name, count=len(found), most=MOST)
    spans = sorted(found, key=lambda span: (span.first_day or first, span.title))
    return Holidays(tuple(spans), outside, timed)


def _events(path: Path) -> list[Any]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Problem("calendar.unreadable", file=path.name, reason=error.strerror) from error
    try:
        calendars = Calendar.from_ical(data, multiple=True)
        events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    except (ValueError, KeyError, IndexError, AttributeError, TypeError) as error:
        raise Problem("calendar.not_a_calendar", file=path.name) from error
    if not events:
        raise Problem("calendar.empty", file=path.name)
    return events[:MOST_EVENTS]


def _days_of(event: Any) -> tuple[date, date] | None:
    """The first and last day of an entry of whole days; None for one at a time of day."""
    begin = _value(event, "DTSTART")
    if begin is None or isinstance(begin, datetime):
        return None
    end, length = _value(event, "DTEND"), _value(event, "DURATION")
    if isinstance(end, date) and not isinstance(end, datetime):
        return begin, max(begin, end - DAY)
    if isinstance(length, timedelta):
        return begin, max(begin, begin + length - DAY)
    return begin, begin


def _value(event: Any, name: str) -> Any:
    try:
        return event.decoded(name)
    except (KeyError, ValueError, TypeError, AttributeError):
        return None


def _within(event: Any, begin: date, end: date, first: date, last: date) -> Iterator[Span]:
    """The entry each time it falls in the program: once, or as often as it comes back."""
    title = " ".join(str(event.get("SUMMARY", "")).split())[:LONGEST_TITLE] or "Holiday"
    length = end - begin
    for day in _starts(event, begin, first - length, last):
        if day <= last and day + length >= first:
            yield Span(title=title, first_day=day, last_day=day + length)


def _starts(event: Any, begin: date, earliest: date, latest: date) -> list[date]:
    rule = event.get("RRULE")
    if rule is None or not {str(often).upper() for often in rule.get("FREQ", ())} <= WHOLE_DAYS:
        return [begin]
    try:
        text = rule.to_ical().decode()
        rules = rrulestr(text, dtstart=datetime.combine(begin, time()), ignoretz=True)
        window = (datetime.combine(day, time()) for day in (earliest, latest))
        return [moment.date() for moment in rules.between(*window, inc=True)[: MOST + 1]]
    except (ValueError, AttributeError, TypeError, OverflowError):
        return [begin]
