"""What a page is built of: things that know their height, may be split, and draw themselves.

reportlab's own paragraphs can't change typeface by script, and its documents can't say on
which page a place will be before they are drawn; so the guides have blocks of their own.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace
from typing import Self

from app.formats.pdf.pen import Pen
from app.formats.pdf.style import CHECK_BOX, HAIR, INK, LINE_STEP, PEN, Style
from app.formats.pdf.text import Line, Span, wrapped

Halves = tuple["Block | None", "Block | None"]


@dataclass(frozen=True, kw_only=True)
class Block(ABC):
    """Something printed. `gap` is the space above it unless it is the first of its column;
    with `keep` it stays on the page of what follows."""

    gap: float = 0.0
    keep: bool = False

    @abstractmethod
    def height(self, width: float) -> float:
        """Its whole height at that width."""

    @abstractmethod
    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Print it."""

    def least(self, width: float) -> float:
        """The height of its smallest beginning that may stand alone at the foot of a page."""
        return self.height(width)

    def split(self, width: float, room: float, forced: bool) -> Halves:
        """What fits in the room and the rest; `forced` when a new page wouldn't be larger."""
        return None, self

    def but(self, **changes: object) -> Self:
        """The block with something different."""
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Mark(Block):
    """A named place, which links and the outline lead to; takes no room."""

    anchor: str
    title: str = ""
    level: int = 0
    keep: bool = field(default=True, kw_only=True)

    def height(self, width: float) -> float:
        return 0.0

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """A mark is not seen."""


@dataclass(frozen=True)
class Space(Block):
    """Nothing, of a certain height."""

    size: float

    def height(self, width: float) -> float:
        return self.size

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Space stays empty."""


@dataclass(frozen=True)
class Prose(Block):
    """Text in lines; two lines at least stay together. `link` names where a click leads."""

    spans: tuple[Span, ...]
    style: Style
    balanced: bool = False
    link: str = ""
    first: int = 0
    _found: dict[float, tuple[Line, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def lines(self, width: float) -> tuple[Line, ...]:
        """The lines that are still to print."""
        if width not in self._found:
            lines = wrapped(self.spans, width * 1000 / self.style.points, self.balanced)
            self._found[width] = lines[self.first :]
        return self._found[width]

    def height(self, width: float) -> float:
        return len(self.lines(width)) * self.style.line

    def least(self, width: float) -> float:
        lines = len(self.lines(width))
        return (lines if lines <= 3 else 2) * self.style.line

    def split(self, width: float, room: float, forced: bool) -> Halves:
        lines = len(self.lines(width))
        fitting = min(int((room + 0.01) / self.style.line), lines if forced else lines - 2)
        if fitting < (1 if forced else 2):
            return None, self
        return _LinesOf(self, fitting), self.but(first=self.first + fitting, gap=0.0)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        self.draw_lines(pen, x, top, width, self.lines(width))

    def draw_lines(
        self, pen: Pen, x: float, top: float, width: float, lines: tuple[Line, ...]
    ) -> None:
        """Print some of the lines."""
        pen.lines(lines, self.style, x, top, width)
        if self.link:
            pen.link(self.link, x, top, width, len(lines) * self.style.line)


@dataclass(frozen=True)
class _LinesOf(Block):
    """The first lines of a text that goes on elsewhere."""

    prose: Prose
    number: int

    def height(self, width: float) -> float:
        return self.number * self.prose.style.line

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        self.prose.draw_lines(pen, x, top, width, self.prose.lines(width)[: self.number])


@dataclass(frozen=True)
class WritingLines(Block):
    """Lines to write on, far enough apart for a pen."""

    count: int
    step: float = LINE_STEP

    def height(self, width: float) -> float:
        return self.count * self.step

    def least(self, width: float) -> float:
        return min(self.count, 2) * self.step

    def split(self, width: float, room: float, forced: bool) -> Halves:
        fitting = int(room / self.step)
        if fitting < min(2, self.count) or fitting >= self.count:
            return None, self
        return self.but(count=fitting), self.but(count=self.count - fitting, gap=0.0)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for number in range(1, self.count + 1):
            pen.rule(x, top + number * self.step, width, 0.6, PEN)


@dataclass(frozen=True)
class Rule(Block):
    """A horizontal line."""

    weight: float = 0.5
    color: str = HAIR

    def height(self, width: float) -> float:
        return self.weight

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.rule(x, top + self.weight / 2, width, self.weight, self.color)


@dataclass(frozen=True)
class Hanging(Block):
    """A label, or a box to tick, with a text beside it; a hairline below if `ruled`."""

    body: Prose
    indent: float
    label: Prose | None = None
    tick: bool = False
    ruled: bool = False
    padding: float = 0.0

    def height(self, width: float) -> float:
        label = self.label.height(self.indent) if self.label else 0.0
        return max(self.body.height(width - self.indent), label) + 2 * self.padding

    def least(self, width: float) -> float:
        if self.body.least(width - self.indent) == self.body.height(width - self.indent):
            return self.height(width)
        return self.body.least(width - self.indent) + 2 * self.padding

    def split(self, width: float, room: float, forced: bool) -> Halves:
        head, tail = self.body.split(width - self.indent, room - 2 * self.padding, forced)
        if head is None or not isinstance(tail, Prose):
            return None, self
        start = _Beside(head, self.indent, self.label, self.tick, self.padding, gap=self.gap)
        return start, self.but(body=tail, label=None, tick=False, gap=0.0)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        start = _Beside(self.body, self.indent, self.label, self.tick, self.padding)
        start.draw(pen, x, top, width)
        if self.ruled:
            pen.rule(x, top + self.height(width), width, 0.5, HAIR)


@dataclass(frozen=True)
class _Beside(Block):
    body: Block
    indent: float
    label: Prose | None
    tick: bool
    padding: float

    def height(self, width: float) -> float:
        return self.body.height(width - self.indent) + 2 * self.padding

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        top += self.padding
        if self.label:
            self.label.draw(pen, x, top, self.indent)
        if self.tick:
            draw_tick_box(pen, x, top + 2.4)
        self.body.draw(pen, x + self.indent, top, width - self.indent)


def draw_tick_box(pen: Pen, x: float, top: float) -> None:
    """A box to tick."""
    pen.box(x + 0.5, top, CHECK_BOX, CHECK_BOX, edge=INK, weight=0.6)


def prose(text: str, style: Style, **options: object) -> Prose:
    """A text all in one style."""
    return rich((text, style), **options)


def rich(*parts: tuple[str, Style], **options: object) -> Prose:
    """A text in several faces and colours; the first style gives size and leading."""
    spans = tuple(Span(text, style.face, style.color) for text, style in parts)
    return Prose(spans, parts[0][1], **options)  # type: ignore[arg-type]
