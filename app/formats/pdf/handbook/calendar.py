"""The calendar: every date of the program, and what the coordinator does about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.formats.pdf.blocks import Block, Prose, draw_tick_box, prose, rich
from app.formats.pdf.guide.pages import Writer, headed, lead, section
from app.formats.pdf.guide.sessions import SessionPart, week_start
from app.formats.pdf.pen import Pen
from app.formats.pdf.style import BODY, HAIR, INK, LABEL, LABEL_BOLD, MUTED
from app.formats.pdf.text import in_one_piece, text_width
from app.formats.wording.print.files import NO_BREAK

TICK, WEEK, DAY = 20.0, 52.0, 62.0
AFTER_WORD = 8.0
PADDING = 4.5
SILENT_WEEKS = 3
ANNOUNCED_BEFORE = 4
PREPARED_BEFORE = 4


@dataclass(frozen=True)
class Event:
    """Something in a week (1 is the first, 0 and below are before); `own` is the coordinator's."""

    week: int
    text: str
    detail: str = ""
    own: bool = False


@dataclass(frozen=True)
class Dated(Block):
    """A box to tick, the week in a column so `wide`, the day or a line for it, what happens."""

    week: Prose
    day: Prose | None
    text: Prose
    wide: float = WEEK

    def height(self, width: float) -> float:
        room = width - TICK - self.wide - DAY
        return max(self.text.height(room), self.week.height(self.wide)) + 2 * PADDING

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.rule(x, top, width, 0.5, HAIR)
        inner = top + PADDING
        draw_tick_box(pen, x, inner + 2.4)
        self.week.draw(pen, x + TICK, inner, self.wide)
        left = TICK + self.wide
        if self.day:
            self.day.draw(pen, x + left, inner, DAY)
        else:
            base = inner + self.week.style.line - 1
            pen.rule(x + left, base, DAY - 14, 0.6, MUTED)
        self.text.draw(pen, x + left + DAY, inner, width - left - DAY)


def add_calendar(writer: Writer) -> None:
    """All that has a date, in order; and what has none."""
    words, facts = writer.words, writer.facts
    start = facts.program.start
    blocks = headed("calendar", words.text("handbook", "calendar", "title"))
    key = "lead" if start else "lead_undated"
    if not facts.sessions and not facts.milestones:
        key = "empty"
    blocks.append(lead(words.text("handbook", "calendar", key)))
    events = sorted(_events(writer), key=lambda event: (event.week, event.own))
    for number, event in enumerate(events):
        blocks.append(_row(writer, event, start).but(gap=16 if not number else 0))
    undated = [session for session in facts.sessions if not session.weeks]
    if undated:
        blocks.append(section(words.text("handbook", "calendar", "no_date"), 22))
        blocks += [_undated(writer, session) for session in undated]
    writer.book.flow(blocks, writer.book.new_page())


def _row(writer: Writer, event: Event, start: date | None) -> Dated:
    words = writer.words
    day = week_start(start, event.week) if start else None
    week = words.text("week_start", n=event.week) if event.week > 0 else ""
    style = LABEL.but(color=INK) if event.own else LABEL_BOLD
    detail = (f"\u2003{event.detail}", LABEL.but(color=MUTED))
    return Dated(
        prose(week, LABEL.but(color=MUTED)),
        prose(words.short_day(day), LABEL_BOLD) if day else None,
        rich((event.text, style), *([detail] if event.detail else [])),
        max(WEEK, _width_of(words.text("week_start", n=writer.facts.program.weeks))),
    )


def _width_of(week: str) -> float:
    return text_width(week, LABEL.face) * LABEL.points / 1000 + AFTER_WORD


def _events(writer: Writer) -> Iterator[Event]:
    words, facts = writer.words, writer.facts
    weeks = facts.program.weeks

    def task(week: int, name: str) -> Event:
        return Event(week, words.text("handbook", "calendar", "tasks", name), own=True)

    yield task(1 - PREPARED_BEFORE, "begin")
    for session in facts.sessions:
        yield from _session(writer, session)
    for milestone in facts.milestones:
        yield Event(milestone.week, milestone.title, words.text("glance", "milestone"))
    if weeks > SILENT_WEEKS:
        yield task(1 + SILENT_WEEKS, "silence")
    if weeks >= 2 * SILENT_WEEKS:
        yield task(1 + weeks // 2, "half_way")
    if weeks > ANNOUNCED_BEFORE + SILENT_WEEKS:
        yield task(weeks - ANNOUNCED_BEFORE + 1, "announce")
    yield task(weeks, "evaluate")
    yield task(weeks + 2, "count")


def _session(writer: Writer, session: SessionPart) -> Iterator[Event]:
    """A session's date; of one that comes back, the first and the last."""
    words, detail = writer.words, _detail(writer, session)
    if len(session.weeks) == 1:
        yield Event(session.weeks[0], session.title, detail)
    elif session.weeks:
        for key, week in (("first_of", session.weeks[0]), ("last_of", session.weeks[-1])):
            values = {"title": session.title, "n": len(session.weeks)}
            yield Event(week, words.text("handbook", "calendar", key, **values), detail)


def _detail(writer: Writer, session: SessionPart) -> str:
    words = writer.words
    said = [in_one_piece(words.count("minutes", session.minutes))] if session.minutes else []
    said += [words.mode(session.mode)] if session.mode else []
    return f"{NO_BREAK}· ".join(said)


def _undated(writer: Writer, session: SessionPart) -> Block:
    words = writer.words
    detail = _detail(writer, session)
    if session.times > 1:
        detail = " · ".join(filter(None, (words.count("times", session.times), detail)))
    return rich((session.title, LABEL_BOLD), (f"\u2003{detail}", BODY.but(size=9)), gap=5)
