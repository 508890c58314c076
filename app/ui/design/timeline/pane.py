"""The middle pane: actions over the timeline, and what is in sight under it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.design.timeline.break_line import BreakLine
from app.ui.design.timeline.header import TimelineHeader
from app.ui.design.timeline.invitation import Invitation
from app.ui.design.timeline.timeline import Timeline
from app.ui.design.timeline.view import TimelineView
from app.ui.design.timeline.zoom import Zoom
from app.ui.design.timeline.zoom_bar import ZoomBar
from app.ui.design.words import counted, days_words
from app.ui.widgets.hairline import Hairline


class TimelinePane(QWidget):
    """Its buttons' signals are on `header`, the view's own on `view`."""

    session_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = TimelineView()
        self.header = TimelineHeader()
        self.invitation = Invitation()
        self.in_breaks = BreakLine()
        self.foot = ZoomBar()
        self._timeline: Timeline | None = None
        self._zooms: dict[str, Zoom] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 4, 0)
        layout.setSpacing(4)
        for part in (self.header, Hairline(), self.in_breaks, self.invitation):
            layout.addWidget(part)
        layout.addWidget(self.view, 1)
        layout.addWidget(Hairline())
        layout.addWidget(self.foot)
        self.header.add_session.clicked.connect(lambda: self.session_requested.emit())
        self.invitation.session_requested.connect(self.session_requested)
        self.view.weeks_shown.connect(self._name_weeks)
        self.view.zoomed.connect(self._zoomed)
        self.foot.zoom_wanted.connect(self.view.zoom_to)
        self.foot.fit_wanted.connect(self.view.zoom_to_fit)

    def show_timeline(self, timeline: Timeline) -> None:
        """Show the timeline now; another program from its top, as near as it was seen last."""
        before, self._timeline = self._timeline, timeline
        self.invitation.setVisible(not timeline.faces)
        self.in_breaks.show_timeline(timeline)
        another = not before or before.program.id != timeline.program.id
        if another:
            self.view.zoom_to(self._zooms.get(timeline.program.id, Zoom()))
        self.view.show_timeline(timeline)
        if another:
            self.view.verticalScrollBar().setValue(self.view.verticalScrollBar().minimum())

    def _zoomed(self, zoom: Zoom) -> None:
        self.foot.show_zoom(zoom)
        if self._timeline:
            self._zooms[self._timeline.program.id] = zoom

    def _name_weeks(self) -> None:
        if not self._timeline:
            return
        first, last = self.view.shown_weeks()
        weeks = self._timeline.program.weeks
        if not first:
            words = counted(weeks, "week")
        elif first == 1 and last >= weeks:
            words = f"All {counted(last, 'week')}"
        else:
            words = f"Weeks {first} to {last} of {max(last, weeks)}"
        days = days_words(self._timeline.start, first, last) if first else ""
        self.foot.words.setText(" · ".join(filter(None, (words, days))))
