"""The line over the timeline: what can be added, and the program's own facts."""

from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.flow_layout import FlowLayout

GAP = 4


class TimelineHeader(QWidget):
    """Buttons in a line, or in two where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_session = LinkButton("Add session", icon="add")
        self.add_milestone = LinkButton("Add milestone", icon="milestone")
        self.calendar = LinkButton("Calendar", icon="calendar")
        self.about = LinkButton("About this program", icon="info")
        menu = QMenu(self.calendar)
        self.breaks = menu.addAction("Breaks and holidays…")
        self.save_dates = menu.addAction("Save the dates as a calendar file…")
        self.calendar.setMenu(menu)
        flow = FlowLayout(self, gap=GAP)
        for part in (self.add_session, self.add_milestone, self.calendar, self.about):
            flow.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
