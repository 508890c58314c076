"""The five things around the sessions: ticked by hand, or there because of what is inside."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from app.core.model import Frame, Library, ProgramDesign
from app.formats.wording.modes import FRAME_NAMES
from app.ui.design.timeline.faces import activity_title, question_title
from app.ui.widgets.labels import Small


class FrameTicks(QWidget):
    """Emits `toggled(Frame, bool)` when the user ticks one."""

    toggled = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticks = {frame: QCheckBox(word) for frame, word in FRAME_NAMES.items()}
        self._sources = {frame: Small() for frame in FRAME_NAMES}
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(12)
        layout.setVerticalSpacing(0)
        layout.setColumnStretch(1, 1)
        for source in self._sources.values():
            source.setWordWrap(True)
        for row, (frame, tick) in enumerate(self.ticks.items()):
            layout.addWidget(tick, row, 0)
            layout.addWidget(self._sources[frame], row, 1)
            tick.clicked.connect(lambda on, frame=frame: self.toggled.emit(frame, on))

    def show_design(self, design: ProgramDesign, library: Library) -> None:
        """Show which are there, and what brings them."""
        sources = frame_sources(design, library)
        for frame, tick in self.ticks.items():
            title = sources.get(frame)
            with QSignalBlocker(tick):
                tick.setChecked(bool(title) or frame in design.program.frame)
            words = f"from “{title}”" if title else ""
            if words != self._sources[frame].text():
                tick.setEnabled(not title)
                tick.setAccessibleDescription(words)
                self._sources[frame].setText(words)


def frame_sources(design: ProgramDesign, library: Library) -> dict[Frame, str]:
    """For each frame element that content brings: the title of the first that does."""
    found: dict[Frame, str] = {}
    for inside in design.sessions:
        for activity in inside.activities:
            if activity.frame:
                found.setdefault(activity.frame, activity_title(activity, library))
        for questions in inside.question_sets:
            if questions.frame:
                found.setdefault(questions.frame, question_title(questions, library))
    return found
