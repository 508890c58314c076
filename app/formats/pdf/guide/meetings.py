"""One entry for each time that a session happens."""

from dataclasses import dataclass

from app.formats.pdf.blocks import Block, Prose, draw_tick_box, prose
from app.formats.pdf.guide.pages import Writer, section
from app.formats.pdf.guide.sessions import SessionPart
from app.formats.pdf.pen import Pen
from app.formats.pdf.style import INK, LABEL, LINE_STEP, MUTED, PEN, ROW_STEP

MOST_ENTRIES = 104
WHEN, TICK = 88.0, 20.0


@dataclass(frozen=True)
class Entry(Block):
    """A box to tick, the date or a line for it, and lines to write on."""

    when: Prose | None
    lines: int
    step: float

    def height(self, width: float) -> float:
        return self.lines * self.step

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        base = top + self.step
        draw_tick_box(pen, x, base - 10)
        if self.when:
            self.when.draw(pen, x + TICK, base - self.when.style.line + 0.5, WHEN - TICK)
        else:
            pen.rule(x + TICK, base, WHEN - TICK - 12, 0.6, PEN)
        for line in range(1, self.lines + 1):
            pen.rule(x + WHEN, top + line * self.step, width - WHEN, 0.6, PEN)


def meeting_rows(writer: Writer, session: SessionPart, room: float, width: float) -> list[Block]:
    """The entries, with two or three lines each if a page then still holds them all."""
    words = writer.words
    head: list[Block] = [
        section(words.text("session", "meetings"), 22),
        prose(words.text("session", "meetings_note"), LABEL.but(color=MUTED), gap=2, keep=True),
    ]
    times = min(session.times, MOST_ENTRIES)
    used = sum(block.gap + block.height(width) for block in head)
    lines = max(1, min(3, int((room - used - times * 5) / times / LINE_STEP)))
    step = ROW_STEP if lines == 1 else LINE_STEP
    entries = [
        Entry(_when(writer, session, number), lines, step, gap=0 if lines == 1 else 5)
        for number in range(times)
    ]
    return [*head, *entries]


def _when(writer: Writer, session: SessionPart, number: int) -> Prose | None:
    words = writer.words
    style = LABEL.but(color=INK)
    if session.days:
        return prose(words.short_day(session.days[number]), style)
    if session.weeks:
        return prose(words.text("week_start", n=session.weeks[number]), style)
    return None
