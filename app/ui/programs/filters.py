"""Showing only some of the programs: by words, goal, audience and year."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.core.model import Goal
from app.formats.wording.portfolio import ANY_GOAL, ANY_WHOM, ANY_YEAR, shown_of
from app.ui.programs.entries import Entry
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.fields import Choice, SearchField
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import Small

FEWEST = 2
SEARCH_WIDTH = 200
CHOICE_SIGNS, YEAR_SIGNS = 16, 8
LONGEST_WHOM = 60


@dataclass(frozen=True)
class Wanted:
    """Which programs to show; what is empty or None lets all through."""

    words: str = ""
    goal: str | None = None
    for_whom: str | None = None
    year: int | None = None

    def lets_through(self, entry: Entry) -> bool:
        """Whether that program is to be shown."""
        program = entry.design.program
        text = f"{program.title} {program.purpose} {program.for_whom}".casefold()
        return (
            all(word in text for word in self.words.casefold().split())
            and (self.goal is None or self.goal in entry.goals)
            and (self.for_whom is None or self.for_whom == entry.for_whom)
            and (self.year is None or self.year in entry.years)
        )


class Filters(QWidget):
    """Emits `changed()`; offers only what some program has."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = SearchField("Search programs")
        self.words.setMinimumWidth(SEARCH_WIDTH)
        self.goal, self.for_whom, self.year = Choice("Goal"), Choice("For whom"), Choice("Year")
        self.count = Small()
        self.count.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.count.setMinimumHeight(self.words.sizeHint().height())
        self.all = LinkButton("Show all")
        flow = FlowLayout(self)
        for part in (self.words, *self._choices, self.all, self.count):
            flow.addWidget(part)
        for choice in self._choices:
            choice.setMinimumContentsLength(CHOICE_SIGNS)
            choice.chosen.connect(lambda _: self.changed.emit())
        self.year.setMinimumContentsLength(YEAR_SIGNS)
        self.words.textChanged.connect(lambda _: self.changed.emit())
        self.all.clicked.connect(self.show_all)

    @property
    def _choices(self) -> tuple[Choice, ...]:
        return self.goal, self.for_whom, self.year

    def wanted(self) -> Wanted:
        """What is asked for now."""
        return Wanted(
            self.words.text().strip(),
            self.goal.value(),
            self.for_whom.value(),
            self.year.value(),
        )

    def offer(self, entries: Sequence[Entry], goals: Sequence[Goal]) -> None:
        """Offer the goals, audiences and years of these programs."""
        used = {goal for entry in entries for goal in entry.goals}
        audiences = sorted({entry.for_whom for entry in entries} - {""}, key=str.casefold)
        years = sorted({year for entry in entries for year in entry.years})
        found = [(goal.id, goal.title) for goal in goals if goal.id in used]
        self.goal.set_options([(None, ANY_GOAL), *found])
        shortened = [(whom, _shortened(whom)) for whom in audiences]
        self.for_whom.set_options([(None, ANY_WHOM), *shortened])
        self.year.set_options([(None, ANY_YEAR), *((year, str(year)) for year in years)])
        self.setVisible(len(entries) >= FEWEST)

    def say(self, shown: int, of: int) -> None:
        """Say how many programs are let through."""
        self.count.setText(shown_of(shown, of))
        self.all.setVisible(self.wanted() != Wanted())

    def show_all(self) -> None:
        """Let everything through."""
        if self.wanted() == Wanted():
            return
        for choice in self._choices:
            choice.set_value(None)
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        self.changed.emit()


def _shortened(whom: str) -> str:
    return whom if len(whom) <= LONGEST_WHOM else f"{whom[:LONGEST_WHOM].rstrip()} …"
