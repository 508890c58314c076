"""Home: the programs of the workspace as a list and on one map."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.ui.context import Context
from app.ui.programs.actions import ProgramActions
from app.ui.programs.entries import TABLES, entries
from app.ui.programs.new_dialog import NewProgramDialog
from app.ui.programs.observations import Observations
from app.ui.programs.portfolio_map import PortfolioMap
from app.ui.programs.program_list import ProgramList
from app.ui.programs.starts import begin, starts
from app.ui.theme.tokens import EDGE
from app.ui.widgets.buttons import PrimaryButton
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.labels import Section, Title

EMPTY_TITLE = "What kind of mentoring shall it be?"
EMPTY_TEXT = (
    "Start from one of twelve finished programs and change what you like, or from nothing. "
    "The map shows what kind of learning your program is, and moves with every change."
)


class ProgramsScreen(QWidget):
    """Emits `open_requested(program_id)`."""

    open_requested = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._stale = True
        self.new_button = PrimaryButton("New program", icon="add")
        self.new_button.clicked.connect(self.start_new)
        self.new_button.setToolTip("Ctrl+N")
        QShortcut(
            QKeySequence.StandardKey.New,
            self,
            self.start_new,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self.list = ProgramList()
        self.map = PortfolioMap()
        self.observations = Observations()
        self.actions_bar = ProgramActions(context.document)
        self.empty = EmptyState(EMPTY_TITLE, EMPTY_TEXT, "New program")
        self.empty.action_requested.connect(self.start_new)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        context.document.changed.connect(self._changed)

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
            self.list.pick(made)
            self.open_requested.emit(made)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()
        if not self.window().focusWidget():
            (self.list if self.list.current_id() else self.empty.button).setFocus()

    def _changed(self, changes: Changes) -> None:
        if changes.touches(*TABLES):
            self._stale = True
            if self.isVisible():
                self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        shown = entries(self._context.document.workspace)
        self.list.show_entries(shown)
        self.map.show_entries(shown)
        self.observations.show_entries(shown)
        self._pages.setCurrentIndex(1 if shown else 0)
        self.new_button.setVisible(bool(shown))

    def _connect(self) -> None:
        self.list.open_requested.connect(self.open_requested)
        self.map.open_requested.connect(self.open_requested)
        self.actions_bar.open_requested.connect(self.open_requested)
        self.list.picked.connect(self.map.choose)
        self.list.picked.connect(self.actions_bar.show_program)
        self.map.picked.connect(self.list.pick)
        self.actions_bar.made.connect(self.list.pick)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(Title("Programs"))
        top.addStretch(1)
        top.addWidget(self.new_button)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.list, 1)
        left.addWidget(self.actions_bar)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(Section("Where your programs stand"))
        right.addWidget(self.map, 3)
        right.addWidget(self.observations, 2)
        both = QWidget()
        columns = QHBoxLayout(both)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(32)
        columns.addLayout(left, 11)
        columns.addLayout(right, 10)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(both)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 0, 32, EDGE)
        layout.setSpacing(16)
        layout.addLayout(top)
        layout.addWidget(self._pages, 1)
