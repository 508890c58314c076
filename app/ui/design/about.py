"""What a program is, in a dialog: title, purpose, length, start, people, goals, coordinator."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidgetItem,
    QWidget,
)

from app.core.model import Goal, Program
from app.formats.wording.assess import goal_words
from app.formats.wording.programs import FORMATS
from app.ui.design.inspector.form import Form
from app.ui.design.inspector.options import MODES
from app.ui.widgets.column_scroll import ColumnScroll
from app.ui.widgets.dates import MaybeDate
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.fields import Choice, NumberField, TextArea, TextField
from app.ui.widgets.labels import Body
from app.ui.widgets.lists import ROW, ListBox

GOAL = Qt.ItemDataRole.UserRole
NAMES_IT = "Page one of the guides says that people learn from each other"
MINORS = "People under age take part: their guardians sign, and guides say whom to tell"
SIZE = (520, 440)
SHOWN = 5
SIDES = 64


class AboutDialog(Dialog):
    """Shows a program's facts; `values()` are those to keep when it was accepted."""

    def __init__(
        self, program: Program, goals: list[Goal], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__("About this program", parent, accept="Keep")
        self._program = program
        self.title = TextField(program.title)
        self.title.setCursorPosition(0)
        self.purpose = TextArea(program.purpose)
        self.for_whom = TextField(program.for_whom)
        self.for_whom.setCursorPosition(0)
        self.weeks = NumberField(1, 520)
        self.weeks.set_value(program.weeks)
        self.start = MaybeDate("First day of week 1", program.start, today)
        self.format, self.mode = Choice(), Choice()
        self.people = NumberField(1, 100_000)
        self.people.set_value(program.people)
        self.names_it = QCheckBox()
        self.names_it.setChecked(program.names_it)
        self.minors = QCheckBox()
        self.minors.setChecked(program.minors)
        self.goals = _goal_list(goals, program.goals)
        self.coordinator = TextField(program.coordinator)
        self.contact = TextField(program.coordinator_contact)
        self.format.set_options(FORMATS.items())
        self.format.set_value(program.format)
        self.mode.set_options(MODES)
        self.mode.set_value(program.mode)
        self.body.addWidget(_scrolled(self._form()))
        self.setMinimumWidth(SIZE[0] + SIDES)

    def values(self) -> dict[str, Any]:
        """The program's fields as they are in the dialog."""
        rows = [self.goals.item(row) for row in range(self.goals.count())]
        chosen = (r.data(GOAL) for r in rows if r.checkState() is Qt.CheckState.Checked)
        return {
            "title": self.title.text().strip() or self._program.title,
            "purpose": self.purpose.toPlainText().strip(),
            "for_whom": self.for_whom.text().strip(),
            "weeks": self.weeks.value(),
            "start": self.start.value(),
            "format": self.format.value(),
            "mode": self.mode.value(),
            "people": self.people.value(),
            "names_it": self.names_it.isChecked(),
            "minors": self.minors.isChecked(),
            "goals": tuple(chosen),
            "coordinator": self.coordinator.text().strip(),
            "coordinator_contact": self.contact.text().strip(),
        }

    def _form(self) -> Form:
        form = Form()
        self.purpose.setFixedHeight(80)
        form.add("Title", self.title)
        form.add("Purpose", self.purpose)
        form.add("For whom", self.for_whom)
        form.add_beside(("Length in weeks", self.weeks), ("First day", self.start))
        form.add_beside(("Format", self.format), ("People in a match", self.people))
        form.add("How a match is in touch, where no session says", self.mode)
        form.rows.addLayout(_with_words(self.names_it, NAMES_IT))
        form.rows.addLayout(_with_words(self.minors, MINORS))
        form.add("Goals", self.goals)
        form.add_beside(("Coordinator", self.coordinator), ("How to reach them", self.contact))
        return form


class _Words(Body):
    """Words that tick their box. A box's own words don't wrap."""

    def __init__(self, text: str, box: QCheckBox) -> None:
        super().__init__(text)
        self._box = box
        box.setAccessibleName(text)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._box.click()


def _with_words(box: QCheckBox, text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(_Words(text, box), 1)
    return row


def _goal_list(goals: list[Goal], chosen: tuple[str, ...]) -> ListBox:
    shown = ListBox("Goals")
    shown.setFixedHeight(SHOWN * ROW)
    for goal in goals:
        row = QListWidgetItem(goal_words(goal))
        row.setData(GOAL, goal.id)
        on = goal.id in chosen
        row.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        shown.addItem(row)
    return shown


def _scrolled(content: QWidget) -> ColumnScroll:
    area = ColumnScroll()
    area.column.setContentsMargins(2, 0, 14, 0)
    area.column.addWidget(content)
    area.setMinimumSize(*SIZE)
    return area
