"""Paragraphs that are written while one looks at the page they stand on."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.ui.theme import text_scale
from app.ui.widgets.fields import TextArea

PAUSE_MS = 300
HIGH = 92


class WordsField(TextArea):
    """A text area that tells of a change when nothing was typed for a moment, too."""

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent, name=name, hint=hint)
        self.setFixedHeight(round(HIGH * text_scale(self)))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._commit)
        self.textChanged.connect(self._pause.start)
