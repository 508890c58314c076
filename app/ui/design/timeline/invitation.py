"""What the timeline of an empty program says: what to do first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.buttons import PrimaryButton
from app.ui.widgets.labels import Body, Section

WORDS = (
    "A program is made of the times when people are in touch. Add the first one, or drag "
    "something from the library onto a week."
)


class Invitation(QWidget):
    """Stands over the empty weeks, which can still be dropped on."""

    session_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = PrimaryButton("Add a session", icon="add")
        self.button.clicked.connect(self.session_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 24, 24, 24)
        layout.setSpacing(8)
        layout.addWidget(Section("Nothing planned yet"))
        layout.addWidget(Body(WORDS))
        layout.addSpacing(4)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
