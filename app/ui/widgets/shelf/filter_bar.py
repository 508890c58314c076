"""What narrows the library beside the words searched for."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.core.own import Kind
from app.formats.shelf import Filter
from app.formats.wording.library import AUDIENCES, LEARNING, PHASES
from app.formats.wording.modes import MODE_NAMES
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.fields import Choice

KINDS = [
    (None, "All kinds"),
    (Kind.ACTIVITY, "Activities"),
    (Kind.QUESTIONS, "Question sets"),
    (Kind.TEMPLATE, "Templates"),
]
GROUPS = [
    (None, "Any group size"),
    ((2, 2), "2 people"),
    ((3, 3), "3 people"),
    ((4, 6), "4 to 6 people"),
    ((7, 12), "7 to 12 people"),
    ((13, 1_000_000), "13 people or more"),
]
MINUTES = [(None, "Any length"), *((n, f"Up to {n} min") for n in (15, 30, 45, 60, 90, 120))]
CLEAR = "Clear filters"


class FilterBar(QWidget):
    """Emits `changed` when the user narrows or widens; `kinds` are those to choose from."""

    changed = Signal()

    def __init__(
        self, columns: int, kinds: Sequence[Kind] = tuple(Kind), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.kind = _choice("Kind", [pair for pair in KINDS if pair[0] in (None, *kinds)])
        self.phase = _choice("Phase", [(None, "Any phase"), *_capital(PHASES)])
        self.mode = _choice("Way of being in touch", [(None, "Any mode"), *_capital(MODE_NAMES)])
        self.people = _choice("Group size", GROUPS)
        self.minutes = _choice("Minutes", MINUTES)
        self.learning = _choice("Kind of learning", [("", "Any learning"), *_capital(LEARNING)])
        self.audience = _choice("For whom", [("", "For anybody"), *_for(AUDIENCES)])
        self.clear = LinkButton(CLEAR)
        self.clear.clicked.connect(self.start_over)
        self.clear.setEnabled(False)
        self._lay_out(columns)

    def narrowed(self, wanted: Filter) -> Filter:
        """The filter, narrowed by what is chosen here as well."""
        phase = self.phase.value()
        return replace(
            wanted,
            kind=self.kind.value(),
            phases=wanted.phases or frozenset([phase] if phase else []),
            mode=self.mode.value(),
            people=self.people.value(),
            minutes=self.minutes.value(),
            learning=self.learning.value(),
            audience=self.audience.value(),
        )

    @property
    def count(self) -> int:
        """How many filters are on."""
        return sum(bool(choice.value()) for choice in self.choices)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """All of them, in the order of the keyboard."""
        return (
            self.kind,
            self.phase,
            self.mode,
            self.people,
            self.minutes,
            self.learning,
            self.audience,
        )

    def start_over(self) -> None:
        """Take all filters off."""
        if self.count:
            for choice in self.choices:
                choice.setCurrentIndex(0)
            self._tell()

    def _tell(self) -> None:
        self.clear.setEnabled(bool(self.count))
        self.changed.emit()

    def _lay_out(self, columns: int) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for number, choice in enumerate(self.choices):
            choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            choice.chosen.connect(lambda _: self._tell())
            grid.addWidget(choice, number // columns, number % columns)
        number = len(self.choices)
        grid.addWidget(self.clear, number // columns, number % columns, Qt.AlignmentFlag.AlignLeft)
        for column in range(columns):
            grid.setColumnStretch(column, 1)


def _choice(name: str, options: Sequence[tuple[Any, str]]) -> Choice:
    choice = Choice(name)
    choice.set_options(options)
    return choice


def _capital(names: dict[Any, str]) -> list[tuple[Any, str]]:
    return [(value, name[0].upper() + name[1:]) for value, name in names.items()]


def _for(names: dict[str, str]) -> list[tuple[Any, str]]:
    return [(value, f"For {name}") for value, name in names.items()]
