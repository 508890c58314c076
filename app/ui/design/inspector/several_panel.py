"""The side pane in which several sessions are edited at once."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.core.edits.occurrences import Chosen
from app.core.model import Session
from app.ui.design.inspector.form import Form
from app.ui.design.inspector.options import MODES, OPEN_LEVELS
from app.ui.design.verbs import Verbs
from app.ui.design.words import counted
from app.ui.widgets.buttons import Button, LinkButton
from app.ui.widgets.column_scroll import ColumnScroll
from app.ui.widgets.fields import Choice, NumberField
from app.ui.widgets.labels import Section, Small

DIFFERENT = "different"
NO_NUMBER = -1


class SeveralPanel(ColumnScroll):
    """Shows what sessions have in common; what is set is set for all. `closed` at Esc."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verbs: Verbs | None = None
        self._chosen = Chosen()
        self.sessions: tuple[str, ...] = ()
        self.heading = Section("")
        self.mode, self.openness = Choice(), Choice()
        self.minutes = NumberField(NO_NUMBER, 6000, suffix=" min")
        self.people = NumberField(NO_NUMBER, 100_000)
        self.locked = QCheckBox("Locked: stay as they are")
        self.back = LinkButton("Library", icon="chevron-left")
        self.duplicate = Button("Duplicate", icon="duplicate")
        self.remove = Button("Remove", icon="remove")
        self._build()
        self._connect()

    def show_sessions(self, verbs: Verbs, chosen: Chosen) -> bool:
        """Show these as they are now; False if there are fewer than two sessions left."""
        self._verbs, self._chosen = verbs, chosen
        names = dict.fromkeys([*chosen.sessions, *(name for name, _ in chosen.occurrences)])
        rows = [s for name in names if (s := verbs.workspace.sessions.get(name))]
        self.sessions = tuple(row.id for row in rows)
        if len(rows) < 2:
            return False
        self.heading.setText(counted(len(rows), "session"))
        _show_choice(self.mode, MODES, [row.mode for row in rows])
        _show_choice(self.openness, OPEN_LEVELS, [row.openness for row in rows])
        _show_number(self.minutes, [row.minutes for row in rows])
        _show_number(self.people, [row.people for row in rows])
        self._show_lock(rows)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        form = Form()
        form.add("How people are in touch", self.mode)
        form.add_beside(("Minutes", self.minutes), ("People", self.people))
        form.add("Openness: what the guide prints", self.openness)
        form.rows.addWidget(self.locked)
        for number in (self.minutes, self.people):
            number.setSpecialValueText(DIFFERENT)
        note = Small("What is set here is set for all of them, as one step.")
        note.setWordWrap(True)
        foot = QHBoxLayout()
        foot.addWidget(self.duplicate)
        foot.addWidget(self.remove)
        foot.addStretch(1)
        self.column.setContentsMargins(16, 16, 16, 24)
        self.column.setSpacing(16)
        self.column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.heading, note, form):
            self.column.addWidget(part)
        self.column.addLayout(foot)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.closed.emit())
        self.mode.chosen.connect(lambda value: self._edit("the mode", "mode", value))
        self.openness.chosen.connect(lambda value: self._edit("the openness", "openness", value))
        self.minutes.committed.connect(lambda value: self._edit("the minutes", "minutes", value))
        self.people.committed.connect(lambda value: self._edit("the people", "people", value))
        self.locked.clicked.connect(lambda: self._set_lock())
        self.duplicate.clicked.connect(lambda: self._duplicate())
        self.remove.clicked.connect(lambda: self._remove())

    def _edit(self, what: str, name: str, value: Any) -> None:
        least = 1 if name == "people" else 0
        unset = value == DIFFERENT or (isinstance(value, int) and value < least)
        if self._verbs and not unset:
            self._verbs.together.edit(self.sessions, what, {name: value})

    def _show_lock(self, rows: Sequence[Session]) -> None:
        locked = {row.locked for row in rows}
        with QSignalBlocker(self.locked):
            self.locked.setTristate(len(locked) > 1)
            partly, on = Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked
            state = partly if len(locked) > 1 else on if True in locked else None
            self.locked.setCheckState(state or Qt.CheckState.Unchecked)

    def _set_lock(self) -> None:
        if self._verbs:
            self._verbs.together.lock(self.sessions)

    def _duplicate(self) -> None:
        if self._verbs:
            self._verbs.together.duplicate(self.sessions)

    def _remove(self) -> None:
        if self._verbs:
            self._verbs.together.remove(self._chosen)


def _show_choice(field: Choice, options: Sequence[tuple[Any, str]], values: Iterable[Any]) -> None:
    found = set(values)
    field.set_options([*([(DIFFERENT, DIFFERENT)] if len(found) > 1 else []), *options])
    field.set_value(DIFFERENT if len(found) > 1 else found.pop())


def _show_number(field: NumberField, values: Iterable[int]) -> None:
    found = set(values)
    field.set_value(NO_NUMBER if len(found) > 1 else found.pop())
