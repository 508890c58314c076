"""The map with a target that can be moved, and a ghost where the way to it would end."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QWidget

from app.core.dimensions.place import Place, points
from app.ui.design.map.map_view import RADIUS, MapView
from app.ui.design.style import Style
from app.ui.design.ways.wish import Axis, Wish
from app.ui.widgets.map_axes import from_point, to_point

NEAR = 16.0
MARK = 9.0
CROSS = 5.0
STEP, STRIDE = 0.01, 0.1
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class TargetMap(MapView):
    """Emits `target_moved(immediacy, structure)` at each step of a drag or an arrow key.

    Shift makes the steps of the arrows larger; Esc puts the target back where it was when the
    mouse took it or the keyboard came.
    """

    target_moved = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wish: Wish | None = None
        self._ghost: Place | None = None
        self._home: QPointF | None = None
        self._grip: QPointF | None = None

    @property
    def target(self) -> tuple[float, float] | None:
        """Where the target is: immediacy, structure."""
        return (self._wish.immediacy, self._wish.structure) if self._wish else None

    @property
    def ghost(self) -> Place | None:
        """Where the way would end."""
        return self._ghost

    def show_wish(self, wish: Wish | None) -> None:
        """Show the target, or none."""
        if wish == self._wish:
            return
        came = self._wish is None
        self._wish = wish
        if wish is None:
            self._grip = self._home = None
            self.unsetCursor()
        elif came:
            self._home = _point_of(wish)
        self.setMouseTracking(wish is not None)
        self.setAccessibleName(_spoken_target(wish) if wish else "Map")
        self.update()

    def show_ghost(self, place: Place | None) -> None:
        """Show where the way would end, or nothing."""
        if place != self._ghost:
            self._ghost = place
            self.update()

    def target_point(self) -> QPointF | None:
        """Where on the widget the target is drawn."""
        return to_point(self._whole(), *self.target) if self.target else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        mark = self.target_point()
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
        elif mark is not None and self._is_near(event.position()):
            self._home = QPointF(*self.target) if self.target else None
            self._grip = mark - event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            self.zoom.take(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self.target_moved.emit(*from_point(self._whole(), event.position() + self._grip))
        elif self.zoom.is_dragging:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.zoom.drag(event.position(), self._plot())
        elif self._is_near(event.position()):
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.zoom.is_dragging:
            self.zoom.let_go()
            self.unsetCursor()
        if self._grip is not None and event.button() == Qt.MouseButton.LeftButton:
            self._grip = None
            self.setCursor(Qt.CursorShape.OpenHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = ARROWS.get(Qt.Key(event.key()))
        if self.zoom.key(event):
            return
        if self.target is None:
            event.ignore()
        elif way:
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            step = STRIDE if shifted else STEP
            x, y = (_held(value + step * by) for value, by in zip(self.target, way, strict=True))
            self.target_moved.emit(x, y)
        elif event.key() == Qt.Key.Key_Escape and self._put_back():
            self._grip = None
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._grip is None and self.target:
            self._home = QPointF(*self.target)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._grip = None
        self.update()

    def _put_back(self) -> bool:
        if self._home is None or self.target == (self._home.x(), self._home.y()):
            return False
        self.target_moved.emit(self._home.x(), self._home.y())
        return True

    def _is_near(self, point: QPointF) -> bool:
        mark = self.target_point()
        return mark is not None and (point - mark).manhattanLength() <= NEAR

    def _paint_over(self, painter: QPainter, rect: QRectF, style: Style) -> None:
        if self._wish is None:
            return
        if self._ghost and self._ghost.immediacy is not None:
            there = to_point(rect, self._ghost.immediacy, self._ghost.structure)
            self._paint_ghost(painter, rect, there, style)
        mark = to_point(rect, self._wish.immediacy, self._wish.structure)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(style.palette.ink), 1, Qt.PenStyle.DashLine))
        if self._wish.free is Axis.IMMEDIACY:
            painter.drawLine(QPointF(rect.left(), mark.y()), QPointF(rect.right(), mark.y()))
        elif self._wish.free is Axis.STRUCTURE:
            painter.drawLine(QPointF(mark.x(), rect.top()), QPointF(mark.x(), rect.bottom()))
        _paint_mark(painter, mark, style, focused=self.hasFocus())

    def _paint_ghost(self, painter: QPainter, rect: QRectF, there: QPointF, style: Style) -> None:
        painter.setPen(QPen(QColor(style.palette.accent), 1, Qt.PenStyle.DashLine))
        painter.drawLine(to_point(rect, *self.marker), there)
        painter.setPen(QPen(QColor(style.palette.accent), 2, Qt.PenStyle.DotLine))
        painter.setBrush(QColor(style.palette.surface))
        painter.drawEllipse(there, RADIUS, RADIUS)


def _paint_mark(painter: QPainter, at: QPointF, style: Style, *, focused: bool) -> None:
    painter.setPen(QPen(QColor(style.palette.ink), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, MARK, MARK)
    for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        way = QPointF(x, y)
        painter.drawLine(at + way * (MARK - CROSS), at + way * (MARK + CROSS))
    if focused:
        painter.setPen(QPen(QColor(style.palette.focus), 2))
        painter.drawEllipse(at, MARK + CROSS + 2, MARK + CROSS + 2)


def _point_of(wish: Wish) -> QPointF:
    return QPointF(wish.immediacy, wish.structure)


def _held(value: float) -> float:
    return min(1.0, max(0.0, value))


def _spoken_target(wish: Wish) -> str:
    structure = "any" if wish.free is Axis.STRUCTURE else points(wish.structure)
    immediacy = "any" if wish.free is Axis.IMMEDIACY else points(wish.immediacy)
    return f"Map with a target: structure {structure}, immediacy {immediacy}"
