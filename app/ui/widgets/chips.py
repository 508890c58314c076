"""Small rounded words: filters to switch on, or things that can be opened."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

Tone = Literal["plain", "accent", "quiet"]


class Chip(QPushButton):
    """A small button; `checkable` makes it a filter, `tone` tints it."""

    def __init__(
        self,
        text: str,
        checkable: bool = False,
        parent: QWidget | None = None,
        *,
        tone: Tone = "plain",
    ) -> None:
        super().__init__(text, parent)
        self.setCheckable(checkable)
        self.setAutoDefault(False)
        self.setProperty("tone", tone)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
