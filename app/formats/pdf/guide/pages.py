"""What every page of a guide is made with: the guide's words, facts and page numbers at hand."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from app.formats.pdf.blocks import Block, Hanging, Mark, Prose, Rule, WritingLines, prose, rich
from app.formats.pdf.book import Book, Column
from app.formats.pdf.groups import Side, together
from app.formats.pdf.guide.facts import GuideFacts, Someone
from app.formats.pdf.style import (
    ACCENT,
    BODY,
    GUTTER,
    INK,
    KICKER,
    LABEL,
    LABEL_BOLD,
    LEAD,
    LINE_STEP,
    MUTED,
    SECTION,
    TITLE,
    Style,
)
from app.formats.wording.print import Words

BULLET = "–"
AIR = 11.0
Stacks = tuple[tuple[Block, ...], ...]
_BETWEEN_CONTACTS = re.compile(r"\s+[·|]\s+|[,;]\s+")


@dataclass(frozen=True)
class Writer:
    """A guide being written: the book, what it says, and where its named places are.

    `made_on` is the day it speaks from, where one was given.
    """

    book: Book
    facts: GuideFacts
    words: Words
    pages: Mapping[str, int]
    made_on: date | None = None

    @property
    def voice(self) -> str:
        """The name of the texts that speak to its reader."""
        return self.facts.voice

    def page(self, anchor: str) -> int:
        """The number of a page; a stand-in of likely width while it isn't known yet."""
        return self.pages.get(anchor, 10)

    def own(self, *path: str, **values: object) -> str:
        """A text that differs by who reads it."""
        return self.words.text(*path, self.voice, **values)


def headed(
    anchor: str, title: str, kicker: str = "", level: int = 0, listed: str = ""
) -> list[Block]:
    """A page's title with the rule below it, named for links and, as `listed`, in the outline."""
    blocks: list[Block] = [Mark(anchor, listed or title, level)]
    if kicker:
        blocks.append(prose(kicker, KICKER, keep=True))
    blocks.append(prose(title, title_style(title), balanced=True, gap=2, keep=True))
    blocks.append(Rule(1.2, ACCENT, gap=8, keep=True))
    return blocks


def headed_for(anchor: str, title: str, reader: str) -> list[Block]:
    """The same for a page that comes once for each reader; the outline says for whom it is."""
    return headed(anchor, title, reader, listed=f"{title} · {reader}" if reader else title)


def title_style(title: str) -> Style:
    """A title's style: smaller when it is very long."""
    if len(title) <= 70:
        return TITLE
    return TITLE.but(size=20, leading=24) if len(title) <= 160 else TITLE.but(size=15, leading=19)


def section(text: str, gap: float = 20) -> Prose:
    """The heading of a part of a page."""
    return prose(text, SECTION, gap=gap, keep=True)


def lead(text: str) -> Prose:
    """The text under a page's title."""
    return prose(text, LEAD, gap=14)


def bullets(texts: Sequence[str], style: Style = BODY, gap: float = 5) -> list[Block]:
    """A list of sentences."""
    dash = prose(BULLET, style.but(color=MUTED))
    return [Hanging(prose(text, style), 14, dash, gap=gap) for text in texts]


def ticks(texts: Sequence[str], style: Style = LABEL, gap: float = 6) -> list[Block]:
    """A list to tick off."""
    return [Hanging(prose(text, style), 17, tick=True, gap=gap) for text in texts]


def asked(text: str, lines: int, style: Style = BODY, gap: float = 16) -> Block:
    """A question or the beginning of a sentence, with lines to write on."""
    return together(prose(text, style), WritingLines(lines), gap=gap)


def asked_to_the_foot(
    writer: Writer, column: Column, points: Sequence[str], last: Sequence[Block]
) -> None:
    """Points to write on, with as many lines and as much air as one page has room for.

    In large print, what one page can't hold is spread over two.
    """
    large = writer.book.paper.large
    if large and (here := _on_this_page(writer, column, points, last)) < len(points):
        if here:
            asked_to_the_foot(writer, column, points[:here], [])
        return asked_to_the_foot(writer, writer.book.new_page(), points[here:], last)
    used = sum(block.gap + block.height(column.width) for block in last)
    used += sum(prose(point, BODY).height(column.width) for point in points)
    each = (column.room - used) / len(points)
    least = 1 if each < AIR / 2 + 2 * LINE_STEP and not large else 2
    lines = max(least, min(6, int((each - AIR) / LINE_STEP)))
    gap = max(AIR / 2, min(2 * AIR, each - lines * LINE_STEP))
    writer.book.flow([*(asked(point, lines, gap=gap) for point in points), *last], column)


def _on_this_page(
    writer: Writer, column: Column, points: Sequence[str], last: Sequence[Block]
) -> int:
    """How many points stand on the page: all that fit with two lines each, else about half."""
    heights = [prose(point, BODY).height(column.width) + 2 * LINE_STEP + AIR for point in points]
    end = sum(block.gap + block.height(column.width) for block in last)
    if sum(heights) - AIR / 2 + end <= column.room:
        return len(points)
    fitting = sum(total <= column.room for total in accumulate(heights))
    if not fitting and column.empty:
        return len(points)
    next_page = writer.book.paper.bottom - writer.book.paper.top - end
    halves = range(-(-len(points) // 2), fitting)
    return next((here for here in halves if sum(heights[here:]) <= next_page), fitting)


def titled(points: Sequence[Sequence[str]], gap: float = 12) -> list[Block]:
    """A list of short pieces of advice, each with its heading."""
    return [
        together(prose(title, LABEL_BOLD.but(size=10, leading=15)), prose(text, BODY), gap=gap)
        for title, text in points
    ]


def notes_below(column: Column, title: str, least: int = 4, gap: float = 22) -> None:
    """Lines to write on down to the foot of the column, if there is room for some."""
    heading = section(title, gap)
    room = column.room - gap - heading.height(column.width)
    if (count := int(room / LINE_STEP)) >= least:
        column.add(heading)
        column.add(WritingLines(count))


def reach(someone: Someone) -> list[Block]:
    """A name with how to reach it."""
    blocks: list[Block] = [prose(someone.name, LABEL_BOLD.but(size=10, leading=14), gap=4)]
    if someone.email and someone.email != someone.name:
        link = f"mailto:{someone.email}" if "@" in someone.email else ""
        blocks.append(prose(someone.email, LABEL.but(color=INK), link=link))
    if someone.phone:
        blocks.append(prose(someone.phone, LABEL.but(color=INK)))
    return blocks


def beside(writer: Writer, stacks: Stacks, shares: tuple[float, ...], gap: float) -> list[Block]:
    """Stacks side by side; on a narrow page one below the other."""
    if not writer.book.paper.narrow:
        return [Side(stacks, shares, GUTTER, gap=gap)]
    return [
        block if number else block.but(gap=gap)
        for stack in stacks
        for number, block in enumerate(stack)
    ]


def contact_lines(contact: str) -> list[Block]:
    """An address and a number, each on a line of its own."""
    parts = [part for part in _BETWEEN_CONTACTS.split(contact) if part]
    return [prose(part, LABEL.but(color=INK)) for part in parts]


def fact(label: str, text: str, gap: float = 9) -> Block:
    """A quiet label over what it stands for."""
    return together(prose(label, LABEL.but(color=MUTED)), prose(text, BODY), gap=gap)


def bold_then(text: str, rest: str, style: Style = LABEL, **options: object) -> Prose:
    """A text whose beginning is bold."""
    bold = style.but(face=LABEL_BOLD.face, color=INK)
    return rich((text, bold), (rest, style), **options)
