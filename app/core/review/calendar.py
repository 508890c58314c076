"""When a program runs, on the calendar."""

from datetime import date, timedelta

from app.core.model import Program


def day_of(program: Program, week: int) -> date | None:
    """The first day of that week (1 is the first), or None while the start isn't set."""
    return program.start + timedelta(weeks=week - 1) if program.start else None


def last_day(program: Program) -> date | None:
    """The day it ends: the day it was ended by hand, else the last of its last week."""
    if program.ended or program.start is None:
        return program.ended
    return program.start + timedelta(weeks=program.weeks, days=-1)


def next_start(program: Program, today: date) -> date:
    """The first day after its end and after today on the weekday it began, Monday if unknown."""
    after = max(last_day(program) or today, today) + timedelta(days=1)
    weekday = program.start.weekday() if program.start else 0
    return after + timedelta(days=(weekday - after.weekday()) % 7)


def half_way(program: Program) -> date | None:
    """The day in the middle of its weeks."""
    return program.start + timedelta(days=program.weeks * 7 // 2) if program.start else None


def is_finished(program: Program, today: date) -> bool:
    """Whether it was ended by hand, or its last week has gone by."""
    end = last_day(program)
    return program.ended is not None or (end is not None and end < today)
