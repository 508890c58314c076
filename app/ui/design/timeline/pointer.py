"""What the left button does in the timeline: choose, drag, stretch, or draw a band."""

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtWidgets import QApplication, QRubberBand

from app.ui.design.style import style_of
from app.ui.design.timeline.canvas import TimelineCanvas
from app.ui.design.timeline.cursor import Cursor
from app.ui.design.timeline.drag import Drag
from app.ui.design.timeline.items import TimelineItem
from app.ui.design.timeline.lane_zones import LaneZones
from app.ui.design.timeline.stops import Stop
from app.ui.design.timeline.stretch import Stretch
from app.ui.design.timeline.zoom import Form

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Pointer(QObject):
    """Emits `move_requested(Stop, Slot)` and `stretch_requested(session id, week)`."""

    move_requested = Signal(object, object)
    stretch_requested = Signal(str, int)

    def __init__(self, canvas: TimelineCanvas, stops: Cursor) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._scene = canvas.timeline_scene
        self._stops = stops
        self._zones = LaneZones(canvas.viewport())
        self._pressed: tuple[TimelineItem | None, QPoint] | None = None
        self._drag: Drag | None = None
        self._stretch: Stretch | None = None
        self._band: tuple[QRubberBand, QPointF, tuple[Stop, ...]] | None = None
        self._alone: Stop | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being dragged, stretched or drawn at the moment."""
        return bool(self._drag or self._stretch or self._band)

    @property
    def foot(self) -> int:
        """The height at the viewport's foot that is taken by zones to drop on."""
        return self._zones.height() if self._zones.isVisible() else 0

    def press(self, point: QPoint, held: Qt.KeyboardModifier) -> None:
        """Choose what is under the pointer; what follows decides what else is meant."""
        item, row = self._canvas.thing_at(point), self._canvas.row_at(point)
        self._pressed, self._alone = (item, point), None
        if item and held & CTRL:
            self._stops.toggle(item.stop)
        elif item and held & SHIFT:
            self._stops.extend_to(item.stop)
        elif item and item.stop in self._stops.chosen and len(self._stops.chosen) > 1:
            self._alone = item.stop
        elif item:
            self._stops.choose(item.stop, self._canvas.part_at(point))
        elif row and not held & (CTRL | SHIFT):
            self._stops.choose(None if row.things else row.empty_stop)

    def move(self, point: QPoint) -> None:
        """Go on with what was begun."""
        if self._pressed and not self.busy:
            self._begin_if_far(*self._pressed, point)
        place = self._canvas.mapToScene(point)
        if self._drag:
            lane = self._zones.hover(point) if self._zones.isVisible() else None
            self._drag.move(place, over_lane=lane is not None)
        elif self._stretch:
            self._stretch.move(place)
        elif self._band:
            self._draw_band(*self._band, place)

    def release(self, point: QPoint) -> None:
        """End it, and ask for what it meant."""
        self.move(point)
        drag, stretch, alone = self._drag, self._stretch, self._alone
        lane = self._zones.hover(point) if drag and self._zones.isVisible() else None
        slot = lane or (drag.slot if drag else None)
        changes = stretch is not None and stretch.changes
        was_busy = self.busy
        self.cancel()
        if drag and slot and slot != drag.stop.slot:
            self.move_requested.emit(drag.stop, slot)
        elif stretch and changes:
            self.stretch_requested.emit(stretch.session, stretch.week)
        elif alone and not was_busy:
            self._stops.choose(alone, self._canvas.part_at(point))

    def cancel(self) -> None:
        """End it with everything where it was."""
        self._pressed = self._alone = None
        if self._drag:
            self._drag.restore()
        if self._stretch:
            self._stretch.restore()
        if self._band:
            self._band[0].deleteLater()
            self._band[0].hide()
        self._drag = self._stretch = self._band = None
        self._zones.hide()

    def can_stretch(self, point: QPoint) -> bool:
        """Whether the edge of a dated session is there."""
        return self._stretchable(self._canvas.thing_at(point), point) != ""

    def _begin_if_far(self, item: TimelineItem | None, start: QPoint, point: QPoint) -> None:
        if (point - start).manhattanLength() < QApplication.startDragDistance():
            return
        self._canvas.hover(None)
        place = self._canvas.mapToScene(start)
        if session := self._stretchable(item, start):
            self._stretch = Stretch(self._scene, session, style_of(self._canvas))
        elif item:
            self._drag = Drag(self._scene, item, place, self._stops.chosen)
            if self._drag.may_lose_dates:
                self._zones.open()
        else:
            band = QRubberBand(QRubberBand.Shape.Rectangle, self._canvas.viewport())
            kept = self._stops.chosen if QApplication.keyboardModifiers() & CTRL else ()
            self._band = (band, place, kept)

    def _stretchable(self, item: TimelineItem | None, point: QPoint) -> str:
        """The session whose end is at that point; "" where there is none."""
        if not item or item.form is Form.MARK or not item.stop.session:
            return ""
        if not item.edge_at(item.mapFromScene(self._canvas.mapToScene(point))):
            return ""
        slots = self._scene.face_of(item.stop.session).slots
        ends_here = item.stop.slot in (slots[0], slots[-1])
        return item.stop.session if item.stop.slot.week and ends_here else ""

    def _draw_band(
        self, band: QRubberBand, origin: QPointF, kept: tuple[Stop, ...], place: QPointF
    ) -> None:
        area = QRectF(origin, place).normalized()
        corners = (self._canvas.mapFromScene(area.topLeft()), area.bottomRight())
        band.setGeometry(QRect(corners[0], self._canvas.mapFromScene(corners[1])))
        band.show()
        inside = [stop for stop in self._scene.stops_within(area) if stop not in kept]
        self._stops.choose_several((*kept, *inside))
