"""Several of a few words, each a chip to switch on."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.widgets.chips import Chip
from app.ui.widgets.flow_layout import FlowLayout


class Ticks(QWidget):
    """Emits `edited(tuple)`, the values that are on, in their order."""

    edited = Signal(tuple)

    def __init__(self, name: str, words: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[str, Chip] = {}
        flow = FlowLayout(self, gap=6)
        for value, word in words.items():
            chip = Chip(word, checkable=True)
            chip.setAccessibleName(f"{name}: {word}")
            chip.clicked.connect(self._tell)
            self.chips[value] = chip
            flow.addWidget(chip)

    def set_values(self, values: Iterable[str]) -> None:
        """Show these as switched on, silently."""
        on = set(values)
        for value, chip in self.chips.items():
            chip.setChecked(value in on)

    def _tell(self) -> None:
        self.edited.emit(tuple(v for v, chip in self.chips.items() if chip.isChecked()))
