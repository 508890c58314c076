"""The map with the program's marker, its trail of this sitting and its whiskers."""

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.dimensions.place import Place, points
from app.ui.design.map.motion import glide_ms
from app.ui.design.style import Style, mixed, style_of
from app.ui.theme import font_of
from app.ui.theme.tokens import SMALL
from app.ui.widgets.map_axes import paint_axes, plot_rect, to_point

RADIUS = 7.5
TRAIL = 60
BESIDE = 36.0
SMALLEST, LARGEST = 200, 360
LEAST_RANGE = 0.002


class MapView(QWidget):
    """One program on structure (upward) and immediacy (to the right)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._marker = QPointF()
        self._trail: list[QPointF] = []
        self._glide = QVariantAnimation(self)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._glided)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("Map")

    @property
    def marker(self) -> tuple[float, float]:
        """Where the marker is at this moment: immediacy, structure."""
        return self._marker.x(), self._marker.y()

    @property
    def gliding(self) -> bool:
        """Whether the marker is on its way."""
        return self._glide.state() is QVariantAnimation.State.Running

    def show_place(self, place: Place, *, moved: bool) -> None:
        """Show a place; the marker glides there and leaves a trail if the program moved."""
        before, self._place = self._place, place
        there = _point(place)
        if moved and before is not None and there != _point(before):
            self._trail = [*self._trail[-TRAIL:], _point(before)]
            self._glide_to(there)
        elif not moved:
            self._glide.stop()
            self._trail = []
            self._marker = there
        self.setAccessibleDescription(spoken(place))
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return min(max(width, SMALLEST), LARGEST)

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(300))

    def minimumSizeHint(self) -> QSize:
        return QSize(SMALLEST, SMALLEST)

    def paintEvent(self, event: QPaintEvent) -> None:
        style = style_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._words_font())
        rect = self._plot()
        paint_axes(painter, rect, style.palette)
        if self._place:
            self._paint_trail(painter, rect, style)
            self._paint_over(painter, rect, style)
            if self._place.immediacy is None:
                self._paint_beside(painter, rect, style)
            else:
                self._paint_whiskers(painter, rect, style, self._place)
                self._paint_marker(painter, to_point(rect, *self.marker), style)

    def _paint_over(self, painter: QPainter, rect: QRectF, style: Style) -> None:
        """Paint what stands on the map besides the program, under its marker."""

    def _words_font(self) -> QFont:
        return font_of(self, SMALL - 1)

    def _plot(self) -> QRectF:
        beside = BESIDE if self._place and self._place.immediacy is None else 0.0
        area = QRectF(self.rect()).adjusted(0, 0, -1 - beside, 0)
        return plot_rect(area, QFontMetricsF(self._words_font()))

    def _paint_trail(self, painter: QPainter, rect: QRectF, style: Style) -> None:
        colour = mixed(style.palette.accent, style.palette.surface, 0.45)
        points = [to_point(rect, p.x(), p.y()) for p in (*self._trail, self._marker)]
        pen = QPen(colour, 2, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.6])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(points)

    def _paint_whiskers(self, painter: QPainter, rect: QRectF, style: Style, place: Place) -> None:
        painter.setPen(QPen(QColor(style.palette.accent), 2))
        x, y = self.marker
        low, high = place.structure_range
        if high - low > LEAST_RANGE:
            _whisker(painter, to_point(rect, x, low), to_point(rect, x, high))
        low, high = place.immediacy_range
        if high - low > LEAST_RANGE:
            _whisker(painter, to_point(rect, low, y), to_point(rect, high, y))

    def _paint_marker(self, painter: QPainter, middle: QPointF, style: Style) -> None:
        painter.setPen(QPen(QColor(style.palette.surface), 2))
        painter.setBrush(QColor(style.palette.accent))
        painter.drawEllipse(middle, RADIUS, RADIUS)

    def _paint_beside(self, painter: QPainter, rect: QRectF, style: Style) -> None:
        middle = QPointF(rect.right() + BESIDE / 2, to_point(rect, 0, self._marker.y()).y())
        painter.setPen(QPen(QColor(style.palette.accent), 2, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, RADIUS, RADIUS)

    def _glide_to(self, there: QPointF) -> None:
        self._glide.stop()
        if duration := glide_ms(self):
            self._glide.setDuration(duration)
            self._glide.setStartValue(QPointF(self._marker))
            self._glide.setEndValue(there)
            self._glide.start()
        else:
            self._marker = there

    def _glided(self, value: QPointF) -> None:
        self._marker = value
        self.update()


def spoken(place: Place) -> str:
    """The place read aloud."""
    structure = f"Structure {points(place.structure)} of 100"
    if place.immediacy is None:
        return f"{structure}, immediacy not known"
    return f"{structure}, immediacy {points(place.immediacy)} of 100"


def _point(place: Place) -> QPointF:
    return QPointF(0.5 if place.immediacy is None else place.immediacy, place.structure)


def _whisker(painter: QPainter, start: QPointF, end: QPointF) -> None:
    across = QPointF(5, 0) if start.x() == end.x() else QPointF(0, 5)
    painter.drawLine(start, end)
    for tip in (start, end):
        painter.drawLine(tip - across, tip + across)
