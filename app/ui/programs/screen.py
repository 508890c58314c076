"""Home: the programs of the workspace as a list and on one map."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.core.changes import Changes
from app.core.dimensions.portfolio import Observation, Pattern
from app.ui.context import Context
from app.ui.programs.actions import ProgramActions
from app.ui.programs.entries import TABLES, Entry
from app.ui.programs.export_menu import ExportButton
from app.ui.programs.files import ProgramFiles
from app.ui.programs.filters import Filters
from app.ui.programs.gathering import FEW, Gathered, Gathering
from app.ui.programs.legend import Legend
from app.ui.programs.new_dialog import NewProgramDialog
from app.ui.programs.page import PortfolioPage
from app.ui.programs.portfolio_map import PortfolioMap
from app.ui.programs.program_list import ProgramList
from app.ui.programs.side import Side
from app.ui.programs.starts import begin, starts
from app.ui.theme.tokens import EDGE
from app.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.in_turn import InTurn
from app.ui.widgets.item_files import ItemFileQuestions
from app.ui.widgets.labels import Small, Title
from app.ui.widgets.map_lens import ZoomButtons
from app.ui.widgets.notice import Notice

EMPTY_TITLE = "What kind of mentoring shall it be?"
EMPTY_TEXT = (
    "Start from one of twelve finished programs and change what you like, or from nothing. "
    "The map shows what kind of learning your program is, and moves with every change."
)


class ProgramsScreen(QWidget):
    """Emits `open_requested(program_id)`, and `fill_requested(program_id, Missing)`."""

    open_requested = Signal(str)
    fill_requested = Signal(str, object)

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        questions: ItemFileQuestions | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.files = ProgramFiles(context, self, questions)
        self._stale = True
        self._all: tuple[Entry, ...] = ()
        self._gathering = Gathering(context, self)
        self._in_turn = InTurn(self)
        self.new_button = PrimaryButton("New program", icon="add")
        self.new_button.clicked.connect(self.start_new)
        self.new_button.setToolTip("Ctrl+N")
        QShortcut(
            QKeySequence.StandardKey.New,
            self,
            self.start_new,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self.filters = Filters()
        self.list = ProgramList()
        self.map = PortfolioMap()
        self.zoom = ZoomButtons(self.map.zoom)
        self.fit = LinkButton("Fit")
        self.fit.setToolTip("As much of the map as these programs take. On the map: F")
        self.zoom.row.addWidget(self.fit)
        self.legend = Legend()
        self.ratings = QCheckBox("Ratings")
        self.ratings.setMinimumHeight(self.fit.sizeHint().height())
        self.ratings.setToolTip("Show what forms said of each program, and how few they were")
        self.zoom.row.addWidget(self.ratings)
        self.side = Side()
        self.actions_bar = ProgramActions(context.document)
        self.export = ExportButton(context, lambda: (self.shown, self.map.zoom.lens))
        self.note = Small()
        self.told = Notice("reason")
        self.told.hide()
        self.import_button = Button("Import program…", icon="import")
        self.import_button.clicked.connect(self.files.ask_and_import)
        self.empty = EmptyState(EMPTY_TITLE, EMPTY_TEXT, "New program")
        self.empty.action_requested.connect(self.start_new)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        context.document.changed.connect(self._changed)

    @property
    def shown(self) -> tuple[Entry, ...]:
        """The programs that the filters let through."""
        wanted = self.filters.wanted()
        return tuple(entry for entry in self._all if wanted.lets_through(entry))

    def start_new(self) -> None:
        """Ask what to start from; make that program and open it."""
        document, library = self._context.document, self._context.library
        dialog = NewProgramDialog(
            starts(document.workspace, library), self, today=self._context.today()
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            made = begin(
                document, library, dialog.start(), dialog.program_title(), dialog.first_day.value()
            )
            self._pick_made(made)
            self.open_requested.emit(made)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()
        if not self.window().focusWidget():
            (
                self.list if self._context.document.workspace.programs else self.empty.button
            ).setFocus()

    def _changed(self, changes: Changes) -> None:
        self.told.hide()
        if changes.touches(*TABLES):
            self._stale = True
            if self.isVisible():
                self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        programs = self._context.document.workspace.programs
        self._pages.setCurrentIndex(1 if programs else 0)
        for button in (self.new_button, self.export):
            button.setVisible(bool(programs))
        self._gathering.gather()

    def _pick_made(self, program_id: str) -> None:
        """Choose a program that was just made, also where the filters would hide it."""
        if all(entry.id != program_id for entry in self.shown):
            self.filters.show_all()
        self.list.pick(program_id)

    def _gathered(self, gathered: Gathered) -> None:
        self._all = gathered.entries
        self.filters.offer(self._all, list(self._context.library.goals.values()))
        if len(self.shown) == len(self._all):
            self._show_shown(gathered.seen)
        else:
            self._filter()

    def _filter(self) -> None:
        self._gathering.look_at(self.shown)

    def _show_shown(self, seen: tuple[Observation, ...]) -> None:
        """Show the programs let through: of many list, map and words each in its turn."""
        shown = self.shown
        self.filters.say(len(shown), len(self._all))
        self._in_turn.do(
            (
                lambda: self.list.show_entries(shown),
                lambda: self._show_beside(shown, seen),
                lambda: self.map.prepare(shown, self.list.current_id()),
                self.map.show_prepared,
            ),
            at_once=len(shown) <= FEW,
        )

    def _show_beside(self, shown: tuple[Entry, ...], seen: tuple[Observation, ...]) -> None:
        self.side.observations.show_seen(seen, {entry.id: entry.title for entry in shown})
        self.side.not_placed.show_entries(shown)
        self._tell_version(self.list.current_id())
        self.ratings.setVisible(any(entry.ratings for entry in shown))

    def _tell_version(self, program_id: str) -> None:
        self.side.version.show_program(self._context.document.workspace, program_id)

    def _light(self, seen: Observation | None) -> None:
        """Let the programs that an observation speaks of stand out, in the list and on the map."""
        if seen is None:
            self.map.light(None)
            self.list.light(None)
            return
        corner = seen.corner if seen.pattern is Pattern.EMPTY_CORNER else None
        self.map.light(frozenset(seen.programs), corner)
        self.list.light(frozenset(seen.programs))

    def _tell(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _say_done(self, words: str) -> None:
        self.told.set_text(words)
        self.told.show()

    def _connect(self) -> None:
        self._gathering.gathered.connect(self._gathered)
        self._gathering.looked.connect(self._show_shown)
        self.filters.changed.connect(self._filter)
        self.list.open_requested.connect(self.open_requested)
        self.map.open_requested.connect(self.open_requested)
        self.actions_bar.open_requested.connect(self.open_requested)
        self.list.picked.connect(self.map.choose)
        self.list.picked.connect(self.actions_bar.show_program)
        self.map.picked.connect(self.list.pick)
        self.actions_bar.made.connect(self._pick_made)
        self.actions_bar.template_requested.connect(self.files.keep_as_template)
        self.actions_bar.file_requested.connect(self.files.export)
        self.files.told.connect(self._say_done)
        self.files.made.connect(self._pick_made)
        self.side.observations.lit.connect(self._light)
        self.side.not_placed.fill_requested.connect(self.fill_requested)
        self.map.let_go.connect(self.side.observations.let_go)
        self.fit.clicked.connect(self.map.fit)
        self.ratings.toggled.connect(self.map.show_ratings)
        self.list.picked.connect(self._tell_version)
        self.export.told.connect(self._tell)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(Title("Programs"))
        top.addStretch(1)
        top.addWidget(self.note)
        top.addWidget(self.import_button)
        top.addWidget(self.export)
        top.addWidget(self.new_button)
        self.note.hide()
        picture = (self.zoom, self.map, self.legend)
        page = PortfolioPage(self.filters, self.list, self.actions_bar, picture, self.side)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 0, 32, EDGE)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(self.told)
        layout.addWidget(self._pages, 1)
