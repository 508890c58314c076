"""The words the Design step uses for the closed vocabularies and for numbers."""

from datetime import date, timedelta

from app.core.model import Mode, Session, Timing
from app.formats.wording.modes import MODE_NAMES

TIMINGS = {
    Timing.DATED: "on given weeks",
    Timing.ORDERED: "in order, no date",
    Timing.OPEN: "at any time",
}
OPENNESS = (
    "0 · title and steps only",
    "1 · also what it is for",
    "2 · also how you learn from each other",
    "3 · also a question to look back on",
)


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 session", "3 sessions"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def mode_words(mode: Mode | None) -> str:
    """The mode as people say it."""
    return MODE_NAMES[mode] if mode else "mode not known"


def people_words(people: int) -> str:
    """How many learn together."""
    return "pairs" if people == 2 else counted(people, "person", "people")


def week_start(start: date | None, week: int) -> date | None:
    """The date on which that week of a program begins; week 1 begins at its start."""
    return start + timedelta(weeks=week - 1) if start else None


def day_words(day: date) -> str:
    """A date without its year: "11 Jan"."""
    return f"{day.day} {day:%b}"


def weeks_words(weeks: tuple[int, ...]) -> str:
    """Weeks with runs drawn together: "weeks 2 to 5, 9"."""
    runs: list[list[int]] = []
    for week in sorted(weeks):
        if runs and week == runs[-1][1] + 1:
            runs[-1][1] = week
        else:
            runs.append([week, week])
    parts = [str(a) if a == b else f"{a} to {b}" for a, b in runs]
    return f"{'week' if len(weeks) == 1 else 'weeks'} {', '.join(parts)}"


def facts_words(session: Session) -> str:
    """A session's quiet facts: mode, minutes, people, and how often."""
    facts = [mode_words(session.mode), f"{session.minutes} min", people_words(session.people)]
    if session.timing is Timing.DATED and not session.weeks:
        facts.append("no week yet")
    elif session.occurrences != 1:
        facts.append(f"{session.occurrences} times")
    if session.locked:
        facts.append("locked")
    return " · ".join(facts)


def days_words(start: date | None, first: int, last: int) -> str:
    """From the first day of one week to the last of another: "11 Jan to 14 Mar 2027"."""
    begin, end = week_start(start, first), week_start(start, last + 1)
    if not begin or not end:
        return ""
    end -= timedelta(days=1)
    year = f" {begin.year}" if begin.year != end.year else ""
    return f"{day_words(begin)}{year} to {day_words(end)} {end.year}"
