"""The map's ground: structure upward, immediacy to the right, both 0 to 1."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from app.ui.theme.tokens import Palette

PAD = 6
EDGE = 9
AXIS_X, LEFT, RIGHT = "immediacy", "delayed, indirect", "direct, at once"
AXIS_Y, TOP, BOTTOM = "structure", "set activities and questions, dated", "a match, and that is all"


def plot_rect(area: QRectF, metrics: QFontMetricsF) -> QRectF:
    """The largest square in `area` with room for the words around it, and for markers' edges."""
    line = metrics.height() + PAD
    side = max(0.0, min(area.width(), area.height()) - line - EDGE)
    return QRectF(area.left() + line, area.top() + EDGE, side, side)


def to_point(rect: QRectF, immediacy: float, structure: float) -> QPointF:
    """Where that place is drawn in the plot `rect`."""
    return QPointF(
        rect.left() + immediacy * rect.width(), rect.bottom() - structure * rect.height()
    )


def from_point(rect: QRectF, point: QPointF) -> tuple[float, float]:
    """The (immediacy, structure) at a point, held within 0 to 1."""
    immediacy = (point.x() - rect.left()) / rect.width()
    structure = (rect.bottom() - point.y()) / rect.height()
    return min(1.0, max(0.0, immediacy)), min(1.0, max(0.0, structure))


def paint_axes(painter: QPainter, rect: QRectF, palette: Palette, words: bool = True) -> None:
    """Paint the ground in the plot `rect`, and around it the words in the painter's font."""
    painter.save()
    painter.setPen(QPen(QColor(palette.line), 1))
    painter.setBrush(QColor(palette.surface))
    painter.drawRect(rect)
    painter.drawLine(to_point(rect, 0.5, 0), to_point(rect, 0.5, 1))
    painter.drawLine(to_point(rect, 0, 0.5), to_point(rect, 1, 0.5))
    if words:
        painter.setPen(QColor(palette.muted))
        _words_below(painter, rect)
        _words_inside(painter, rect)
        _word_upward(painter, rect)
    painter.restore()


def word_rects(rect: QRectF, metrics: QFontMetricsF) -> list[QRectF]:
    """Where words stand inside the plot, for those who put labels there."""
    inside = rect.adjusted(PAD, PAD / 2, -PAD, -PAD / 2)
    if metrics.horizontalAdvance(TOP) > inside.width():
        return []
    line = metrics.height()
    top = QRectF(inside.topLeft(), QSizeF(metrics.horizontalAdvance(TOP), line))
    low = QPointF(inside.left(), inside.bottom() - line)
    return [top, QRectF(low, QSizeF(metrics.horizontalAdvance(BOTTOM), line))]


def _words_below(painter: QPainter, rect: QRectF) -> None:
    metrics = QFontMetricsF(painter.font())
    below = QRectF(rect.left(), rect.bottom() + PAD, rect.width(), metrics.height())
    room = metrics.horizontalAdvance(f"{LEFT}   {AXIS_X}   {RIGHT}") <= rect.width()
    painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, AXIS_X)
    if room:
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, LEFT)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, RIGHT)


def _words_inside(painter: QPainter, rect: QRectF) -> None:
    inside = rect.adjusted(PAD, PAD / 2, -PAD, -PAD / 2)
    if QFontMetricsF(painter.font()).horizontalAdvance(TOP) <= inside.width():
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop, TOP)
        painter.drawText(inside, Qt.AlignmentFlag.AlignBottom, BOTTOM)


def _word_upward(painter: QPainter, rect: QRectF) -> None:
    line = QFontMetricsF(painter.font()).height()
    painter.translate(rect.left() - PAD, rect.center().y())
    painter.rotate(-90)
    beside = QRectF(-rect.height() / 2, -line, rect.height(), line)
    painter.drawText(beside, Qt.AlignmentFlag.AlignCenter, AXIS_Y)
