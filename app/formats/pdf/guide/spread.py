"""How a session opens: its head, the column for its plan, and what stands beside it."""

from collections.abc import Callable
from dataclasses import dataclass

from app.formats.pdf.blocks import Block, Mark, Rule, Space, prose
from app.formats.pdf.book import Column, shortened
from app.formats.pdf.guide.pages import Writer, headed
from app.formats.pdf.guide.sessions import SessionPart
from app.formats.pdf.guide.sessiontext import facts_line, kicker
from app.formats.pdf.guide.sidebar import side_blocks, small_help
from app.formats.pdf.guide.timeline import WeekStrip
from app.formats.pdf.pen import Pen
from app.formats.pdf.style import GUTTER, HAIR, KICKER, MUTED, SIDEBAR


@dataclass(frozen=True)
class UprightRule(Block):
    """The hairline between the text and what stands beside it."""

    length: float

    def height(self, width: float) -> float:
        return 0.0

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.stroke([(x, top), (x, top + self.length)], 0.5, HAIR)


def open_spread(writer: Writer, session: SessionPart) -> tuple[Column, Callable[[], Column]]:
    """The left page with its head and sidebar, and how the session goes on to further pages."""
    book = writer.book
    column = book.new_page()
    column = book.flow(_head(writer, session), column)

    def more() -> Column:
        return book.flow(continued_head(writer, session), book.new_page())

    if book.paper.narrow:
        first, *rest = side_blocks(writer, session)
        return book.flow([first.but(gap=16), *rest], column, more), more
    top = column.top + 20
    main_width = book.paper.measure - SIDEBAR - GUTTER
    main = Column(column.page, column.x, top, main_width, column.bottom)
    beside = Column(column.page, column.x + main_width + GUTTER, top, SIDEBAR, column.bottom)
    rule_at = beside.x - GUTTER * 0.45
    column.page.placed.append((UprightRule(column.bottom - top), rule_at, top, 0.0))
    left_over = _beside(writer, session, beside)
    return book.flow(left_over, main, more), more


def continued_head(writer: Writer, session: SessionPart) -> list[Block]:
    """The head of a session's further pages."""
    again = writer.words.text("session", "continued", n=session.number, title=session.title)
    again = shortened(again, KICKER, writer.book.paper.measure)
    return [prose(again, KICKER.but(color=MUTED)), Rule(gap=5), Space(5)]


def _beside(writer: Writer, session: SessionPart, column: Column) -> list[Block]:
    """Fill the sidebar; what finds no room there is returned, to come before the plan."""
    left_over: list[Block] = []
    for block in side_blocks(writer, session):
        fits = not left_over and block.gap + block.height(column.width) <= column.room
        if fits:
            column.add(block)
        else:
            left_over.append(block)
    tip = small_help(writer, session)
    if not left_over and tip.gap + tip.height(column.width) <= column.room:
        column.add(tip)
    return left_over


def _head(writer: Writer, session: SessionPart) -> list[Block]:
    blocks: list[Block] = []
    if session.number == 1:
        blocks.append(Mark("sessions", writer.words.text("session", "outline")))
    anchor = f"session-{session.number}"
    blocks += headed(anchor, session.title, kicker(writer, session), level=1)
    blocks += [facts_line(writer, session).but(gap=6, keep=True), Rule(gap=6, keep=True)]
    weeks = writer.facts.program.weeks
    busy = frozenset(week for part in writer.facts.sessions for week in part.weeks)
    if busy:
        blocks.append(WeekStrip(weeks, busy, frozenset(session.weeks), gap=12))
    return blocks
