"""The People step: who takes part in a program, and what needs a look."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.core.model import Role
from app.core.people.checks import Checked
from app.core.people.joining import ROLELESS
from app.ui.checks import AT_ONCE
from app.ui.context import Context
from app.ui.jobs import uncaught
from app.ui.people.actions import PeopleActions
from app.ui.people.import_flow import ImportFlow
from app.ui.people.roster import Roster
from app.ui.theme.tokens import EDGE
from app.ui.widgets.buttons import Button, PrimaryButton
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.fields import SearchField
from app.ui.widgets.progress import JobBar

TOUCHING = ("participants", "people", "fields", "programs")
EMPTY_TITLE = "Nobody takes part yet"
EMPTY_TEXT = (
    "Bring in the spreadsheet in which people signed up: one file, or one for mentors and one "
    "for mentees. Any headers will do, and you see how they are understood before anything is "
    "imported. You can also drop the files here, or paste the cells."
)


class PeopleScreen(QWidget):
    """Two tables, mentors and mentees; one of peers where the format knows no roles."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._program = ""
        self.setAcceptDrops(True)
        self._actions = PeopleActions(context.document, self)
        self.job_bar = JobBar()
        self.importing = ImportFlow(context, self.job_bar, self)
        self.rosters = {role: self._roster(role) for role in Role}
        self.search = SearchField("Search people")
        self.search.textChanged.connect(self._search)
        self.add_button = Button("Add a person", icon="add")
        self.add_button.clicked.connect(self._add)
        self.import_button = PrimaryButton("Import", icon="import")
        self.import_button.clicked.connect(self._import)
        self.empty = EmptyState(EMPTY_TITLE, EMPTY_TEXT, "Import a spreadsheet")
        self.empty.action_requested.connect(self._import)
        self._lay_out()
        paste = QShortcut(QKeySequence.StandardKey.Paste, self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(lambda: self.importing.paste(self._program))
        self._checks = QTimer(self, singleShot=True, interval=0)
        self._checks.timeout.connect(self._check)
        context.document.changed.connect(self._changed)

    def show_program(self, program_id: str) -> None:
        """Show the people of that program."""
        self._program = program_id
        workspace = self._context.document.workspace
        for roster in self.rosters.values():
            roster.model.show(workspace, program_id)
        self._show_what_there_is()
        self._check()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.importing.read(paths, self._program)

    def _roster(self, role: Role) -> Roster:
        roster = Roster(role)
        roster.model.edit_requested.connect(self._actions.edit)
        roster.details_requested.connect(
            lambda key: self._actions.open(key, roster.model.problems_of(key))
        )
        roster.remove_requested.connect(self._actions.remove)
        roster.status_requested.connect(self._actions.set_status)
        roster.number_requested.connect(self._actions.set_number)
        return roster

    def _add(self) -> None:
        program = self._context.document.workspace.programs[self._program]
        peers = program.format in ROLELESS
        self._actions.add(self._program, (Role.PEER,) if peers else (Role.MENTOR, Role.MENTEE))

    def _import(self) -> None:
        self.importing.ask_and_read(self._program)

    def _search(self, text: str) -> None:
        for roster in self.rosters.values():
            roster.search(text)

    def _changed(self, changes: Changes) -> None:
        workspace = self._context.document.workspace
        if self._program not in workspace.programs or not changes.touches(*TOUCHING):
            return
        for roster in self.rosters.values():
            roster.model.patch(workspace, changes)
        self._checks.start()

    def _check(self) -> None:
        """Mark what needs a look, and show the tables that have anybody in them."""
        workspace = self._context.document.workspace
        if self._program not in workspace.programs:
            return
        checks, program = self._context.checks, self._program
        if len(workspace.participants) <= AT_ONCE:
            self._show_checked(checks.of(workspace, program))
        else:
            job = self._context.jobs.start(lambda _: checks.of(workspace, program))
            job.finished.connect(self._show_checked)
            job.failed.connect(uncaught)

    def _show_checked(self, found: Checked) -> None:
        if not found.still_holds(self._context.document.workspace, self._program):
            return
        for roster in self.rosters.values():
            roster.model.show_problems(found.problems)
            roster.show_count()
        self._show_what_there_is()

    def _show_what_there_is(self) -> None:
        program = self._context.document.workspace.programs[self._program]
        peers = self.rosters[Role.PEER].model.rowCount() > 0
        roles = any(self.rosters[role].model.rowCount() for role in (Role.MENTOR, Role.MENTEE))
        with_roles = roles or program.format not in ROLELESS
        self.rosters[Role.PEER].setVisible(peers or not with_roles)
        for role in (Role.MENTOR, Role.MENTEE):
            self.rosters[role].setVisible(with_roles)
        anybody = peers or roles
        self._stack.setCurrentIndex(1 if anybody else 0)
        self.search.setVisible(anybody)
        self.import_button.setVisible(anybody)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        self.search.setMaximumWidth(320)
        bar.addWidget(self.search, 1)
        bar.addStretch(1)
        bar.addWidget(self.add_button)
        bar.addWidget(self.import_button)
        tables = QWidget()
        side_by_side = QHBoxLayout(tables)
        side_by_side.setContentsMargins(0, 0, 0, 0)
        side_by_side.setSpacing(EDGE)
        for roster in self.rosters.values():
            side_by_side.addWidget(roster, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(tables)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, 16, EDGE, EDGE)
        layout.setSpacing(16)
        layout.addLayout(bar)
        layout.addWidget(self.job_bar)
        layout.addWidget(self._stack, 1)
