"""The one tinted place: why the marker moved."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.widgets.notice import Notice

LINES = 4
PADDING = 16


class Reason(QWidget):
    """Holds a notice in a room of steady height.

    What stands below stays where it is while sentences come and go, and a new sentence
    doesn't lay the whole panel out again.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notice = Notice("reason", text, self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """What is said."""
        return self._notice.text()

    def set_text(self, text: str) -> None:
        """Say something else."""
        if text != self.text():
            self._notice.set_text(text)
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(200, self._least())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = max(self._least(), self._notice.heightForWidth(self.width()))
        self._notice.setGeometry(0, 0, self.width(), needed)
        if needed != self.height():
            self.setFixedHeight(needed)

    def _least(self) -> int:
        return QFontMetrics(self.font()).lineSpacing() * LINES + PADDING
