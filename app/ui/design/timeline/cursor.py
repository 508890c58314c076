"""Which stop of the timeline is chosen, and how the arrows go from one to the next."""

from PySide6.QtCore import QObject, Signal

from app.ui.design.timeline.scene import TimelineScene
from app.ui.design.timeline.stops import Stop


class Cursor(QObject):
    """The chosen stop; it follows its session or milestone when that moves."""

    moved = Signal(object)

    def __init__(self, scene: TimelineScene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self._stop: Stop | None = None
        self._focused = False

    @property
    def stop(self) -> Stop | None:
        """The chosen stop."""
        return self._stop

    def choose(self, stop: Stop | None) -> None:
        """Choose that stop, or nothing."""
        if stop == self._stop:
            return
        self._show(chosen=False)
        self._stop = stop
        self._show(chosen=True)
        self.moved.emit(stop)

    def set_focused(self, focused: bool) -> None:
        """Show the focus ring, or don't."""
        self._focused = focused
        self._show(chosen=True)

    def step(self, by: int) -> None:
        """Go that many stops down, or up if negative."""
        stops = self._scene.stops()
        if not stops:
            return
        if self._stop not in stops:
            self.choose(stops[0 if by > 0 else -1])
            return
        index = stops.index(self._stop) + by
        self.choose(stops[min(max(index, 0), len(stops) - 1)])

    def jump(self, last: bool) -> None:
        """Go to the first or the last stop."""
        if stops := self._scene.stops():
            self.choose(stops[-1 if last else 0])

    def follow(self) -> None:
        """After a change: stay with the chosen thing, or with its place if it is gone."""
        stop = self._stop
        if stop is None:
            return
        if not self._scene.holds(stop):
            self.choose(self._successor(stop))
        self._show(chosen=True)

    def _successor(self, stop: Stop) -> Stop | None:
        siblings = self._scene.stops_of(stop.id) if stop.id else ()
        if siblings:
            same_kind = [s for s in siblings if s.kind is stop.kind]
            return min(same_kind or siblings, key=lambda s: abs(s.slot.week - stop.slot.week))
        near = [s for s in self._scene.stops() if s.slot == stop.slot]
        return near[0] if near else None

    def _show(self, chosen: bool) -> None:
        if self._stop:
            self._scene.mark(self._stop, chosen=chosen, focused=chosen and self._focused)
