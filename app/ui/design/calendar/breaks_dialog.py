"""A program's breaks: a list to add to by hand or from a calendar file."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.core.breaks import breaks_of, span_of
from app.core.edits.breaks import set_breaks
from app.core.edits.occurrences import in_breaks
from app.core.model import Span, Workspace
from app.ui.design.calendar.break_row import BreakRow
from app.ui.design.words import counted
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.column_scroll import ColumnScroll
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.labels import Body, Small
from app.ui.widgets.notice import Notice

SIZE = (600, 240)
HINT = (
    "Sessions avoid weeks in which at least three days from Monday to Friday are in a break. "
    "Shorter ones are only named on the timeline."
)
HINT_WEEKS = (
    "The program has no first day yet, so breaks are counted in its weeks. Set the first day in "
    "“About this program” to give them days, or to take them from a calendar file."
)
Import = Callable[[], "tuple[tuple[Span, ...], str] | None"]


class BreaksDialog(Dialog):
    """`spans` are the breaks to keep, `move_out` whether sessions are to leave them.

    `ask_for_file` gives holidays of a calendar file with a sentence about the rest of it.
    """

    def __init__(
        self,
        workspace: Workspace,
        program_id: str,
        today: date,
        ask_for_file: Import,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Breaks and holidays", parent, accept="Keep")
        self._workspace, self._program = workspace, workspace.programs[program_id]
        self._today, self._ask_for_file = today, ask_for_file
        self.rows: list[BreakRow] = []
        self.add = LinkButton("Add a break", icon="add")
        self.from_file = LinkButton("Take holidays from a calendar file…", icon="import")
        self.found = Notice("reason")
        self.inside = Notice("notice")
        self.moving = QCheckBox("Move them to the next free weeks, in the same step")
        self.moving.setChecked(True)
        self._list = ColumnScroll()
        self._none = Body("No breaks so far.")
        self._build()
        self.add_spans(span_of(row) for row in breaks_of(workspace, program_id))
        self.add.clicked.connect(lambda: self._add_new())
        self.from_file.clicked.connect(lambda: self._take_from_file())

    @property
    def spans(self) -> list[Span]:
        """The breaks as they are in the list."""
        return [row.span for row in self.rows]

    @property
    def move_out(self) -> bool:
        """Whether sessions are to leave the breaks."""
        return self.inside.isVisibleTo(self) and self.moving.isChecked()

    def add_spans(self, spans: Iterable[Span]) -> None:
        """Put breaks in the list that are not in it yet."""
        for span in spans:
            if span not in self.spans:
                row = BreakRow(span)
                row.changed.connect(self._show)
                row.removed.connect(lambda row=row: self._remove(row))
                self.rows.append(row)
                self._column.addWidget(row)
        self._show()

    def _build(self) -> None:
        dated = self._program.start is not None
        hint = Small(HINT if dated else HINT_WEEKS)
        hint.setWordWrap(True)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._list.column.setContentsMargins(2, 2, 14, 2)
        self._list.column.addWidget(self._none)
        self._list.column.addLayout(self._column)
        self._list.column.addStretch(1)
        self._list.setMinimumSize(*SIZE)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.from_file)
        buttons.addStretch(1)
        self.from_file.setVisible(dated)
        self.body.addWidget(hint)
        self.body.addWidget(self._list, 1)
        self.body.addLayout(buttons)
        for part in (self.found, self.inside, self.moving):
            self.body.addWidget(part)
        self.found.hide()

    def _add_new(self) -> None:
        """One more break: a week from the program's middle on, named by who adds it."""
        middle = (self._program.weeks + 1) // 2
        span = Span(title="Break", first_week=middle, last_week=middle)
        if self._program.start:
            first = self._program.start + timedelta(weeks=middle - 1)
            span = Span(title="Break", first_day=first, last_day=first + timedelta(days=6))
        if span in self.spans:
            span = span.model_copy(update={"title": f"Break {len(self.rows) + 1}"})
        self.add_spans([span])
        self.rows[-1].title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rows[-1].title.selectAll()

    def _take_from_file(self) -> None:
        if taken := self._ask_for_file():
            spans, words = taken
            self.add_spans(spans)
            self.found.set_text(words)
            self.found.show()

    def _remove(self, row: BreakRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()

    def _show(self) -> None:
        self._none.setVisible(not self.rows)
        after = set_breaks(self._workspace, self._program.id, self.spans)
        inside = in_breaks(after, self._program.id)
        free = [session for session in inside if not session.locked]
        self.inside.setVisible(bool(inside))
        self.moving.setVisible(bool(free))
        self.inside.set_text(inside_words([s.title for s in inside], len(inside) - len(free)))


def inside_words(titles: list[str], locked: int = 0) -> str:
    """ "“Fifth meeting” is in a break.", or how many are, and how many of them are locked."""
    if len(titles) == 1:
        words = f"“{titles[0]}” is in a break."
    else:
        words = f"{counted(len(titles), 'session')} are in breaks."
    if locked and locked == len(titles):
        return f"{words} Locked sessions stay where they are."
    return f"{words} {locked} of them locked: they stay." if locked else words
