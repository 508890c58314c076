"""The line over the timeline: which weeks are in sight, and what can be added."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import Muted

GAP = 4
INSET = 8


class TimelineHeader(QWidget):
    """The buttons stand at the right end, or under the words where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.weeks = Muted()
        self.about = LinkButton("About this program")
        self.add_session = LinkButton("Add session", icon="add")
        self.add_milestone = LinkButton("Add milestone", icon="milestone")
        self._buttons = (self.about, self.add_session, self.add_milestone)
        flow = FlowLayout(self, gap=GAP)
        flow.setContentsMargins(INSET, 0, 0, 0)
        for part in (self.weeks, *self._buttons):
            flow.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def name_weeks(self, words: str) -> None:
        """Say which weeks are in sight."""
        if words != self.weeks.text():
            self.weeks.setText(words)
            self._stretch()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._stretch()
        return super().event(event)

    def _stretch(self) -> None:
        taken = sum(button.sizeHint().width() + GAP for button in self._buttons)
        words = self.weeks.fontMetrics().horizontalAdvance(self.weeks.text()) + 8
        left = self.width() - INSET - taken
        self.weeks.setMinimumWidth(left if left >= words else words)
        self.weeks.setMinimumHeight(self.about.sizeHint().height())
