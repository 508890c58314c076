"""Long forms: fields under each other that scroll, in windows that grow with the text."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme import text_scale
from app.ui.widgets.fields import Labelled


class ScrollingForm(QScrollArea):
    """Add fields to `form`; there is no scrolling sideways."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content = QWidget()
        content.setProperty("scrollGround", "true")
        self.form = QVBoxLayout(content)
        self.form.setContentsMargins(0, 0, 14, 0)
        self.form.setSpacing(12)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def add(self, label: str, field: QWidget, hint: str = "") -> None:
        """A field under its label, which wraps however long it is."""
        labelled = Labelled(label, field, hint)
        for text in labelled.findChildren(QLabel):
            text.setWordWrap(True)
        self.form.addWidget(labelled)


def grown(widget: QWidget, width: int, height: int) -> QSize:
    """The size enlarged as the text is, as far as the screen has room."""
    size = QSize(width, height) * text_scale(widget)
    return size.boundedTo(widget.screen().availableSize())
