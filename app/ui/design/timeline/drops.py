"""What happens while something from the library hovers over the timeline."""

from PySide6.QtCore import QMimeData, QPoint

from app.ui.design.mime import ItemKey, unpacked
from app.ui.design.timeline.canvas import TimelineCanvas
from app.ui.design.timeline.items import TimelineItem
from app.ui.design.timeline.row_item import RowItem
from app.ui.design.timeline.stops import Stop


class Drops:
    """Marks the card or the row that would take the item; `leave` ends it in any case."""

    def __init__(self, canvas: TimelineCanvas) -> None:
        self._canvas = canvas
        self._target: TimelineItem | RowItem | None = None

    def takes(self, data: QMimeData) -> ItemKey | None:
        """The library item a drag carries, if it does."""
        return unpacked(data)

    def hover(self, point: QPoint) -> Stop | None:
        """Mark and return what is under the point: a card, or a row for a new session."""
        thing: TimelineItem | RowItem | None = self._canvas.thing_at(point)
        if not isinstance(thing, TimelineItem) or thing.stop.session is None:
            thing = self._canvas.row_at(point)
        self._mark(thing)
        if isinstance(thing, RowItem):
            return thing.empty_stop
        return thing.stop if thing else None

    def leave(self) -> None:
        """Take the mark back."""
        self._mark(None)

    def _mark(self, target: TimelineItem | RowItem | None) -> None:
        if target is self._target:
            return
        if self._target:
            self._target.set_target(False)
        if target:
            target.set_target(True)
        self._target = target
