"""A program's breaks: stretches in which nobody is expected to meet."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from pydantic import Field as Bound

from app.core.model.base import Row, Value
from app.core.model.programs import Program

CLOSING_DAYS = 3
"""A week is a break week when so many of its days from Monday to Friday are in breaks."""

SATURDAY = 5


class Span(Value):
    """When a break is.

    Days (`first_day` to `last_day`, both included) stay where they are in the year when the
    program begins on another day. Weeks (`first_week` to `last_week`, 1 is the first) are for
    programs whose first day isn't known; they go with the program. What isn't meant is empty.
    """

    title: str
    first_day: date | None = None
    last_day: date | None = None
    first_week: int = Bound(default=0, ge=0)
    last_week: int = Bound(default=0, ge=0)


class Break(Span, Row):
    """A break of one program."""

    program: str


def closed_weeks(program: Program, breaks: Iterable[Span]) -> frozenset[int]:
    """The weeks of a program in which its sessions should not be."""
    weeks: set[int] = set()
    days: set[date] = set()
    for span in breaks:
        weeks.update(range(max(1, span.first_week), min(program.weeks, span.last_week) + 1))
        if program.start:
            days.update(_workdays(program, program.start, span))
    if program.start:
        counts = Counter(week_of(program.start, day) for day in days)
        weeks.update(week for week, count in counts.items() if count >= CLOSING_DAYS)
    return frozenset(weeks)


def weeks_of(program: Program, span: Span) -> range:
    """The weeks of a program that a break touches, if only by a day; none if it is outside."""
    first, last = span.first_week, span.last_week
    if span.first_day and span.last_day:
        if not program.start:
            return range(0)
        first, last = (week_of(program.start, day) for day in (span.first_day, span.last_day))
    return range(max(1, first), min(program.weeks, last) + 1)


def week_of(start: date, day: date) -> int:
    """The week of a program in which a day falls; 0 and less before it begins."""
    return (day - start).days // 7 + 1


def _workdays(program: Program, start: date, span: Span) -> Iterator[date]:
    """The days of a break from Monday to Friday that are in the program's weeks."""
    if not span.first_day or not span.last_day:
        return
    end = start + timedelta(weeks=program.weeks, days=-1)
    first, last = max(span.first_day, start), min(span.last_day, end)
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        if day.weekday() < SATURDAY:
            yield day
