"""Everybody against everybody: mentors down, mentees across, the score in each cell."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.core.matching.asked.problem import MatchingProblem, Member, PairOfIds
from app.core.matching.weighing.scores import Scores
from app.ui.matches.weighed import Seen

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole
NOTHING = QModelIndex()


@dataclass(frozen=True)
class Cell:
    """One pair: its score of 100, whether a rule forbids it, whether the two are matched."""

    score: float
    forbidden: bool
    matched: bool


class GridModel(QAbstractTableModel):
    """Reads the scores where they are; holds none of them.

    Mentors stand by name and mentees in the order of their mentors, so that the matches run
    down the diagonal and can be found among many; who waits stands last.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: Seen | None = None
        self._matched: frozenset[tuple[str, str]] = frozenset()
        self._down: list[Member] = []
        self._across: list[Member] = []
        self._names: dict[Qt.Orientation, list[str]] = {}

    def show_seen(self, seen: Seen | None) -> None:
        """Show this matching among all pairs."""
        self.beginResetModel()
        self._seen = seen
        ids = seen.kept.solution.ids if seen and seen.kept else ()
        turned = ((other, one) for one, other in ids) if seen and self.of_peers else ()
        self._matched = frozenset((*ids, *turned))
        self._down, self._across = self._in_order(ids) if seen else ([], [])
        self._names = {
            Qt.Orientation.Vertical: [member.name for member in self._down],
            Qt.Orientation.Horizontal: [member.name for member in self._across],
        }
        self.endResetModel()

    @property
    def of_peers(self) -> bool:
        """Whether the same people stand down and across."""
        return bool(self._seen) and self._problem.mentors == self._problem.mentees

    def rowCount(self, parent: Index = NOTHING) -> int:
        """Mentors."""
        return 0 if parent.isValid() else len(self._down)

    def columnCount(self, parent: Index = NOTHING) -> int:
        """Mentees."""
        return 0 if parent.isValid() else len(self._across)

    def cell(self, row: int, column: int) -> Cell:
        """The pair of a mentor's row and a mentee's column."""
        scored, problem = self._scored, self._problem
        mentor, mentee = self._down[row].id, self._across[column].id
        return Cell(
            scored.score(mentor, mentee),
            not scored.allows(problem.rows[mentor], problem.columns[mentee]),
            (mentor, mentee) in self._matched,
        )

    def names(self, orientation: Qt.Orientation) -> list[str]:
        """Who stands down or across; the same list as long as the same are shown."""
        return self._names.get(orientation, [])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell to paint, its number, and what a screen reader or a tooltip says."""
        if not index.isValid():
            return None
        cell = self.cell(index.row(), index.column())
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{cell.score:.0f}"
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.told(index.row(), index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The person's name."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.names(orientation)[section]
        return None

    def told(self, row: int, column: int) -> str:
        """A cell in words."""
        cell = self.cell(row, column)
        mentor, mentee = self._down[row], self._across[column]
        if self.of_peers:
            return _told_of_peers(mentor.name, mentee.name, cell, alone=row == column)
        state = "matched" if cell.matched else "forbidden by a rule" if cell.forbidden else ""
        said = f"Mentor {mentor.name}, mentee {mentee.name}: {cell.score:.0f} of 100"
        return f"{said}, {state}." if state else f"{said}."

    def _in_order(self, ids: Iterable[PairOfIds]) -> tuple[list[Member], list[Member]]:
        """Who stands down and across; the same people twice stand in the same order."""
        problem = self._problem
        if self.of_peers:
            return list(problem.mentors), list(problem.mentees)
        down = sorted(problem.mentors, key=_by_name)
        place = {mentor.id: number for number, mentor in enumerate(down)}
        first: dict[str, int] = {}
        for mentor, mentee in ids:
            first[mentee] = min(place.get(mentor, len(place)), first.get(mentee, len(place)))
        across = sorted(
            problem.mentees, key=lambda one: (first.get(one.id, len(place)), *_by_name(one))
        )
        return down, across

    @property
    def _scored(self) -> Scores:
        assert self._seen is not None
        return self._seen.weighed.scored

    @property
    def _problem(self) -> MatchingProblem:
        return self._scored.problem


def _by_name(member: Member) -> tuple[str, str]:
    return member.name.casefold(), member.id


def _told_of_peers(one: str, other: str, cell: Cell, *, alone: bool) -> str:
    if alone:
        return f"{one}, at the left and on top."
    state = "together" if cell.matched else "kept apart by a rule" if cell.forbidden else ""
    said = f"{one} and {other}: {cell.score:.0f} of 100"
    return f"{said}, {state}." if state else f"{said}."
