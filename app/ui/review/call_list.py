"""A short list of matches to turn to, each with the reason under its name."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from app.ui.widgets.labels import Body, Section
from app.ui.widgets.two_lines import KEY, TwoLineList

LEAST = 130


class CallList(QWidget):
    """Emits `chosen(match id)` at a click or Enter."""

    chosen = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Body()
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list = TwoLineList(title)
        self.list.setMinimumHeight(LEAST)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        heading = Section(title)
        heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(heading)
        layout.addWidget(self.words)
        layout.addWidget(self.list, 1)

    def show_matches(self, matches: Iterable[tuple[str, str, str]], why_none: str) -> None:
        """Show (match id, name, reason); `why_none` where there are none."""
        self.list.show_rows(list(matches))
        self.list.setCurrentRow(-1)
        self.list.setVisible(self.list.count() > 0)
        self.words.setText(why_none)
        self.words.setVisible(self.list.count() == 0)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(KEY))
