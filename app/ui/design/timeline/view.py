"""The timeline's gestures: pointer and keys become requests; nothing is changed here."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from app.ui.design.timeline.cursor import Cursor
from app.ui.design.timeline.drops import Drops
from app.ui.design.timeline.keys import Act, act_for
from app.ui.design.timeline.menu import menu_for
from app.ui.design.timeline.pointer import Pointer
from app.ui.design.timeline.stops import Stop
from app.ui.design.timeline.taken import Taken
from app.ui.design.timeline.timeline import Timeline
from app.ui.design.timeline.zooming import ZoomedCanvas

SCROLL_EDGE = 40
SCROLL_STEP = 14
PAGE = 6


class TimelineView(ZoomedCanvas):
    """Emits `stop_changed(Stop | None)`, `act_requested(Act, Stop)`,
    `take_out_requested(use id)`, `move_requested(Stop, Slot)`,
    `stretch_requested(session id, week)` and `item_dropped(ItemKey, Stop)`."""

    stop_changed = Signal(object)
    act_requested = Signal(object, object)
    take_out_requested = Signal(str)
    move_requested = Signal(object, object)
    stretch_requested = Signal(str, int)
    item_dropped = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stops = Cursor(self.timeline_scene, self)
        self.stops.moved.connect(self._stop_moved)
        self._pointer = Pointer(self, self.stops)
        self._pointer.move_requested.connect(self.move_requested)
        self._pointer.stretch_requested.connect(self.stretch_requested)
        self._drops = Drops(self)
        self.taken = Taken(self.timeline_scene, self)
        self._scroller = QTimer(self, interval=16)
        self._scroller.timeout.connect(self._scroll_on)
        self.setAcceptDrops(True)

    @property
    def dragging(self) -> bool:
        """Whether something is being dragged at the moment."""
        return self._pointer.busy

    def show_timeline(self, timeline: Timeline) -> None:
        """Show the timeline now, patching what differs."""
        self.cancel_drag()
        self.hover(None)
        self._drops.leave()
        self.timeline_scene.show(timeline)
        self.stops.follow()
        self.weeks_shown.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.dragging:
            self.cancel_drag()
            return
        act = act_for(event)
        several = len(self.stops.chosen) > 1
        nowhere = act is Act.TO_CARD and not self.stops.part and not several
        if act is None and not self.dragging:
            super().keyPressEvent(event)
        elif act is None or nowhere or self.dragging:
            event.ignore()
        elif not self._go(act) and self.stops.stop:
            self._ask(act, self.stops.stop, self.stops.part)

    def _ask(self, act: Act, stop: Stop, part: str) -> None:
        if part and act is Act.REMOVE:
            self.take_out_requested.emit(part)
        else:
            self.act_requested.emit(act, stop)

    def _go(self, act: Act) -> bool:
        match act:
            case Act.TO_CARD:
                self.stops.choose(self.stops.stop)
            case Act.BACK if self.stops.part:
                self.stops.choose(self.stops.stop)
            case Act.NEXT_PART | Act.PART_BEFORE:
                self.stops.step_part(1 if act is Act.NEXT_PART else -1)
            case Act.EXTEND_NEXT | Act.EXTEND_BACK:
                self.stops.extend(1 if act is Act.EXTEND_NEXT else -1)
            case Act.ALL:
                self.stops.choose_all()
            case Act.NEXT | Act.BACK:
                self.stops.step(1 if act is Act.NEXT else -1)
            case Act.PAGE_DOWN | Act.PAGE_UP:
                self.stops.step(PAGE if act is Act.PAGE_DOWN else -PAGE)
            case Act.FIRST | Act.LAST:
                self.stops.jump(last=act is Act.LAST)
            case _:
                return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.press(event.position().toPoint(), event.modifiers())
        else:
            self.cancel_drag()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if event.buttons():
            self._pointer.move(point)
            self._scroller.start() if self.dragging else self._scroller.stop()
            return
        row = self.row_at(point)
        self.hover(self.thing_at(point) or (row if row and not row.things else None))
        over_edge = self._pointer.can_stretch(point)
        shape = Qt.CursorShape.SizeVerCursor if over_edge else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._scroller.stop()
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.release(event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)
        self._pointer.cancel()
        if self.stops.stop and event.button() == Qt.MouseButton.LeftButton:
            self.act_requested.emit(Act.OPEN, self.stops.stop)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            item, row = self.thing_at(event.pos()), self.row_at(event.pos())
            stop_here = item.stop if item else row.empty_stop if row else None
            if stop_here not in self.stops.chosen:
                self.stops.choose(stop_here, self.part_at(event.pos()))
        if stop := self.stops.stop:
            part = self.stops.part
            often = len(self.timeline_scene.stops_of(stop.id)) > 1
            menu = menu_for(self.stops.chosen or (stop,), part, often, self)
            menu.triggered.connect(lambda action: self._ask(action.data(), stop, part))
            menu.popup(event.globalPos())

    def cancel_drag(self) -> None:
        """End a drag, if there is one, with everything where it was."""
        self._pointer.cancel()
        self._scroller.stop()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._take_or_leave(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._take_or_leave(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drops.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        key = self._drops.takes(event.mimeData())
        stop = self._drops.hover(event.position().toPoint())
        self._drops.leave()
        if key and stop:
            event.acceptProposedAction()
            self.item_dropped.emit(key, stop)

    def _take_or_leave(self, event: QDragMoveEvent) -> None:
        if self._drops.takes(event.mimeData()):
            self._drops.hover(event.position().toPoint())
            event.acceptProposedAction()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.stops.stop is None and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.stops.jump(last=False)
        self.stops.set_focused(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.cancel_drag()
        self.stops.set_focused(False)

    def _scroll_on(self) -> None:
        y = self.viewport().mapFromGlobal(self.cursor().pos()).y()
        foot = self.viewport().height() - self._pointer.foot
        bar = self.verticalScrollBar()
        if 0 <= y < SCROLL_EDGE:
            bar.setValue(bar.value() - SCROLL_STEP)
        elif foot - SCROLL_EDGE < y <= foot:
            bar.setValue(bar.value() + SCROLL_STEP)

    def _stop_moved(self, stop: Stop | None) -> None:
        if stop:
            self.reveal(stop)
            count = len(self.stops.chosen)
            spoken = self.timeline_scene.spoken(stop, self.stops.part)
            spoken = f"{count} chosen, {spoken}" if count > 1 else spoken
            self.setAccessibleDescription(spoken)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))
        self.stop_changed.emit(stop)
