"""The right side for circles: who is in none and why, and what would help."""

from typing import TypeVar

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.matching.circles.openings import CircleOpening
from app.core.matching.circles.problem import CircleProblem
from app.formats.wording.circle_accounts import peer_waiting_sentences
from app.formats.wording.circles import circle_opening_sentence, noun_of
from app.ui.matches.circles.seen import SeenCircles
from app.ui.matches.waiting_delegate import WaitingDelegate
from app.ui.matches.waiting_model import ITEM, LeftOver, WaitingModel
from app.ui.matches.waiting_pane import WaitingList
from app.ui.matches.ways_list import WaysList
from app.ui.widgets.buttons import Button
from app.ui.widgets.hairline import Hairline
from app.ui.widgets.labels import Muted, Section, Small

MOST_WAYS = 3
L = TypeVar("L", Muted, Section, Small)


class CircleWaitingPane(QWidget):
    """`help_requested(person)` asks what would help, `put_requested(person)` to put them in."""

    help_requested = Signal(str)
    put_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = ""
        self._problem: CircleProblem | None = None
        self.items = WaitingModel(self)
        self.view = WaitingList()
        self.view.setModel(self.items)
        self.view.setItemDelegate(WaitingDelegate(self.view))
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.nobody = _wrapped(Muted())
        self.nobody.setContentsMargins(24, 8, 24, 0)
        self.help = QWidget()
        self.ways = WaysList()
        title = Section("Left over")
        title.setContentsMargins(24, 0, 24, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 24, 0, 0)
        layout.setSpacing(4)
        for part in (title, self.nobody):
            layout.addWidget(part)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._made_help())
        layout.addStretch()

    def show_left_over(self, seen: SeenCircles | None) -> None:
        """Show who is left over in the matching that is looked at."""
        if seen is None or seen.kept is None:
            self._show([], "Once people are matched, this says who waits, and why.")
            return
        problem = self._problem = seen.weighed.scored.problem
        self.put_button.setText(f"Put in a {noun_of(problem)} by hand")
        name = seen.weighed.scored.name
        people = [
            LeftOver(
                each.name,
                tuple(peer_waiting_sentences(each, pairs=problem.is_pairs)),
                mentee=each.person,
            )
            for each in seen.waiting
        ]
        hosts = [LeftOver(name(host)) for host in seen.kept.solution.idle]
        left = [*_under("People who wait", people), *_under("Hosts without a circle", hosts)]
        self._show(left or [LeftOver("Nobody is left over.")])

    def show_ways(self, ways: tuple[CircleOpening, ...]) -> None:
        """Offer what helps the one who is chosen."""
        self._note.setText("No single change of a rule or of the sizes would help.")
        self._note.setVisible(not ways)
        if problem := self._problem:
            each = ((circle_opening_sentence(problem, way), way) for way in ways[:MOST_WAYS])
            self.ways.show_ways(each)

    def _made_help(self) -> QWidget:
        self._title, self._note = _wrapped(Section()), _wrapped(Small())
        self.put_button = Button("")
        self.put_button.clicked.connect(lambda: self.put_requested.emit(self._asked))
        column = QVBoxLayout(self.help)
        column.setContentsMargins(24, 0, 24, 16)
        column.setSpacing(8)
        column.addWidget(Hairline())
        column.addSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.put_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._note)
        column.addWidget(self.ways)
        self.help.hide()
        return self.help

    def _show(self, items: list[LeftOver], nobody: str = "") -> None:
        self.nobody.setText(nobody)
        self.nobody.setVisible(bool(nobody))
        self.view.setVisible(bool(items))
        asked = self._asked
        self.items.show(items)
        row = self.items.row_of(asked) if asked else -1
        if row >= 0:
            self.view.setCurrentIndex(self.items.index(row, 0))
        else:
            self._asked = ""
            self.help.hide()

    def _current_changed(self, index: QModelIndex) -> None:
        item = index.data(ITEM) if index.isValid() else None
        if item and item.mentee and item.mentee != self._asked:
            self._asked = item.mentee
            self._title.setText(f"What would help {item.name}")
            self._note.setText("Trying each small change …")
            self._note.show()
            self.ways.clear()
            self.help.show()
            self.help_requested.emit(item.mentee)


def _wrapped(label: L) -> L:
    label.setWordWrap(True)
    return label


def _under(heading: str, items: list[LeftOver]) -> list[LeftOver]:
    if not items:
        return []
    return [LeftOver(f"{heading}: {len(items)}", heading=True), *items]
