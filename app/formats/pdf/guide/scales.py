"""Statements with a box under each answer of a scale."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.formats.pdf.blocks import Block, draw_tick_box, prose
from app.formats.pdf.pen import Pen
from app.formats.pdf.style import BODY, HAIR, SMALL
from app.formats.pdf.text import text_width

LEAST_CELL = 46.0
BESIDE_WORD = 5.0
HEAD = SMALL.but(align="center")


def cell_of(labels: Sequence[str]) -> float:
    """How wide an answer's column is, so that no word of any label is torn."""
    words = [word for label in labels for word in label.split()]
    widest = max((text_width(word, HEAD.face) for word in words), default=0.0)
    return max(LEAST_CELL, widest * HEAD.points / 1000 + BESIDE_WORD)


@dataclass(frozen=True)
class ScaleHead(Block):
    """The answers over their columns, which end at the right edge."""

    labels: tuple[str, ...]

    def height(self, width: float) -> float:
        cell = cell_of(self.labels)
        return max(prose(label, HEAD).height(cell) for label in self.labels) + 2.5

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        cell = cell_of(self.labels)
        low = top + self.height(width) - 2.5
        for place, label in enumerate(self.labels):
            left = x + width - (len(self.labels) - place) * cell
            said = prose(label, HEAD)
            said.draw(pen, left, low - said.height(cell), cell)


@dataclass(frozen=True)
class Statement(Block):
    """A sentence with a box under each answer; the answers are `boxes` columns of `cell`."""

    text: str
    boxes: int
    cell: float

    def height(self, width: float) -> float:
        return prose(self.text, BODY).height(width - self.boxes * self.cell - 10) + 10

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        start = x + width - self.boxes * self.cell
        pen.rule(x, top, width, 0.5, HAIR)
        prose(self.text, BODY).draw(pen, x, top + 5, width - self.boxes * self.cell - 10)
        for place in range(self.boxes):
            self.draw_box(pen, start + (place + 0.5) * self.cell, top)

    def draw_box(self, pen: Pen, middle: float, top: float) -> None:
        """What an answer is given in."""
        draw_tick_box(pen, middle - 4.8, top + 9)


def rated(
    labels: Sequence[str],
    texts: Sequence[str],
    gap: float = 18,
    kind: type[Statement] = Statement,
) -> list[Block]:
    """The statements below the answers."""
    cell = cell_of(labels)
    statements = [kind(text, len(labels), cell) for text in texts]
    return [ScaleHead(tuple(labels), gap=gap, keep=True), *statements]
