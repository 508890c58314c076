"""How one column of a spreadsheet is taken, to be corrected."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from app.core.model import FieldKind
from app.formats.spreadsheets import Column, Use
from app.formats.spreadsheets.levels import proposed_levels
from app.formats.wording.people import (
    KIND_HINTS,
    KINDS,
    LEVELS_HINT,
    MEANING_HINTS,
    MEANINGS,
    USE_HINTS,
    USES,
    written,
)
from app.ui.people.forms import ScrollingForm
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.fields import Choice, TextArea
from app.ui.widgets.labels import Section, Small

OPTIONS = [
    *((use, word) for use, word in USES.items() if use is not Use.IGNORED),
    *MEANINGS.items(),
    (Use.IGNORED, USES[Use.IGNORED]),
]
SENSITIVE = "Sensitive"
SENSITIVE_HINT = "Sensitive answers are never printed for participants."
LINE = 22


class ColumnPanel(ScrollingForm):
    """Shows a column; `corrected(column)` when the user takes it for something else."""

    corrected = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = Column(0, "")
        self._cells: Sequence[str] = ()
        self.heading = Section()
        self.heading.setWordWrap(True)
        self.written = _small()
        self.taken_for = Choice()
        self.taken_for.set_options(OPTIONS)
        self.taken_for.chosen.connect(self._take_for)
        self.taken_for_hint = _small()
        self.kind = Choice()
        self.kind.set_options(list(KINDS.items()))
        self.kind.chosen.connect(self._set_kind)
        self.kind_hint = _small()
        self.sensitive = QCheckBox(SENSITIVE)
        self.sensitive.clicked.connect(lambda on: self._set(sensitive=on))
        self.levels = TextArea()
        self.levels.committed.connect(self._set_levels)
        self.turn_button = LinkButton("Turn the order round")
        self.turn_button.clicked.connect(lambda: self._set(levels=self._column.levels[::-1]))
        self._lay_out()

    def show_column(self, column: Column, cells: Sequence[str]) -> None:
        """Show how a column is taken; `cells` are what is written in it."""
        self._column, self._cells = column, cells
        profile = column.use is Use.PROFILE
        levels = profile and column.kind is FieldKind.LEVEL
        self.heading.setText(column.header)
        self.written.setText(f"People wrote: {written(column)}")
        self.taken_for.set_value(column.meaning if profile else column.use)
        hint = MEANING_HINTS.get(column.meaning, "") if profile else USE_HINTS.get(column.use, "")
        self.taken_for_hint.setText(hint)
        self.kind.set_value(column.kind)
        self.kind_hint.setText(KIND_HINTS[column.kind])
        self.sensitive.setChecked(column.sensitive)
        self.levels.set_value("\n".join(column.levels))
        self.levels.setFixedHeight(self._height(len(column.levels)))
        self._answers.setVisible(profile)
        self._levels.setVisible(levels)
        self._name_fields(column.header)

    def _lay_out(self) -> None:
        self._answers, answers = _part()
        answers.addWidget(_caption("Kind of answers", self.kind))
        answers.addWidget(self.kind)
        answers.addWidget(self.kind_hint)
        self._levels, levels = _part()
        levels.addWidget(_caption("Levels, the lowest first", self.levels))
        levels.addWidget(self.levels)
        levels.addWidget(_small(LEVELS_HINT))
        levels.addWidget(self.turn_button)
        answers.addSpacing(8)
        answers.addWidget(self._levels)
        answers.addWidget(self.sensitive)
        answers.addWidget(_small(SENSITIVE_HINT))
        self.form.setSpacing(4)
        self.form.addWidget(self.heading)
        self.form.addWidget(self.written)
        self.form.addSpacing(12)
        self.form.addWidget(_caption("What it is", self.taken_for))
        self.form.addWidget(self.taken_for)
        self.form.addWidget(self.taken_for_hint)
        self.form.addSpacing(12)
        self.form.addWidget(self._answers)
        self.form.addStretch(1)

    def _height(self, lines: int) -> int:
        return self.levels.fontMetrics().lineSpacing() * min(max(lines, 3), 12) + LINE

    def _name_fields(self, header: str) -> None:
        self.taken_for.setAccessibleName(f"{header} is")
        self.kind.setAccessibleName(f"Kind of {header}")
        self.sensitive.setAccessibleName(f"{header} is sensitive")
        self.levels.setAccessibleName(f"Levels of {header}, the lowest first")

    def _take_for(self, value: object) -> None:
        if isinstance(value, Use):
            self._set(use=value)
        else:
            self._set(use=Use.PROFILE, meaning=value)

    def _set_kind(self, kind: FieldKind) -> None:
        levels = self._column.levels
        if kind is FieldKind.LEVEL and not levels:
            levels = proposed_levels(self._cells)
        self._set(kind=kind, levels=levels)

    def _set_levels(self, text: str) -> None:
        lines = (line.strip() for line in text.splitlines())
        self._set(levels=tuple(dict.fromkeys(filter(None, lines))))

    def _set(self, **values: Any) -> None:
        column = replace(self._column, **values)
        if column != self._column:
            self.corrected.emit(column)


def _small(text: str = "") -> Small:
    label = Small(text)
    label.setWordWrap(True)
    return label


def _caption(text: str, field: QWidget) -> QLabel:
    caption = QLabel(text)
    caption.setBuddy(field)
    return caption


def _part() -> tuple[QWidget, QVBoxLayout]:
    part = QWidget()
    layout = QVBoxLayout(part)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    return part, layout
