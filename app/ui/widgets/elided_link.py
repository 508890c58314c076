"""A link whose words are cut where there is no room for them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.widgets.buttons import LinkButton

PADDING = 20
BESIDE_ICON = 4


class ElidedLink(LinkButton):
    """The whole text is its tooltip and its accessible name."""

    def __init__(self, text: str, parent: QWidget | None = None, icon: str | None = None) -> None:
        super().__init__(text, parent, icon)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_words(text)

    def set_words(self, text: str) -> None:
        """Say something else, as much of it as there is room for."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._cut()

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._cut()
        super().resizeEvent(event)

    def _cut(self) -> None:
        beside = 0 if self.icon().isNull() else self.iconSize().width() + BESIDE_ICON
        room = self.width() - PADDING - beside
        words = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        if words != self.text():
            self.setText(words)
