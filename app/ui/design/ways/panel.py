"""Ways to get there: the edits that lead to the target, to apply all, some or one of them."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.dimensions.planner import Line
from app.ui.design.map.words import Words
from app.ui.design.ways.freedom import Freedom
from app.ui.design.ways.row import WayRow
from app.ui.design.ways.wish import Wish
from app.ui.design.words import counted
from app.ui.widgets.buttons import LinkButton, PrimaryButton
from app.ui.widgets.labels import Section

MOST_SHOWN = 8
MADE_AT_ONCE = 2
"""A row takes some milliseconds to make, and rows are made while the target is dragged."""
HINT = (
    "Drag the mark on the map, or move it with the arrow keys. A session that is locked in its"
    " editor stays as it is."
)


class WaysPanel(QWidget):
    """Emits `ticks_changed()`, `apply_asked(list[Line])`, `refused(Line)` and `all_allowed()`."""

    ticks_changed = Signal()
    apply_asked = Signal(object)
    refused = Signal(object)
    all_allowed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = Words(quiet=False)
        self.freedom = Freedom()
        self.rows: list[WayRow] = []
        self.apply = PrimaryButton("Apply all")
        self.more = LinkButton("")
        self.allow = LinkButton("")
        self._lines: tuple[Line, ...] = ()
        self._words: list[str] = []
        self._most = MOST_SHOWN
        self._ready = False
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._make_more)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._build()
        self.apply.clicked.connect(lambda: self.apply_asked.emit(self.ticked_lines()))
        self.more.clicked.connect(self._show_more)
        self.allow.clicked.connect(self.all_allowed)

    def show_wish(self, wish: Wish) -> None:
        """Show what the plan is free to do, and how many lines were refused."""
        self.freedom.show_wish(wish)
        refused = len(wish.refused)
        self.allow.setText(f"{counted(refused, 'edit')} refused. Allow again")
        self.allow.setVisible(bool(refused))

    def show_lines(self, lines: tuple[Line, ...], words: list[str]) -> None:
        """Show the edits of a plan, each with what it moves."""
        if lines != self._lines:
            self._most = MOST_SHOWN
        self._lines, self._words = lines, words
        self._show_rows()

    def show_summary(self, words: str) -> None:
        """Say what the plan, or what is ticked of it, comes to."""
        self.summary.set_text(words)

    def set_ready(self, ready: bool) -> None:
        """Whether what is shown is the way from here to the target of now."""
        self._ready = ready
        chosen, every = len(self.ticked_lines()), len(self._lines)
        self.apply.setText("Apply all" if chosen == every else f"Apply {chosen} of {every}")
        self.apply.setVisible(every > 0)
        self.apply.setEnabled(ready and chosen > 0)
        for row in self.rows:
            row.apply.setEnabled(ready)
            row.refuse.setEnabled(ready)

    def ticked_lines(self) -> list[Line]:
        """The lines that are ticked, and those for which there was no room."""
        shown = [row for row in self.rows if not row.isHidden()]
        unticked = [row.line for row in shown if not row.tick.isChecked()]
        return [line for line in self._lines if line not in unticked]

    def _make_more(self) -> None:
        self._show_rows()
        self.set_ready(self._ready)

    def _show_more(self) -> None:
        self._most = len(self._lines)
        self._show_rows()
        self.ticks_changed.emit()

    def _show_rows(self) -> None:
        shown = min(len(self._lines), self._most)
        for _ in range(min(shown - len(self.rows), MADE_AT_ONCE)):
            self.rows.append(self._made_row())
        if len(self.rows) < shown:
            self._later.start()
        for row, line, words in zip(self.rows, self._lines[:shown], self._words, strict=False):
            row.show_line(line, words)
        for number, row in enumerate(self.rows):
            row.setVisible(number < shown)
        rest = len(self._lines) - shown
        self.more.setText(f"Show {rest} more")
        self.more.setVisible(rest > 0)

    def _made_row(self) -> WayRow:
        row = WayRow()
        row.ticked.connect(self.ticks_changed)
        row.apply_asked.connect(lambda line: self.apply_asked.emit([line]))
        row.refused.connect(self.refused)
        self._rows.addWidget(row)
        return row

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        heading = Section("Ways to get there")
        heading.setWordWrap(True)
        foot = QHBoxLayout()
        foot.addWidget(self.apply)
        foot.addStretch(1)
        layout.addWidget(heading)
        layout.addWidget(Words(HINT))
        layout.addWidget(self.freedom)
        layout.addWidget(self.summary)
        layout.addLayout(self._rows)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(foot)
        layout.addWidget(self.allow, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.hide()
        self.apply.hide()
