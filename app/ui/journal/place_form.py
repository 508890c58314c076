"""The place of an entry: a marker to drag, or four questions to answer."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.dimensions.place import points
from app.core.model import JournalEntry
from app.core.review.simple_place import IMMEDIACY, SCALE, STRUCTURE, TRANSPARENCY, answered
from app.formats.wording.journal import ANSWERS, ASKED, NOT_KNOWN, ON_THE_MAP
from app.ui.journal.entry_map import EntryMap, Mark
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.fields import Choice, Labelled
from app.ui.widgets.labels import Section, Small

VALUES = {
    "structure": STRUCTURE,
    "immediacy": IMMEDIACY,
    "scale": SCALE,
    "transparency": TRANSPARENCY,
}
LEAD = "Drag on the map, or answer what you know. Squares are programs, rings other entries."


class PlaceForm(QWidget):
    """Emits `edited(values)`, some of the four dimensions by name."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.map = EntryMap()
        self.map.placed.connect(lambda x, y: self.edited.emit({"immediacy": x, "structure": y}))
        self.choices = {name: self._choice(name) for name in ASKED}
        self.forget = LinkButton("Take it off the map")
        self.forget.clicked.connect(
            lambda: self.edited.emit({"immediacy": None, "structure": None})
        )
        lead = Small(LEAD)
        lead.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Section("Where it stands"))
        layout.addWidget(lead)
        layout.addWidget(self.map)
        for name, choice in self.choices.items():
            layout.addWidget(Labelled(ASKED[name], choice))
        layout.addWidget(self.forget)
        layout.addStretch(1)

    def show_entry(self, entry: JournalEntry, others: Iterable[Mark]) -> None:
        """Show where that entry stands, among the others."""
        self.map.show_entry(entry, others)
        for name, choice in self.choices.items():
            value: float | None = getattr(entry, name)
            options: list[tuple[float | None, str]] = [(None, NOT_KNOWN)]
            options += zip(VALUES[name], ANSWERS[name], strict=True)
            number = answered(VALUES[name], value)
            if value is not None and number is None:
                options.append((value, ON_THE_MAP.format(points=points(value))))
            choice.set_options(options)
            choice.set_value(value if number is None else VALUES[name][number])
        self.forget.setEnabled(entry.immediacy is not None or entry.structure is not None)

    def _choice(self, name: str) -> Choice:
        choice = Choice(ASKED[name])
        choice.chosen.connect(lambda value: self.edited.emit({name: value}))
        return choice
