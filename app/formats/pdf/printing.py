"""Books written as a PDF: one, or many one behind the other."""

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from threading import Lock
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from app.formats.pdf.blocks import Mark, prose
from app.formats.pdf.book import NAME, About, Book, Page, shortened
from app.formats.pdf.imposition import folded, one_by_one
from app.formats.pdf.pen import Pen
from app.formats.pdf.style import FOOT, HAIR, Paper
from app.formats.pdf.text import text_width

BESIDE_PLACE = 60.0
Report = Callable[[int, int, str], None]

# reportlab reads a font's file through one shared position while it embeds the font.
_embedding = Lock()

# The same input gives the same bytes.
rl_config.invariant = 1


@dataclass(frozen=True)
class Part:
    """A book in a file of several: its name in the outline, and what its places are called by."""

    title: str = ""
    prefix: str = ""


class Printing:
    """A PDF that is being written; books are added one behind the other.

    As a booklet, two pages stand side by side, in the order in which they are folded. `made_of`
    is kept in the file and tells whether it would come out the same again.
    """

    def __init__(
        self, paper: Paper, about: About, *, booklet: bool = False, made_of: bytes = b""
    ) -> None:
        self._target = BytesIO()
        self._across = 2 if booklet else 1
        self._canvas = _canvas(self._target, paper, self._across, about, made_of)
        self._pen = Pen(self._canvas, paper)
        self._paper = paper
        self._sides = 0
        self._listed = 0

    def add(
        self, book: Book, about: About, report: Report | None = None, part: Part = Part()
    ) -> None:
        """Draw the pages of a book; `report(page, pages, "")` may raise to stop."""
        if part.prefix and self._sides % 2:
            self._end_side()
        self._pen.turn_to(book.anchors(), part.prefix, about.colors)
        if part.title:
            self._pen.name("", 0)
        pages = len(book.pages)
        sides = folded(pages) if self._across > 1 else one_by_one(pages)
        for side in sides:
            for place, number in enumerate(side):
                if number > pages:
                    continue
                if report:
                    report(number, pages, "")
                with self._pen.placed(place * self._paper.width, self._across > 1):
                    self._draw(book.pages[number - 1], number, pages, about)
            self._end_side()
        self._list(book, part)

    def finished(self, heard: Callable[[], None] | None = None) -> bytes:
        """The file; `heard` is called for every page that is put in it and may raise to stop."""
        self._canvas.heard = heard or (lambda: None)
        if self._listed:
            self._canvas.showOutline()
        with _embedding:
            self._canvas.save()
        return self._target.getvalue()

    def _end_side(self) -> None:
        self._canvas.showPage()
        self._sides += 1

    def _draw(self, page: Page, number: int, pages: int, about: About) -> None:
        for block, x, top, width in page.placed:
            if isinstance(block, Mark):
                self._pen.name(block.anchor, top)
            block.draw(self._pen, x, top, width)
        if page.foot:
            place = about.page_of.format(page=number, pages=pages)
            _draw_foot(self._pen, about, place)

    def _list(self, book: Book, part: Part) -> None:
        """The book's places in the outline, below its own name if it is one of several."""
        deeper = 1 if part.title else 0
        if part.title:
            self._entry(part.title, part.prefix, 0)
        for _, mark in book.marks():
            if mark.title:
                self._entry(mark.title, part.prefix + mark.anchor, mark.level + deeper)

    def _entry(self, title: str, anchor: str, level: int) -> None:
        self._listed += 1
        self._canvas.addOutlineEntry(title, anchor, level, closed=level == 0 and anchor[-1:] == "/")


def write(
    book: Book,
    about: About,
    report: Report | None = None,
    *,
    booklet: bool = False,
    made_of: bytes = b"",
) -> bytes:
    """One book as a PDF; the same pages always give the same bytes."""
    printing = Printing(book.paper, about, booklet=booklet, made_of=made_of)
    printing.add(book, about, report)
    return printing.finished()


def _draw_foot(pen: Pen, about: About, place: str) -> None:
    paper = pen.paper
    line = paper.height - paper.foot_text
    pen.rule(paper.side, line - 4, paper.measure, 0.5, HAIR)
    text = _fitting_foot(about, paper.measure - BESIDE_PLACE)
    prose(text, FOOT).draw(pen, paper.side, line, paper.measure)
    prose(place, FOOT.but(align="right")).draw(pen, paper.side, line, paper.measure)


def _fitting_foot(about: About, room: float) -> str:
    """The foot, or the short one with its name cut if need be; what else it says stays."""
    if not about.name or shortened(about.foot, FOOT, room) == about.foot:
        return shortened(about.foot, FOOT, room)
    beside = text_width(about.short_foot.replace(NAME, ""), FOOT.face) * FOOT.points / 1000
    return about.short_foot.replace(NAME, shortened(about.name, FOOT, room - beside))


def _canvas(target: BytesIO, paper: Paper, across: int, about: About, made_of: bytes) -> "_Canvas":
    canvas = _Canvas(
        target,
        zoom=paper.zoom if across == 1 else 0.0,
        pagesize=(paper.width * paper.zoom * across, paper.height * paper.zoom),
        invariant=1,
        lang=about.language,
    )
    canvas.setTitle(about.title)
    canvas.setSubject(about.subject)
    canvas.setAuthor(about.author)
    canvas.setCreator("Trellis")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    if across > 1:
        canvas.setViewerPreference("Duplex", "DuplexFlipShortEdge")
    if made_of:
        name = f"<{made_of.hex()}>"
        canvas._doc._ID = f"[{name}{name}]\n".encode()
    return canvas


class _Canvas(Canvas):  # type: ignore[misc]
    """A canvas that doesn't begin each page in a font that nobody uses and nobody embeds.

    Pages are compressed when they end, so that thousands of them stay small; they are kept as
    they are instead of spelt out in letters.
    """

    _code: list[str]
    heard: Callable[[], None]

    def __init__(self, target: BytesIO, zoom: float, **options: Any) -> None:
        self._zoom = zoom
        super().__init__(target, **options)

    def _make_preamble(self) -> None:
        self._preamble = f"{self._zoom:g} 0 0 {self._zoom:g} 0 0 cm" if self._zoom else ""

    def showPage(self) -> None:
        stream = _Heard(self)
        code = "\n".join([self._preamble, *self._code, ""])
        stream.content = zlib.compress(code.encode("latin-1"))
        stream.dictionary["Filter"] = PDFName("FlateDecode")
        stream.filters = []
        self._code = []
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.stream = None
        page.Contents = stream


class _Heard(PDFStream):  # type: ignore[misc]
    """A page's drawing, which tells when it is put in the file."""

    def __init__(self, canvas: _Canvas) -> None:
        super().__init__()
        self._canvas = canvas

    def format(self, document: Any) -> bytes:
        self._canvas.heard()
        formatted: bytes = super().format(document)
        return formatted
