"""The rows that need a look, as a table model."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from app.core.people.roster import Level, PeopleRead, RowProblem, RowRef
from app.formats.spreadsheets import SheetRow, Understanding
from app.formats.spreadsheets.records import name_in
from app.formats.wording.people import row_sentence
from app.ui.theme.tokens import Palette
from app.ui.widgets.icons import icon

Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole
HEADERS = ("Row", "Who", "What needs a look", "In the cell", "State")
ROW, WHO, WHAT, CELL, STATE = range(5)
STOPPED, LOOK, OUT = "Can’t be used", "Have a look", "Left out"


@dataclass(frozen=True)
class Entry:
    """A line of the table: a row's problem, or a row that is left out."""

    at: RowRef
    row: SheetRow
    where: str
    who: str
    problem: RowProblem | None

    @property
    def state(self) -> str:
        """Whether the row can be used, in words."""
        if self.problem is None:
            return OUT
        return STOPPED if self.problem.level is Level.STOP else LOOK

    @property
    def column(self) -> int | None:
        """The column of the cell to mend."""
        return self.problem.column if self.problem else None


def entries_of(understanding: Understanding, read: PeopleRead) -> list[Entry]:
    """All problems and all rows left out, by row; those that stop a row first."""
    wanted = read.to_look_at() | understanding.left_out
    rows = {
        RowRef(number, row.number): row
        for number, sheet in enumerate(understanding.sheets)
        for row in sheet.rows
        if RowRef(number, row.number) in wanted
    }
    found = [_entry(understanding, p.at, rows[p.at], p) for p in read.problems]
    found += [_entry(understanding, at, rows[at], None) for at in sorted(understanding.left_out)]
    return sorted(found, key=lambda e: (e.state != STOPPED, e.state == OUT, e.at))


def _entry(
    understanding: Understanding, at: RowRef, row: SheetRow, problem: RowProblem | None
) -> Entry:
    sheet = understanding.sheets[at.sheet]
    several = sum(sheet.included for sheet in understanding.sheets) > 1
    name = sheet.table.name or sheet.table.source
    where = f"{name}, {row.number}" if several else str(row.number)
    return Entry(at, row, where, name_in(sheet, row), problem)


class RowsModel(QAbstractTableModel):
    """Entries; setting the cell hands (entry, text) to `mend`."""

    def __init__(
        self,
        palette: Callable[[], Palette],
        mend: Callable[[Entry, str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._palette = palette
        self._mend = mend
        self.entries: list[Entry] = []

    def show(self, entries: list[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = ItemRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == ItemRole.DisplayRole:
            return HEADERS[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if index.column() == CELL and self.entries[index.row()].column is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role in (ItemRole.DisplayRole, ItemRole.EditRole, ItemRole.ToolTipRole):
            return _text(entry, index.column())
        if index.column() == STATE and entry.problem:
            palette = self._palette()
            ink = palette.error if entry.state == STOPPED else palette.notice
            if role == ItemRole.DecorationRole:
                return icon("warning", palette, ink)
            if role == ItemRole.ForegroundRole:
                return QColor(ink)
        return None

    def setData(self, index: Index, value: Any, role: int = ItemRole.EditRole) -> bool:
        entry = self.entries[index.row()]
        if role != ItemRole.EditRole or value == _text(entry, CELL):
            return False
        self._mend(entry, str(value))
        return True


def _text(entry: Entry, column: int) -> str:
    match column:
        case 0:
            return entry.where
        case 1:
            return entry.who
        case 2:
            return row_sentence(entry.problem) if entry.problem else "This row is left out."
        case 3:
            return entry.row.cell(entry.column).strip() if entry.column is not None else ""
        case _:
            return entry.state
