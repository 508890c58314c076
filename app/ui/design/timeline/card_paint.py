"""How a session card looks."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.ui.design.style import Style, mixed
from app.ui.design.timeline.card_layout import CHIP_PAD, CardLayout, PlacedChip
from app.ui.design.timeline.faces import ChipKind
from app.ui.theme.tokens import RADIUS

CHIP_RADIUS = 4.0
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class CardState:
    """What the pointer and the keyboard do with a card at the moment."""

    chosen: bool = False
    focused: bool = False
    hovered: bool = False
    target: bool = False
    part: str = ""


def paint_card(
    painter: QPainter, rect: QRectF, layout: CardLayout, style: Style, state: CardState
) -> None:
    """Paint the card into `rect`, whose corner is the layout's 0, 0."""
    painter.save()
    _paint_ground(painter, rect, style, state)
    painter.translate(rect.topLeft())
    painter.setFont(getattr(style, layout.title_font))
    painter.setPen(QColor(style.palette.ink))
    painter.drawText(layout.title, LEFT, layout.title_text)
    if layout.facts_text:
        painter.setFont(style.small)
        painter.setPen(QColor(style.palette.muted))
        painter.drawText(layout.facts, LEFT, layout.facts_text)
    for chip in layout.chips:
        _paint_chip(painter, chip, style)
        if state.part and chip.chip.use == state.part:
            _paint_chosen(painter, chip.rect, style, focused=state.focused)
    painter.restore()


def paint_mark(
    painter: QPainter, rect: QRectF, colour: QColor, style: Style, state: CardState
) -> None:
    """A session that is too far off to be read."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = mixed(colour.name(), style.palette.ink, 0.6) if state.hovered else colour
    painter.setBrush(QColor(style.palette.surface) if state.target else ground)
    edge = QPen(QColor(style.palette.ink), 1.5) if state.chosen else Qt.PenStyle.NoPen
    painter.setPen(QPen(QColor(style.palette.accent), 2) if state.target else edge)
    painter.drawRoundedRect(rect, 2, 2)
    if state.focused:
        paint_focus(painter, rect.adjusted(-2, -2, 2, 2), style)


def paint_focus(painter: QPainter, rect: QRectF, style: Style) -> None:
    """The ring that says where the keyboard is."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(style.palette.focus), 2))
    painter.drawRoundedRect(rect, RADIUS + 2, RADIUS + 2)


def _paint_ground(painter: QPainter, rect: QRectF, style: Style, state: CardState) -> None:
    palette = style.palette
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge, width = palette.line, 1.0
    if state.hovered:
        edge = palette.line_strong
    if (state.chosen and not state.part) or state.target:
        edge, width = palette.accent, 2.0
    painter.setBrush(QColor(palette.accent_soft if state.target else palette.surface))
    painter.setPen(QPen(QColor(edge), width))
    inset = width / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
    if state.focused and not state.part:
        paint_focus(painter, rect.adjusted(-2, -2, 2, 2), style)


def _paint_chip(painter: QPainter, placed: PlacedChip, style: Style) -> None:
    ground, ink = chip_colours(placed.chip.kind, style)
    if placed.chip.offered:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(mixed(ink.name(), style.palette.surface, 0.5), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        edge = placed.rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, CHIP_RADIUS, CHIP_RADIUS)
    else:
        painter.setBrush(ground)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(placed.rect, CHIP_RADIUS, CHIP_RADIUS)
    painter.setPen(ink)
    painter.drawText(placed.rect.adjusted(CHIP_PAD, 0, 0, 0), LEFT, placed.text)


def _paint_chosen(painter: QPainter, rect: QRectF, style: Style, *, focused: bool) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(style.palette.accent), 2))
    painter.drawRoundedRect(rect, CHIP_RADIUS, CHIP_RADIUS)
    if focused:
        painter.setPen(QPen(QColor(style.palette.focus), 2))
        painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), CHIP_RADIUS + 3, CHIP_RADIUS + 3)


def chip_colours(kind: ChipKind, style: Style) -> tuple[QColor, QColor]:
    """Ground and text of a chip; the text always says what the colour says."""
    palette = style.palette
    match kind:
        case ChipKind.ACTIVITY:
            return QColor(palette.accent_soft), mixed(palette.accent, palette.ink, 0.7)
        case ChipKind.QUESTIONS:
            return mixed(palette.mentor, palette.surface, 0.11), QColor(palette.mentor)
        case ChipKind.REMARK:
            return QColor(palette.notice_soft), QColor(palette.notice)
