"""The print design as data: paper, colours, type scale and measures, in points (1/72 inch)."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace

from app.formats.pdf.faces import SANS, SANS_BOLD, SERIF, SERIF_BOLD, SERIF_ITALIC

MM = 72 / 25.4


@dataclass(frozen=True)
class Paper:
    """A sheet and the part of it that is printed on; every home printer reaches that far.

    Everything on it is drawn `zoom` times as large as the measures say.
    """

    name: str
    width: float
    height: float
    side: float
    top: float = 20 * MM
    foot: float = 22 * MM
    foot_text: float = 14 * MM
    zoom: float = 1.0

    @property
    def large(self) -> bool:
        """Whether it is for readers who need large print."""
        return self.zoom > 1

    @property
    def narrow(self) -> bool:
        """Whether there is no room for two columns of text."""
        return self.width < NARROW

    @property
    def measure(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.side

    @property
    def bottom(self) -> float:
        """Where the text ends, from the top of the sheet."""
        return self.height - self.foot


A4 = Paper("A4", 210 * MM, 297 * MM, 22 * MM)
LETTER = Paper("US Letter", 612, 792, 24 * MM, top=18 * MM, foot=20 * MM, foot_text=13 * MM)

NARROW = 480.0
LARGE_ZOOM = 1.57
BOOKLET_ZOOM = 0.9
LEAST_OF_BOOKLET = 8.4
LEAST_OF_LARGE = 11.5


def large_print(paper: Paper) -> Paper:
    """The same sheet for print of 18 points and more."""
    zoom = LARGE_ZOOM
    return replace(
        paper,
        width=paper.width / zoom,
        height=paper.height / zoom,
        side=18 * MM / zoom,
        top=paper.top / zoom,
        foot=26 * MM / zoom,
        foot_text=18 * MM / zoom,
        zoom=zoom,
    )


def half_of(paper: Paper) -> Paper:
    """A page of a booklet: half the sheet, which is folded in the middle."""
    zoom = BOOKLET_ZOOM
    return Paper(
        f"half of {paper.name}",
        width=paper.height / 2 / zoom,
        height=paper.width / zoom,
        side=15 * MM / zoom,
        top=14 * MM / zoom,
        foot=17 * MM / zoom,
        foot_text=11.5 * MM / zoom,
        zoom=zoom,
    )


_least_size: ContextVar[float] = ContextVar("least_size", default=0.0)


@contextmanager
def nothing_smaller_than(points: float) -> Iterator[None]:
    """While this lasts, styles of smaller type are set in this size."""
    before = _least_size.set(points)
    try:
        yield
    finally:
        _least_size.reset(before)


INK = "#1F1D1A"
MUTED = "#55504A"
ACCENT = "#2C6A50"
SECOND = "#3F7A5F"
MIDDLE = "#A9C9B8"
SOFT = "#E6EFE9"
SAND = "#E4DED1"
HAIR = "#CFC8BA"
PEN = "#8C8474"


@dataclass(frozen=True)
class Style:
    """How a text is designed; `points` and `line` say how it is set.

    `align` is left, right or center.
    """

    face: str
    size: float
    leading: float
    color: str = INK
    align: str = "left"

    @property
    def points(self) -> float:
        """The type size on the page."""
        return max(self.size, _least_size.get())

    @property
    def line(self) -> float:
        """From one line to the next on the page."""
        return self.leading * self.points / self.size

    def but(self, **changes: object) -> "Style":
        """The style with something different."""
        return replace(self, **changes)  # type: ignore[arg-type]


COVER_TITLE = Style(SERIF_BOLD, 38, 43)
COVER_NAME = Style(SERIF, 19, 25)
TITLE = Style(SERIF_BOLD, 27, 31.5)
LEAD = Style(SERIF, 12.5, 18)
BODY = Style(SERIF, 11.5, 16)
PURPOSE = Style(SERIF_ITALIC, 11.5, 16, MUTED)
KICKER = Style(SANS_BOLD, 8.8, 12, ACCENT)
SECTION = Style(SANS_BOLD, 10.8, 15)
PART = Style(SANS_BOLD, 9.4, 14)
LABEL = Style(SANS, 9, 13)
LABEL_BOLD = Style(SANS_BOLD, 9, 13)
FACT = Style(SANS, 9.6, 14, MUTED)
MINUTES = Style(SANS_BOLD, 8.6, 16, MUTED)
SMALL = Style(SANS, 8, 11.5, MUTED)
FOOT = Style(SANS, 7.6, 10, MUTED)

LINE_STEP = 8.5 * MM
ROW_STEP = 9 * MM
SIDEBAR = 47 * MM
GUTTER = 11.5 * MM
CHECK_BOX = 8.6
