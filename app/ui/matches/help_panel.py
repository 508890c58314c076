"""What would let somebody who waits have a mentor: each way was tried before it is offered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.matching.openings import Opening
from app.core.matching.problem import MatchingProblem
from app.formats.wording.outcomes import opening_sentence
from app.ui.widgets.buttons import Button
from app.ui.widgets.hairline import Hairline
from app.ui.widgets.labels import Body, Section, Small

MOST = 3


class HelpPanel(QWidget):
    """Hidden until somebody is chosen; `chosen(Opening)` asks to do one of the ways."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Section()
        self._title.setWordWrap(True)
        self._note = Small()
        self._note.setWordWrap(True)
        self._ways = QVBoxLayout()
        self._ways.setSpacing(8)
        self.buttons: list[Button] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(Hairline())
        layout.addSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._note)
        layout.addLayout(self._ways)
        self.hide()

    def show_asking(self, name: str) -> None:
        """Say that ways are being tried."""
        self._clear()
        self._title.setText(f"What would help {name}")
        self._note.setText("Trying each small change …")
        self._note.show()
        self.show()

    def show_openings(self, problem: MatchingProblem, openings: tuple[Opening, ...]) -> None:
        """Offer the ways that were found."""
        self._clear()
        self._note.setText("No single change of a rule or a place would help.")
        self._note.setVisible(not openings)
        for opening in openings[:MOST]:
            self._add(opening_sentence(problem, opening), opening)

    def _add(self, sentence: str, opening: Opening) -> None:
        way = QWidget()
        column = QVBoxLayout(way)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        text = Body(sentence)
        button = Button("Do this")
        button.setAccessibleName(f"Do this: {sentence}")
        button.clicked.connect(lambda: self.chosen.emit(opening))
        column.addWidget(text)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._ways.addWidget(way)
        self.buttons.append(button)

    def _clear(self) -> None:
        self.buttons = []
        while item := self._ways.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
