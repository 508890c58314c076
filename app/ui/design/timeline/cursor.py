"""Which things of the timeline are chosen, and how the arrows go from one to the next."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from app.ui.design.timeline.scene import TimelineScene
from app.ui.design.timeline.stops import Stop, StopKind


class Cursor(QObject):
    """Where the keyboard stands, the part of it, if one, and all that is chosen with it.

    What is chosen follows its session when that moves.
    """

    moved = Signal(object)

    def __init__(self, scene: TimelineScene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self._stop: Stop | None = None
        self._anchor: Stop | None = None
        self._chosen: tuple[Stop, ...] = ()
        self._part = ""
        self._focused = False

    @property
    def part(self) -> str:
        """The chosen activity or question set of the card, by its use's id; else empty."""
        return self._part

    @property
    def stop(self) -> Stop | None:
        """Where the keyboard stands."""
        return self._stop

    @property
    def chosen(self) -> tuple[Stop, ...]:
        """All chosen sessions and milestones; an empty week is none."""
        return self._chosen

    def choose(self, stop: Stop | None, part: str = "") -> None:
        """Choose that stop or a part of it alone, or nothing."""
        self._anchor = stop
        self._put(stop, (stop,) if stop else (), part)

    def choose_several(self, stops: Iterable[Stop]) -> None:
        """Choose all of those, the keyboard on the last of them."""
        several = tuple(stops)
        self._anchor = several[0] if several else None
        self._put(several[-1] if several else None, several)

    def toggle(self, stop: Stop) -> None:
        """Choose that one as well, or not any more."""
        if stop in self._chosen:
            left = tuple(other for other in self._chosen if other != stop)
            self._put(left[-1] if left else None, left)
        else:
            self._anchor = stop
            self._put(stop, (*self._chosen, stop))

    def extend_to(self, stop: Stop) -> None:
        """Choose everything from where the choice began to that stop."""
        stops = self._scene.stops()
        begin = self._anchor if self._anchor in stops else stop
        first, last = sorted((stops.index(begin), stops.index(stop)))
        self._put(stop, stops[first : last + 1])

    def extend(self, by: int) -> None:
        """Go that many stops down, or up if negative, and choose what is on the way."""
        stops = self._scene.stops()
        if self._stop in stops:
            index = stops.index(self._stop) + by
            self.extend_to(stops[min(max(index, 0), len(stops) - 1)])
        else:
            self.step(by)

    def choose_all(self) -> None:
        """Choose all sessions and milestones."""
        kinds = (StopKind.CARD, StopKind.MILESTONE)
        self.choose_several(stop for stop in self._scene.stops() if stop.kind in kinds)

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
        """After a change: stay with the chosen things, or with their place if they are gone."""
        stop = self._stop
        if stop is None:
            return
        if not self._scene.holds(stop):
            stop = self._successor(stop)
        part = self._part if stop and self._part in self._scene.parts_of(stop) else ""
        others = [o if self._scene.holds(o) else self._moved(o) for o in self._chosen]
        several = tuple(dict.fromkeys(other for other in others if other))
        if self._anchor and not self._scene.holds(self._anchor):
            self._anchor = stop
        self._put(stop, several or ((stop,) if stop else ()), part)
        self._show(chosen=True)

    def _put(self, stop: Stop | None, chosen: Iterable[Stop], part: str = "") -> None:
        things = tuple(one for one in chosen if one.kind is not StopKind.EMPTY)
        if (stop, things, part) == (self._stop, self._chosen, self._part):
            return
        self._show(chosen=False)
        self._stop, self._chosen, self._part = stop, things, part
        self._show(chosen=True)
        self.moved.emit(stop)

    def _moved(self, stop: Stop) -> Stop | None:
        """Where the same thing stands now, if it is still there."""
        same = [s for s in self._scene.stops_of(stop.id) if s.kind is stop.kind]
        return min(same, key=lambda s: abs(s.slot.week - stop.slot.week), default=None)

    def _successor(self, stop: Stop) -> Stop | None:
        siblings = self._scene.stops_of(stop.id) if stop.id else ()
        if siblings:
            near = min(siblings, key=lambda s: abs(s.slot.week - stop.slot.week))
            return self._moved(stop) or near
        beside = [s for s in self._scene.stops() if s.slot == stop.slot]
        return beside[0] if beside else None

    def _show(self, chosen: bool) -> None:
        for other in self._chosen:
            if other != self._stop:
                self._scene.mark(other, chosen=chosen, focused=False)
        if self._stop:
            focused = chosen and self._focused
            part = self._part if chosen else ""
            is_chosen = chosen and (self._stop in self._chosen)
            self._scene.mark(self._stop, chosen=is_chosen, focused=focused, part=part)
