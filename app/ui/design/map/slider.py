"""A bar that can be dragged: quiet until somebody takes it."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen

from app.ui.design.map.bar import Bar
from app.ui.design.style import Style

KNOB = 6.0
FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Up)
BACK = (Qt.Key.Key_Left, Qt.Key.Key_Down)


class BarSlider(Bar):
    """Goes from stop to stop (0 to 1 each).

    Emits `previewed(number of the stop | None)` while it is dragged and when Esc lets it go,
    and `chosen(number)` at release and at each arrow key.
    """

    previewed = Signal(object)
    chosen = Signal(int)

    def __init__(self, label: str, stops: tuple[float, ...], how: str) -> None:
        super().__init__(label, quiet=True, can_tell=True)
        self._stops, self._how = stops, how
        self._held: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        super().tell(how)

    def tell(self, words: str) -> None:
        """Say where the value is from, and how it can be changed."""
        super().tell(f"{words}\n{self._how}")

    @property
    def held(self) -> int | None:
        """The stop it is dragged to, while it is."""
        return self._held

    def point_of(self, stop: int) -> QPointF:
        """Where on the widget a stop is."""
        ground = self._ground()
        return QPointF(ground.left() + ground.width() * self._stops[stop], ground.center().y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._hold(self._nearest(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._hold(self._nearest(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held is not None and event.button() == Qt.MouseButton.LeftButton:
            stop = self._held
            self._hold(None)
            self.chosen.emit(stop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape and self._held is not None:
            self._hold(None)
        elif key in FORWARD:
            self.chosen.emit(self._next(1))
        elif key in BACK:
            self.chosen.emit(self._next(-1))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hold(None)

    def _hold(self, stop: int | None) -> None:
        if stop != self._held:
            self._held = stop
            self.previewed.emit(stop)
            self.update()

    def _nearest(self, point: QPointF) -> int:
        ground = self._ground()
        share = (point.x() - ground.left()) / ground.width()
        return min(range(len(self._stops)), key=lambda stop: abs(self._stops[stop] - share))

    def _next(self, way: int) -> int:
        """The next stop from where the value is now."""
        if way > 0:
            beyond = (n for n, stop in enumerate(self._stops) if stop > self._value + 0.005)
            return next(beyond, len(self._stops) - 1)
        before = [n for n, stop in enumerate(self._stops) if stop < self._value - 0.005]
        return before[-1] if before else 0

    def _paint_bar(self, painter: QPainter, ground: QRectF, style: Style) -> None:
        super()._paint_bar(painter, ground, style)
        value = self._value if self._held is None else self._stops[self._held]
        at = QPointF(ground.left() + ground.width() * value, ground.center().y())
        colour = style.palette.accent if self._held is not None else style.palette.line_strong
        painter.setPen(QPen(QColor(colour), 2))
        painter.setBrush(QColor(style.palette.surface))
        painter.drawEllipse(at, KNOB, KNOB)
