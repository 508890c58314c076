"""Something with a narrower column at its right."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.theme import text_scale

WIDEST = 1.2
SHARE = 0.34


class Beside(QWidget):
    """The side is so many pixels wide, more with larger text, and never more than its share."""

    def __init__(
        self, main: QWidget, side: QWidget, width: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._side, self._wanted = side, width
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(24)
        layout.addWidget(main, 1)
        layout.addWidget(side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = round(self._wanted * min(WIDEST, text_scale(self)))
        self._side.setFixedWidth(min(wanted, round(self.width() * SHARE)))
