"""Who met: the grid, the chosen meeting, and whom to ring."""

from typing import Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.core.edits.reviews import note_each, note_log, note_meeting
from app.core.review.calendar import is_finished
from app.core.review.calls import quiet_matches
from app.core.review.met import Cell, met_counts
from app.core.review.pasting import Note
from app.formats.wording.programs import counted
from app.formats.wording.review import match_name, met_words, quiet_words
from app.ui.context import Context
from app.ui.review.beside import Beside
from app.ui.review.call_list import CallList
from app.ui.review.met.detail import MeetingDetail
from app.ui.review.met.grid import MetGrid, Notes
from app.ui.widgets.column_scroll import ColumnScroll
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.labels import ElidedSection, Small

SIDE = 284
ROWS_ANEW = ("participants", "people", "programs", "matchings", "matches", "sessions", "breaks")
NOTING = {
    True: "Note that they met",
    False: "Note that they didn’t meet",
    None: "Clear what was noted",
}
HINT = (
    "Space or a click ticks. N: they didn’t meet. Delete clears. Ctrl+R fills to the right. "
    "Shift and arrows choose several. Cells of a spreadsheet can be pasted."
)
NOBODY = "Nobody is matched yet"
NOBODY_TEXT = (
    "Match people and approve a matching under Matches. Then each pair has a row here, "
    "to tick from the logs that come back."
)
NO_SESSIONS = "No sessions yet"
NO_SESSIONS_TEXT = (
    "Put sessions into the program under Design. Each has a column here, to tick from the logs "
    "that come back. How it goes with each pair can be noted under Check-ins in any case."
)
NO_START = "Set the first day of week 1 under Design, About, to see who hasn’t met for three weeks."
FINISHED = "The program is over."
ALL_WELL = "Nobody, as far as is noted."


class MetPane(QWidget):
    """Shows one program; `refresh` and `patch` are called while it is seen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._program = ""
        self.grid = MetGrid()
        self.heading, self.hint = ElidedSection(), Small(HINT)
        self.hint.setWordWrap(True)
        self.detail = MeetingDetail(self.grid.cells, context.today())
        self.calls = CallList("Not met for three weeks")
        self.nobody = EmptyState(NOBODY, NOBODY_TEXT)
        self.no_sessions = EmptyState(NO_SESSIONS, NO_SESSIONS_TEXT)
        self.grid.note_requested.connect(self._note)
        self.grid.log_requested.connect(self._paste)
        self.grid.went.connect(self._show_chosen)
        self.detail.edited.connect(self._edit)
        self.calls.chosen.connect(self.grid.go_to)
        self._lay_out()

    def show_program(self, program_id: str) -> None:
        """Show who met in that program."""
        self._program = program_id
        self._show_all()

    def take(self, changes: Changes) -> None:
        """Take in what changed."""
        if changes.touches(*ROWS_ANEW):
            self._show_all()
        elif changes.touches("meetings", "check_ins"):
            self.grid.cells.patch(changes)
            self._show_facts()

    def _show_all(self) -> None:
        self.grid.show_program(self._context.document.workspace, self._program)
        cells = self.grid.cells
        page = 0 if not cells.rows else 1 if not cells.occasions else 2
        self._pages.setCurrentIndex(page)
        self._show_facts()

    def _show_facts(self) -> None:
        workspace = self._context.document.workspace
        program = workspace.programs[self._program]
        counts = met_counts(workspace, self._program)
        said = met_words(counts, program.format)
        meetings = counted(counts.meetings, "meeting", "meetings")
        self.heading.setText(f"{said[0].upper()}{said[1:]}, {meetings}")
        today = self._context.today()
        why = FINISHED if is_finished(program, today) else ALL_WELL
        why = NO_START if program.start is None else why
        quiet = quiet_matches(workspace, self._program, today)
        self.calls.show_matches(
            [(q.match.id, match_name(workspace, q.match), quiet_words(q)) for q in quiet], why
        )
        self._show_chosen()

    def _show_chosen(self) -> None:
        places = self.grid.chosen()
        self.detail.setVisible(bool(places))
        if places:
            self.detail.show_chosen(places)

    def _note(self, notes: Notes) -> None:
        self._context.document.do(NOTING[next(iter(notes.values()))], note_each, notes)

    def _paste(self, notes: dict[Cell, Note]) -> None:
        self._context.document.do("Paste who met", note_log, notes)

    def _edit(self, values: dict[str, Any]) -> None:
        places = self.grid.chosen()
        if len(places) == 1:
            cell = self.grid.cells.cell(*places[0])
            label = "Note the day" if "day" in values else "Note the minutes"
            self._context.document.do(label, note_meeting, cell, **values)

    def _lay_out(self) -> None:
        main = QWidget()
        left = QVBoxLayout(main)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addWidget(self.heading)
        left.addWidget(self.hint)
        left.addWidget(self.grid, 1)
        side = ColumnScroll()
        side.setAccessibleName("The chosen meeting, and whom to ring")
        side.column.setContentsMargins(2, 0, 2, 0)
        side.column.setSpacing(24)
        side.column.addWidget(self.detail)
        side.column.addWidget(self.calls, 1)
        self._pages = QStackedWidget()
        for page in (self.nobody, self.no_sessions, Beside(main, side, SIDE)):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 0)
        layout.addWidget(self._pages)
