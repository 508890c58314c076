"""Which stop of the timeline is chosen, and how the arrows go from one to the next."""

from PySide6.QtCore import QObject, Signal

from app.ui.design.timeline.scene import TimelineScene
from app.ui.design.timeline.stops import Stop


class Cursor(QObject):
    """The chosen stop, and the part of it, if one; it follows its session when that moves."""

    moved = Signal(object)

    def __init__(self, scene: TimelineScene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self._stop: Stop | None = None
        self._part = ""
        self._focused = False

    @property
    def part(self) -> str:
        """The chosen activity or question set of the card, by its use's id; else empty."""
        return self._part

    @property
    def stop(self) -> Stop | None:
        """The chosen stop."""
        return self._stop

    def choose(self, stop: Stop | None, part: str = "") -> None:
        """Choose that stop or a part of it, or nothing."""
        if (stop, part) == (self._stop, self._part):
            return
        self._show(chosen=False)
        self._stop, self._part = stop, part
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

    def step_part(self, by: int) -> None:
        """Go that many parts on in the chosen card; before the first is the card itself."""
        if self._stop:
            line = ["", *self._scene.parts_of(self._stop)]
            index = line.index(self._part) + by
            self.choose(self._stop, line[min(max(index, 0), len(line) - 1)])

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
        elif self._part not in ("", *self._scene.parts_of(stop)):
            self.choose(stop)
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
            focused = chosen and self._focused
            part = self._part if chosen else ""
            self._scene.mark(self._stop, chosen=chosen, focused=focused, part=part)
