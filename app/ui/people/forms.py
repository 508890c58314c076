"""Long forms: fields under each other that scroll, in dialogs that grow with the text."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme import text_scale
from app.ui.widgets.dialogs import Dialog, room_for
from app.ui.widgets.fields import Labelled

FRAME = QSize(16, 48)


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


class RoomyDialog(Dialog):
    """A dialog with much in it: opens in its `SIZE`, enlarged as the text is."""

    SIZE = (560, 640)

    def fit(self) -> None:
        """As large as the screen has room for, its frame included."""
        room = room_for(self) - FRAME
        self.resize((QSize(*self.SIZE) * text_scale(self)).boundedTo(room))
