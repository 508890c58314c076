"""A session's own facts, edited field by field."""

from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.core.model import Session, Timing
from app.ui.design.inspector.form import Form
from app.ui.design.inspector.options import MODES, OPEN_LEVELS, TIMING
from app.ui.design.inspector.weeks_text import WRITE_LIKE, parse_weeks, weeks_text
from app.ui.widgets.fields import Choice, NumberField, TextArea, TextField
from app.ui.widgets.notice import Notice


class SessionForm(Form):
    """Emits `edited(what, values)`: "the mode" and {"mode": …}, when the user commits a field."""

    edited = Signal(str, dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TextField()
        self.timing = Choice()
        self.weeks = TextField()
        self.times = NumberField(0, 500)
        self.minutes = NumberField(0, 6000, suffix=" min")
        self.people = NumberField(1, 100_000)
        self.mode = Choice()
        self.openness = Choice()
        self.note = TextArea()
        self.known = QCheckBox("I know what happens in it")
        self.locked = QCheckBox("Locked: stays as it is")
        self.overfull = Notice("notice")
        self.weeks_notice = Notice("error", WRITE_LIKE)
        self._kept_weeks = ""
        self._build()
        self._connect()

    def show_overfull(self, words: str) -> None:
        """Remark that more is planned than there is time for; no words: nothing to remark."""
        self.overfull.set_text(words)
        self.overfull.setVisible(bool(words))

    def show_session(self, session: Session) -> None:
        """Show a session as it is now; what is being typed is left alone."""
        dated = session.timing is Timing.DATED
        self.title.set_value(session.title)
        self.timing.set_value(session.timing)
        self._kept_weeks = weeks_text(session.weeks)
        self.weeks.set_value(self._kept_weeks)
        self.weeks_notice.hide()
        self._weeks_row.setVisible(dated)
        self.times.set_value(session.times)
        self._times_row.setVisible(not dated)
        self.minutes.set_value(session.minutes)
        self.people.set_value(session.people)
        self.mode.set_value(session.mode)
        self.openness.set_value(session.openness)
        self.note.set_value(session.note)
        for box, on in ((self.known, session.content_known), (self.locked, session.locked)):
            with QSignalBlocker(box):
                box.setChecked(on)

    def _build(self) -> None:
        self.timing.set_options(TIMING)
        self.mode.set_options(MODES)
        self.openness.set_options(OPEN_LEVELS)
        self.note.setFixedHeight(72)
        self.add("Title", self.title)
        self.add("When", self.timing)
        self._weeks_row = self.add("Weeks, such as 1, 3 or 5 to 9", self.weeks)
        self.rows.addWidget(self.weeks_notice)
        self._times_row = self.add("How many times", self.times)
        self.add("How people are in touch", self.mode)
        self.add_beside(("Minutes", self.minutes), ("People", self.people))
        self.rows.addWidget(self.overfull)
        self.overfull.hide()
        self.add("Note for the guide", self.note)
        self.add("Openness: what the guide prints", self.openness)
        self.rows.addWidget(self.known)
        self.rows.addWidget(self.locked)
        self.weeks_notice.hide()

    def _connect(self) -> None:
        self.title.committed.connect(self._edit("the title", "title"))
        self.timing.chosen.connect(self._edit("when it is", "timing"))
        self.weeks.committed.connect(self._weeks_written)
        self.times.committed.connect(self._edit("how often it is", "times"))
        self.minutes.committed.connect(self._edit("the minutes", "minutes"))
        self.people.committed.connect(self._edit("the people", "people"))
        self.mode.chosen.connect(self._edit("the mode", "mode"))
        self.openness.chosen.connect(self._edit("the openness", "openness"))
        self.note.committed.connect(self._edit("the note", "note"))
        self.known.toggled.connect(self._edit("whether its content is known", "content_known"))
        self.locked.toggled.connect(self._edit("its lock", "locked"))

    def _edit(self, what: str, name: str) -> Any:
        return lambda value: self.edited.emit(what, {name: value})

    def _weeks_written(self, text: str) -> None:
        weeks = parse_weeks(text)
        self.weeks_notice.setVisible(weeks is None)
        if weeks is None:
            self.weeks.set_value(self._kept_weeks)
            self.weeks.selectAll()
        else:
            self.edited.emit("the weeks", {"weeks": weeks})
