"""Ways to get there: the edits that lead to the target, to apply all, some or one of them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.dimensions.planner import Line
from app.core.dimensions.planner.edits import Edit
from app.ui.design.map.words import Words
from app.ui.design.ways.freedom import Freedom
from app.ui.design.ways.row import WayRow
from app.ui.design.ways.wish import Axis, Wish
from app.ui.design.words import counted
from app.ui.widgets.buttons import LinkButton, PrimaryButton
from app.ui.widgets.labels import Section

MOST_SHOWN = 8
MADE_AT_ONCE = 2
"""A row takes some milliseconds to make, and rows are made while the target is dragged."""
HEADING = "Ways to get there"
HINT = (
    "Drag the mark on the map, or move it with the arrow keys. A session that is locked in its"
    " editor stays as it is."
)

Way = Callable[[WayRow], QWidget]


class WaysPanel(QWidget):
    """Emits `ticks_changed()`, `apply_asked(list[Line])`, `refused(Line)` and `all_allowed()`."""

    ticks_changed = Signal()
    apply_asked = Signal(object)
    refused = Signal(object)
    all_allowed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = Words(quiet=False, lines=2)
        self.freedom = Freedom()
        self.rows: list[WayRow] = []
        self.apply = PrimaryButton("Apply all")
        self.more = LinkButton("")
        self.allow = LinkButton("")
        self._lines: tuple[Line, ...] = ()
        self._words: list[str] = []
        self._unticked: set[Edit] = set()
        self._all = False
        self._ready = False
        self._left: tuple[int, Way] = 0, _apply_of
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._make_more)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._build()
        self.apply.clicked.connect(
            lambda: self._ask(self.apply_asked, self.ticked_lines(), self.rows[0], _apply_of)
        )
        self.more.clicked.connect(self._show_more)
        self.allow.clicked.connect(self.all_allowed)

    def show_wish(self, wish: Wish) -> None:
        """Show what the plan is free to do, and how many lines were refused."""
        self.freedom.show_wish(wish)
        refused = len(wish.refused)
        self.allow.setText(f"{counted(refused, 'edit')} refused. Allow again")
        self.allow.setVisible(bool(refused))

    def show_lines(self, lines: tuple[Line, ...], words: list[str]) -> None:
        """Show the edits of a plan, each with what it moves; none: begin anew with a few."""
        if not lines:
            self._all = False
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
        if ready and self.hasFocus():
            self._hand_focus_on()

    def ticked_lines(self) -> list[Line]:
        """The lines that are not unticked, with those for which there was no room."""
        return [line for line in self._lines if line.edit not in self._unticked]

    def tick_all(self) -> None:
        """Forget what was unticked."""
        self._unticked.clear()
        self._show_rows()

    def _tick(self, line: Line, on: bool) -> None:
        """Kept by its edit: the same edit comes back with other effects when ways are sought."""
        (self._unticked.discard if on else self._unticked.add)(line.edit)
        self.ticks_changed.emit()

    def _ask(self, asked: SignalInstance, what: object, row: WayRow, way: Way) -> None:
        """Qt would send the focus far off when the button that has it is hidden or disabled."""
        self._left = self.rows.index(row), way
        self.setFocus()
        asked.emit(what)
        if self._ready:
            self._hand_focus_on()

    def _hand_focus_on(self) -> None:
        """To the line that stands where something was asked for; to the last, if none does."""
        shown = [row for row in self.rows if not row.isHidden()]
        number, way = self._left
        if shown:
            way(shown[min(number, len(shown) - 1)]).setFocus()
        else:
            self.freedom.axes[Axis.STRUCTURE].setFocus()

    def _make_more(self) -> None:
        self._show_rows()
        self.set_ready(self._ready)

    def _show_more(self) -> None:
        self._all = True
        self._show_rows()
        self.ticks_changed.emit()

    def _show_rows(self) -> None:
        shown = len(self._lines) if self._all else min(len(self._lines), MOST_SHOWN)
        for _ in range(min(shown - len(self.rows), MADE_AT_ONCE)):
            self.rows.append(self._made_row())
        if len(self.rows) < shown:
            self._later.start()
        for row, line, words in zip(self.rows, self._lines[:shown], self._words, strict=False):
            row.show_line(line, words, line.edit not in self._unticked)
        for number, row in enumerate(self.rows):
            row.setVisible(number < shown)
        rest = len(self._lines) - shown
        self.more.setText(f"Show {rest} more")
        self.more.setVisible(rest > 0)

    def _made_row(self) -> WayRow:
        row = WayRow()
        row.ticked.connect(self._tick)
        row.apply_asked.connect(lambda line: self._ask(self.apply_asked, [line], row, _apply_of))
        row.refused.connect(lambda line: self._ask(self.refused, line, row, _refuse_of))
        self._rows.addWidget(row)
        return row

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.setAccessibleName(HEADING)
        heading = Section(HEADING)
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


def _apply_of(row: WayRow) -> QWidget:
    return row.apply


def _refuse_of(row: WayRow) -> QWidget:
    return row.refuse
