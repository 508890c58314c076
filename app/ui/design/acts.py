"""What keys, buttons and drops in the timeline do, told apart by what they stand on."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog

from app.core.breaks import open_index
from app.core.edits.occurrences import Chosen
from app.core.model import Timing
from app.ui.design.clips import clip_on_clipboard, put_on_clipboard
from app.ui.design.mime import ItemKey
from app.ui.design.repeat_dialog import RepeatDialog
from app.ui.design.timeline.faces import Slot, week_slot
from app.ui.design.timeline.keys import Act
from app.ui.design.timeline.stops import Stop, StopKind
from app.ui.design.timeline.view import TimelineView
from app.ui.design.together import Together, chosen_of
from app.ui.design.verbs import Verbs
from app.ui.widgets.dialogs import tell

Editor = Callable[[Stop, bool], None]


class Acts:
    """Turns requests of the timeline into verbs; `edit(stop, rename)` opens the editor."""

    def __init__(self, view: TimelineView, edit: Editor) -> None:
        self._view = view
        self._edit = edit
        self.verbs: Verbs | None = None

    def do(self, act: Act, stop: Stop) -> None:
        """Do what a key asks for, to all that is chosen."""
        if self.verbs and not self._do_together(act, stop, self.verbs.together):
            self._do_alone(act, stop, self.verbs)

    def _do_alone(self, act: Act, stop: Stop, verbs: Verbs) -> None:
        match act:
            case Act.OPEN | Act.RENAME if stop.kind is StopKind.EMPTY:
                self.add_session(stop.slot)
            case Act.OPEN | Act.RENAME:
                self._edit(stop, act is Act.RENAME)
            case Act.REMOVE:
                self._remove(stop, verbs)
            case Act.EARLIER | Act.LATER:
                self._shift(stop, 1 if act is Act.LATER else -1)
            case Act.ADD:
                self.add_session(stop.slot)
            case Act.ADD_MILESTONE:
                self.add_milestone()
            case Act.LONGER | Act.SHORTER if stop.session:
                verbs.together.stretch_by(stop.session, 1 if act is Act.LONGER else -1)
            case Act.REPEAT if stop.session:
                self.repeat(stop.session)
            case Act.SEPARATE if stop.session:
                self._choose_all([stop.session, *verbs.together.separate(stop.session)])
            case _:
                pass

    def _do_together(self, act: Act, stop: Stop, together: Together) -> bool:
        """Acts that are the same for one thing and for many; False for the others."""
        stops = self._view.stops.chosen
        chosen = chosen_of(stops)
        sessions = _sessions_in(chosen)
        match act:
            case Act.COPY | Act.CUT if stops:
                self._copy(chosen, together, cut=act is Act.CUT)
            case Act.PASTE:
                self._paste(stop, together)
            case Act.DUPLICATE if sessions:
                self._choose_all(together.duplicate(sessions))
            case Act.LOCK if sessions:
                together.lock(sessions)
            case Act.REMOVE if len(stops) > 1:
                together.remove(chosen)
            case Act.EARLIER | Act.LATER if len(stops) > 1:
                together.shift(chosen, 1 if act is Act.LATER else -1)
            case Act.RENAME | Act.LONGER | Act.SHORTER | Act.REPEAT if len(stops) > 1:
                pass
            case _:
                return False
        return True

    def repeat(self, session_id: str) -> None:
        """Ask how often a session is to happen."""
        if not self.verbs:
            return
        session = self.verbs.session(session_id)
        dialog = RepeatDialog(self.verbs.workspace, session, self._view.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.verbs.together.repeat(session_id, dialog.step, dialog.times)

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
        """Put what stands there in another slot, and what is chosen with it as far on."""
        stops = self._view.stops.chosen
        if not self.verbs:
            return
        if stop in stops and len(stops) > 1:
            self._move_together(self.verbs.together, chosen_of(stops), stop, slot)
            return
        if stop.kind is StopKind.CARD:
            self.verbs.move_session(stop.id, slot)
        elif stop.kind is StopKind.REPEAT and slot.week:
            self.verbs.move_repeat(stop.id, stop.slot.week, slot.week)
        elif stop.kind is StopKind.MILESTONE and slot.week:
            self.verbs.move_milestone(stop.id, slot.week)
        self._follow(stop, slot)

    def stretch(self, session_id: str, week: int) -> None:
        """Let a session go on until a week, or end there."""
        if self.verbs:
            self.verbs.together.stretch(session_id, week)

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
            self._view.taken.show(stop.session)
            return
        slot = stop.slot if stop and stop.kind is StopKind.EMPTY else self._free_week()
        if session := self.verbs.add_session_with(slot, key):
            self._choose(session)

    def _move_together(self, together: Together, chosen: Chosen, stop: Stop, slot: Slot) -> None:
        closed = self._view.timeline_scene.closed
        if not slot.week:
            together.undate(chosen.sessions, slot.timing)
        elif stop.slot.week:
            by = open_index(slot.week, closed) - open_index(stop.slot.week, closed)
            together.shift(chosen, by)

    def _copy(self, chosen: Chosen, together: Together, *, cut: bool) -> None:
        put_on_clipboard(together.clip(chosen), self._view.timeline_scene.library)
        if cut:
            together.cut(chosen)

    def _paste(self, stop: Stop, together: Together) -> None:
        clip = clip_on_clipboard()
        if clip is None:
            return
        unknown = together.unknown(clip)
        self._choose_all(together.paste(clip, stop.slot.week or 1))
        if unknown:
            names = ", ".join(unknown)
            words = f"The library here doesn’t hold {names}. The rest was pasted."
            tell(self._view.window(), "Something was left out", words)

    def _remove(self, stop: Stop, verbs: Verbs) -> None:
        match stop.kind:
            case StopKind.CARD:
                verbs.remove_session(stop.id)
            case StopKind.REPEAT:
                verbs.remove_repeat(stop.id, stop.slot.week)
            case StopKind.MILESTONE:
                verbs.remove_milestone(stop.id)
            case StopKind.EMPTY:
                pass

    def _shift(self, stop: Stop, by: int) -> None:
        """One week on, past breaks; without dates, one place on in the order."""
        if not self.verbs or stop.kind is StopKind.EMPTY:
            return
        if stop.slot.timing is not Timing.DATED:
            self.verbs.reorder_session(stop.id, by)
        elif stop.kind is StopKind.MILESTONE:
            if stop.slot.week + by >= 1:
                self.move(stop, week_slot(stop.slot.week + by))
        else:
            self.verbs.together.shift(chosen_of([stop]), by)

    def _follow(self, stop: Stop, slot: Slot) -> None:
        moved = [s for s in self._view.timeline_scene.stops_of(stop.id) if s.slot == slot]
        if moved:
            self._view.stops.choose(moved[0])

    def _choose(self, owner: str) -> Stop | None:
        stops = self._view.timeline_scene.stops_of(owner)
        if stops:
            self._view.stops.choose(stops[0])
        return stops[0] if stops else None

    def _choose_all(self, owners: Sequence[str]) -> None:
        stops = (self._view.timeline_scene.stops_of(owner) for owner in owners)
        if first := [found[0] for found in stops if found]:
            self._view.stops.choose_several(first)

    def _choose_and_edit(self, owner: str) -> None:
        if stop := self._choose(owner):
            self._edit(stop, True)

    def _free_week(self) -> Slot:
        """The first week with nothing in it, from where the keyboard stands; else the first."""
        stop, scene = self._view.stops.stop, self._view.timeline_scene
        start = stop.slot.week if stop else 1
        weeks = sorted(s.week for s, row in scene.rows.items() if s.week and not row.things)
        weeks = [week for week in weeks if week not in scene.closed]
        after = [week for week in weeks if week >= start]
        return week_slot((after or weeks or [max(start, 1)])[0])


def _sessions_in(chosen: Chosen) -> list[str]:
    return list(dict.fromkeys([*chosen.sessions, *(name for name, _ in chosen.occurrences)]))
