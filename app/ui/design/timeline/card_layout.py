"""Where the parts of a session card go, for a given width."""

from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from app.ui.design.style import Style
from app.ui.design.timeline.faces import Chip, Face

PAD_X = 14.0
PAD_Y = 11.0
LINE_PAD_Y = 3.0
STRIP_PAD = 7.0
CHIP_PAD = 8.0
CHIP_GAP = 6.0
GAP = 8.0
FACTS_LEAVE = 0.45
"""In one line the title has at least this share of the width before the facts are left out."""


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
    facts: QRectF = field(default_factory=QRectF)
    facts_text: str = ""
    chips: tuple[PlacedChip, ...] = ()
    title_font: Literal["strong", "body", "small"] = "strong"


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


def line_layout(face: Face, width: float, style: Style) -> CardLayout:
    """One line: the title, and the facts where they leave it room."""
    inner = max(width - 2 * PAD_X, 1.0)
    body, small = QFontMetricsF(style.body), QFontMetricsF(style.small)
    facts_width = small.horizontalAdvance(face.facts)
    wanted = min(body.horizontalAdvance(face.title), inner * FACTS_LEAVE)
    facts_width = min(facts_width, inner - wanted - 2 * GAP)
    title_width = inner - facts_width - 2 * GAP
    title = QRectF(PAD_X, LINE_PAD_Y, title_width, body.height())
    return CardLayout(
        height=body.height() + 2 * LINE_PAD_Y,
        title=title,
        title_text=_cut(body, face.title, title_width + 1),
        facts=QRectF(PAD_X + inner - facts_width, LINE_PAD_Y, facts_width + 1, body.height()),
        facts_text=_cut(small, face.facts, facts_width + 1),
        title_font="body",
    )


def strip_layout(title: str, width: float, height: float, style: Style) -> CardLayout:
    """The title alone, in a strip of that height."""
    small = QFontMetricsF(style.small)
    rect = QRectF(STRIP_PAD, 0, max(width - 2 * STRIP_PAD, 1.0), height)
    return CardLayout(height, rect, _cut(small, title, rect.width() + 1), title_font="small")


def strip_width(text: str, style: Style) -> float:
    """How wide a strip has to be to show that text whole."""
    return QFontMetricsF(style.small).horizontalAdvance(text) + 2 * STRIP_PAD + 1


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
