"""Where this program stands: the map, the reason for the last move, bars, ticks and facts."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.dimensions.assess import GoalCheck, assess
from app.core.dimensions.place import Place, points
from app.core.model import GoalQuestion, ProgramDesign
from app.formats.wording.assess import range_words, reason_words, source_words
from app.formats.wording.moves import after_last_move, tells_a_move
from app.formats.wording.programs import AXES_MEAN, place_words
from app.ui.context import LibraryNow
from app.ui.design.map.bar import Bar
from app.ui.design.map.frame_ticks import FrameTicks
from app.ui.design.map.goal_questions import GoalQuestions
from app.ui.design.map.missing_facts import MissingFacts
from app.ui.design.map.quiet import Quiet
from app.ui.design.map.reason import Reason
from app.ui.design.map.sources import Part, sources_of, told_sources
from app.ui.design.map.target_map import TargetMap
from app.ui.design.map.tools import MapTools
from app.ui.design.map.version import Version
from app.ui.design.map.version_note import VersionNote
from app.ui.design.map.words import Words
from app.ui.design.ways.panel import WaysPanel
from app.ui.design.ways.wish import Wish
from app.ui.jobs import Jobs
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.column_scroll import ColumnScroll
from app.ui.widgets.dialogs import tell
from app.ui.widgets.hairline import Hairline
from app.ui.widgets.labels import Section

WAITING = "Change something, and this place says what moved and why."

ABOVE = 8
SET, TAKE_AWAY = "Set a target", "Remove target"


class MapPanel(ColumnScroll):
    """Shows a place; emits what the user asks for.

    `sources_lit(frozenset | None)` has the ids of the sessions that a bar pointed at is from.
    """

    frame_toggled = Signal(object, bool)
    sources_lit = Signal(object)
    session_requested = Signal(str)
    program_requested = Signal()

    def __init__(
        self, library: LibraryNow, jobs: Jobs, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._library, self._folder = library, folder
        self._design: ProgramDesign | None = None
        self._last_moves: dict[str, list[str]] = {}
        self._pointed: Part | None = None
        self._lit: frozenset[str] | None = None
        self.map = TargetMap()
        self.tools = MapTools(self.map, jobs)
        self.tools.told.connect(self._tell_saved)
        self.target_link = LinkButton(SET, icon="target")
        self.ways = WaysPanel()
        self.numbers = Words()
        self.reason = Reason(WAITING)
        self.missing = MissingFacts()
        self.timeline = Bar("Timeline", " %", can_tell=True)
        self.activities = Bar("Activities", " %", can_tell=True)
        self.questions = Bar("Questions", " %", can_tell=True)
        self.ticks = FrameTicks()
        self.quiet = Quiet()
        self.hours, self.saved = Words(), Words()
        self.version = VersionNote()
        self._parts: dict[Part, Bar] = {
            Part.TIMELINE: self.timeline,
            Part.ACTIVITIES: self.activities,
            Part.QUESTIONS: self.questions,
            Part.SCALE: self.quiet.scale,
            Part.TRANSPARENCY: self.quiet.transparency,
        }
        for part, bar in self._parts.items():
            bar.pointed.connect(lambda on, part=part: self._point(part, on))
        self.ticks.toggled.connect(self.frame_toggled)
        self.missing.session_requested.connect(self.session_requested)
        self.missing.program_requested.connect(self.program_requested)
        self.goals = GoalQuestions()
        self.goals.why_asked.connect(self._say_why)
        self.goals.choose.clicked.connect(self.program_requested)
        self._build()

    def show_design(
        self, design: ProgramDesign, place: Place, reasons: list[str] | None = None
    ) -> None:
        """Show where the program stands; `reasons` says why it moved, None at opening."""
        self._design = design
        self.map.show_place(place, moved=reasons is not None)
        self.reason.set_text("\n".join(self._told(reasons)))
        self.numbers.set_text(_numbers(place))
        self.tools.name(design.program.title, place_words(place), self._folder)
        self.missing.show_place(place, design)
        self.timeline.set_value(place.parts.timeline)
        self.activities.set_value(place.parts.activities)
        self.questions.set_value(place.parts.questions)
        self.ticks.show_design(design, self._library())
        self.quiet.show_place(place, design)
        goals = self._library().goals
        chosen = [goals[goal] for goal in design.program.goals if goal in goals]
        self.goals.show_checks(chosen, assess(place, chosen))
        self._tell_sources()
        self.hours.set_text(f"About {place.hours_a_month:.1f} contact hours a month.")

    def _told(self, reasons: list[str] | None) -> list[str]:
        """Why it moved last stays readable after edits that move nothing."""
        if reasons is None or not self._design:
            return [WAITING]
        program = self._design.program.id
        if tells_a_move(reasons):
            self._last_moves[program] = reasons
        return after_last_move(reasons, self._last_moves.get(program, []))

    def show_version(self, version: Version | None) -> None:
        """Show where the earlier version stood, and what has changed since."""
        self.map.show_version(version)
        self.version.show_version(version)

    def _tell_saved(self, words: str) -> None:
        self.saved.set_text(words)
        self.saved.setVisible(bool(words))

    def show_titles(self) -> None:
        """Show what the library's items are called now."""
        if self._design:
            self.ticks.show_design(self._design, self._library())

    def show_wish(self, wish: Wish | None) -> None:
        """Show where the program is wished, with the ways there beneath the map."""
        self.map.show_wish(wish)
        self.target_link.setText(TAKE_AWAY if wish else SET)
        self.ways.setVisible(wish is not None)
        if wish:
            self.ways.show_wish(wish)

    def start_with_target(self) -> None:
        """Let the arrow keys move the target, with the ways to it in sight below the map."""
        self.verticalScrollBar().setValue(self.map.y() - ABOVE)
        self.map.setFocus(Qt.FocusReason.OtherFocusReason)

    def _point(self, part: Part, on: bool) -> None:
        others = (other for other, bar in self._parts.items() if bar.is_pointed_at)
        self._pointed = part if on else next(others, None)
        self._tell_sources()

    def _tell_sources(self) -> None:
        """Say which sessions the bar last pointed at is from, while it is."""
        lit: frozenset[str] | None = None
        if self._pointed and self._design:
            sources = sources_of(self._pointed, self._design)
            self._parts[self._pointed].tell(told_sources(sources, self._design))
            lit = frozenset(inside.session.id for inside in sources)
        if lit != self._lit:
            self._lit = lit
            self.sources_lit.emit(lit)

    def _say_why(self, asked: GoalCheck | GoalQuestion) -> None:
        sources = self._library().sources
        if isinstance(asked, GoalQuestion):
            tell(self, asked.text, source_words(asked.sources, sources))
            return
        told = (range_words(asked), reason_words(asked, sources))
        where = source_words(asked.span.sources, sources)
        tell(self, asked.question, "\n\n".join((*told, where)).strip())

    def _build(self) -> None:
        layout = self.column
        layout.setContentsMargins(24, 20, 24, 24)
        layout.setSpacing(12)
        heading = Section("Where this program stands")
        heading.setWordWrap(True)
        layout.addLayout(_column(heading, self.numbers))
        layout.addLayout(_column(self.map, Words(AXES_MEAN)))
        layout.addLayout(_column(self.tools, self.saved))
        beside = QHBoxLayout()
        beside.addWidget(self.target_link)
        beside.addWidget(self.tools.keep)
        beside.addStretch(1)
        layout.addLayout(beside)
        self.saved.hide()
        layout.addWidget(self.reason)
        layout.addWidget(self.ways)
        self.ways.hide()
        layout.addWidget(self.version)
        layout.addWidget(self.missing)
        layout.addLayout(_column(self.timeline, self.activities, self.questions))
        layout.addWidget(Hairline())
        layout.addLayout(_column(Words("Frame: five things around the sessions"), self.ticks))
        layout.addWidget(Hairline())
        layout.addWidget(self.quiet)
        layout.addWidget(self.hours)
        layout.addWidget(self.goals)
        layout.addStretch(1)


def _numbers(place: Place) -> str:
    if place.immediacy is None:
        return f"structure {points(place.structure)} · immediacy not known"
    return f"structure {points(place.structure)} · immediacy {points(place.immediacy)}"


def _column(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    for part in parts:
        column.addWidget(part)
    return column
