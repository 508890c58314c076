"""The map with the program's marker, its trail of this sitting and its whiskers."""

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.dimensions.place import Place, points
from app.ui.design.map.motion import glide_ms
from app.ui.design.map.version import Version
from app.ui.design.style import Style, mixed, style_of
from app.ui.theme import font_of
from app.ui.theme.tokens import SMALL
from app.ui.widgets.arrows import paint_arrow
from app.ui.widgets.map_axes import paint_axes, paint_part, plot_rect, to_point
from app.ui.widgets.map_lens import Zoom

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
        self._version: Version | None = None
        self.zoom = Zoom(self)
        self.zoom.towards = lambda: self.marker
        self.zoom.changed.connect(self.update)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("Map")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

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
            if before.immediacy is not None:
                self._trail = [*self._trail[-TRAIL:], _point(before)]
            self._glide_to(there)
        elif not moved:
            self._glide.stop()
            self._trail = []
            self._marker = there
        self.setAccessibleDescription(spoken(place))
        self.update()

    def show_version(self, version: Version | None) -> None:
        """Show where the earlier version stood, with an arrow from there to here."""
        if version != self._version:
            self._version = version
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
        painter.setFont(self._words_font())
        plot = self._plot()
        self.paint_map(painter, plot, style)
        if self.hasFocus():
            painter.setPen(QPen(QColor(style.palette.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(plot)

    def paint_map(self, painter: QPainter, plot: QRectF, style: Style) -> None:
        """Paint what is shown of the map in a plot."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = self.zoom.lens.whole(plot)
        painter.save()
        if self.zoom.lens.is_whole:
            paint_axes(painter, plot, style.palette)
        else:
            paint_part(painter, plot, whole, style.palette)
            painter.setClipRect(plot.adjusted(0, 0, BESIDE, 0))
        if self._place:
            self._paint_trail(painter, whole, style)
            self._paint_version(painter, whole, style)
            self._paint_over(painter, whole, style)
            if self._place.immediacy is None:
                self._paint_beside(painter, plot.right(), whole, style)
            else:
                self._paint_whiskers(painter, whole, style, self._place)
                self._paint_marker(painter, to_point(whole, *self.marker), style)
        painter.restore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl, as a wheel alone scrolls the panel."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom.wheel(event, self._plot())
        else:
            event.ignore()

    def _paint_version(self, painter: QPainter, rect: QRectF, style: Style) -> None:
        was = self._version.place if self._version else None
        if was is None or was.immediacy is None:
            return
        there = to_point(rect, was.immediacy, was.structure)
        colour = QColor(style.palette.line_strong)
        if self._place and self._place.immediacy is not None:
            paint_arrow(painter, there, to_point(rect, *self.marker), (RADIUS, RADIUS + 2), colour)
        painter.setPen(QPen(colour, 1.75))
        painter.setBrush(QColor(style.palette.surface))
        painter.drawEllipse(there, RADIUS, RADIUS)

    def _paint_over(self, painter: QPainter, rect: QRectF, style: Style) -> None:
        """Paint what stands on the map besides the program, under its marker."""

    def _words_font(self) -> QFont:
        return font_of(self, SMALL - 1)

    def _whole(self) -> QRectF:
        """Where all of the map would lie."""
        return self.zoom.lens.whole(self._plot())

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

    def _paint_beside(self, painter: QPainter, right: float, rect: QRectF, style: Style) -> None:
        middle = QPointF(right + BESIDE / 2, to_point(rect, 0, self._marker.y()).y())
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
