"""Dragging things of the timeline to another week: it previews, and touches nothing."""

from collections.abc import Collection

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.core.breaks import landing, open_index, stepped
from app.ui.design.timeline.faces import Slot, week_slot
from app.ui.design.timeline.items import TimelineItem
from app.ui.design.timeline.row_item import RowItem
from app.ui.design.timeline.scene import FADED, TimelineScene
from app.ui.design.timeline.stops import Stop, StopKind

ASIDE = 10.0
"""The week it would land in stays readable at the left of the floating card."""

BADGE = 22.0


class Floating(QGraphicsItem):
    """The picture of an item that follows the pointer, with how many come with it."""

    def __init__(self, source: TimelineItem, scene: TimelineScene, count: int) -> None:
        super().__init__()
        self._source = source
        self._style = scene.style_now
        self._count = count
        self.setZValue(10)
        self.setOpacity(0.94)

    def boundingRect(self) -> QRectF:
        return self._source.boundingRect().adjusted(-BADGE, -BADGE, BADGE, BADGE)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        self._source.paint(painter, option, widget)
        if self._count > 1 and self._style:
            size = BADGE * self._style.scale
            room = QRectF(self._source.width - size * 0.7, -size * 0.3, size, size)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._style.palette.accent))
            painter.drawEllipse(room)
            painter.setFont(self._style.small)
            painter.setPen(QColor(self._style.palette.on_accent))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(self._count))


class Drag:
    """One drag from press to release; `restore` must end it in any case.

    `together` are all that move by as much as the one that is held.
    """

    def __init__(
        self, scene: TimelineScene, item: TimelineItem, grip: QPointF, together: Collection[Stop]
    ) -> None:
        self.stop: Stop = item.stop
        self._scene = scene
        self._item = item
        self._grip = grip - item.scenePos()
        self._target: Slot | None = None
        self._marked: list[RowItem] = []
        several = [s for s in (scene.items_by_stop.get(stop) for stop in together) if s]
        self._moving = several if item in several else [item]
        self._floating = Floating(item, scene, len(self._moving))
        scene.addItem(self._floating)
        for one in self._moving:
            one.setOpacity(FADED)
        self.move(grip)

    @property
    def slot(self) -> Slot | None:
        """Where it would land now, or None where that changes nothing."""
        return None if self._target == self.stop.slot else self._target

    @property
    def may_lose_dates(self) -> bool:
        """Whether it can be dropped where there are no dates."""
        return all(one.stop.kind is StopKind.CARD for one in self._moving)

    def move(self, pointer: QPointF, over_lane: bool = False) -> None:
        """Follow the pointer; over a lane's zone no row is marked."""
        self._floating.setPos(self._item.scenePos().x() + ASIDE, pointer.y() - self._grip.y())
        row = None if over_lane else self._scene.row_at(pointer.y())
        self._aim(self._landing(row) if row else None)

    def restore(self) -> None:
        """Take the preview back."""
        self._aim(None)
        for one in self._moving:
            one.setOpacity(1.0)
        self._scene.removeItem(self._floating)

    def _landing(self, row: RowItem) -> Slot | None:
        if not row.slot.week:
            return row.slot if self.may_lose_dates else None
        if self.stop.kind is StopKind.MILESTONE and len(self._moving) == 1:
            return row.slot
        back = row.slot.week < self.stop.slot.week
        return week_slot(landing(row.slot.week, self._scene.closed, back=back))

    def _aim(self, slot: Slot | None) -> None:
        if slot == self._target:
            return
        self._target = slot
        for row in self._marked:
            row.set_target(False)
        rows = (self._row_for(one, slot) for one in self._moving)
        self._marked = [row for row in rows if row]
        for row in self._marked:
            row.set_target(True)

    def _row_for(self, item: TimelineItem, slot: Slot | None) -> RowItem | None:
        if slot is None:
            return None
        if item is self._item or not slot.week or not item.stop.slot.week:
            return self._scene.rows.get(slot)
        closed = self._scene.closed
        by = open_index(slot.week, closed) - open_index(self.stop.slot.week, closed)
        return self._scene.rows.get(week_slot(stepped(item.stop.slot.week, by, closed)))
