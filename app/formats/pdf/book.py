"""Pages being filled with blocks."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from app.formats.pdf.blocks import Block, Mark
from app.formats.pdf.style import Paper, Style
from app.formats.pdf.text import text_width


@dataclass
class Page:
    """A page and what is placed on it: (block, x, top, width)."""

    foot: bool = True
    placed: list[tuple[Block, float, float, float]] = field(default_factory=list)


@dataclass
class Column:
    """A part of a page that is filled from the top down."""

    page: Page
    x: float
    top: float
    width: float
    bottom: float
    empty: bool = True

    @property
    def room(self) -> float:
        """The height that is left."""
        return self.bottom - self.top

    def add(self, block: Block) -> None:
        """Place a block below what is there."""
        self.top += 0.0 if self.empty else block.gap
        self.page.placed.append((block, self.x, self.top, self.width))
        self.top += block.height(self.width)
        self.empty = self.empty and isinstance(block, Mark)


NAME = "{name}"


@dataclass(frozen=True)
class About:
    """What a reader program shows about a document; `foot` runs along every page's foot.

    `short_foot` stands there where `foot` is too long, with as much of the `name` in its gap
    as there is room for. `colors` are an organization's own in place of the style's.
    """

    title: str
    subject: str
    author: str
    language: str
    foot: str
    page_of: str
    name: str = ""
    short_foot: str = NAME
    colors: Mapping[str, str] = field(default_factory=dict)


class Book:
    """A document under construction."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.pages: list[Page] = []

    @property
    def pages_so_far(self) -> int:
        """The number of the last page."""
        return len(self.pages)

    def new_page(self, foot: bool = True) -> Column:
        """A new page's column over the whole measure."""
        self.pages.append(Page(foot))
        paper = self.paper
        return Column(self.pages[-1], paper.side, paper.top, paper.measure, paper.bottom)

    def flow(
        self, blocks: Iterable[Block], column: Column, more: Callable[[], Column] | None = None
    ) -> Column:
        """Fill the column and as many more as it takes; the last one is returned."""
        waiting = deque(blocks)
        fresh = more or self.new_page
        while waiting:
            block = waiting.popleft()
            room = column.room - (0.0 if column.empty else block.gap)
            if _stands(block, waiting, column.width, room):
                column.add(block)
                continue
            head, tail = _divided(block, waiting, column, room)
            if head:
                column.add(head)
            if tail:
                waiting.appendleft(tail)
            column = fresh()
        return column

    def anchors(self) -> dict[str, int]:
        """The page of every named place."""
        return {mark.anchor: number for number, mark in self.marks()}

    def marks(self) -> Iterable[tuple[int, Mark]]:
        """Every named place with the number of its page, in reading order."""
        for number, page in enumerate(self.pages, 1):
            for block, *_ in page.placed:
                if isinstance(block, Mark):
                    yield number, block


def _stands(block: Block, following: deque[Block], width: float, room: float) -> bool:
    """Whether the whole block fits, with the start of what it must not be parted from."""
    return block.height(width) + _bound(block, following, width) <= room + 0.01


def _bound(block: Block, following: deque[Block], width: float) -> float:
    """The room needed below a block by what must follow it on its page."""
    needed = 0.0
    for after in following:
        if not block.keep:
            break
        needed += after.gap + (after.height(width) if after.keep else after.least(width))
        block = after
    return needed


def _divided(
    block: Block, following: deque[Block], column: Column, room: float
) -> tuple[Block | None, Block | None]:
    if block.keep and not column.empty:
        return None, block
    head, tail = block.split(column.width, room, column.empty)
    if head is None and column.empty:
        return block, None
    return head, tail


def shortened(text: str, style: Style, width: float) -> str:
    """The text, cut with an ellipsis if it is too wide for one line."""
    if text_width(text, style.face) * style.points / 1000 <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        cut = text[:middle].rstrip() + "…"
        fits = text_width(cut, style.face) * style.points / 1000 <= width
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + "…"
