"""What stands beside the map of programs: what can be seen, and which aren't on it."""

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.ui.programs.not_placed import NotPlaced
from app.ui.programs.observations import Observations
from app.ui.programs.version_note import VersionNote
from app.ui.widgets.labels import Section

LEAST = 220


class Side(QScrollArea):
    """Scrolls where there is more than fits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("What can be seen")
        self.setWidgetResizable(True)
        self.setMinimumWidth(LEAST)
        self.observations, self.not_placed = Observations(), NotPlaced()
        self.version = VersionNote()
        inside = QWidget()
        column = self._column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(Section("What can be seen"))
        column.addWidget(self.observations)
        column.addSpacing(8)
        column.addWidget(self.version)
        column.addWidget(self.not_placed)
        column.addStretch(1)
        self.setWidget(inside)

    def take_legend(self, legend: QWidget | None) -> None:
        """Let the legend stand under the words; None where it stands elsewhere."""
        if legend is not None:
            self._column.insertWidget(self._column.count() - 1, legend)
