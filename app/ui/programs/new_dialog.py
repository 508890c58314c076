"""The dialog that starts a new program."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QScrollArea, QVBoxLayout, QWidget

from app.formats.wording.programs import PLACE_MEANS, place_words
from app.ui.programs.mini_map import MiniMap
from app.ui.programs.starts import Start
from app.ui.theme import font_of, text_scale
from app.ui.widgets.dates import MaybeDate
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.fields import Labelled, TextField
from app.ui.widgets.labels import Body, Muted, Section, Small
from app.ui.widgets.lists import ListBox

HEADINGS = {
    "template": "From a template",
    "own": "From a template of your own",
    "blank": "From nothing",
    "program": "From an earlier program",
}
StartRole = Qt.ItemDataRole.UserRole
SIZE = (900, 680)
WIDEST_NAME = 280
BESIDE_NAMES = 40
ABOUT_WIDTH = 320


class NewProgramDialog(Dialog):
    """Choose a start at the left, see it at the right, give it a title."""

    def __init__(
        self, starts: Sequence[Start], parent: QWidget | None = None, *, today: date
    ) -> None:
        super().__init__("New program", parent, accept="Make the program")
        self.list = ListBox("What to start from")
        self._titled_by_hand = False
        self._fill(starts)
        self.list.setMinimumWidth(self._room_for_names(starts))
        self._name, self._facts, self._place = Section(), Small(), Small()
        self._summary, self._for_whom = Body(), Muted()
        self._map = MiniMap()
        self._place.setToolTip(PLACE_MEANS)
        self.title = TextField(name="Title")
        self.title.textEdited.connect(self._typed)
        self.first_day = MaybeDate("First day of week 1", None, today)
        self._lay_out()
        self.list.currentItemChanged.connect(self._show_start)
        self.list.itemDoubleClicked.connect(lambda _: self.accept_button.click())
        self.list.setCurrentRow(1)
        self.list.setFocus()

    def start(self) -> Start:
        """What was chosen to start from."""
        chosen: Start = self.list.currentItem().data(StartRole)
        return chosen

    def program_title(self) -> str:
        """The title for the new program."""
        return self.title.text().strip() or self.start().title

    def sizeHint(self) -> QSize:
        return QSize(*(round(side * min(1.3, text_scale(self))) for side in SIZE))

    def _room_for_names(self, starts: Sequence[Start]) -> int:
        """A program's own title may be longer still; its tooltip says it all."""
        metrics = QFontMetrics(font_of(self))
        widest = max(metrics.horizontalAdvance(start.name) for start in starts)
        return min(widest, round(WIDEST_NAME * text_scale(self))) + BESIDE_NAMES

    def _fill(self, starts: Sequence[Start]) -> None:
        heading = ""
        for start in starts:
            if start.kind != heading:
                heading = start.kind
                self._add_heading(HEADINGS[heading])
            item = QListWidgetItem(start.name)
            item.setData(StartRole, start)
            item.setToolTip(start.name)
            self.list.addItem(item)

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words)
        font = QFont(self.font())
        font.setBold(True)
        item.setFont(font)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)

    def _lay_out(self) -> None:
        self.about = QWidget()
        side = QVBoxLayout(self.about)
        side.setContentsMargins(0, 0, 8, 0)
        side.setSpacing(8)
        for wrapping in (self._name, self._facts, self._place, self._for_whom):
            wrapping.setWordWrap(True)
        side.addWidget(self._name)
        side.addWidget(self._facts)
        side.addWidget(self._summary)
        side.addWidget(self._for_whom)
        side.addSpacing(8)
        side.addWidget(self._map)
        side.addWidget(self._place)
        side.addStretch(1)
        scroll = self.about_scroll = QScrollArea()
        scroll.setAccessibleName("About this start")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.about)
        scroll.setMinimumWidth(ABOUT_WIDTH)
        right = QVBoxLayout()
        right.setSpacing(16)
        right.addWidget(scroll, 1)
        right.addWidget(Labelled("Title", self.title))
        right.addWidget(Labelled("First day of week 1", self.first_day))
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.list, 5)
        row.addLayout(right, 6)
        self.body.addLayout(row, 1)

    def _show_start(self, item: QListWidgetItem | None) -> None:
        start: Start | None = item.data(StartRole) if item else None
        if start is None:
            return
        self._name.setText(start.name)
        self._facts.setText(start.facts)
        self._summary.setText(start.summary)
        self._for_whom.setText(f"For: {start.for_whom}" if start.for_whom else "")
        self._place.setText(place_words(start.place))
        self._map.show_place(start.place)
        if not self._titled_by_hand:
            self.title.set_value(start.title)

    def _typed(self, text: str) -> None:
        self._titled_by_hand = bool(text.strip())
