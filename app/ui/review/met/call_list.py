"""Whom to ring: matches that have not met for three weeks."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from app.core.model import Workspace
from app.core.review.calls import Quiet
from app.formats.wording.review import quiet_words
from app.ui.widgets.labels import Body, Section
from app.ui.widgets.lists import ListBox

MATCH = Qt.ItemDataRole.UserRole


class CallList(QWidget):
    """Emits `chosen(match id)` at a click or Enter."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Body()
        self.list = ListBox("Not met for three weeks")
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Section("Not met for three weeks"))
        layout.addWidget(self.words)
        layout.addWidget(self.list, 1)

    def show_quiet(self, workspace: Workspace, quiet: Sequence[Quiet], why_none: str) -> None:
        """Show these matches; `why_none` where there are none."""
        self.list.clear()
        for one in quiet:
            said = quiet_words(workspace, one)
            item = QListWidgetItem(said)
            item.setToolTip(said)
            item.setData(MATCH, one.match.id)
            self.list.addItem(item)
        self.list.setVisible(bool(quiet))
        self.words.setText(why_none)
        self.words.setVisible(not quiet)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(MATCH))
