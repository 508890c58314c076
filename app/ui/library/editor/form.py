"""What the forms of all kinds of items have in common."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.core.model import Frame
from app.core.own import Item
from app.formats.wording.library import LEARNING, PHASES
from app.formats.wording.modes import FRAME_NAMES
from app.ui.library.editor.rows import RowsEditor
from app.ui.library.editor.text_row import GrowingArea
from app.ui.library.editor.ticks import Ticks
from app.ui.widgets.fields import Choice, Labelled, TextField
from app.ui.widgets.labels import Muted, Section

FRAMES: list[tuple[Frame | None, str]] = [
    (None, "none of the five"),
    *((frame, name) for frame, name in FRAME_NAMES.items()),
]


class ItemForm(QWidget):
    """Emits `edited(what, values)`: the words undo shows, and the item's fields to set."""

    edited = Signal(str, dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        self.title = self._line("Title", "title", "the title")

    def show_item(self, item: Item) -> None:
        """Show an item as it is now."""
        self.title.set_value(item.title)

    def start_over(self) -> None:
        """Forget what was begun and not written, before another item is shown."""

    def _line(self, label: str, name: str, what: str, hint: str = "") -> TextField:
        field = TextField()
        field.committed.connect(lambda text: self._tell(what, **{name: text.strip()}))
        self._add(label, field, hint)
        return field

    def _area(self, label: str, name: str, what: str, hint: str = "") -> GrowingArea:
        field = GrowingArea()
        field.committed.connect(lambda text: self._tell(what, **{name: text.strip()}))
        self._add(label, field, hint)
        return field

    def _choice(self, label: str, name: str, what: str, options: list[tuple[Any, str]]) -> Choice:
        field = Choice(label)
        field.set_options(options)
        field.chosen.connect(lambda value: self._tell(what, **{name: value}))
        self._add(label, field)
        return field

    def _ticks(self, label: str, name: str, what: str, words: dict[Any, str]) -> Ticks:
        field = Ticks(label, words)
        field.edited.connect(lambda values: self._tell(what, **{name: values}))
        self._add(label, field)
        return field

    def _phases(self) -> Ticks:
        return self._ticks("When in a program", "phase", "the phase", PHASES)

    def _learning(self) -> Ticks:
        return self._ticks("Kinds of learning", "learning_types", "the learning", LEARNING)

    def _frame(self) -> Choice:
        return self._choice("Part of the frame", "frame", "the frame", FRAMES)

    def _rows(self, heading: str, rows: RowsEditor, below: QWidget | None = None) -> None:
        part = QVBoxLayout()
        part.setSpacing(8)
        part.addWidget(Section(heading))
        part.addWidget(rows)
        if below:
            part.addWidget(below)
        self.column.addLayout(part)

    def _beside(self, *pairs: tuple[str, QWidget]) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for label, field in pairs:
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            row.addWidget(Labelled(label, field), 1)
        self.column.addLayout(row)

    def _note(self, text: str) -> Muted:
        note = Muted(text)
        note.setWordWrap(True)
        self.column.addWidget(note)
        return note

    def _add(self, label: str, field: QWidget, hint: str = "") -> None:
        self.column.addWidget(Labelled(label, field, hint))

    def _tell(self, what: str, **values: Any) -> None:
        self.edited.emit(f"Change {what}", values)
