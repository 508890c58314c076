"""Small words that change often, in a room that changes only when they need more lines."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.design.style import style_of

WRAPPED = Qt.TextFlag.TextWordWrap.value
TALLEST = 10_000


class Words(QWidget):
    """Wraps like a label, but laying out what is around it again is the exception.

    It keeps room for `lines` lines, whatever it says.
    """

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, quiet: bool = True, lines: int = 0
    ) -> None:
        super().__init__(parent)
        self._quiet, self._lines = quiet, lines
        self._text = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_text(text)

    def text(self) -> str:
        """What is said."""
        return self._text

    def set_text(self, text: str) -> None:
        """Say something else."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(text)
        if self.heightForWidth(self.width()) != self.height():
            self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetrics(style_of(self).small)
        room = QRect(0, 0, width, TALLEST)
        return max(
            self._lines * metrics.lineSpacing(),
            metrics.boundingRect(room, WRAPPED, self._text).height(),
        )

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        style = style_of(self)
        painter = QPainter(self)
        painter.setFont(style.small)
        painter.setPen(QColor(style.palette.muted if self._quiet else style.palette.ink))
        painter.drawText(self.rect(), WRAPPED, self._text)
