"""The middle pane: a line of facts and actions over the timeline."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.design.timeline.header import TimelineHeader
from app.ui.design.timeline.invitation import Invitation
from app.ui.design.timeline.timeline import Timeline
from app.ui.design.timeline.view import TimelineView
from app.ui.design.words import counted
from app.ui.widgets.hairline import Hairline


class TimelinePane(QWidget):
    """Emits what its buttons ask for; the view's own signals are on `view`."""

    session_requested = Signal()
    milestone_requested = Signal()
    about_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = TimelineView()
        self.header = TimelineHeader()
        self.invitation = Invitation()
        self._last_week = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 4, 0)
        layout.setSpacing(4)
        for part in (self.header, Hairline(), self.invitation):
            layout.addWidget(part)
        layout.addWidget(self.view, 1)
        self.header.about.clicked.connect(self.about_requested)
        self.header.add_session.clicked.connect(lambda: self.session_requested.emit())
        self.header.add_milestone.clicked.connect(lambda: self.milestone_requested.emit())
        self.invitation.session_requested.connect(self.session_requested)
        self.view.weeks_shown.connect(self._name_weeks)

    def show_timeline(self, timeline: Timeline) -> None:
        """Show the timeline now."""
        self._last_week = timeline.program.weeks
        self.invitation.setVisible(not timeline.faces)
        self.view.show_timeline(timeline)

    def _name_weeks(self) -> None:
        first, last = self.view.shown_weeks()
        if not first:
            self.header.name_weeks(counted(self._last_week, "week"))
        elif first == 1 and last >= self._last_week:
            self.header.name_weeks(f"All {counted(last, 'week')}")
        else:
            self.header.name_weeks(f"Weeks {first} to {last} of {max(last, self._last_week)}")
