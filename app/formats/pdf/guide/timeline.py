"""The program's weeks, drawn."""

from dataclasses import dataclass
from datetime import date, timedelta

from app.formats.pdf.blocks import Block, Prose, prose
from app.formats.pdf.pen import Pen
from app.formats.pdf.style import (
    ACCENT,
    HAIR,
    INK,
    LABEL_BOLD,
    MIDDLE,
    MUTED,
    SAND,
    SMALL,
)
from app.formats.wording.print import Words

NUMBER, STRIP, WHEN, PAGE = 20.0, 142.0, 62.0, 22.0
SPACE = 12.0
LEAST_FOR_WEEKS = 380.0
TINY = SMALL.but(size=7, leading=10)


@dataclass(frozen=True)
class WeekStrip(Block):
    """The weeks as a band: those with a session are tinted, this session's stand out dark."""

    weeks: int
    busy: frozenset[int]
    current: frozenset[int]

    def height(self, width: float) -> float:
        return 9.0

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        cell = width / self.weeks
        between = 1.2 if cell > 4 else 0.0
        for week in range(1, self.weeks + 1):
            now = week in self.current
            color = ACCENT if now else MIDDLE if week in self.busy else SAND
            high = 9.0 if now else 4.5
            pen.box(x + (week - 1) * cell, top + 9 - high, cell - between, high, fill=color)


@dataclass(frozen=True)
class Row(Block):
    """One session, milestone or break of the timeline: number, title, weeks drawn, when, page.

    `closed` are the weeks in breaks, a quiet band behind the others.
    """

    number: str
    title: Prose
    detail: Prose | None
    weeks: tuple[int, ...]
    of_weeks: int
    when: Prose
    page: Prose
    grid: tuple[int, ...]
    anchor: str = ""
    padding: float = 7.0
    closed: frozenset[int] = frozenset()

    def height(self, width: float) -> float:
        room = _title_room(width)
        high = self.title.height(room) + (self.detail.height(room) if self.detail else 0.0)
        if _narrow(width):
            return high + self.when.height(room) + self.padding
        return max(high, self.when.height(WHEN)) + self.padding

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        height, room = self.height(width), _title_room(width)
        pen.rule(x, top, width, 0.5, HAIR)
        inner = top + self.padding / 2
        prose(self.number, LABEL_BOLD.but(color=ACCENT)).draw(pen, x, inner, NUMBER)
        self.title.draw(pen, x + NUMBER, inner, room)
        below = inner + self.title.height(room)
        if self.detail:
            self.detail.draw(pen, x + NUMBER, below, room)
            below += self.detail.height(room)
        if _narrow(width):
            self.when.draw(pen, x + NUMBER, below, room)
        else:
            strip = x + NUMBER + room + SPACE
            _draw_weeks(pen, self, strip, top, height)
            self.when.draw(pen, strip + STRIP + SPACE, inner, WHEN)
        self.page.draw(pen, x + width - PAGE, inner, PAGE)
        if self.anchor:
            pen.link(self.anchor, x, top, width, height)


@dataclass(frozen=True)
class Scale(Block):
    """The names of the months, or the numbers of the weeks, over the timeline's rows."""

    labels: tuple[tuple[int, str], ...]
    of_weeks: int
    page: str

    def height(self, width: float) -> float:
        return TINY.line + 3

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        strip = x + NUMBER + _title_room(width) + SPACE
        for week, label in () if _narrow(width) else self.labels:
            at = strip + (week - 1) * STRIP / self.of_weeks
            prose(label, TINY).draw(pen, at, top, 40)
        prose(self.page, TINY.but(align="right")).draw(pen, x + width - 2 * PAGE, top, 2 * PAGE)


def scale_labels(weeks: int, start: date | None, words: Words) -> tuple[tuple[int, str], ...]:
    """The weeks that get a label, with it: months if there is a start, else every few weeks."""
    if start is None:
        step = next(step for step in (1, 2, 4, 8, 13, 26, 52, 104) if weeks / step <= 8)
        return tuple((week, str(week)) for week in range(1, weeks + 1, step))
    firsts: dict[tuple[int, int], int] = {}
    for week in range(1, weeks + 1):
        first = start + timedelta(weeks=week - 1)
        firsts.setdefault((first.year, first.month), week)
    every = -(-len(firsts) // 7)
    named = [
        (week, words.month(date(*month, 1)))
        for place, (month, week) in enumerate(firsts.items())
        if place % every == 0
    ]
    if len(named) > 1 and named[1][0] - named[0][0] < weeks / 12:
        named = named[1:]
    return tuple(named)


def _narrow(width: float) -> bool:
    """Whether there is no room to draw the weeks beside the titles."""
    return width < LEAST_FOR_WEEKS


def _title_room(width: float) -> float:
    if _narrow(width):
        return width - NUMBER - PAGE - SPACE
    return width - NUMBER - STRIP - WHEN - PAGE - 2 * SPACE


def _draw_weeks(pen: Pen, row: Row, x: float, top: float, height: float) -> None:
    cell = STRIP / row.of_weeks
    for week in row.closed:
        pen.box(x + (week - 1) * cell, top, cell, height, fill=SAND)
    for week in row.grid:
        at = x + (week - 1) * cell
        pen.stroke([(at, top), (at, top + height)], 0.4, HAIR)
    if not row.weeks:
        return
    middle = top + row.padding / 2 + 6.5
    points = [x + (week - 0.5) * cell for week in row.weeks]
    if len(points) > 1:
        pen.stroke([(points[0], middle), (points[-1], middle)], 0.6, MUTED)
    size = max(2.6, min(6.4, cell * 1.15))
    for at in points:
        if row.number:
            pen.box(at - size / 2, middle - size / 2, size, size, fill=ACCENT, radius=size / 2)
        else:
            pen.stroke(diamond(at, middle), 0.9, INK)


def diamond(x: float, y: float) -> list[tuple[float, float]]:
    """The outline of a milestone around a point."""
    return [(x, y - 3.6), (x + 3.6, y), (x, y + 3.6), (x - 3.6, y), (x, y - 3.6)]
