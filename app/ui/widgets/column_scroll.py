"""A column that scrolls up and down only: its content is exactly as wide as there is room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class ColumnScroll(QScrollArea):
    """Put parts into `column`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # One of our own: Qt for Python makes ready all kinds of widgets to wrap a foreign one.
        self._window = QWidget()
        self._window.setBackgroundRole(QPalette.ColorRole.NoRole)
        self.setViewport(self._window)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = QWidget()
        self._content.setProperty("scrollGround", True)
        self.column = QVBoxLayout(self._content)
        self.setWidget(self._content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._content.setFixedWidth(self._window.width())
        super().resizeEvent(event)
