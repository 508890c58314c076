"""Blocks made of blocks: kept together, side by side, or in a frame."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.formats.pdf.blocks import Block, Halves
from app.formats.pdf.pen import Pen
from app.formats.pdf.style import PEN


@dataclass(frozen=True)
class Together(Block):
    """Blocks that stay on one page if a page can hold them."""

    blocks: tuple[Block, ...]

    def height(self, width: float) -> float:
        return stack_height(self.blocks, width)

    def split(self, width: float, room: float, forced: bool) -> Halves:
        if not forced:
            return None, self
        used = 0.0
        for number, block in enumerate(self.blocks):
            gap = block.gap if number else 0.0
            if used + gap + block.height(width) <= room:
                used += gap + block.height(width)
                continue
            head, tail = block.split(width, room - used - gap, not used)
            before = self.blocks[:number] + ((head,) if head else ())
            after = ((tail,) if tail else ()) + self.blocks[number + 1 :]
            return (self.but(blocks=before) if before else None), self.but(blocks=after, gap=0.0)
        return self, None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for number, block in enumerate(self.blocks):
            top += block.gap if number else 0.0
            block.draw(pen, x, top, width)
            top += block.height(width)


@dataclass(frozen=True)
class Side(Block):
    """Stacks side by side, each with its share of the width; stays on one page."""

    stacks: tuple[tuple[Block, ...], ...]
    shares: tuple[float, ...]
    gutter: float

    def height(self, width: float) -> float:
        widths = self._widths(width)
        return max(stack_height(s, w) for s, w in zip(self.stacks, widths, strict=True))

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for stack, part in zip(self.stacks, self._widths(width), strict=True):
            Together(stack).draw(pen, x, top, part)
            x += part + self.gutter

    def _widths(self, width: float) -> list[float]:
        free = width - self.gutter * (len(self.shares) - 1)
        return [free * share / sum(self.shares) for share in self.shares]


@dataclass(frozen=True)
class Framed(Block):
    """Blocks in a frame with round corners, on one page."""

    blocks: tuple[Block, ...]
    padding: float = 11.0
    fill: str = ""

    def height(self, width: float) -> float:
        return stack_height(self.blocks, width - 2 * self.padding) + 2 * self.padding

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        height = self.height(width)
        pen.box(x, top, width, height, fill=self.fill, edge=PEN, weight=0.7, radius=4)
        inner = width - 2 * self.padding
        Together(self.blocks).draw(pen, x + self.padding, top + self.padding, inner)


def stack_height(blocks: Iterable[Block], width: float) -> float:
    """The height of blocks one below the other."""
    return sum(
        block.height(width) + (block.gap if number else 0.0) for number, block in enumerate(blocks)
    )


def together(*blocks: Block, gap: float = 0.0, keep: bool = False) -> Together:
    """Blocks that stay on one page."""
    return Together(blocks, gap=gap, keep=keep)
