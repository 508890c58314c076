"""What the Library says it has done, with a way to where it went if it went somewhere."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.core.usage import Place
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.notice import Notice

GO = "Go to that session"


class Told(QWidget):
    """Hidden until something is said; emits `session_requested(program_id, session_id)`."""

    session_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self.notice = Notice("reason")
        self.go = LinkButton(GO)
        self.go.clicked.connect(self._go)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.notice, 1)
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def say(self, text: str, place: Place | None = None) -> None:
        """Say what was done; with a place, offer to go there."""
        self._place = place
        self.notice.set_text(text)
        self.go.setVisible(place is not None)
        self.show()

    def text(self) -> str:
        """What is said."""
        return self.notice.text()

    def _go(self) -> None:
        if self._place:
            self.session_requested.emit(self._place.program, self._place.session)
