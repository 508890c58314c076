"""The chosen meeting: who, which session, when and how long."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.formats.wording.programs import counted
from app.formats.wording.review import occasion_words
from app.ui.review.met.model import MetModel
from app.ui.widgets.dates import MaybeDate
from app.ui.widgets.fields import Labelled, NumberField
from app.ui.widgets.labels import Body, Section, Small

LONGEST = 1440
NOT_NOTED = "Not noted"


class MeetingDetail(QWidget):
    """Emits `edited(values)` for the one chosen meeting."""

    edited = Signal(object)

    def __init__(self, cells: MetModel, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = cells
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.who, self.what, self.others = Body(), Body(), Small()
        self.others.setWordWrap(True)
        self.day = MaybeDate("Day they met", None, today, NOT_NOTED)
        self.minutes = NumberField(0, LONGEST, name="Minutes they met")
        self.minutes.setSpecialValueText(NOT_NOTED)
        self.day.committed.connect(lambda day: self.edited.emit({"day": day}))
        self.minutes.committed.connect(lambda n: self.edited.emit({"minutes": n or None}))
        self._fields = QWidget()
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 8, 0, 0)
        fields.setSpacing(8)
        fields.addWidget(Labelled("Day", self.day))
        fields.addWidget(Labelled("Minutes", self.minutes))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Section("Chosen meeting"))
        for words in (self.who, self.what, self.others, self._fields):
            layout.addWidget(words)

    def show_chosen(self, places: list[tuple[int, int]]) -> None:
        """Show that meeting; of several, how many they are."""
        single = len(places) == 1
        self._fields.setVisible(single)
        self.what.setVisible(single)
        self.others.setVisible(single)
        if not single:
            self.who.setText(counted(len(places), "meeting", "meetings"))
            return
        row, column = places[0]
        note = self._cells.note(row, column)
        self.who.setText(self._cells.rows[row].everybody)
        self.what.setText(occasion_words(self._cells.occasions[column]))
        self.others.setText(
            f"{self._cells.met_in(column)} of {self._cells.rowCount()} met for this one."
        )
        self.day.set_value(note.day if note else None)
        self.minutes.set_value((note.minutes or 0) if note else 0)
