"""How Trellis understood the sheets: which count, whose they are, and each column."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.core.model import Role
from app.formats.spreadsheets import Column, Sheet
from app.formats.wording.people import ROLES
from app.formats.wording.programs import counted
from app.ui.people.column_line import ColumnLine
from app.ui.people.import_state import ImportState
from app.ui.widgets.fields import Choice
from app.ui.widgets.hairline import Hairline
from app.ui.widgets.labels import ElidedSmall, Section, Small
from app.ui.widgets.notice import Notice

ROLE_LETTERS = 22
NO_ROLE = (
    "Nothing here tells who is a mentor and who a mentee. Choose a role above, or say below "
    "which column tells it."
)
HEADINGS = ("Column in the file", "What it is", "Kind of answers")


class ColumnsTab(QScrollArea):
    """A block for each sheet; every choice reads the people anew."""

    def __init__(self, state: ImportState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        sheets = state.understanding.sheets
        content = QWidget()
        content.setProperty("scrollGround", "true")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 16, 16, 16)
        layout.setSpacing(32)
        self.blocks = [SheetBlock(state, number) for number in range(len(sheets))]
        for block in sorted(self.blocks, key=lambda block: not block.sheet.included):
            layout.addWidget(block)
        layout.addStretch(1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)


class SheetBlock(QWidget):
    """One sheet with its columns."""

    def __init__(self, state: ImportState, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._number = number
        self.included = QCheckBox("Import this sheet")
        self.included.setChecked(self.sheet.included)
        self.included.clicked.connect(self._include)
        self.role = Choice(f"Everybody in {_title(self.sheet)} is a")
        self.role.set_options(_role_options(self.sheet))
        self.role.set_value(self.sheet.role)
        self.role.setMinimumContentsLength(ROLE_LETTERS)
        self.role.chosen.connect(self._set_role)
        self._columns = QWidget()
        grid = QGridLayout(self._columns)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for place, stretch in enumerate((5, 3, 2, 1)):
            grid.setColumnStretch(place, stretch)
        for place, heading in enumerate(HEADINGS):
            grid.addWidget(Small(heading), 0, place)
        grid.addWidget(Hairline(), 1, 0, 1, 4)
        self.lines = [
            ColumnLine(
                column, partial(self._values, column), self._column_changed, grid, 2 + 2 * row
            )
            for row, column in enumerate(self.sheet.columns)
        ]
        self._lay_out()
        state.stale.connect(self._show)

    @property
    def sheet(self) -> Sheet:
        """The sheet as it is understood now."""
        return self._state.understanding.sheets[self._number]

    def _lay_out(self) -> None:
        several = len(self._state.understanding.sheets) > 1
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(Section(_title(self.sheet)))
        line.addWidget(Small(counted(len(self.sheet.rows), "row", "rows")))
        line.addStretch(1)
        self.included.setVisible(several)
        line.addWidget(self.included)
        line.addWidget(self.role)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(line)
        if not self.sheet.included:
            layout.addWidget(ElidedSmall("Trellis saw no people here."))
        self.no_role = Notice("notice", NO_ROLE)
        layout.addWidget(self.no_role)
        layout.addWidget(self._columns)
        self._show()

    def _show(self) -> None:
        self._columns.setVisible(self.sheet.included)
        self.role.setVisible(self.sheet.included)
        told = self.sheet.role is not None or self.sheet.tells_roles
        self.no_role.setVisible(self.sheet.included and not told)
        for line, column in zip(self.lines, self.sheet.columns, strict=True):
            line.show(column)

    def _values(self, column: Column) -> list[str]:
        return [row.cell(column.index) for row in self.sheet.rows]

    def _include(self, on: bool) -> None:
        self._change(replace(self.sheet, included=on))

    def _set_role(self, role: Role | None) -> None:
        self._change(replace(self.sheet, role=role))

    def _change(self, sheet: Sheet) -> None:
        self._state.change(self._state.understanding.with_sheet(self._number, sheet))

    def _column_changed(self, column: Column) -> None:
        self._state.change(self._state.understanding.with_column(self._number, column))


def _title(sheet: Sheet) -> str:
    return f"{sheet.table.source}, {sheet.table.name}" if sheet.table.name else sheet.table.source


def _role_options(sheet: Sheet) -> list[tuple[Role | None, str]]:
    if sheet.role is Role.PEER:
        return [(Role.PEER, "Everybody is a peer")]
    by_row = "Roles as each row says" if sheet.tells_roles else "Choose a role"
    everybody = [(role, f"Everybody is a {ROLES[role]}") for role in (Role.MENTOR, Role.MENTEE)]
    return [(None, by_row), *everybody]
