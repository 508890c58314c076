"""Checklists: before it begins, the launch, under way, the closing."""

from datetime import date, timedelta

from app.formats.pdf.guide.pages import Writer, headed, lead, notes_below, ticks
from app.formats.pdf.guide.sessions import week_start
from app.formats.pdf.sides import PEERS
from app.formats.pdf.style import BODY

PHASES = ("before", "launch", "running", "closing")
LAUNCH_WEEKS = 3
CLOSING_WEEKS = 4


def add_phases(writer: Writer, many: str) -> None:
    """A page to tick off for each phase."""
    for phase in PHASES:
        _add_phase(writer, phase, many)


def _add_phase(writer: Writer, phase: str, many: str) -> None:
    words, program = writer.words, writer.facts.program
    path = ("handbook", "phases", phase)
    points = words.texts(*path, "points", *((many,) if phase == "launch" else ()))
    if phase != "launch" and program.format not in PEERS:
        points += words.texts(*path, "mentors")
    if phase == "before" and program.minors:
        points += words.texts(*path, "minors")
    blocks = headed(f"phase-{phase}", words.text(*path, "title"), _when(writer, phase))
    blocks.append(lead(words.text(*path, "lead")))
    first, *rest = ticks(points, BODY, 8)
    blocks += [first.but(gap=18), *rest]
    column = writer.book.flow(blocks, writer.book.new_page())
    notes_below(column, words.text("handbook", "phases", "own"), gap=26)


def _when(writer: Writer, phase: str) -> str:
    """The phase's days if the program has a start, else its weeks in words."""
    words, program = writer.words, writer.facts.program
    if program.start is None:
        return words.text("handbook", "phases", phase, "weeks")
    first, last = _days(program.start, program.weeks)[phase]
    if first is None:
        return words.text("handbook", "phases", "until", date=words.day_and_year(last))
    values = {"first": words.day_and_year(first), "last": words.day_and_year(last)}
    return words.text("handbook", "phases", "between", **values)


def _days(start: date, weeks: int) -> dict[str, tuple[date | None, date]]:
    """The first and the last day of each phase; short programs' phases share their days."""
    end = start + timedelta(weeks=weeks, days=-1)
    launched = min(week_start(start, LAUNCH_WEEKS + 1) - timedelta(days=1), end)
    closing = max(start, week_start(start, weeks - CLOSING_WEEKS + 1))
    return {
        "before": (None, start - timedelta(days=1)),
        "launch": (start, launched),
        "running": (min(launched + timedelta(days=1), closing), max(launched, closing)),
        "closing": (closing, end),
    }
