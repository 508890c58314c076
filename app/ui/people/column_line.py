"""One column of a spreadsheet: what is written in it, and what it is taken for."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from app.core.model import FieldKind
from app.formats.spreadsheets import Column, Use
from app.formats.spreadsheets.levels import proposed_levels
from app.formats.wording.people import KINDS, MEANINGS, USES
from app.ui.widgets.fields import Choice, TextField
from app.ui.widgets.labels import Elided, ElidedSmall, Small

OPTIONS = [
    *((use, word) for use, word in USES.items() if use is not Use.IGNORED),
    *MEANINGS.items(),
    (Use.IGNORED, USES[Use.IGNORED]),
]
LEVELS_HINT = "The lowest first, with commas between"


class ColumnLine(QObject):
    """A line of the grid of columns. `changed` is called with the column as it is taken now."""

    def __init__(
        self,
        column: Column,
        values: Callable[[], list[str]],
        changed: Callable[[Column], None],
        grid: QGridLayout,
        row: int,
    ) -> None:
        super().__init__(grid)
        self._column = column
        self._values = values
        self._changed = changed
        self.taken_for = Choice(f"{column.header} is")
        self.taken_for.set_options(OPTIONS)
        self.taken_for.chosen.connect(self._take_for)
        self.kind = Choice(f"Kind of {column.header}")
        self.kind.set_options(list(KINDS.items()))
        self.kind.chosen.connect(self._set_kind)
        self.sensitive = QCheckBox("Sensitive")
        self.sensitive.setAccessibleName(f"{column.header} is sensitive")
        self.sensitive.clicked.connect(lambda on: self._set(sensitive=on))
        self.levels = TextField(name=f"Levels of {column.header}, lowest first", hint=LEVELS_HINT)
        self.levels.committed.connect(self._set_levels)
        grid.addWidget(_caption(column), row, 0)
        for place, widget in enumerate((self.taken_for, self.kind, self.sensitive), 1):
            grid.addWidget(widget, row, place, Qt.AlignmentFlag.AlignVCenter)
        self.levels_caption = Small("Levels, lowest first")
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self.levels_caption, row + 1, 0, right)
        grid.addWidget(self.levels, row + 1, 1, 1, 3)
        self.show(column)

    def show(self, column: Column) -> None:
        """Show how the column is taken."""
        self._column = column
        profile = column.use is Use.PROFILE
        self.taken_for.set_value(column.meaning if profile else column.use)
        self.kind.set_value(column.kind)
        self.kind.setVisible(profile)
        self.sensitive.setChecked(column.sensitive)
        self.sensitive.setVisible(profile)
        self.levels.set_value(", ".join(column.levels))
        for widget in (self.levels, self.levels_caption):
            widget.setVisible(profile and column.kind is FieldKind.LEVEL)

    def _take_for(self, value: object) -> None:
        if isinstance(value, Use):
            self._set(use=value)
        else:
            self._set(use=Use.PROFILE, meaning=value)

    def _set_kind(self, kind: FieldKind) -> None:
        levels = self._column.levels
        if kind is FieldKind.LEVEL and not levels:
            levels = proposed_levels(self._values())
        self._set(kind=kind, levels=levels)

    def _set_levels(self, text: str) -> None:
        levels = tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
        self._set(levels=levels)

    def _set(self, **values: object) -> None:
        column = replace(self._column, **values)  # type: ignore[arg-type]
        if column != self._column:
            self._column = column
            self._changed(column)


def _caption(column: Column) -> QWidget:
    """The header, and below it what people wrote most often."""
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 4, 0, 4)
    layout.setSpacing(0)
    header = Elided(column.header)
    font = header.font()
    font.setWeight(font.Weight.DemiBold)
    header.setFont(font)
    layout.addWidget(header)
    samples = " · ".join(" ".join(sample.split()) for sample in column.samples)
    layout.addWidget(ElidedSmall(samples or "nothing is written here"))
    return box
