"""The Design step: library or editor, timeline, and the map, side by side."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QSplitter, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.core.dimensions.explain import explain
from app.core.dimensions.place import Fact, Missing, Place, place_of
from app.core.fitting import occasion_of
from app.core.model import Frame
from app.core.own import OWN_TABLES, Kind
from app.core.suggest import used_in
from app.formats.wording.modes import FRAME_NAMES
from app.formats.wording.moves import move_sentences
from app.ui.context import Context
from app.ui.design.about import AboutDialog
from app.ui.design.acts import Acts
from app.ui.design.calendar.acts import CalendarActs
from app.ui.design.inspector.panel import InspectorPanel
from app.ui.design.library.panel import LibraryPanel
from app.ui.design.map.panel import MapPanel
from app.ui.design.map.version import version_before
from app.ui.design.side import SidePane
from app.ui.design.timeline.pane import TimelinePane
from app.ui.design.timeline.stops import Stop
from app.ui.design.timeline.timeline import Timeline, timeline_of
from app.ui.design.verbs import Verbs
from app.ui.design.ways.desk import WaysDesk
from app.ui.widgets.in_turn import InTurn
from app.ui.widgets.tab_order import tab_through

OF_A_DESIGN = (
    "programs",
    "sessions",
    "activity_uses",
    "question_uses",
    "milestones",
    "breaks",
    *OWN_TABLES,
)
WIDTHS = (280, 620, 332)
LEAST = (224, 320, 264)
SIDE, TIMELINE, MAP = range(3)


class DesignScreen(QWidget):
    """Shows one program's design and lets it be changed.

    Emits `item_requested(kind, id)` when an own item of the library is to be written.
    """

    item_requested = Signal(object, str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: Timeline | None = None
        self._place: Place | None = None
        self._verbs: Verbs | None = None
        self.pane = TimelinePane()
        self.calendar = CalendarActs(context, self)
        self.acts = Acts(self.pane.view, lambda stop, rename: self.side.edit(stop, rename))
        self._build()
        self._connect_timeline()
        context.document.changed.connect(self._changed)
        self._in_turn = InTurn(self)
        self._in_turn.do_later(
            (
                self._make_library,
                self._make_side,
                self._make_map,
                self._order_tabs,
                self._connect_map,
                self._show_beside,
            )
        )

    @property
    def side(self) -> SidePane:
        """The left pane. Like all beside the timeline it is made a turn later, or when needed."""
        self._in_turn.finish()
        return self._side

    @property
    def library(self) -> LibraryPanel:
        """What is there to be put into sessions."""
        self._in_turn.finish()
        return self._library

    @property
    def map(self) -> MapPanel:
        """Where the program stands."""
        self._in_turn.finish()
        return self._map

    @property
    def ways(self) -> WaysDesk:
        """The ways to a target."""
        self._in_turn.finish()
        return self._ways

    @property
    def inspector(self) -> InspectorPanel:
        """The editor of one session or milestone."""
        return self.side.inspector

    def show_program(self, program_id: str) -> None:
        """Show that program from its beginning."""
        self._verbs = self.acts.verbs = Verbs(self._context, program_id)
        self.pane.view.stops.choose(None)
        workspace = self._context.document.workspace
        self._shown = timeline_of(workspace, self._context.library, program_id)
        self.pane.show_timeline(self._shown)
        self._place = place_of(self._shown.design)
        if not self._in_turn.is_busy:
            self._show_beside()

    def _show_beside(self) -> None:
        """Show what stands beside the timeline of the program, from its beginning."""
        workspace = self._context.document.workspace
        if not self._verbs or not self._shown or not self._place:
            return
        if self._verbs.program not in workspace.programs:
            return
        self._side.show_program(self._verbs)
        self._map.show_design(self._shown.design, self._place)
        self._map.show_version(version_before(workspace, self._verbs.program))
        self._ways.show_design(self._verbs, self._shown.design, self._place)
        self._offer_what_fits()

    def fill_in(self, missing: Missing) -> None:
        """Lead to where a fact that is missing can be filled in."""
        if missing.fact is Fact.PROGRAM_MODE:
            self.edit_program()
        else:
            self._show_session(missing.session)

    def show_session(self, session_id: str) -> None:
        """Choose a session of the shown program and open its editor."""
        self._show_session(session_id)

    def _build(self) -> None:
        """The timeline, with as much room beside it as there will be taken."""
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        for part, least in zip((QWidget(), self.pane, QWidget()), LEAST, strict=True):
            part.setMinimumWidth(least)
            self._split.addWidget(part)
        self._split.setSizes(list(WIDTHS))
        self._split.setStretchFactor(TIMELINE, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._split)

    def _put(self, place: int, part: QWidget) -> None:
        part.setMinimumWidth(LEAST[place])
        if reserved := self._split.replaceWidget(place, part):
            reserved.deleteLater()
        part.show()

    def _make_library(self) -> None:
        self._library = LibraryPanel()
        self._library.show_library(self._context.library, self._context.document.workspace)
        self._library.new_requested.connect(self._new_activity)
        stops = self.pane.view.stops
        self._library.item_chosen.connect(lambda key: self.acts.put(key, stops.stop))

    def _make_side(self) -> None:
        view = self.pane.view
        self._side = SidePane(self._library, self._context.library_now, view.stops)
        self._side.closed.connect(lambda: view.setFocus(Qt.FocusReason.OtherFocusReason))
        self._side.repeat_asked.connect(self.acts.repeat)
        self._side.library_asked.connect(self._library.start)
        self._put(SIDE, self._side)

    def _make_map(self) -> None:
        context = self._context
        self._map = MapPanel(context.library_now, context.jobs, context.documents_dir)
        self._put(MAP, self._map)

    def _order_tabs(self) -> None:
        tab_through(self._side, self.pane, self._map)

    def _connect_map(self) -> None:
        self._ways = WaysDesk(self._map, self._context.jobs, self._context.library_now)
        self._map.program_requested.connect(self.edit_program)
        self._map.session_requested.connect(self._show_session)
        self._map.frame_toggled.connect(self._tick_frame)
        self._map.quiet.people_chosen.connect(self._set_people)
        self._map.quiet.openness_chosen.connect(self._set_openness)
        self._map.sources_lit.connect(self.pane.view.timeline_scene.light_only)

    def _connect_timeline(self) -> None:
        view = self.pane.view
        view.stop_changed.connect(self._stop_changed)
        view.act_requested.connect(self.acts.do)
        view.take_out_requested.connect(self.acts.take_out)
        view.move_requested.connect(self.acts.move)
        view.stretch_requested.connect(self.acts.stretch)
        view.item_dropped.connect(self.acts.put)
        self.pane.session_requested.connect(self.acts.add_session)
        self.pane.header.add_milestone.clicked.connect(lambda: self.acts.add_milestone())
        header = self.pane.header
        header.breaks.triggered.connect(lambda: self._with_verbs(self.calendar.edit_breaks))
        header.save_dates.triggered.connect(lambda: self._with_verbs(self.calendar.save_dates))
        self.pane.in_breaks.move_out_requested.connect(
            lambda: self._with_verbs(lambda verbs: verbs.together.move_out_of_breaks())
        )
        self.pane.header.about.clicked.connect(lambda: self.edit_program())

    def _new_activity(self) -> None:
        if self._verbs and (made := self._verbs.new_activity()):
            self.item_requested.emit(Kind.ACTIVITY, made)

    def _with_verbs(self, act: Callable[[Verbs], None]) -> None:
        if self._verbs:
            act(self._verbs)

    def edit_program(self) -> None:
        """Ask for the program's facts, and keep them as one undo step."""
        if self._verbs:
            goals = list(self._context.library.goals.values())
            program = self._verbs.design.program
            dialog = AboutDialog(program, goals, self._context.today(), self)
            if dialog.exec() == QDialog.DialogCode.Accepted:
                self._verbs.edit_program("Change the facts of the program", **dialog.values())

    def _changed(self, changes: Changes) -> None:
        self._in_turn.finish()
        if changes.touches(*OWN_TABLES):
            self._library.show_library(self._context.library, self._context.document.workspace)
        workspace, verbs, before = self._context.document.workspace, self._verbs, self._shown
        if not verbs or not before or verbs.program not in workspace.programs:
            return
        if not changes.touches(*OF_A_DESIGN):
            return
        now = timeline_of(workspace, self._context.library, verbs.program, before)
        if now == before:
            return
        self._shown = now
        self.pane.show_timeline(now)
        if now.design != before.design:
            move = explain(before.design, now.design, self._place)
            self._place = move.now
            self.map.show_design(now.design, move.now, move_sentences(move))
            self.map.show_version(version_before(workspace, verbs.program))
            self.ways.show_design(verbs, now.design, move.now)
        elif self._place:
            self.map.show_titles()
            self.ways.show_design(verbs, now.design, self._place)
        self.side.refresh()
        self._offer_what_fits()

    def _stop_changed(self, stop: Stop | None) -> None:
        if stop or not self._in_turn.is_busy:
            self.side.follow(stop)
            self._offer_what_fits()

    def _offer_what_fits(self) -> None:
        stop = self.pane.view.stops.stop
        sessions = self._shown.faces if self._shown else {}
        face = sessions.get(stop.session) if stop and stop.session else None
        if self._shown and face:
            design = self._shown.design
            occasion = occasion_of(design, face.session)
            self._library.show_occasion(occasion, used_in(design), face.title)
        else:
            self._library.show_occasion(None)

    def _show_session(self, session_id: str) -> None:
        if stops := self.pane.view.timeline_scene.stops_of(session_id):
            self.pane.view.stops.choose(stops[0])
            self.side.edit(stops[0], False)

    def _tick_frame(self, frame: Frame, on: bool) -> None:
        if self._verbs:
            kept = [f for f in self._verbs.design.program.frame if f is not frame]
            label = f"{'Tick' if on else 'Untick'} “{FRAME_NAMES[frame]}”"
            self._verbs.edit_program(label, frame=tuple([*kept, frame] if on else kept))

    def _set_people(self, people: int) -> None:
        if self._verbs:
            self._verbs.set_people(people)

    def _set_openness(self, level: int) -> None:
        if self._verbs:
            self._verbs.set_openness(level)
