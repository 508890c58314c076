"""Pages being filled with blocks, and written as a PDF once all of them are known."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from io import BytesIO
from threading import Lock
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from app.formats.pdf.blocks import Block, Mark, prose
from app.formats.pdf.pen import Pen
from app.formats.pdf.style import FOOT, HAIR, Paper, Style
from app.formats.pdf.text import text_width

Report = Callable[[int, int, str], None]

# Compressed pages as they are, instead of spelt out in letters: smaller and faster.
rl_config.useA85 = 0

# reportlab reads a font's file through one shared position while it embeds the font.
_embedding = Lock()


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


@dataclass(frozen=True)
class About:
    """What a reader program shows about a document; `foot` runs along every page's foot."""

    title: str
    subject: str
    author: str
    language: str
    foot: str
    page_of: str


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
        return {mark.anchor: number for number, mark in self._marks()}

    def write(self, about: About, report: Report | None = None) -> bytes:
        """The finished document; the same pages always give the same bytes."""
        target = BytesIO()
        canvas = _Canvas(
            target,
            zoom=self.paper.zoom,
            pagesize=(self.paper.width * self.paper.zoom, self.paper.height * self.paper.zoom),
            invariant=1,
            pageCompression=1,
            lang=about.language,
        )
        canvas.setTitle(about.title)
        canvas.setSubject(about.subject)
        canvas.setAuthor(about.author)
        canvas.setCreator("Trellis")
        canvas.setViewerPreference("DisplayDocTitle", "true")
        pen = Pen(canvas, self.paper, self.anchors())
        for number, page in enumerate(self.pages, 1):
            if report:
                report(number, len(self.pages), "")
            self._bookmark(canvas, page)
            self._draw(pen, page, number, about)
            canvas.showPage()
        if any(mark.title for _, mark in self._marks()):
            canvas.showOutline()
        with _embedding:
            canvas.save()
        return target.getvalue()

    def _marks(self) -> Iterable[tuple[int, Mark]]:
        for number, page in enumerate(self.pages, 1):
            for block, *_ in page.placed:
                if isinstance(block, Mark):
                    yield number, block

    def _bookmark(self, canvas: Canvas, page: Page) -> None:
        for block, _, top, _ in page.placed:
            if isinstance(block, Mark):
                height = self.paper.height - top + 12
                canvas.bookmarkHorizontalAbsolute(block.anchor, height * self.paper.zoom)
                if block.title:
                    canvas.addOutlineEntry(block.title, block.anchor, block.level)

    def _draw(self, pen: Pen, page: Page, number: int, about: About) -> None:
        for block, x, top, width in page.placed:
            block.draw(pen, x, top, width)
        if page.foot:
            place = about.page_of.format(page=number, pages=len(self.pages))
            self._draw_foot(pen, about.foot, place)

    def _draw_foot(self, pen: Pen, text: str, place: str) -> None:
        paper = self.paper
        line = paper.height - paper.foot_text
        pen.rule(paper.side, line - 4, paper.measure, 0.5, HAIR)
        text = shortened(text, FOOT, paper.measure - 60)
        prose(text, FOOT).draw(pen, paper.side, line, paper.measure)
        prose(place, FOOT.but(align="right")).draw(pen, paper.side, line, paper.measure)


class _Canvas(Canvas):  # type: ignore[misc]
    """A canvas that doesn't begin each page in a font that nobody uses and nobody embeds."""

    def __init__(self, target: BytesIO, zoom: float, **options: Any) -> None:
        self._zoom = zoom
        super().__init__(target, **options)

    def _make_preamble(self) -> None:
        self._preamble = f"{self._zoom:g} 0 0 {self._zoom:g} 0 0 cm"


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
