"""Matches down, sessions across, and in each cell whether they met."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.core.changes import Changes
from app.core.model import Meeting, Workspace
from app.core.review.met import Cell, Occasion, cell_of, matches_of_program, noted, occasions
from app.formats.wording.review import day_words, everybody_in, match_name, occasion_words

Index = QModelIndex | QPersistentModelIndex
NOTE = Qt.ItemDataRole.UserRole
NOTHING = QModelIndex()
DOWN = Qt.Orientation.Vertical
FEW = 30


@dataclass(frozen=True)
class MatchRow:
    """A match with its name, and everybody in it."""

    id: str
    name: str
    everybody: str


class MetModel(QAbstractTableModel):
    """Holds what is noted by cell, and patches it from the changes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[MatchRow] = []
        self.occasions: tuple[Occasion, ...] = ()
        self._notes: dict[Cell, Meeting] = {}
        self._cells: dict[str, Cell] = {}

    def show(self, workspace: Workspace, program_id: str) -> None:
        """Show a program's matches, by name, and its sessions, in their order."""
        matches = matches_of_program(workspace, program_id)
        rows = [
            MatchRow(m.id, match_name(workspace, m), everybody_in(workspace, m)) for m in matches
        ]
        self.beginResetModel()
        self.rows = sorted(rows, key=lambda row: row.name.casefold())
        self.occasions = occasions(workspace, program_id)
        self._notes = noted(workspace, matches)
        self._cells = {row.id: cell for cell, row in self._notes.items()}
        self.endResetModel()

    def patch(self, changes: Changes) -> None:
        """Take in what was noted since, and tell of no more cells than those that differ."""
        change = changes.of("meetings")
        touched = {self._cells[key] for key in change.touched & self._cells.keys()}
        for gone in change.removed & self._cells.keys():
            self._notes.pop(self._cells.pop(gone), None)
        for row in (*change.added.values(), *change.changed.values()):
            if isinstance(row, Meeting):
                self._notes[cell_of(row)] = row
                self._cells[row.id] = cell_of(row)
                touched.add(cell_of(row))
        self._tell(touched)

    def _tell(self, touched: set[Cell]) -> None:
        columns = {(o.session, o.occurrence): n for n, o in enumerate(self.occasions)}
        rows = {row.id: number for number, row in enumerate(self.rows)}
        places = [
            (rows[match], columns[session, occurrence])
            for match, session, occurrence in touched
            if match in rows and (session, occurrence) in columns
        ]
        for first, last in _corners(places):
            self.dataChanged.emit(self.index(*first), self.index(*last))

    def rowCount(self, parent: Index = NOTHING) -> int:
        """Matches."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOTHING) -> int:
        """Occurrences of sessions."""
        return 0 if parent.isValid() else len(self.occasions)

    def cell(self, row: int, column: int) -> Cell:
        """What a cell is about."""
        occasion = self.occasions[column]
        return self.rows[row].id, occasion.session, occasion.occurrence

    def note(self, row: int, column: int) -> Meeting | None:
        """What is noted there."""
        return self._notes.get(self.cell(row, column))

    def times_met(self, row: int) -> int:
        """How often that match met."""
        return sum(self._has_met(row, column) for column in range(len(self.occasions)))

    def met_in(self, column: int) -> int:
        """How many matches met then."""
        return sum(self._has_met(row, column) for row in range(len(self.rows)))

    def all_met(self, cells: Iterable[tuple[int, int]]) -> bool:
        """Whether all of these met."""
        return all(self._has_met(row, column) for row, column in cells)

    def row_of(self, match_id: str) -> int:
        """The row of that match, or -1."""
        return next((n for n, row in enumerate(self.rows) if row.id == match_id), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is noted, and the same in words."""
        if not index.isValid():
            return None
        if role == NOTE:
            return self.note(index.row(), index.column())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.told(index.row(), index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Who, and which session."""
        down = orientation is DOWN
        if role == Qt.ItemDataRole.DisplayRole:
            return self.rows[section].name if down else self.occasions[section].title
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.rows[section].everybody if down else occasion_words(self.occasions[section])
        return None

    def told(self, row: int, column: int) -> str:
        """A cell in words."""
        return (
            f"{self.rows[row].name}, {occasion_words(self.occasions[column])}: "
            f"{_state(self.note(row, column))}"
        )

    def _has_met(self, row: int, column: int) -> bool:
        note = self.note(row, column)
        return note is not None and note.met


def _corners(places: list[tuple[int, int]]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Single cells where they are few, else the rectangle around them all."""
    if len(places) <= FEW:
        return [(place, place) for place in places]
    rows, columns = zip(*places, strict=True)
    return [((min(rows), min(columns)), (max(rows), max(columns)))]


def _state(note: Meeting | None) -> str:
    if note is None:
        return "nothing noted"
    if not note.met:
        return "did not meet"
    minutes = f", {note.minutes} minutes" if note.minutes else ""
    day = f", on {day_words(note.day)}" if note.day else ""
    return f"met{day}{minutes}"
