"""The organization's sign: its logo and name, wherever print shows who stands behind it."""

from dataclasses import dataclass

from app.formats.pdf.blocks import Block, prose
from app.formats.pdf.book import Book
from app.formats.pdf.groups import Side
from app.formats.pdf.logos import Picture
from app.formats.pdf.organization import Organization
from app.formats.pdf.pen import Pen
from app.formats.pdf.style import INK, LABEL_BOLD, SMALL

HIGH, WIDE = 46.0, 130.0
LETTERHEAD = 30.0
MARGIN_SHARE = 0.42


@dataclass(frozen=True)
class Logo(Block):
    """A logo as large as a frame lets it be; `align` is left, center or right."""

    picture: Picture
    high: float = HIGH
    wide: float = WIDE
    align: str = "right"

    def height(self, width: float) -> float:
        return self._size(width)[1]

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        wide, _ = self._size(width)
        spare = {"left": 0.0, "center": (width - wide) / 2}.get(self.align, width - wide)
        pen.picture(self.picture, x + spare, top, wide)

    def _size(self, width: float) -> tuple[float, float]:
        found = self.picture
        scale = min(self.high / found.height, min(self.wide, width) / found.width)
        return found.width * scale, found.height * scale


def signet(behind: Organization, align: str = "right", high: float = HIGH) -> list[Block]:
    """The logo with the name below it, or one of them; nothing where there is neither."""
    blocks: list[Block] = []
    if behind.logo:
        blocks.append(Logo(behind.logo, high, align=align))
    if behind.name:
        style = SMALL if behind.logo else LABEL_BOLD
        gap = 4.0 if behind.logo else 0.0
        blocks.append(prose(behind.name, style.but(color=INK, align=align), gap=gap))
    return blocks


def head_with_logo(behind: Organization, head: Block) -> Block:
    """The first line of a page, with the logo at its right."""
    if not behind.logo:
        return head
    return Side(((head,), (Logo(behind.logo, LETTERHEAD),)), (1.4, 1), 12, keep=True)


def sign_pages(book: Book, behind: Organization) -> None:
    """Set the logo small over every page with a foot, in the margin that printers reach."""
    if not behind.logo:
        return
    paper = book.paper
    logo = Logo(behind.logo, paper.top * MARGIN_SHARE)
    for page in book.pages:
        if page.foot:
            top = paper.top * (1 - MARGIN_SHARE) / 2
            page.placed.append((logo, paper.side, top, paper.measure))
