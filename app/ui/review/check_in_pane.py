"""Check-ins: what was said when somebody asked how it goes, and whom to ask now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.core.changes import Changes
from app.core.edits.reviews import add_check_in, edit_check_in, remove_check_in
from app.core.model import Status
from app.core.review.calendar import half_way, is_finished
from app.core.review.calls import check_ins_due
from app.core.review.met import matches_of_program
from app.formats.wording.programs import counted
from app.formats.wording.review import check_in_subject, day_words, match_name
from app.ui.context import Context
from app.ui.review.beside import Beside
from app.ui.review.call_list import CallList
from app.ui.review.check_in_dialog import CheckInDialog, Subject
from app.ui.review.check_in_model import ID, CheckInModel
from app.ui.theme import text_scale
from app.ui.widgets.buttons import Button, LinkButton
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.labels import ElidedSection
from app.ui.widgets.table import Table

SIDE = 284
WIDTHS = (136, 240, 112)
READ = ("check_ins", "participants", "people", "programs", "matchings", "matches")
EMPTY = "Ask how it goes"
EMPTY_TEXT = (
    "Ring each pair about half-way, or give them the check-in form of the guides. What they say "
    "is noted here, with the day and a word. Notes stay in this file and are never printed for "
    "participants."
)
NOBODY_TEXT = "Nobody takes part yet. Bring people in under People first."
DUE = "half-way is here, nobody has asked"
NOT_YET = "Half-way is on {day}. Then those who were not asked yet stand here."
NO_START = "Set the first day of week 1 under Design, About, to see when half-way is."
ALL_ASKED = "Everybody was asked since the first quarter."
FINISHED = "The program is over."


class CheckInTable(Table):
    """Delete asks to remove the chosen check-in."""

    remove_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)


class CheckInPane(QWidget):
    """Shows the check-ins of one program."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._program = ""
        self.heading = ElidedSection()
        self.add_button = Button("New check-in", icon="add")
        self.add_button.clicked.connect(lambda: self._add(None))
        self.edit_button = LinkButton("Change…", icon="edit")
        self.edit_button.clicked.connect(self._edit)
        self.remove_button = LinkButton("Remove", icon="remove")
        self.remove_button.clicked.connect(self._remove)
        self.model = CheckInModel(self)
        self.table = CheckInTable("Check-ins")
        self.due = CallList("To ask now")
        self.due.chosen.connect(lambda match: self._add((match, "")))
        self.empty = EmptyState(EMPTY, EMPTY_TEXT, "New check-in")
        self.empty.action_requested.connect(lambda: self._add(None))
        self.nobody = EmptyState(EMPTY, NOBODY_TEXT)
        self._set_up_table()
        self._lay_out()

    def show_program(self, program_id: str) -> None:
        """Show the check-ins of that program."""
        self._program = program_id
        self._show_all()

    def take(self, changes: Changes) -> None:
        """Take in what changed."""
        if changes.touches(*READ):
            self._show_all()

    def _show_all(self) -> None:
        chosen = self._chosen()
        workspace = self._context.document.workspace
        self.model.show(workspace, self._program)
        if (row := self.model.row_of(chosen)) >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))
        count = self.model.rowCount()
        self.heading.setText(counted(count, "check-in", "check-ins"))
        somebody = bool(self._subjects())
        self._pages.setCurrentIndex(2 if count else 1 if somebody else 0)
        self._show_due()
        self._show_chosen()

    def _show_due(self) -> None:
        workspace = self._context.document.workspace
        due = check_ins_due(workspace, self._program, self._context.today())
        told = [(match.id, match_name(workspace, match), DUE) for match in due]
        self.due.show_matches(told, self._why_none())

    def _why_none(self) -> str:
        program = self._context.document.workspace.programs[self._program]
        today = self._context.today()
        half = half_way(program)
        if is_finished(program, today):
            return FINISHED
        if half is None:
            return NO_START
        return NOT_YET.format(day=day_words(half)) if today < half else ALL_ASKED

    def _subjects(self) -> list[tuple[Subject, str]]:
        """The matches, then the single participants, by name."""
        workspace = self._context.document.workspace
        matches = matches_of_program(workspace, self._program)
        together: list[tuple[Subject, str]] = [
            ((match.id, ""), match_name(workspace, match)) for match in matches
        ]
        alone: list[tuple[Subject, str]] = [
            (("", part.id), workspace.people[part.person].name)
            for part in workspace.participants.values()
            if part.program == self._program and part.status is not Status.LEFT
        ]
        return [*sorted(together, key=_by_name), *sorted(alone, key=_by_name)]

    def _chosen(self) -> str:
        index = self.table.currentIndex()
        return str(index.data(ID)) if index.isValid() else ""

    def _show_chosen(self) -> None:
        for button in (self.edit_button, self.remove_button):
            button.setEnabled(bool(self._chosen()))

    def _add(self, subject: Subject | None) -> None:
        dialog = CheckInDialog(
            self._subjects(), self._context.today(), subject=subject, parent=self
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            document = self._context.document
            document.do("New check-in", add_check_in, self._program, **dialog.values())

    def _edit(self) -> None:
        if not (chosen := self._chosen()):
            return
        document = self._context.document
        row = document.workspace.check_ins[chosen]
        own = ((row.match, row.participant), check_in_subject(document.workspace, row))
        others = (subject for subject in self._subjects() if subject[0] != own[0])
        dialog = CheckInDialog([own, *others], self._context.today(), row, parent=self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            document.do("Change check-in", edit_check_in, chosen, **dialog.values())

    def _remove(self) -> None:
        if chosen := self._chosen():
            self._context.document.do("Remove check-in", remove_check_in, chosen)

    def _set_up_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setSelectionMode(Table.SelectionMode.SingleSelection)
        for column, width in enumerate(WIDTHS):
            self.table.setColumnWidth(column, round(width * text_scale(self.table)))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(len(WIDTHS), QHeaderView.ResizeMode.Stretch)
        self.table.activated.connect(self._edit)
        self.table.remove_requested.connect(self._remove)
        self.table.selectionModel().currentChanged.connect(self._show_chosen)
        self.model.modelReset.connect(self._show_chosen)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.heading)
        top.addStretch(1)
        for button in (self.edit_button, self.remove_button, self.add_button):
            top.addWidget(button)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        self._pages = QStackedWidget()
        for page in (self.nobody, self.empty, shown):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 0)
        layout.addWidget(Beside(self._pages, self.due, SIDE))


def _by_name(subject: tuple[Subject, str]) -> str:
    return subject[1].casefold()
