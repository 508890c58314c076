"""Forms that came back, one a row, with an answer to each goal; the last row is the next."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.core.model import Goal, Rating, Workspace
from app.core.review.ratings import forms_of, ratings_of

Index = QModelIndex | QPersistentModelIndex
NOTHING = QModelIndex()
CENTRE = Qt.AlignmentFlag.AlignCenter
WHO = "Whose form"
NOBODYS = "no name"


class RatingsModel(QAbstractTableModel):
    """Emits `rate_requested(form, goal id, value or None)`."""

    rate_requested = Signal(int, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.goals: list[tuple[str, str]] = []
        self._forms: list[int] = []
        self._answers: Mapping[int, Mapping[str, Rating]] = {}
        self._names: dict[str, str] = {}

    def show(self, workspace: Workspace, program_id: str, goals: Mapping[str, Goal]) -> None:
        """Show a program's forms, beside its goals and others that were rated."""
        rated = ratings_of(workspace, program_id)
        ids = dict.fromkeys((*workspace.programs[program_id].goals, *rated))
        titles = [(key, goals[key].title) for key in ids if key in goals]
        answers = forms_of(workspace, program_id)
        forms = [*answers, max(answers, default=0) + 1]
        same = (titles, forms) == (self.goals, self._forms)
        if not same:
            self.beginResetModel()
        self.goals, self._forms, self._answers = titles, forms, answers
        self._names = {
            part.id: workspace.people[part.person].name
            for part in workspace.participants.values()
            if part.program == program_id
        }
        if same:
            self.dataChanged.emit(self.index(0, 0), self.index(len(forms) - 1, len(titles)))
        else:
            self.endResetModel()

    @property
    def names(self) -> list[tuple[str, str]]:
        """The participants that a form can be of, by name."""
        return sorted(self._names.items(), key=lambda named: named[1].casefold())

    def form(self, row: int) -> int:
        """The number of the form in that row."""
        return self._forms[row]

    def form_at(self, row: int) -> int:
        """The same, and for rows behind the last the numbers that come next."""
        beyond = row - len(self._forms)
        return self._forms[row] if beyond < 0 else self._forms[-1] + 1 + beyond

    def forms(self, rows: Sequence[int]) -> list[int]:
        """The forms in these rows that hold answers."""
        return [self._forms[row] for row in rows if self._forms[row] in self._answers]

    def is_next(self, row: int) -> bool:
        """Whether it is the empty row behind the last form."""
        return self._forms[row] not in self._answers

    def participant(self, row: int) -> str:
        """Whose form it is, or ""."""
        sheet = self._answers.get(self._forms[row], {})
        return next((rating.participant for rating in sheet.values()), "")

    def rowCount(self, parent: Index = NOTHING) -> int:
        """Forms, and one more."""
        return 0 if parent.isValid() else len(self._forms)

    def columnCount(self, parent: Index = NOTHING) -> int:
        """Goals, and whose form it is."""
        return 0 if parent.isValid() else len(self.goals) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The answer; in words for screen readers."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole and column < len(self.goals):
            return CENTRE
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._told(row, column)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._who(row) if column == len(self.goals) else self._answer(row, column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The goals across, the numbers of the forms down."""
        across = orientation is Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.ToolTipRole and across:
            return self._title(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if across:
            return self._title(section)
        return "Next form" if self.is_next(section) else f"Form {self._forms[section]}"

    def _title(self, column: int) -> str:
        return self.goals[column][1] if column < len(self.goals) else WHO

    def _answer(self, row: int, column: int) -> str:
        rating = self._answers.get(self._forms[row], {}).get(self.goals[column][0])
        return str(rating.value) if rating else ""

    def _who(self, row: int) -> str:
        if self.is_next(row):
            return ""
        return self._names.get(self.participant(row), NOBODYS)

    def _told(self, row: int, column: int) -> str:
        form = self.headerData(row, Qt.Orientation.Vertical)
        said = self._who(row) if column == len(self.goals) else self._answer(row, column)
        return f"{form}, {self._title(column)}: {said or 'nothing yet'}"
