"""One entry: what was seen, where and when, its place, and what becomes of it."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.core.model import JournalEntry
from app.ui.journal.entry_map import Mark
from app.ui.journal.place_form import PlaceForm
from app.ui.theme import text_scale
from app.ui.widgets.buttons import Button, LinkButton
from app.ui.widgets.column_scroll import ColumnScroll
from app.ui.widgets.dates import MaybeDate
from app.ui.widgets.fields import Labelled, TextArea, TextField
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import Section, Small

SEEN_HINT = "What did people do, and who learned what from whom? One line for each step."
CAUGHT_HINT = "What would you like to try, or to ask?"
SEEN_HEIGHT, CAUGHT_HEIGHT = 192, 96
ACROSS, DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
ROOM = 620
"""With less room than this, at normal text, what stands side by side stands one below the other."""

ITEM_LEAD = (
    "As an activity, each line of what was seen becomes a step. As a question set, every "
    "sentence that ends with a question mark. You can go on working on it in the library."
)


class EntryForm(ColumnScroll):
    """Emits `edited(values)`, `activity_requested`, `questions_requested`, `remove_requested`."""

    edited = Signal(object)
    activity_requested = Signal()
    questions_requested = Signal()
    remove_requested = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Journal entry")
        self.title = TextField(name="Title")
        self.where = TextField(name="Where it was seen")
        self.day = MaybeDate("Day it was seen", None, today, "Not noted")
        self.seen = TextArea(name="What was seen", hint=SEEN_HINT)
        self.caught = TextArea(name="What caught your eye", hint=CAUGHT_HINT)
        self.place = PlaceForm()
        self.made = Small()
        self.activity_button = Button("Make an activity of it", icon="activity")
        self.questions_button = Button("Make a question set of it", icon="questions")
        self.remove_button = LinkButton("Remove entry", icon="remove")
        self._connect()
        self._lay_out()

    def show_entry(self, entry: JournalEntry, others: Iterable[Mark], made: str) -> None:
        """Show that entry; `made` says what the library has of it."""
        self.title.set_value(entry.title)
        self.where.set_value(entry.where)
        self.day.set_value(entry.day)
        self.seen.set_value(entry.seen)
        self.caught.set_value(entry.caught)
        self.place.show_entry(entry, others)
        self.made.setText(made)
        self.made.setVisible(bool(made))
        self.activity_button.setEnabled(not entry.activity)
        self.questions_button.setEnabled(not entry.question_set)

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = self.width() < ROOM * text_scale(self)
        for row in (self._beside, self._columns):
            row.setDirection(DOWN if narrow else ACROSS)
        super().resizeEvent(event)

    def _connect(self) -> None:
        for name in ("title", "where", "day", "seen", "caught"):
            field = getattr(self, name)
            field.committed.connect(lambda value, name=name: self.edited.emit({name: value}))
        self.place.edited.connect(self.edited)
        self.activity_button.clicked.connect(self.activity_requested)
        self.questions_button.clicked.connect(self.questions_requested)
        self.remove_button.clicked.connect(self.remove_requested)

    def _lay_out(self) -> None:
        self.seen.setFixedHeight(SEEN_HEIGHT)
        self.caught.setFixedHeight(CAUGHT_HEIGHT)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(Labelled("Title", self.title))
        self._beside = QBoxLayout(ACROSS)
        self._beside.setSpacing(16)
        top = Qt.AlignmentFlag.AlignTop
        self._beside.addWidget(Labelled("Where it was seen", self.where), 1, top)
        self._beside.addWidget(Labelled("When", self.day), 1, top)
        left.addLayout(self._beside)
        left.addWidget(Labelled("What was seen", self.seen))
        left.addWidget(Labelled("What caught your eye", self.caught))
        left.addSpacing(8)
        left.addWidget(Section("Into the library"))
        lead = Small(ITEM_LEAD)
        for words in (lead, self.made):
            words.setWordWrap(True)
            left.addWidget(words)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self.activity_button, self.questions_button, self.remove_button):
            flow.addWidget(button)
        left.addWidget(buttons)
        left.addStretch(1)
        self._columns = QBoxLayout(ACROSS)
        self._columns.setSpacing(32)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self.place)
        self.column.setContentsMargins(2, 0, 12, 0)
        self.column.addLayout(self._columns)
