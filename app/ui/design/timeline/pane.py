"""The middle pane: a line of facts and actions over the timeline, or what to do first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.ui.design.timeline.timeline import Timeline
from app.ui.design.timeline.view import TimelineView
from app.ui.design.words import counted
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.hairline import Hairline
from app.ui.widgets.labels import Muted

EMPTY_TEXT = (
    "A program is made of the times when people are in touch. Add the first one here, or "
    "drag something from the library at the left."
)


class TimelinePane(QWidget):
    """Emits what its buttons ask for; the view's own signals are on `view`."""

    session_requested = Signal()
    milestone_requested = Signal()
    about_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = TimelineView()
        self.weeks = Muted()
        self.about = LinkButton("About this program")
        self.add_session = LinkButton("Add session", icon="add")
        self.add_milestone = LinkButton("Add milestone", icon="milestone")
        self.empty = EmptyState("Nothing planned yet", EMPTY_TEXT, "Add a session")
        self._last_week = 0
        self._stack = QStackedWidget()
        self._build()
        self.about.clicked.connect(self.about_requested)
        self.add_session.clicked.connect(self.session_requested)
        self.add_milestone.clicked.connect(self.milestone_requested)
        self.empty.action_requested.connect(self.session_requested)
        self.view.weeks_shown.connect(self._name_weeks)

    def show_timeline(self, timeline: Timeline) -> None:
        """Show the timeline now."""
        self._last_week = timeline.program.weeks
        self.view.show_timeline(timeline)
        nothing = not timeline.faces and not timeline.milestones
        self._stack.setCurrentWidget(self.empty if nothing else self.view)
        self._name_weeks()

    def _build(self) -> None:
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(self.weeks, 1)
        for button in (self.about, self.add_session, self.add_milestone):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 4, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(Hairline())
        layout.addWidget(self._stack, 1)

    def _name_weeks(self) -> None:
        first, last = self.view.shown_weeks()
        if self._stack.currentWidget() is self.empty or not first:
            self.weeks.setText(counted(self._last_week, "week"))
        elif (first, last) == (1, self._last_week):
            self.weeks.setText(f"All {counted(last, 'week')}")
        else:
            self.weeks.setText(f"Weeks {first} to {last} of {self._last_week}")
