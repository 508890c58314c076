"""One edit of a plan: to tick, to apply alone, or to refuse."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.core.dimensions.planner import Line
from app.ui.design.map.words import Words
from app.ui.widgets.buttons import LinkButton


class WayRow(QWidget):
    """Emits `ticked(Line, bool)`, `apply_asked(Line)` and `refused(Line)`."""

    ticked = Signal(object, bool)
    apply_asked = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: Line | None = None
        self.tick = QCheckBox()
        self.words = _Clickable(self.tick)
        self.apply = LinkButton("Apply")
        self.refuse = LinkButton("Another way")
        self.tick.toggled.connect(lambda on: self.ticked.emit(self.line, on))
        self.apply.clicked.connect(lambda: self.apply_asked.emit(self.line))
        self.refuse.clicked.connect(lambda: self.refused.emit(self.line))
        self._build()

    def show_line(self, line: Line, words: str, ticked: bool) -> None:
        """Show an edit, ticked or not."""
        self.line = line
        with QSignalBlocker(self.tick):
            self.tick.setChecked(ticked)
        self.words.set_text(words)
        self.tick.setAccessibleName(words)
        self.apply.setAccessibleName(f"Apply: {words}")
        self.refuse.setAccessibleName(f"Another way than: {words}")

    def _build(self) -> None:
        links = QHBoxLayout()
        links.setSpacing(0)
        links.addWidget(self.apply)
        links.addWidget(self.refuse)
        links.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addLayout(links)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(column, 1)


class _Clickable(Words):
    """Words that tick their box."""

    def __init__(self, tick: QCheckBox) -> None:
        super().__init__(quiet=False)
        self._tick = tick

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._tick.click()
