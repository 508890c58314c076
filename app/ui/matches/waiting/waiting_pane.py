"""The right side: who is left over, which rule left them, and what would help."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from app.core.matching.account.why_waiting import WaitingAccount
from app.core.matching.solving.solution import Solution
from app.formats.wording.reasons import waiting_sentences
from app.ui.matches.waiting.help_panel import HelpPanel, MentorHelp
from app.ui.matches.waiting.waiting_delegate import WaitingDelegate
from app.ui.matches.waiting.waiting_model import ITEM, LeftOver, WaitingModel
from app.ui.matches.weighed import Seen, Weighed
from app.ui.widgets.labels import Muted, Section

UNKNOWN = "Once people are matched, this says who waits, and why."
SHOWN = 300
"""So many of a kind are shown by name; nobody reads more."""
LEAST_LINES = 10
"""The list keeps room for so many lines, however much would help."""


class LeftOverPane(QWidget):
    """Who is left over in a list; below it what would help the one who is chosen.

    `help_requested(person)` asks for that.
    """

    help_requested = Signal(str)

    def __init__(self, panel: HelpPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked = ""
        self._panel = panel
        self.items = WaitingModel(self)
        self.view = WaitingList()
        self.view.setModel(self.items)
        # The button that is pressed goes with its sentence, and the focus would leave the screen.
        panel.chosen.connect(lambda _: self.view.setFocus())
        self.view.setItemDelegate(WaitingDelegate(self.view))
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.nobody = Muted(UNKNOWN)
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
        layout.addWidget(panel)
        layout.addStretch()

    def show_items(self, items: list[LeftOver] | None) -> None:
        """Show these; None while nobody is matched."""
        self.nobody.setVisible(items is None)
        self.view.setVisible(items is not None)
        asked = self.asked
        self.items.show([LeftOver("Nobody is left over.")] if items == [] else items or [])
        row = self.items.row_of(asked) if asked else -1
        if row >= 0:
            self.view.setCurrentIndex(self.items.index(row, 0))
        else:
            self.asked = ""
            self._panel.hide()

    def _current_changed(self, index: QModelIndex) -> None:
        item = index.data(ITEM) if index.isValid() else None
        if item and item.mentee and item.mentee != self.asked:
            self.asked = item.mentee
            self._panel.show_asking(item.name)
            self.help_requested.emit(item.mentee)


class WaitingPane(LeftOverPane):
    """Mentees who wait, then mentors who could take somebody.

    `why_requested(mentee)` asks about one mentor.
    """

    why_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.help = MentorHelp()
        super().__init__(self.help, parent)
        self.help.why_requested.connect(lambda: self.why_requested.emit(self.asked))

    def show_left_over(self, seen: Seen | None) -> None:
        """Show who is left over in the matching that is looked at."""
        if seen is None or seen.kept is None:
            self.show_items(None)
            return
        mentees = [LeftOver(one.name, reasons_of(one), mentee=one.mentee) for one in seen.waiting]
        mentors = _with_places(seen.weighed, seen.kept.solution)
        waiting = len(seen.kept.solution.waiting)
        self.show_items(
            [
                *under("Mentees who wait", mentees, waiting, "wait"),
                *under("Mentors with places", mentors[:SHOWN], len(mentors), "have places"),
            ]
        )


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

    def minimumSizeHint(self) -> QSize:
        return QSize(0, LEAST_LINES * self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        if event.size().height() < event.oldSize().height():
            self.scrollTo(self.currentIndex())


def reasons_of(account: WaitingAccount) -> tuple[str, ...]:
    """Why somebody waits, what decided it first: the strictest rule if rules leave nobody."""
    strictest = sorted(account.removed, key=lambda rule: (-rule.removes, -rule.alone))
    situation, *rules = waiting_sentences(replace(account, removed=tuple(strictest)))
    if account.possible or not strictest:
        return (situation, *rules)
    return (rules[0], situation, *rules[1:])


def under(heading: str, items: list[LeftOver], count: int, do: str) -> list[LeftOver]:
    """A heading with its items, and how many there are more; nothing without items."""
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
