"""The line that says which sessions are in a break, with the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.design.timeline.timeline import Timeline
from app.ui.design.words import counted
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.labels import Elided


class BreakLine(QWidget):
    """Hidden while no session is in a break."""

    move_out_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Elided("")
        self.button = LinkButton("Move out of breaks", icon="calendar")
        self.button.clicked.connect(lambda: self.move_out_requested.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        self.hide()

    def show_timeline(self, timeline: Timeline) -> None:
        """Say what is in a break now."""
        inside = [face for face in timeline.faces.values() if face.in_break]
        self.setVisible(bool(inside))
        self.button.setVisible(any(not face.locked for face in inside))
        if len(inside) == 1:
            self.words.setText(f"“{inside[0].title}”: {inside[0].in_break}")
        else:
            self.words.setText(f"{counted(len(inside), 'session')} are in breaks")
