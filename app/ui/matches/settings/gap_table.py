"""Points for each gap in levels: a small table to type into."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.core.matching.weighing.gap_points import FARTHEST, Points, apart, both_ways
from app.formats.wording.gaps import Row, gap_words, hundredths, read_gap, table_flaw
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.fields import NumberField
from app.ui.widgets.labels import Small
from app.ui.widgets.notice import Notice

REST = "Any gap that isn’t listed gives 0."


class GapField(NumberField):
    """A gap in plain words; the arrows go a level up or down, and numbers may be typed."""

    def __init__(self, gap: int, *, peers: bool = False) -> None:
        self._peers = peers
        super().__init__(0 if peers else -FARTHEST, FARTHEST, name="Gap")
        self.set_value(gap)

    def textFromValue(self, value: int) -> str:
        return gap_words(value, peers=self._peers)

    def valueFromText(self, text: str) -> int:
        gap = read_gap(text, peers=self._peers)
        return self.value() if gap is None else gap

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        gap = read_gap(text, peers=self._peers)
        known = gap is not None and self.minimum() <= gap <= self.maximum()
        fine, going = QValidator.State.Acceptable, QValidator.State.Intermediate
        return (fine if known else going), text, at


class GapRow(QWidget):
    """One gap, its points, and the way to take it out."""

    changed = Signal()
    remove_requested = Signal()

    def __init__(self, gap: int, points: int, *, peers: bool = False) -> None:
        super().__init__()
        self._peers = peers
        self.gap = GapField(gap, peers=peers)
        self.points = NumberField(0, 100)
        self.points.set_value(points)
        self.remove = LinkButton("", icon="close")
        self.remove.setToolTip("Remove this gap")
        self.gap.valueChanged.connect(self._changed)
        self.points.valueChanged.connect(self._changed)
        self.remove.clicked.connect(self.remove_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.gap, 3)
        layout.addWidget(self.points, 2)
        layout.addWidget(self.remove)
        self._name()

    @property
    def row(self) -> Row:
        """What stands in it."""
        return self.gap.value(), self.points.value()

    def _changed(self) -> None:
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        words = gap_words(self.gap.value(), peers=self._peers)
        self.points.setAccessibleName(f"Points for {words}")
        self.remove.setAccessibleName(f"Remove {words}")


class GapTable(QWidget):
    """`flaw` says why the table can't be used yet.

    `changed()` when a row is, `went_to(widget)` where the keyboard was put.
    """

    changed = Signal()
    went_to = Signal(QWidget)

    def __init__(self, after: QWidget | None = None, *, peers: bool = False) -> None:
        """The keyboard comes from `after`."""
        super().__init__()
        self._after, self._peers = after, peers
        self.rows: list[GapRow] = []
        self.add = LinkButton("Add a gap", icon="add")
        self.add.clicked.connect(self._add_next)
        self.flaw = Notice("error")
        self._rest = Small(REST)
        self._rest.setWordWrap(True)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self._lay_out()
        self._say()

    def points(self) -> Points:
        """The table as a criterion keeps it."""
        given = tuple(sorted((gap, points / 100) for gap, points in self._given()))
        return both_ways(given) if self._peers else given

    def show_points(self, points: Points) -> None:
        """Show a table as a criterion keeps it."""
        while self.rows:
            self._take(self.rows[0])
        for gap, value in apart(points) if self._peers else sorted(points):
            self._put(gap, hundredths(value))
        self._say()

    def go_to_flaw(self) -> None:
        """Put the keyboard where the flaw can be mended."""
        gaps = [gap for gap, _ in self._given()]
        twice = [row for row in self.rows if gaps.count(row.gap.value()) > 1]
        if twice:
            self._go_to(twice[-1].gap)
        else:
            self._go_to(self.rows[0].points if self.rows else self.add)

    def _given(self) -> list[Row]:
        return [row.row for row in self.rows]

    def _lay_out(self) -> None:
        head = QGridLayout()
        side = "They stand" if self._peers else "The mentor stands"
        head.addWidget(Small(side), 0, 0)
        head.addWidget(Small("Points of 100"), 0, 1)
        head.setColumnStretch(0, 3)
        head.setColumnStretch(1, 2)
        head.setColumnMinimumWidth(2, LinkButton("", icon="close").sizeHint().width())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addLayout(self._column)
        layout.addWidget(self._rest)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.flaw)

    def _add_next(self) -> None:
        gap = max((row.gap.value() for row in self.rows), default=-1) + 1
        row = self._put(min(gap, FARTHEST), 0)
        self._say()
        self._go_to(row.gap)
        row.gap.selectAll()

    def _put(self, gap: int, points: int) -> GapRow:
        row = GapRow(gap, points, peers=self._peers)
        row.changed.connect(self._say)
        row.remove_requested.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._column.addWidget(row)
        # The layout would show it a moment later, and what is hidden can't have the keyboard.
        row.show()
        return row

    def _remove(self, row: GapRow) -> None:
        place = self.rows.index(row)
        self._take(row)
        left = self.rows[place : place + 1] or self.rows[-1:]
        self._go_to(left[0].remove if left else self.add)
        self._say()

    def _take(self, row: GapRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()

    def _go_to(self, widget: QWidget) -> None:
        widget.setFocus()
        self.went_to.emit(widget)

    def _say(self) -> None:
        flaw = table_flaw(self._given(), peers=self._peers)
        self.flaw.set_text(flaw)
        self.flaw.setVisible(bool(flaw))
        self._rest.setVisible(not flaw)
        self._chain()
        self.changed.emit()

    def _chain(self) -> None:
        """Tab goes along the rows, also along those that came later."""
        parts = [part for row in self.rows for part in (row.gap, row.points, row.remove)]
        first = [self._after] if self._after and self._after.window() is self.window() else []
        for one, other in pairwise([*first, *parts, self.add]):
            QWidget.setTabOrder(one, other)
