"""Where the parts of a session card go, for a given width."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from app.ui.design.style import Style
from app.ui.design.timeline.faces import Chip, Face

PAD_X = 14.0
PAD_Y = 11.0
CHIP_PAD = 8.0
CHIP_GAP = 6.0
GAP = 8.0


@dataclass(frozen=True)
class PlacedChip:
    """A chip with its rectangle and the text that fits in it."""

    chip: Chip
    rect: QRectF
    text: str


@dataclass(frozen=True)
class CardLayout:
    """Rectangles inside a card whose corner is 0, 0; the texts are cut to fit."""

    height: float
    title: QRectF
    title_text: str
    facts: QRectF
    facts_text: str
    chips: tuple[PlacedChip, ...]


def card_layout(face: Face, width: float, style: Style) -> CardLayout:
    """Title left and facts right where both fit in one line, else one under the other."""
    inner = max(width - 2 * PAD_X, 1.0)
    strong, small = QFontMetricsF(style.strong), QFontMetricsF(style.small)
    facts_width = small.horizontalAdvance(face.facts)
    one_line = strong.horizontalAdvance(face.title) + 2 * GAP + facts_width <= inner
    title = QRectF(PAD_X, PAD_Y, inner - (facts_width + 2 * GAP) * one_line, strong.height())
    if one_line:
        facts = QRectF(PAD_X + inner - facts_width, PAD_Y, facts_width + 1, strong.height())
    else:
        facts = QRectF(PAD_X, title.bottom() + 2, inner, small.height())
    bottom = max(title.bottom(), facts.bottom())
    chips = _flow(face.chips, bottom + GAP, inner, small)
    end = chips[-1].rect.bottom() if chips else bottom
    return CardLayout(
        height=end + PAD_Y,
        title=title,
        title_text=_cut(strong, face.title, title.width() + 1),
        facts=facts,
        facts_text=_cut(small, face.facts, facts.width() + 1),
        chips=chips,
    )


def _flow(
    chips: tuple[Chip, ...], top: float, inner: float, metrics: QFontMetricsF
) -> tuple[PlacedChip, ...]:
    placed: list[PlacedChip] = []
    x, y, height = 0.0, top, metrics.height() + 5
    for chip in chips:
        width = min(metrics.horizontalAdvance(chip.text) + 2 * CHIP_PAD, inner)
        if x and x + width > inner:
            x, y = 0.0, y + height + CHIP_GAP
        text = _cut(metrics, chip.text, width - 2 * CHIP_PAD + 1)
        placed.append(PlacedChip(chip, QRectF(PAD_X + x, y, width, height), text))
        x += width + CHIP_GAP
    return tuple(placed)


def _cut(metrics: QFontMetricsF, text: str, width: float) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
