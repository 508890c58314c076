"""Dragging a card, a repeat or a milestone: it previews, and touches nothing."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.ui.design.timeline.faces import Slot
from app.ui.design.timeline.items import TimelineItem
from app.ui.design.timeline.row_item import RowItem
from app.ui.design.timeline.scene import FADED, TimelineScene
from app.ui.design.timeline.stops import Stop, StopKind

ASIDE = 10.0
"""The week it would land in stays readable at the left of the floating card."""


class Floating(QGraphicsItem):
    """The picture of an item that follows the pointer."""

    def __init__(self, source: TimelineItem) -> None:
        super().__init__()
        self._source = source
        self.setZValue(10)
        self.setOpacity(0.94)

    def boundingRect(self) -> QRectF:
        return self._source.boundingRect()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        self._source.paint(painter, option, widget)


class Drag:
    """One drag from press to release; `restore` must end it in any case."""

    def __init__(self, scene: TimelineScene, item: TimelineItem, grip: QPointF) -> None:
        self.stop: Stop = item.stop
        self._scene = scene
        self._item = item
        self._grip = grip - item.scenePos()
        self._target: RowItem | None = None
        self._floating = Floating(item)
        scene.addItem(self._floating)
        item.setOpacity(FADED)
        self.move(grip)

    @property
    def slot(self) -> Slot | None:
        """Where it would land now, or None where that changes nothing."""
        slot = self._target.slot if self._target else None
        return None if slot == self.stop.slot else slot

    def move(self, pointer: QPointF, over_lane: bool = False) -> None:
        """Follow the pointer; over a lane's zone no row is marked."""
        self._floating.setPos(self._item.scenePos().x() + ASIDE, pointer.y() - self._grip.y())
        row = None if over_lane else self._scene.row_at(pointer.y())
        self._mark(row if row and self._may_land(row) else None)

    def restore(self) -> None:
        """Take the preview back."""
        self._mark(None)
        self._item.setOpacity(1.0)
        self._scene.removeItem(self._floating)

    def _may_land(self, row: RowItem) -> bool:
        return row.slot.week > 0 or self.stop.kind is StopKind.CARD

    def _mark(self, row: RowItem | None) -> None:
        if row is not self._target:
            if self._target:
                self._target.set_target(False)
            if row:
                row.set_target(True)
            self._target = row
