"""What can be done with the pair that is chosen in the list."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.ui.matches.rows.pairs import PairRow
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import ElidedSmall

NAMES = 40
"""So many letters have room beside the buttons, or the names stand above them."""


class PairBar(QWidget):
    """Names the pair; each signal asks to do something with it."""

    lock_requested = Signal(object)
    change_requested = Signal(object)
    apart_requested = Signal(object)
    why_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pair: PairRow | None = None
        self.names = ElidedSmall()
        self.lock_button = Button("Lock", icon="lock")
        self.change_button = Button("Another mentor", icon="swap")
        self.apart_button = Button("Take apart")
        self.why_button = Button("Why not …")
        self.why_button.setAccessibleName("Why this mentee is not with a certain mentor")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self._lines = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)
        self._lines.addWidget(self.names, 1)
        self._lines.addLayout(buttons)
        self._buttons = buttons
        for button, signal in (
            (self.lock_button, self.lock_requested),
            (self.change_button, self.change_requested),
            (self.apart_button, self.apart_requested),
            (self.why_button, self.why_requested),
        ):
            button.clicked.connect(lambda _=False, told=signal: told.emit(self._pair))
            buttons.addWidget(button)
        buttons.addStretch()
        self.show_pair(None)

    def show_pair(self, pair: PairRow | None) -> None:
        """Offer what can be done with that pair; hidden without one."""
        self._pair = pair
        self.setVisible(pair is not None)
        if pair:
            self.change_button.setText("Move a person" if pair.grouped else "Another mentor")
            self.names.setText(pair.together or f"{pair.mentor_name} · {pair.mentee_name}")
            self.why_button.setVisible(not (pair.grouped or pair.together))
            self.lock_button.setText("Unlock" if pair.locked else "Lock")
            self.lock_button.set_icon("unlock" if pair.locked else "lock")
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names stand in line with the buttons where there is room for both."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wanted = NAMES * self.fontMetrics().averageCharWidth() + self._lines.spacing()
        beside = self._buttons.sizeHint().width() + wanted <= self.width()
        way = QBoxLayout.Direction
        self._lines.setDirection(way.LeftToRight if beside else way.TopToBottom)
