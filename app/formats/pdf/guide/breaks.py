"""A program's breaks in the guide's timeline."""

from app.core.model import closed_weeks, weeks_of
from app.formats.pdf.blocks import prose
from app.formats.pdf.guide.pages import Writer
from app.formats.pdf.guide.timeline import Row
from app.formats.pdf.style import SMALL


def closed_weeks_of(writer: Writer) -> frozenset[int]:
    """The weeks in breaks."""
    return closed_weeks(writer.facts.program, writer.facts.breaks)


def break_rows(writer: Writer, grid: tuple[int, ...]) -> list[tuple[int, Row]]:
    """A line for each break that closes a week, with its days or weeks."""
    words, program = writer.words, writer.facts.program
    closed = closed_weeks_of(writer)
    rows: list[tuple[int, Row]] = []
    for row in writer.facts.breaks:
        weeks = [week for week in weeks_of(program, row) if week in closed]
        if not weeks:
            continue
        if row.first_day and row.last_day:
            ends = [words.short_day(day) for day in (row.first_day, row.last_day)]
            when = " – ".join(dict.fromkeys(ends))
        else:
            when = words.text("week", n="–".join(dict.fromkeys(map(str, (weeks[0], weeks[-1])))))
        line = Row(
            number="",
            title=prose(row.title, SMALL.but(size=9.4)),
            detail=None,
            weeks=(),
            of_weeks=program.weeks,
            when=prose(when, SMALL.but(leading=13)),
            page=prose("", SMALL),
            grid=grid,
            closed=closed,
        )
        rows.append((weeks[0], line))
    return rows
