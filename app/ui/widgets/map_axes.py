"""The map's ground: structure upward, immediacy to the right, both 0 to 1."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from app.ui.theme.tokens import Palette

PAD = 6
EDGE = 9
LEAST_APART = 44
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


def paint_part(painter: QPainter, rect: QRectF, whole: QRectF, palette: Palette) -> None:
    """Paint the ground where only a part of the map fills the plot `rect`, with figures.

    `whole` is where all of the map would lie.
    """
    painter.save()
    painter.setPen(QPen(QColor(palette.line), 1))
    painter.setBrush(QColor(palette.surface))
    painter.drawRect(rect)
    metrics = QFontMetricsF(painter.font())
    step = _step(whole.width())
    for number in range(0, 101, step):
        at = to_point(whole, number / 100, number / 100)
        if rect.left() <= at.x() <= rect.right():
            _line_up(painter, rect, at.x(), str(number), metrics, palette)
        if rect.top() <= at.y() <= rect.bottom():
            _line_across(painter, rect, at.y(), str(number), metrics, palette)
    painter.setPen(QColor(palette.muted))
    below = QRectF(rect.left(), rect.bottom() + PAD, rect.width(), metrics.height())
    painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, AXIS_X)
    _word_upward(painter, rect)
    painter.restore()


def _step(width: float) -> int:
    """Every so many points a line, so that lines lie about a thumb apart."""
    return next((step for step in (1, 2, 5, 10, 25) if width * step / 100 >= LEAST_APART), 50)


def _line_up(
    painter: QPainter, rect: QRectF, x: float, text: str, metrics: QFontMetricsF, palette: Palette
) -> None:
    painter.setPen(QPen(QColor(palette.line), 1))
    painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
    painter.setPen(QColor(palette.muted))
    painter.drawText(QPointF(x + 3, rect.bottom() - metrics.descent() - 1), text)


def _line_across(
    painter: QPainter, rect: QRectF, y: float, text: str, metrics: QFontMetricsF, palette: Palette
) -> None:
    painter.setPen(QPen(QColor(palette.line), 1))
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
    painter.setPen(QColor(palette.muted))
    painter.drawText(QPointF(rect.left() + 3, y - 2), text)


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
