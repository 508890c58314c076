"""The program's weeks as one band with its sessions on it, and the list that explains it."""

from dataclasses import dataclass
from typing import Self

from app.core.model import Milestone
from app.formats.pdf.blocks import Block, Hanging, Prose, prose, rich
from app.formats.pdf.groups import Side
from app.formats.pdf.guide.front import session_when
from app.formats.pdf.guide.pages import Writer
from app.formats.pdf.guide.sessions import SessionPart, week_start
from app.formats.pdf.guide.timeline import diamond, scale_labels
from app.formats.pdf.pen import Pen
from app.formats.pdf.style import ACCENT, GUTTER, HAIR, INK, LABEL, LABEL_BOLD, MIDDLE, MUTED, SMALL
from app.formats.pdf.text import text_width

BAND, NUMBERS = 5.0, 24.0
NUMBER = LABEL_BOLD.but(size=7.6, leading=10, color="#FFFFFF", align="center")
LISTED = LABEL_BOLD.but(size=10, leading=14.5)
TWO_COLUMNS_FROM = 5
INDENT = 18.0


@dataclass(frozen=True)
class TimeBand(Block):
    """Months or weeks along the top; below, a numbered dot for each session.

    `sessions` are (number, its weeks), of which the first carries the number.
    """

    weeks: int
    labels: tuple[tuple[int, str], ...]
    sessions: tuple[tuple[str, tuple[int, ...]], ...]
    milestones: tuple[int, ...]

    @classmethod
    def of(cls, writer: Writer, **options: object) -> Self:
        """The band of a program."""
        facts = writer.facts
        weeks = facts.program.weeks
        labels = scale_labels(weeks, facts.program.start, writer.words)
        inside = tuple(m.week for m in facts.milestones if m.week <= weeks)
        dots = tuple(
            (str(session.number), tuple(week for week in session.weeks if week <= weeks))
            for session in facts.sessions
        )
        return cls(weeks, labels, dots, inside, **options)  # type: ignore[arg-type]

    def height(self, width: float) -> float:
        return SMALL.line + 4 + BAND + NUMBERS + self._rows(width) * _dot()

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        cell = width / self.weeks
        for week, label in self.labels:
            wide = text_width(label, SMALL.face) * SMALL.points / 1000
            start = min(x + (week - 1) * cell, x + width - wide)
            prose(label, SMALL).draw(pen, start, top, wide + 1)
        line = top + SMALL.line + 4
        for week, _ in self.labels:
            at = x + (week - 1) * cell
            pen.stroke([(at, line - 3), (at, line + BAND + 3)], 0.5, HAIR)
        pen.box(x, line, width, BAND, fill=MIDDLE, radius=2)
        for week in self.milestones:
            pen.stroke(diamond(x + (week - 0.5) * cell, line + BAND / 2), 1.1, INK)
        for (number, weeks), row in zip(self.sessions, self._placed(width), strict=True):
            self._session(pen, (number, weeks), (x, line + BAND), cell, row)

    def _session(
        self,
        pen: Pen,
        session: tuple[str, tuple[int, ...]],
        corner: tuple[float, float],
        cell: float,
        row: int,
    ) -> None:
        number, weeks = session
        if not weeks:
            return
        x, low = corner
        dot = _dot()
        y = low + 6 + row * dot
        middles = [x + (week - 0.5) * cell for week in weeks]
        first = self._dot_at(weeks[0], x, cell)
        pen.stroke([(middles[0], low), (first, y)], 0.5, MUTED)
        if len(middles) > 1:
            pen.stroke([(first, y + dot / 2), (middles[-1], y + dot / 2)], 0.7, ACCENT)
            for middle in middles[1:]:
                pen.box(middle - 1.5, y + dot / 2 - 1.5, 3, 3, fill=ACCENT, radius=1.5)
        size = dot - 2
        pen.box(first - size / 2, y + 1, size, size, fill=ACCENT, radius=size / 2)
        prose(number, NUMBER).draw(pen, first - size, y + (dot - NUMBER.line) / 2, 2 * size)

    def _dot_at(self, week: int, x: float, cell: float) -> float:
        """The middle of a week, held inside the band."""
        least, most = x + _dot() / 2, x + cell * self.weeks - _dot() / 2
        return min(most, max(least, x + (week - 0.5) * cell))

    def _placed(self, width: float) -> list[int]:
        """The row of each session's dot: the first in which it touches no other."""
        cell = width / self.weeks
        ends: list[float] = []
        rows = []
        for _, weeks in self.sessions:
            if not weeks:
                rows.append(0)
                continue
            start = self._dot_at(weeks[0], 0.0, cell)
            end = max(start + _dot(), (weeks[-1] - 0.5) * cell + 4)
            row = next((n for n, used in enumerate(ends) if start >= used), len(ends))
            ends[row : row + 1] = [end]
            rows.append(row)
        return rows

    def _rows(self, width: float) -> int:
        return max(self._placed(width), default=0)


def _dot() -> float:
    """How wide a dot is, to hold two figures in the size that is set."""
    return 2 * NUMBER.points


def listed(writer: Writer) -> list[Block]:
    """The sessions and milestones by number, in two columns where they are many."""
    facts = writer.facts
    rows = [(s.weeks[0] if s.weeks else 0, _session(writer, s)) for s in facts.sessions]
    rows += [(m.week, _milestone(writer, m)) for m in facts.milestones]
    ordered = [block for _, block in sorted(rows, key=lambda pair: pair[0])]
    if len(ordered) < TWO_COLUMNS_FROM or writer.book.paper.narrow:
        return ordered
    half = -(-len(ordered) // 2)
    pairs = zip(ordered[:half], [*ordered[half:], None], strict=False)
    return [Side(((left,), (right,) if right else ()), (1, 1), GUTTER) for left, right in pairs]


def _session(writer: Writer, session: SessionPart) -> Block:
    number = prose(str(session.number), LISTED.but(color=ACCENT))
    return Hanging(_titled(session.title, session_when(writer, session)), INDENT, number)


def _milestone(writer: Writer, milestone: Milestone) -> Block:
    words, start = writer.words, writer.facts.program.start
    when = words.text("week", n=milestone.week)
    if start:
        when = words.short_day(week_start(start, milestone.week))
    return Marked(_titled(milestone.title, when))


def _titled(title: str, when: str) -> Prose:
    plain = LISTED.but(face=LABEL.face)
    return rich((title, plain), (f"\u2003{when}", plain.but(color=MUTED)))


@dataclass(frozen=True)
class Marked(Block):
    """A text beside the sign of a milestone."""

    body: Prose

    def height(self, width: float) -> float:
        return self.body.height(width - INDENT)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.stroke(diamond(x + 4, top + self.body.style.line / 2), 1.1, INK)
        self.body.draw(pen, x + INDENT, top, width - INDENT)
