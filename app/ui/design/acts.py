"""What keys, buttons and drops in the timeline do, told apart by what they stand on."""

from collections.abc import Callable

from app.core.model import Timing
from app.ui.design.mime import ItemKey
from app.ui.design.timeline.faces import Slot, week_slot
from app.ui.design.timeline.keys import Act
from app.ui.design.timeline.stops import Stop, StopKind
from app.ui.design.timeline.view import TimelineView
from app.ui.design.verbs import Verbs

Editor = Callable[[Stop, bool], None]


class Acts:
    """Turns requests of the timeline into verbs; `edit(stop, rename)` opens the editor."""

    def __init__(self, view: TimelineView, edit: Editor) -> None:
        self._view = view
        self._edit = edit
        self.verbs: Verbs | None = None

    def do(self, act: Act, stop: Stop) -> None:
        """Do what a key asks for."""
        match act:
            case Act.OPEN | Act.RENAME if stop.kind is StopKind.EMPTY:
                self.add_session(stop.slot)
            case Act.OPEN | Act.RENAME:
                self._edit(stop, act is Act.RENAME)
            case Act.REMOVE:
                self._remove(stop)
            case Act.EARLIER | Act.LATER:
                self._shift(stop, 1 if act is Act.LATER else -1)
            case Act.DUPLICATE:
                self._duplicate(stop)
            case Act.ADD:
                self.add_session(stop.slot)
            case _:
                pass

    def take_out(self, use_id: str) -> None:
        """Take one part out of its session; the keyboard goes to the part after it, or before."""
        stop = self._view.stops.stop
        if not self.verbs or not stop:
            return
        parts = self._view.timeline_scene.parts_of(stop)
        index = parts.index(use_id) if use_id in parts else 0
        near = [*parts[index + 1 : index + 2], *parts[max(index - 1, 0) : index]]
        self.verbs.take_out(use_id)
        if near:
            self._view.stops.choose(stop, near[0])

    def move(self, stop: Stop, slot: Slot) -> None:
        """Put what stands there in another slot."""
        if not self.verbs:
            return
        if stop.kind is StopKind.CARD:
            self.verbs.move_session(stop.id, slot)
        elif stop.kind is StopKind.REPEAT and slot.week:
            self.verbs.move_repeat(stop.id, stop.slot.week, slot.week)
        elif stop.kind is StopKind.MILESTONE and slot.week:
            self.verbs.move_milestone(stop.id, slot.week)
        self._follow(stop, slot)

    def add_session(self, slot: Slot | None = None) -> None:
        """Add a session there, or in the next free week, and open it."""
        if self.verbs and (session := self.verbs.add_session(slot or self._free_week())):
            self._choose_and_edit(session)

    def add_milestone(self) -> None:
        """Add a milestone in the week the keyboard stands on, and open it."""
        stop = self._view.stops.stop
        week = stop.slot.week if stop and stop.slot.week else 1
        if self.verbs and (milestone := self.verbs.add_milestone(week)):
            self._choose_and_edit(milestone)

    def put(self, key: ItemKey, stop: Stop | None) -> None:
        """Put a library item in the session there; where there is none, make one for it."""
        if not self.verbs:
            return
        if stop and stop.session:
            self.verbs.add_item(stop.session, key)
            return
        slot = stop.slot if stop and stop.kind is StopKind.EMPTY else self._free_week()
        if session := self.verbs.add_session_with(slot, key):
            self._choose(session)

    def _remove(self, stop: Stop) -> None:
        if not self.verbs:
            return
        match stop.kind:
            case StopKind.CARD:
                self.verbs.remove_session(stop.id)
            case StopKind.REPEAT:
                self.verbs.remove_repeat(stop.id, stop.slot.week)
            case StopKind.MILESTONE:
                self.verbs.remove_milestone(stop.id)
            case StopKind.EMPTY:
                pass

    def _shift(self, stop: Stop, by: int) -> None:
        if stop.slot.timing is not Timing.DATED:
            if self.verbs:
                self.verbs.reorder_session(stop.id, by)
        elif stop.kind is not StopKind.EMPTY and stop.slot.week + by >= 1:
            self.move(stop, week_slot(stop.slot.week + by))

    def _duplicate(self, stop: Stop) -> None:
        if self.verbs and stop.session and (copy := self.verbs.duplicate_session(stop.session)):
            self._choose(copy)

    def _follow(self, stop: Stop, slot: Slot) -> None:
        moved = [s for s in self._view.timeline_scene.stops_of(stop.id) if s.slot == slot]
        if moved:
            self._view.stops.choose(moved[0])

    def _choose(self, owner: str) -> Stop | None:
        stops = self._view.timeline_scene.stops_of(owner)
        if stops:
            self._view.stops.choose(stops[0])
        return stops[0] if stops else None

    def _choose_and_edit(self, owner: str) -> None:
        if stop := self._choose(owner):
            self._edit(stop, True)

    def _free_week(self) -> Slot:
        """The first week with nothing in it, from where the keyboard stands; else the first."""
        stop = self._view.stops.stop
        start = stop.slot.week if stop else 1
        rows = self._view.timeline_scene.rows
        weeks = sorted(slot.week for slot, row in rows.items() if slot.week and not row.things)
        after = [week for week in weeks if week >= start]
        return week_slot((after or weeks or [max(start, 1)])[0])
