"""Arrows on maps."""

from math import atan2, cos, hypot, pi, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

LINE = 1.5
HEAD = 8.0
SPREAD = pi / 7
SHORTEST = 4.0


def paint_arrow(
    painter: QPainter, start: QPointF, end: QPointF, kept: tuple[float, float], colour: QColor
) -> None:
    """Paint an arrow that keeps so far off its ends; none where they lie too near."""
    by = end - start
    length = hypot(by.x(), by.y())
    if length <= sum(kept) + SHORTEST:
        return
    one = by / length
    tail, tip = start + one * kept[0], end - one * kept[1]
    angle = atan2(by.y(), by.x())
    painter.setPen(QPen(colour, LINE))
    painter.drawLine(tail, tip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    barbs = [
        tip - QPointF(cos(angle + turn), sin(angle + turn)) * HEAD for turn in (SPREAD, -SPREAD)
    ]
    painter.drawPolygon(QPolygonF([tip, *barbs]))
