"""The timeline on screen, without the gestures: what is shown, where, and what is found where."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from app.ui.design.style import style_of
from app.ui.design.timeline.items import TimelineItem
from app.ui.design.timeline.row_item import RowItem
from app.ui.design.timeline.scene import TimelineScene
from app.ui.design.timeline.stops import Stop

MARGIN = 4


class TimelineCanvas(QGraphicsView):
    """Shows the scene at the width there is; emits `weeks_shown` when others come in sight."""

    weeks_shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # One of our own: Qt for Python makes ready all kinds of widgets to wrap a foreign one.
        self.setViewport(QWidget())
        self.timeline_scene = TimelineScene(self)
        self.setScene(self.timeline_scene)
        self._hovered: TimelineItem | RowItem | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        self.setAccessibleName("Timeline")
        self.verticalScrollBar().valueChanged.connect(self.weeks_shown)
        self._dress()

    def reveal(self, stop: Stop) -> None:
        """Scroll until that stop can be seen."""
        scene = self.timeline_scene
        item = scene.items_by_stop.get(stop) or scene.rows.get(stop.slot)
        if item:
            self.ensureVisible(item.sceneBoundingRect().adjusted(0, -8, 0, 8), 0, 0)

    def shown_weeks(self) -> tuple[int, int]:
        """The first and last week that can be seen; zeros if there is none."""
        top = self.mapToScene(0, 2).y()
        bottom = self.mapToScene(0, self.viewport().height() - 2).y()
        weeks = [
            slot.week
            for slot, row in self.timeline_scene.rows.items()
            if slot.week and row.y() + row.height > top and row.y() < bottom
        ]
        return (min(weeks), max(weeks)) if weeks else (0, 0)

    def thing_at(self, point: QPoint) -> TimelineItem | None:
        """The card, repeat or milestone under that point of the viewport."""
        place = self.mapToScene(point)
        row = self.timeline_scene.row_at(place.y())
        things = row.things if row else []
        return next((t for t in things if t.holds(t.mapFromScene(place))), None)

    def part_at(self, point: QPoint) -> str:
        """The part of the card under that point of the viewport; empty where there is none."""
        item = self.thing_at(point)
        return item.part_at(item.mapFromScene(self.mapToScene(point))) if item else ""

    def row_at(self, point: QPoint) -> RowItem | None:
        """The row at the height of that point of the viewport."""
        return self.timeline_scene.row_at(self.mapToScene(point).y())

    def hover(self, item: TimelineItem | RowItem | None) -> None:
        """Show the pointer over that item, and over no other."""
        if item is self._hovered:
            return
        if self._hovered:
            self._hovered.set_hovered(False)
        if item:
            item.set_hovered(True)
        self._hovered = item

    def leaveEvent(self, event: QEvent) -> None:
        self.hover(None)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress()
        self.weeks_shown.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._dress()

    def _dress(self) -> None:
        style = style_of(self)
        self.setBackgroundBrush(QColor(style.palette.paper))
        self.timeline_scene.dress(style, max(self.viewport().width() - 2 * MARGIN, 120))
