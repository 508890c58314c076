"""Things that could be done, each a sentence with a button that does it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import Body


class WaysList(QWidget):
    """`chosen(object)` brings what was given together with the sentence."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[Button] = []
        self._ways = QVBoxLayout(self)
        self._ways.setContentsMargins(0, 0, 0, 0)
        self._ways.setSpacing(8)

    def show_ways(self, ways: Iterable[tuple[str, object]]) -> None:
        """Offer these, with the sentence of each."""
        self.clear()
        for sentence, way in ways:
            self._add(sentence, way)

    def clear(self) -> None:
        """Offer nothing."""
        self.buttons = []
        while item := self._ways.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def _add(self, sentence: str, way: object) -> None:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        button = Button("Do this")
        button.setAccessibleName(f"Do this: {sentence}")
        button.clicked.connect(lambda: self.chosen.emit(way))
        column.addWidget(Body(sentence))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._ways.addWidget(row)
        self.buttons.append(button)
