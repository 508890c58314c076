"""The call sheet: whom to ring when, with boxes to tick and a line for a note."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from app.formats.pdf.blocks import Block, Prose, draw_tick_box, prose
from app.formats.pdf.guide.facts import Someone
from app.formats.pdf.guide.pages import Writer, bold_then, headed, lead
from app.formats.pdf.guide.sessions import week_start
from app.formats.pdf.handbook.facts import People, Together
from app.formats.pdf.handbook.matches import contact
from app.formats.pdf.handbook.quiet import QuietToday, said_of_quiet
from app.formats.pdf.pen import Pen
from app.formats.pdf.style import BODY, INK, LABEL, LABEL_BOLD, MUTED, PEN, SMALL

CELL, CELL_NARROW = 64.0, 52.0
LEAST_WIDE = 420.0
NOTE = 22.0
BLANK_ROWS = 8
SILENT_DAYS = 21


@dataclass(frozen=True)
class CallRow(Block):
    """Names with their numbers, a box with room for a date in each column, a line below."""

    names: tuple[Prose, ...]
    columns: int
    note: str

    def height(self, width: float) -> float:
        room = width - self.columns * _cell(width) - 8
        return sum(name.height(room) for name in self.names) + 6 + NOTE

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        cell = _cell(width)
        room = width - self.columns * cell - 8
        y = top + 4
        for name in self.names:
            name.draw(pen, x, y, room)
            y += name.height(room)
        for column in range(self.columns):
            left = x + width - (self.columns - column) * cell
            draw_tick_box(pen, left, top + 7)
            pen.rule(left + 14, top + 16, cell - 22, 0.6, PEN)
        low = top + self.height(width) - 4
        prose(self.note, SMALL).draw(pen, x, low - SMALL.line, 60)
        pen.rule(x + 30, low, width - 30, 0.6, PEN)


@dataclass(frozen=True)
class CallHead(Block):
    """The columns' names with their days."""

    labels: tuple[tuple[str, str], ...]

    def height(self, width: float) -> float:
        cell = _cell(width) - 6
        return max(sum(p.height(cell) for p in _label(label)) for label in self.labels) + 4

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        cell = _cell(width)
        for column, label in enumerate(self.labels):
            left = x + width - (len(self.labels) - column) * cell
            y = top
            for part in _label(label):
                part.draw(pen, left, y, cell - 6)
                y += part.height(cell - 6)


def _label(label: tuple[str, str]) -> list[Prose]:
    name, day = label
    said = [prose(name, SMALL.but(face=LABEL_BOLD.face, color=INK), balanced=True)]
    return [*said, prose(day, SMALL)] if day else said


def _cell(width: float) -> float:
    return CELL if width >= LEAST_WIDE else CELL_NARROW


def add_calls(writer: Writer, people: People, quiet: QuietToday | None, many: str) -> None:
    """What to ask, who is silent if that is known, and a row for everybody who is together."""
    words = writer.words
    blocks = headed("calls", words.text("handbook", "calls", "title"))
    blocks.append(lead(words.text("handbook", "calls", "lead")))
    asked = words.entry("handbook", "calls", "ask" if many == "pair" else "ask_many")
    for when, questions in asked:
        blocks.append(bold_then(when, f"\u2003{questions}", BODY.but(size=10, leading=14), gap=8))
    stuck = prose(words.text("handbook", "calls", "stuck"), LABEL.but(color=INK), gap=10)
    blocks.append(stuck)
    if quiet:
        blocks += said_of_quiet(writer, quiet)
    if not people.together:
        blocks.append(prose(words.text("handbook", "calls", "none"), BODY, gap=14))
    head = CallHead(_columns(writer), gap=18, keep=True)
    first, *rest = _rows(writer, people.together)
    column = writer.book.flow([*blocks, head, first], writer.book.new_page())
    for row in rest:
        if row.height(column.width) > column.room:
            column = writer.book.new_page()
            column.add(head)
        column.add(row)


def _columns(writer: Writer) -> tuple[tuple[str, str], ...]:
    words, facts = writer.words, writer.facts
    names = words.texts("handbook", "calls", "columns")
    start, weeks = facts.program.start, facts.program.weeks
    if start is None:
        return tuple((name, "") for name in names)
    days = (start + timedelta(days=SILENT_DAYS), week_start(start, 1 + weeks // 2), facts.end)
    return tuple(
        (name, words.short_day(day) if day else "") for name, day in zip(names, days, strict=True)
    )


def _rows(writer: Writer, together: Sequence[Together]) -> list[Block]:
    note = writer.words.text("handbook", "calls", "note")
    columns = len(writer.words.texts("handbook", "calls", "columns"))
    if not together:
        blank = (prose(" ", LABEL), prose(" ", LABEL))
        return [CallRow(blank, columns, note)] * BLANK_ROWS
    return [CallRow(tuple(map(_named, one.everybody)), columns, note) for one in together]


def _named(person: Someone) -> Prose:
    reached = person.phone or contact(person)
    after = f"\u2003{reached}" if reached else ""
    return bold_then(person.name, after, LABEL.but(color=MUTED))
