"""What a place says while there is nothing in it: what to do first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme.fonts import text_scale
from app.ui.widgets.buttons import PrimaryButton
from app.ui.widgets.labels import Muted, Title

WIDTH = 480


class EmptyState(QWidget):
    """A title, a sentence or two, and at most one action."""

    action_requested = Signal()

    def __init__(
        self,
        title: str,
        text: str,
        action_label: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        heading = Title(title)
        heading.setWordWrap(True)
        self._text = Muted(text)
        self._text.setWordWrap(True)
        column = QWidget()
        column.setFixedWidth(round(WIDTH * text_scale(self)))
        inner = QVBoxLayout(column)
        inner.setContentsMargins(24, 24, 24, 24)
        inner.setSpacing(8)
        inner.addWidget(heading)
        inner.addWidget(self._text)
        if action_label:
            self.button = PrimaryButton(action_label)
            self.button.clicked.connect(self.action_requested)
            inner.addSpacing(8)
            inner.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(column)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(2)
        layout.addLayout(row)
        layout.addStretch(3)
