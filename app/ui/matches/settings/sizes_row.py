"""How many people a circle may have."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.widgets.fields import Labelled, NumberField

LEAST, MOST = 2, 30


class SizesRow(QWidget):
    """The smallest and the largest size; `changed` brings the one that was changed."""

    changed = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.smallest = NumberField(LEAST, MOST, name="Smallest circle")
        self.largest = NumberField(LEAST, MOST, name="Largest circle")
        self.smallest.committed.connect(lambda size: self.changed.emit({"smallest": size}))
        self.largest.committed.connect(lambda size: self.changed.emit({"largest": size}))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(Labelled("Smallest circle", self.smallest))
        layout.addWidget(Labelled("Largest circle", self.largest))
        layout.addStretch(1)

    def show_sizes(self, smallest: int, largest: int) -> None:
        """Show the sizes as they are asked for."""
        self.smallest.set_value(smallest)
        self.largest.set_value(largest)
