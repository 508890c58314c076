"""Cards of one size on sheets, with marks to cut them apart."""

from dataclasses import dataclass

from app.formats.pdf.blocks import Block, prose
from app.formats.pdf.book import Book, Column, Page, shortened
from app.formats.pdf.guide.signet import Logo
from app.formats.pdf.logos import Picture
from app.formats.pdf.pen import Pen
from app.formats.pdf.style import FOOT, MM, PEN

PADDING = 10 * MM
MARK = 5 * MM
LOGO_HIGH, LOGO_WIDE = 15.0, 60.0


@dataclass(frozen=True)
class CutMarks(Block):
    """Short lines at the sheet's edges and crosses where four cards meet."""

    columns: int
    rows: int

    def height(self, width: float) -> float:
        return 0.0

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        wide, high = pen.paper.width / self.columns, pen.paper.height / self.rows
        for column in range(self.columns + 1):
            for row in range(self.rows + 1):
                self._mark(pen, column * wide, row * high)

    def _mark(self, pen: Pen, x: float, y: float) -> None:
        paper = pen.paper
        if 0 < x < paper.width:
            ends = [(x, max(0.0, y - MARK)), (x, min(paper.height, y + MARK))]
            pen.stroke(ends, 0.5, PEN)
        if 0 < y < paper.height:
            ends = [(max(0.0, x - MARK), y), (min(paper.width, x + MARK), y)]
            pen.stroke(ends, 0.5, PEN)


class Cards:
    """Gives out card after card; each names the program at its foot."""

    def __init__(
        self, book: Book, columns: int, rows: int, foot: str, logo: Picture | None = None
    ) -> None:
        self._book = book
        self._columns, self._rows = columns, rows
        self._foot = foot
        self._logo = Logo(logo, LOGO_HIGH, LOGO_WIDE) if logo else None
        self._used = 0

    def next(self) -> Column:
        """The inside of the next card."""
        place = self._used % (self._columns * self._rows)
        if not place:
            page = self._book.new_page(foot=False).page
            page.placed.append((CutMarks(self._columns, self._rows), 0.0, 0.0, 0.0))
        self._used += 1
        row, column = divmod(place, self._columns)
        return self._card(self._book.pages[-1], column, row)

    def _card(self, page: Page, column: int, row: int) -> Column:
        paper = self._book.paper
        wide, high = paper.width / self._columns, paper.height / self._rows
        padding = PADDING / paper.zoom
        x, top = column * wide + padding, row * high + padding
        width, bottom = wide - 2 * padding, (row + 1) * high - padding
        room = width - (LOGO_WIDE + 8 if self._logo else 0.0)
        foot = prose(shortened(self._foot, FOOT, room), FOOT)
        page.placed.append((foot, x, bottom - FOOT.line, room))
        if not self._logo:
            return Column(page, x, top, width, bottom - FOOT.line - 6)
        page.placed.append((self._logo, x, bottom - self._logo.height(width), width))
        return Column(page, x, top, width, bottom - LOGO_HIGH - 6)
