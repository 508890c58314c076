"""The timeline as a scene that keeps id → item and patches itself."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, QRectF
from PySide6.QtWidgets import QGraphicsScene

from app.core.model import Library, Milestone
from app.ui.design.style import Style
from app.ui.design.timeline.faces import Face, Slot, week_slot
from app.ui.design.timeline.items import CardItem, TimelineItem
from app.ui.design.timeline.lines import LineItem, MilestoneItem
from app.ui.design.timeline.row_item import RowItem
from app.ui.design.timeline.row_labels import row_label
from app.ui.design.timeline.standing import item_for, repeat_words, stops_for
from app.ui.design.timeline.stops import Stop, StopKind
from app.ui.design.timeline.timeline import Timeline
from app.ui.design.timeline.zoom import Form, Zoom

TOP = 1.0
END_SPACE = 48.0
FADED = 0.35
CAPTION = 14.0
"""From far away things have to be so many pixels apart to be named."""


class TimelineScene(QGraphicsScene):
    """Rows from top to bottom; only rows that a change touches are laid out again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.timeline: Timeline | None = None
        self.rows: dict[Slot, RowItem] = {}
        self.items_by_stop: dict[Stop, TimelineItem] = {}
        self._stops_of: dict[str, tuple[Stop, ...]] = {}
        self._style: Style | None = None
        self._width = 0.0
        self.zoom = Zoom()
        self._lit: Collection[str] | None = None
        self._stale: set[Slot] = set()

    @property
    def style_now(self) -> Style | None:
        """The style the rows are laid out in."""
        return self._style

    @property
    def closed(self) -> frozenset[int]:
        """The weeks in breaks."""
        return self.timeline.design.closed if self.timeline else frozenset()

    @property
    def library(self) -> Library:
        """Where the shown titles are from."""
        return self.timeline.library if self.timeline else Library()

    def face_of(self, session: str) -> Face:
        """What a session of the shown timeline looks like."""
        assert self.timeline
        return self.timeline.faces[session]

    def stops_within(self, area: QRectF) -> list[Stop]:
        """The things that lie in that area, if only in part, from top to bottom."""
        found = (
            thing
            for row in self._shown_rows()
            if row.y() <= area.bottom() and row.y() + row.height >= area.top()
            for thing in row.things
        )
        return [t.stop for t in found if t.area.intersects(area)]

    def show(self, timeline: Timeline) -> None:
        """Show a timeline, changing only what differs from the one shown."""
        before, self.timeline = self.timeline, timeline
        self._sync_rows(timeline)
        old_faces = before.faces if before else {}
        for session in old_faces.keys() - timeline.faces.keys():
            self._drop(session)
        for session, face in timeline.faces.items():
            old = old_faces.get(session)
            if old is not face and old != face:
                self._put_face(face)
        self._sync_milestones(before, timeline)
        self._light()
        if before is None or _names_from(before) != _names_from(timeline):
            self._name_rows(timeline)
        self._lay_out()

    def dress(self, style: Style, width: float) -> None:
        """Lay everything out for that style and width."""
        if (style, width) != (self._style, self._width):
            self._style, self._width = style, width
            self._stale = set(self.rows)
            self._lay_out()

    def set_zoom(self, zoom: Zoom) -> None:
        """Show the timeline from nearer or from farther away."""
        if zoom != self.zoom:
            self.zoom = zoom
            self._stale = set(self.rows)
            self._lay_out()

    def height_at(self, zoom: Zoom) -> float:
        """What all rows would take from there; nothing changes."""
        kept = self.zoom
        self.set_zoom(zoom)
        height = self.sceneRect().height() - self._end_space
        self.set_zoom(kept)
        return height

    def stops(self) -> list[Stop]:
        """All that can be chosen, from top to bottom."""
        return [stop for row in self._shown_rows() for stop in stops_in(row)]

    def stops_of(self, session_or_milestone: str) -> tuple[Stop, ...]:
        """The stops of one session or milestone, the card first."""
        return self._stops_of.get(session_or_milestone, ())

    def row_at(self, y: float) -> RowItem | None:
        """The row at that height; the nearest one above or below the rows."""
        rows = list(self._shown_rows())
        for row in rows:
            if y < row.y() + row.height:
                return row
        return rows[-1] if rows else None

    def holds(self, stop: Stop) -> bool:
        """Whether the stop is still there."""
        row = self.rows.get(stop.slot)
        if stop.kind is StopKind.EMPTY:
            return row is not None and not row.things
        return stop in self.items_by_stop

    def parts_of(self, stop: Stop) -> tuple[str, ...]:
        """The ids of the uses that can be chosen on that stop's card, from left to right."""
        item = self.items_by_stop.get(stop)
        return item.face.parts if isinstance(item, CardItem) else ()

    def spoken(self, stop: Stop, part: str = "") -> str:
        """A stop, or a part of its card, read aloud."""
        item = self.items_by_stop.get(stop)
        if part and isinstance(item, CardItem):
            return item.face.spoken_part(part)
        return (item or self.rows[stop.slot]).spoken

    def mark(self, stop: Stop, *, chosen: bool, focused: bool, part: str = "") -> None:
        """Show a stop or a part of it as chosen, and as where the keyboard is."""
        if stop.kind is StopKind.EMPTY:
            if row := self.rows.get(stop.slot):
                row.set_focused(focused)
        elif item := self.items_by_stop.get(stop):
            item.set_state(replace(item.state, chosen=chosen, focused=focused, part=part))

    def light_only(self, sessions: Collection[str] | None) -> None:
        """Fade everything but those sessions; None: fade nothing."""
        self._lit = sessions
        self._light(all_anew=True)

    def _light(self, *, all_anew: bool = False) -> None:
        if self._lit is not None or all_anew:
            for stop, item in self.items_by_stop.items():
                lit = self._lit is None or stop.session in self._lit
                item.setOpacity(1.0 if lit else FADED)

    def _shown_rows(self) -> Iterator[RowItem]:
        if self.timeline:
            rows = (self.rows[slot] for slot in self.timeline.slots)
            yield from (row for row in rows if row.isVisible())

    def _sync_rows(self, timeline: Timeline) -> None:
        wanted = timeline.slots
        for slot in self.rows.keys() - set(wanted):
            self._clear_row(slot)
        for slot in wanted:
            if slot not in self.rows:
                self.rows[slot] = row = RowItem(slot)
                self.addItem(row)
                self._stale.add(slot)

    def _clear_row(self, slot: Slot) -> None:
        row = self.rows.pop(slot)
        for thing in list(row.things):
            self._remove(thing.stop)
        self.removeItem(row)

    def _put_face(self, face: Face) -> None:
        stops = tuple(stops_for(face))
        self._sync_stops(face.session, stops)
        for stop in stops:
            item = self.items_by_stop.get(stop)
            if isinstance(item, CardItem):
                item.set_face(face)
            elif isinstance(item, LineItem):
                item.set_text(repeat_words(face, stop))
            else:
                self._add(item_for(face, stop, self.rows[stop.slot]))
            self._stale.add(stop.slot)

    def _sync_milestones(self, before: Timeline | None, timeline: Timeline) -> None:
        old = before.milestones if before else {}
        for gone in old.keys() - timeline.milestones.keys():
            self._drop(gone)
        for milestone in timeline.milestones.values():
            if old.get(milestone.id) != milestone:
                self._put_milestone(milestone)

    def _put_milestone(self, milestone: Milestone) -> None:
        stop = Stop(StopKind.MILESTONE, week_slot(milestone.week), milestone.id)
        self._sync_stops(milestone.id, (stop,))
        item = self.items_by_stop.get(stop)
        if isinstance(item, LineItem):
            item.set_text(milestone.title)
        else:
            self._add(MilestoneItem(milestone, stop, self.rows[stop.slot]))

    def _sync_stops(self, owner: str, stops: tuple[Stop, ...]) -> None:
        for stop in set(self._stops_of.get(owner, ())) - set(stops):
            self._remove(stop)
        self._stops_of[owner] = stops

    def _drop(self, owner: str) -> None:
        for stop in self._stops_of.pop(owner, ()):
            self._remove(stop)

    def _add(self, item: TimelineItem) -> None:
        self.items_by_stop[item.stop] = item
        self.rows[item.stop.slot].things.append(item)
        self._stale.add(item.stop.slot)

    def _remove(self, stop: Stop) -> None:
        item = self.items_by_stop.pop(stop, None)
        if item is None:
            return
        if row := self.rows.get(stop.slot):
            row.things.remove(item)
            self._stale.add(stop.slot)
        self.removeItem(item)

    def _name_rows(self, timeline: Timeline) -> None:
        for slot, row in self.rows.items():
            label = row_label(slot, timeline.start, timeline.program.weeks)
            note = ", ".join(timeline.breaks.get(slot.week, ()))
            if row.name(label, note, closed=slot.week in timeline.design.closed):
                self._stale.add(slot)

    def _lay_out(self) -> None:
        if not self._style or not self.timeline:
            return
        for slot in self._stale & self.rows.keys():
            self.rows[slot].fit(self._width, self._style, self.zoom)
        self._stale.clear()
        y = TOP
        for slot in self.timeline.slots:
            row = self.rows[slot]
            row.setVisible(bool(row.things) or slot.week > 0)
            if row.isVisible():
                if row.y() != y:
                    row.setPos(0, y)
                y += row.height
        if self.zoom.form is Form.MARK:
            self._write_captions(self._style)
        self.setSceneRect(0, 0, self._width, y + self._end_space)

    @property
    def _end_space(self) -> float:
        return 0.0 if self.zoom.form.is_even else END_SPACE

    def _write_captions(self, style: Style) -> None:
        """Name what is in a week where the next things are far enough below."""
        needed = CAPTION * style.scale
        below = self.sceneRect().height() + needed
        for row in reversed(list(self._shown_rows())):
            if row.things:
                row.caption(on=below - row.y() >= needed)
                below = row.y()


def _names_from(timeline: Timeline) -> tuple[object, ...]:
    """What the labels of the rows are made of."""
    return timeline.start, timeline.program.weeks, timeline.last_week, timeline.breaks


def stops_in(row: RowItem) -> Iterable[Stop]:
    """The stops of one row, from top to bottom."""
    return [thing.stop for thing in row.things] or [row.empty_stop]
