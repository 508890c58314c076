"""The card beside the program under the pointer: its name, its facts, and its numbers."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from app.core.review.ratings import all_together
from app.formats.wording.portfolio import place_lines
from app.formats.wording.ratings import rating_words
from app.ui.programs.entries import Entry
from app.ui.programs.markers import Spot
from app.ui.theme import font_of, palette_of, text_scale
from app.ui.theme.tokens import RADIUS, SMALL

WIDTH = 260.0
PAD = 10.0
AWAY = 14.0
LEFT = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)


def paint_card(painter: QPainter, widget: QWidget, spot: Spot) -> None:
    """Paint the card where it hides neither its marker nor leaves the widget."""
    palette = palette_of(widget)
    fonts = font_of(widget, SMALL, bold=True), font_of(widget, SMALL)
    texts = list(zip(fonts, (spot.entry.title, _facts(spot.entry)), strict=True))
    width = min(WIDTH * text_scale(widget), widget.width() - 2 * PAD)
    heights = [
        QFontMetricsF(font).boundingRect(QRectF(0, 0, width - 2 * PAD, 2000), LEFT, text).height()
        for font, text in texts
    ]
    box = _placed(widget, spot, width, sum(heights) + 2 * PAD)
    painter.setPen(QPen(QColor(palette.line_strong), 1))
    painter.setBrush(QColor(palette.surface))
    painter.drawRoundedRect(box, RADIUS, RADIUS)
    top = box.top() + PAD
    for (font, text), height in zip(texts, heights, strict=True):
        painter.setFont(font)
        painter.setPen(QColor(palette.ink))
        painter.drawText(QRectF(box.left() + PAD, top, width - 2 * PAD, height), LEFT, text)
        top += height


def _facts(entry: Entry) -> str:
    answers = all_together(some for _, some in entry.ratings)
    rated = (f"ratings: {rating_words(answers)}",) if answers else ()
    return "\n".join((entry.facts, *place_lines(entry.place), *rated, *_missing(entry)))


def _missing(entry: Entry) -> tuple[str, ...]:
    if not entry.missing:
        return ()
    more = f" and {len(entry.missing) - 1} more" if len(entry.missing) > 1 else ""
    return (f"Not known: {entry.missing[0]}{more}",)


def _placed(widget: QWidget, spot: Spot, width: float, height: float) -> QRectF:
    away = spot.radius + AWAY
    left = spot.at.x() + away
    if left + width > widget.width():
        left = spot.at.x() - away - width
    top = spot.at.y() - height / 2
    if left < 0:
        left = max(0.0, min(spot.at.x() - width / 2, widget.width() - width - 1))
        top = spot.at.y() + away
        if top + height > widget.height():
            top = spot.at.y() - away - height
    top = max(1.0, min(top, widget.height() - height - 2))
    return QRectF(QPointF(left, top), QPointF(left + width, top + height))
