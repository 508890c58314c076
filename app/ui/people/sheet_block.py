"""One sheet of an import: whether it counts, whose it is, and the table of its columns."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QVBoxLayout,
    QWidget,
)

from app.core.model import Role
from app.formats.spreadsheets import Sheet
from app.formats.wording.people import ROLES
from app.formats.wording.programs import counted
from app.ui.people.columns_model import ColumnsModel
from app.ui.people.import_state import ImportState
from app.ui.theme import palette_of
from app.ui.widgets.fields import Choice
from app.ui.widgets.labels import ElidedSection, Small
from app.ui.widgets.notice import Notice
from app.ui.widgets.table import Table

ROLE_LETTERS = 22
NO_ROLE = (
    "Nothing here tells who is a mentor and who a mentee. Choose a role above, or choose the "
    "column that tells it and say so."
)


class SheetBlock(QWidget):
    """A heading line over a table. `column_chosen(row)` when another column is looked at."""

    column_chosen = Signal(int)

    def __init__(self, state: ImportState, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._number = number
        self.included = QCheckBox("Import this sheet", self)
        self.included.setChecked(self.sheet.included)
        self.included.clicked.connect(self._include)
        self.role = Choice(f"Everybody in {_title(self.sheet)} is a", self)
        self.role.set_options(_role_options(self.sheet))
        self.role.setMinimumContentsLength(ROLE_LETTERS)
        self.role.chosen.connect(self._set_role)
        self.table = Table(f"Columns of {_title(self.sheet)}", self)
        self.model = ColumnsModel(lambda: palette_of(self.table), self)
        self.no_role = Notice("notice", NO_ROLE)
        self._lay_out()
        self._set_up_table()
        self.show_sheet()

    @property
    def sheet(self) -> Sheet:
        """The sheet as it is understood now."""
        return self._state.understanding.sheets[self._number]

    def show_sheet(self) -> None:
        """Show how the sheet is taken now."""
        sheet = self.sheet
        self.model.show(sheet.columns)
        self.table.setVisible(sheet.included)
        self.role.setVisible(sheet.included)
        self.role.set_value(sheet.role)
        told = sheet.role is not None or sheet.tells_roles
        self.no_role.setVisible(sheet.included and not told)

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(12)
        heading.addWidget(ElidedSection(_title(self.sheet)))
        rows = counted(len(self.sheet.rows), "row", "rows")
        says = rows if self.sheet.included else f"{rows}; Trellis saw no people here"
        heading.addWidget(Small(says), 0, Qt.AlignmentFlag.AlignBottom)
        heading.addStretch(1)
        choices = QHBoxLayout()
        choices.setSpacing(16)
        choices.addWidget(self.role)
        choices.addWidget(self.included)
        choices.addStretch(1)
        self.included.setVisible(len(self._state.understanding.sheets) > 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(heading)
        layout.addLayout(choices)
        layout.addWidget(self.no_role)
        layout.addWidget(self.table)

    def _set_up_table(self) -> None:
        table, header = self.table, self.table.horizontalHeader()
        self.model.show(self.sheet.columns)
        table.setModel(self.model)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        lines = table.verticalHeader().defaultSectionSize() * self.model.rowCount()
        table.setFixedHeight(header.sizeHint().height() + lines + 2 * table.frameWidth())
        table.selectionModel().currentRowChanged.connect(self._choose)

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid():
            self.column_chosen.emit(current.row())

    def _include(self, on: bool) -> None:
        self._change(replace(self.sheet, included=on))

    def _set_role(self, role: Role | None) -> None:
        self._change(replace(self.sheet, role=role))

    def _change(self, sheet: Sheet) -> None:
        self._state.change(self._state.understanding.with_sheet(self._number, sheet))


def _title(sheet: Sheet) -> str:
    return f"{sheet.table.source}, {sheet.table.name}" if sheet.table.name else sheet.table.source


def _role_options(sheet: Sheet) -> list[tuple[Role | None, str]]:
    if sheet.role is Role.PEER:
        return [(Role.PEER, "Everybody is a peer")]
    by_row = "Roles as each row says" if sheet.tells_roles else "Choose a role"
    everybody = [(role, f"Everybody is a {ROLES[role]}") for role in (Role.MENTOR, Role.MENTEE)]
    return [(None, by_row), *everybody]
