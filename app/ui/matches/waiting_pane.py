"""The right side: who is left over, which rule left them, and what would help."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from app.core.matching.solution import Solution
from app.core.matching.why_waiting import WaitingAccount
from app.formats.wording.reasons import waiting_sentences
from app.ui.matches.help_panel import HelpPanel
from app.ui.matches.waiting_delegate import WaitingDelegate
from app.ui.matches.waiting_model import ITEM, LeftOver, WaitingModel
from app.ui.matches.weighed import Seen, Weighed
from app.ui.widgets.labels import Muted, Section

SHOWN = 300
"""So many of a kind are shown by name; nobody reads more."""


class WaitingPane(QWidget):
    """Mentees who wait, then mentors who could take somebody.

    `help_requested(mentee)` asks what would help, `why_requested(mentee)` about one mentor.
    """

    help_requested = Signal(str)
    why_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = ""
        self.help = HelpPanel()
        self.help.why_requested.connect(lambda: self.why_requested.emit(self._asked))
        self.items = WaitingModel(self)
        self.view = WaitingList()
        self.view.setModel(self.items)
        # The button that is pressed goes with its sentence, and the focus would leave the screen.
        self.help.chosen.connect(lambda _: self.view.setFocus())
        self.view.setItemDelegate(WaitingDelegate(self.view))
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.nobody = Muted()
        self.nobody.setWordWrap(True)
        self.nobody.setContentsMargins(24, 8, 24, 0)
        title = Section("Left over")
        title.setContentsMargins(24, 0, 24, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 24, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(title)
        layout.addWidget(self.nobody)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.help)
        layout.addStretch()

    def show_left_over(self, seen: Seen | None) -> None:
        """Show who is left over in the matching that is looked at."""
        if seen is None or seen.kept is None:
            self._show([], "Once people are matched, this says who waits, and why.")
            return
        mentees = [LeftOver(one.name, reasons_of(one), mentee=one.mentee) for one in seen.waiting]
        mentors = _with_places(seen.weighed, seen.kept.solution)
        waiting = len(seen.kept.solution.waiting)
        left_over = [
            *_under("Mentees who wait", mentees, waiting, "wait"),
            *_under("Mentors with places", mentors[:SHOWN], len(mentors), "have places"),
        ]
        self._show(left_over or [LeftOver("Nobody is left over.")])

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
            self.help.show_asking(item.name)
            self.help_requested.emit(item.mentee)


class WaitingList(QListView):
    """A list on the ground of the window whose rows wrap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Left over")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("WaitingList { border: none; background: transparent; }")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


def reasons_of(account: WaitingAccount) -> tuple[str, ...]:
    """Why somebody waits, what decided it first: the strictest rule if rules leave nobody."""
    strictest = sorted(account.removed, key=lambda rule: (-rule.removes, -rule.alone))
    situation, *rules = waiting_sentences(replace(account, removed=tuple(strictest)))
    if account.possible or not strictest:
        return (situation, *rules)
    return (rules[0], situation, *rules[1:])


def _under(heading: str, items: list[LeftOver], count: int, do: str) -> list[LeftOver]:
    if not items:
        return []
    more = [LeftOver("", (f"{count - len(items):,} more {do}.",))] if count > len(items) else []
    return [LeftOver(f"{heading}: {count:,}", heading=True), *items, *more]


def _with_places(weighed: Weighed, solution: Solution) -> list[LeftOver]:
    taken: dict[str, int] = {}
    for pair in solution.pairs:
        taken[pair.mentor] = taken.get(pair.mentor, 0) + 1
    found = []
    for mentor in weighed.scored.problem.mentors:
        free = mentor.capacity - taken.get(mentor.id, 0)
        if free > 0:
            found.append(LeftOver(mentor.name, (_places(free, mentor.capacity),)))
    return sorted(found, key=lambda item: item.name.casefold())


def _places(free: int, capacity: int) -> str:
    if free == capacity:
        return f"{capacity} {'place' if capacity == 1 else 'places'} free"
    return f"{free} of {capacity} places free"
