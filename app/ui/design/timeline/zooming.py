"""Looking at the timeline from nearer or from farther: wheel, pinch and keys."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QToolTip, QWidget

from app.ui.design.style import style_of
from app.ui.design.timeline.canvas import TimelineCanvas
from app.ui.design.timeline.zoom import Zoom, fitting

NOTCH = 120
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LAYOUT_KEYS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
"""Which of these go with + and − is a matter of the keyboard."""

STEPS = {Key.Key_Plus: 1, Key.Key_Equal: 1, Key.Key_Minus: -1, Key.Key_Underscore: -1}
USUAL_KEY, FIT_KEY = Key.Key_0, Key.Key_9


class ZoomedCanvas(TimelineCanvas):
    """Zooms about the pointer, or about the middle; emits `zoomed(Zoom)`."""

    zoomed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    @property
    def zoom(self) -> Zoom:
        """How near the timeline is looked at."""
        return self.timeline_scene.zoom

    def zoom_to(self, zoom: Zoom, about: QPoint | None = None) -> None:
        """Look from so near; what is at that point of the viewport stays there."""
        if zoom == self.zoom:
            return
        point = about or self.viewport().rect().center()
        y = self.mapToScene(point).y()
        row = self.timeline_scene.row_at(y)
        share = (y - row.y()) / row.height if row and row.height else 0.0
        self.timeline_scene.set_zoom(zoom)
        if row:
            now = row.y() + min(max(share, 0.0), 1.0) * row.height
            self.verticalScrollBar().setValue(round(now - point.y()))
        self.zoomed.emit(zoom)
        self.weeks_shown.emit()

    def zoom_by(self, steps: float, about: QPoint | None = None) -> None:
        """Look from nearer by so many steps, or from farther if negative."""
        self.zoom_to(self.zoom.nearer(steps), about)

    def zoom_to_fit(self) -> None:
        """Look from where the whole program can be seen, if there is such a place."""
        scene = self.timeline_scene
        if not scene.timeline:
            return
        scale = style_of(self).scale
        room = self.viewport().height() / scale
        weeks = scene.timeline.last_week
        self.zoom_to(fitting(lambda zoom: scene.height_at(zoom) / scale, weeks, room))
        self.verticalScrollBar().setValue(0)

    def event(self, event: QEvent) -> bool:
        # The window has uses of its own for some of these keys.
        if event.type() == QEvent.Type.ShortcutOverride and self._is_zoom_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Key(event.key())
        if not self._is_zoom_key(event):
            super().keyPressEvent(event)
        elif key == USUAL_KEY:
            self.zoom_to(Zoom())
        elif key == FIT_KEY:
            self.zoom_to_fit()
        else:
            self.zoom_by(STEPS[key])

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & CTRL:
            self.zoom_by(event.angleDelta().y() / NOTCH, event.position().toPoint())
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell(event)
            return True
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._pinch(1 + event.value(), event.position().toPoint())
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                point = self.viewport().mapFromGlobal(pinch.hotSpot().toPoint())
                self._pinch(pinch.scaleFactor(), point)
                return True
        return super().viewportEvent(event)

    def _tell(self, event: QHelpEvent) -> None:
        """From far away, where titles are cut or left out, say what is under the pointer."""
        item = self.thing_at(event.pos()) if self.zoom.form.is_even else None
        QToolTip.showText(event.globalPos(), item.spoken if item else "", self.viewport())

    def _pinch(self, factor: float, about: QPoint) -> None:
        self.zoom_to(Zoom.of(self.zoom.week * factor), about)

    def _is_zoom_key(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        held = event.modifiers() & ~LAYOUT_KEYS
        return held == CTRL and event.key() in (*STEPS, USUAL_KEY, FIT_KEY)
