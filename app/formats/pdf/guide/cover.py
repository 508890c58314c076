"""The first page."""

import re
from cmath import phase
from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from app.formats.pdf.blocks import Block, Mark, Rule, WritingLines, prose
from app.formats.pdf.groups import Side
from app.formats.pdf.guide.facts import Someone
from app.formats.pdf.guide.pages import Writer
from app.formats.pdf.guide.signet import signet
from app.formats.pdf.pen import Pen
from app.formats.pdf.style import (
    ACCENT,
    BODY,
    COVER_NAME,
    COVER_TITLE,
    GUTTER,
    HAIR,
    KICKER,
    LABEL,
    MIDDLE,
    MUTED,
    SECOND,
)
from app.formats.wording.print.files import NO_BREAK

Size = tuple[float, float]
_BETWEEN_DIGITS = re.compile(r"(?<=\d) (?=\d)")
MOST_LEAVES = 36
FEWEST_LEAVES = 5
DRAWING, SMALL_DRAWING = 300.0, 130.0


def add_cover(writer: Writer) -> None:
    """Whose guide it is, to which program, with whom."""
    facts = writer.facts
    named: list[Block] = []
    if facts.owners:
        named.append(prose(_named(writer, "for", facts.owners), COVER_NAME, gap=16))
        named.append(
            prose(_named(writer, "with", facts.others), COVER_NAME.but(color=MUTED), gap=1)
        )
    lay_cover(writer, writer.own("kind"), named, [] if facts.owners else _blanks(writer))


def lay_cover(writer: Writer, kind: str, named: Sequence[Block], low: Sequence[Block]) -> None:
    """A first page: the drawing, what it is, of which program, and when that is."""
    facts, book = writer.facts, writer.book
    column = book.new_page(foot=False)
    column.add(Mark("cover", kind))
    narrow = book.paper.narrow
    leaves = sum(session.times for session in facts.sessions)
    column.add(Trellis(leaves, SMALL_DRAWING if narrow else DRAWING))
    blocks: list[Block] = [
        prose(kind, KICKER.but(size=11, leading=15), gap=18 if narrow else 34),
        _title(facts.program.title, 0.72 if narrow else 1.0),
        *named,
    ]
    column = book.flow(blocks, column)
    at_foot = [*low, *_when_and_whom(writer)]
    height = sum(block.gap + block.height(column.width) for block in at_foot)
    column.top = max(column.top, column.bottom - height)
    book.flow(at_foot, column)


def _title(title: str, size: float) -> Block:
    size *= 1.0 if len(title) <= 60 else 0.72 if len(title) <= 140 else 0.5
    style = COVER_TITLE.but(size=COVER_TITLE.size * size, leading=COVER_TITLE.leading * size)
    return prose(title, style, balanced=True, gap=5)


def _named(writer: Writer, key: str, people: tuple[Someone, ...]) -> str:
    return writer.words.text("cover", key, names=writer.words.joined([p.name for p in people]))


def _blanks(writer: Writer) -> list[Block]:
    blocks: list[Block] = []
    for key in ("belongs", "with_blank"):
        blocks.append(prose(writer.words.text("cover", key), LABEL.but(color=MUTED), gap=8))
        blocks.append(WritingLines(1, step=19))
    return blocks


def _when_and_whom(writer: Writer) -> list[Block]:
    facts, words = writer.facts, writer.words
    blocks: list[Block] = []
    program = facts.program
    if program.start and facts.end:
        span = words.text(
            "cover",
            "span",
            start=words.day_and_year(program.start),
            end=words.day_and_year(facts.end),
        )
        blocks.append(prose(span, BODY, gap=8))
    else:
        blocks.append(prose(words.count("weeks", program.weeks), BODY, gap=8))
    contact = " · ".join(filter(None, (program.coordinator, program.coordinator_contact)))
    contact = _BETWEEN_DIGITS.sub(NO_BREAK, contact)
    if contact:
        blocks.append(prose(words.text("cover", "asked", name=contact), LABEL.but(color=MUTED)))
    sign = signet(facts.organization)
    return [
        Rule(gap=20),
        *([Side((tuple(blocks), tuple(sign)), (2, 1), GUTTER, gap=10)] if sign else blocks),
    ]


@dataclass(frozen=True)
class Trellis(Block):
    """A trellis with something growing on it: a leaf for each time the two meet."""

    leaves: int
    high: float = DRAWING

    def height(self, width: float) -> float:
        return self.high

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        _draw_lattice(pen, x, top, width, self.high)
        base = pen.paper.height - top - self.high
        size = (width, self.high)
        pen.curve(_stem(x, base, size), 1.6, ACCENT)
        count = max(FEWEST_LEAVES, min(self.leaves, MOST_LEAVES))
        for number in range(count):
            along = (number + 0.8) / (count + 0.3)
            path, filled = _leaf(x, base, size, along, number, count)
            pen.curve(path, 0.9, SECOND, MIDDLE if filled else "#FFFFFF")


def _draw_lattice(pen: Pen, x: float, top: float, width: float, height: float) -> None:
    columns, rows = 8, round(8 * height / width)
    cell, high = width / columns, height / rows
    for number in range(-rows, columns + 1):
        for direction in (1, -1):
            start = number if direction == 1 else number + rows
            line = _clipped(start, direction, rows, columns)
            if line:
                points = [(x + col * cell, top + row * high) for col, row in line]
                pen.stroke(points, 0.7, HAIR)


def _clipped(
    start: int, direction: int, rows: int, columns: int
) -> list[tuple[float, float]] | None:
    """A diagonal from row 0 at column `start`, cut to the lattice."""
    inside = [
        (float(start + direction * row), float(row))
        for row in range(rows + 1)
        if 0 <= start + direction * row <= columns
    ]
    return [inside[0], inside[-1]] if len(inside) > 1 else None


def _at(size: Size, along: float) -> tuple[float, float]:
    """A point of the stem: it climbs to the right, swaying as it goes."""
    sway = sin(along * 3.2 * pi) * (1 - 0.45 * along)
    width, height = size
    return width * (0.05 + 0.88 * along), height * (0.04 + 0.84 * along**0.9 + 0.075 * sway)


def _stem(x: float, base: float, size: Size) -> str:
    points = [_at(size, step / 80) for step in range(81)]
    moves = [
        f"{x + px:.2f} {base + py:.2f} {'l' if step else 'm'}"
        for step, (px, py) in enumerate(points)
    ]
    return " ".join(moves)


def _leaf(
    x: float, base: float, size: Size, along: float, number: int, count: int
) -> tuple[str, bool]:
    px, py = _at(size, along)
    ahead = _at(size, along + 0.01)
    lean = phase(complex(ahead[0] - px, ahead[1] - py)) + (0.95 if number % 2 else -0.95)
    length = max(15.0, min(34.0, 420 / count)) * (0.85 + 0.15 * cos(number * 2.1))
    side = length * 0.34

    def point(forward: float, across: float) -> str:
        dx = forward * cos(lean) - across * sin(lean)
        dy = forward * sin(lean) + across * cos(lean)
        return f"{x + px + dx:.2f} {base + py + dy:.2f}"

    path = (
        f"{point(0, 0)} m "
        f"{point(length * 0.3, side)} {point(length * 0.75, side)} {point(length, 0)} c "
        f"{point(length * 0.75, -side)} {point(length * 0.3, -side)} {point(0, 0)} c h "
        f"{point(0, 0)} m {point(length * 0.8, 0)} l"
    )
    return path, number % 3 != 2
