"""The participants of one role as a table model that patches itself."""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from app.core.changes import Changes
from app.core.model import Participant, Person, Role, Status, Workspace
from app.core.people.checks import PersonProblem
from app.formats.wording.people import STATUSES, person_mark, person_sentence
from app.ui.people.people_table import Searchable
from app.ui.theme.tokens import Palette
from app.ui.widgets.icons import icon

Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole
ID_ROLE = int(ItemRole.UserRole) + 1


class Column(Enum):
    """The columns; the value is the header."""

    NAME = "Name"
    EMAIL = "E-mail"
    LEAST = "At least"
    CAPACITY = "Places"
    MENTORS = "Mentors"
    STATUS = "Status"
    LOOK = "To look at"


FEW = 20
NUMBERS = {
    Role.MENTOR: (Column.LEAST, Column.CAPACITY),
    Role.MENTEE: (Column.MENTORS,),
    Role.PEER: (),
}
"""How many mentees a mentor takes at least and at most; how many mentors a mentee may have."""

TIPS = {
    Column.LEAST: "So many mentees this mentor wants at least, if they can be had.",
    Column.CAPACITY: "So many mentees this mentor takes at most.",
    Column.MENTORS: "So many mentors this mentee may have.",
}
NUMBERED = frozenset(column for columns in NUMBERS.values() for column in columns)
EDITABLE = frozenset((Column.NAME, Column.EMAIL, *NUMBERED, Column.STATUS))


class RosterModel(Searchable):
    """People with one role in one program, sorted as asked; an edited row keeps its place.

    `edit_requested(participant_id, column, value)` asks for a change, which comes back
    through `patch`.
    """

    edit_requested = Signal(str, object, object)

    def __init__(
        self, role: Role, palette: Callable[[], Palette], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.role = role
        self.columns = [c for c in Column if c in NUMBERS[role] or c not in NUMBERED]
        self._palette = palette
        self._program = ""
        self._sorting = (0, Qt.SortOrder.AscendingOrder)
        self._ids: list[str] = []
        self._parts: dict[str, Participant] = {}
        self._people: dict[str, Person] = {}
        self._problems: Mapping[str, tuple[PersonProblem, ...]] = {}

    def show(self, workspace: Workspace, program_id: str) -> None:
        """Show the people of a program."""
        self.beginResetModel()
        self._program = program_id
        self._parts = {p.id: p for p in workspace.participants.values() if self._mine(p)}
        self._people = {p.person: workspace.people[p.person] for p in self._parts.values()}
        self._ids = self._sorted(self._parts)
        self._problems = {}
        self.endResetModel()

    def patch(self, workspace: Workspace, changes: Changes) -> None:
        """Follow a change of the workspace, touching only the rows it speaks of."""
        parts = changes.of("participants")
        self._remove([key for key in parts.removed if key in self._parts])
        self._add(
            [p for p in parts.added.values() if isinstance(p, Participant) and self._mine(p)],
            workspace,
        )
        for key, part in parts.changed.items():
            if key in self._parts and isinstance(part, Participant):
                self._parts[key] = part
                self._row_changed(key)
        touched = changes.of("people").touched
        known = [key for key, part in self._parts.items() if part.person in touched]
        for key in known:
            person = self._parts[key].person
            self._people[person] = workspace.people[person]
        if len(known) > FEW:
            self._rows_changed(0, len(self._ids) - 1)
        else:
            for key in known:
                self._row_changed(key)

    def show_problems(self, problems: Mapping[str, tuple[PersonProblem, ...]]) -> None:
        """Mark the rows that need a look, and unmark the others."""
        before, self._problems = self._problems, problems
        changed = [key for key in self._ids if before.get(key) != problems.get(key)]
        if len(changed) > FEW:
            self._rows_changed(0, len(self._ids) - 1)
            return
        for key in changed:
            self._row_changed(key)

    def problems_of(self, participant_id: str) -> tuple[PersonProblem, ...]:
        """What is to be looked at with a participant."""
        return self._problems.get(participant_id, ())

    @property
    def has_problems(self) -> bool:
        """Whether any row is to be looked at."""
        return not self._parts.keys().isdisjoint(self._problems)

    @property
    def places(self) -> int:
        """How many people all of them take together; who left takes nobody."""
        staying = (part for part in self._parts.values() if part.status is not Status.LEFT)
        return sum(part.capacity for part in staying)

    def row_of(self, participant_id: str) -> int:
        """The row of a participant."""
        return self._ids.index(participant_id)

    def __contains__(self, participant_id: object) -> bool:
        return participant_id in self._parts

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column here, in one go: a proxy would ask for each cell many times."""
        self._sorting = (column, order)
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [self._ids[index.row()] for index in before]
        self._ids = self._sorted(self._ids)
        rows = {key: row for row, key in enumerate(self._ids)}
        after = [
            self.index(rows[key], index.column()) for key, index in zip(kept, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _sorted(self, keys: Iterable[str]) -> list[str]:
        column, order = self._sorting
        backwards = order is Qt.SortOrder.DescendingOrder
        return sorted(keys, key=lambda key: self._sort_key(key, column), reverse=backwards)

    def _sort_key(self, key: str, column: int) -> tuple[int, str]:
        part = self._parts[key]
        if self.columns[column] in NUMBERED:
            return part.least if self.columns[column] is Column.LEAST else part.capacity, ""
        text = self._text(self.columns[column], key, part, self._people[part.person])
        return (0 if text else 1), text.casefold()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = ItemRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == ItemRole.ToolTipRole:
            return TIPS.get(self.columns[section])
        return self.columns[section].value if role == ItemRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if self.columns[index.column()] in EDITABLE:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> Any:
        key = self._ids[index.row()]
        part, column = self._parts[key], self.columns[index.column()]
        person = self._people[part.person]
        match role:
            case ItemRole.DisplayRole | ItemRole.AccessibleTextRole:
                return self._text(column, key, part, person)
            case ItemRole.EditRole:
                return self._value(column, part, person)
            case ItemRole.ToolTipRole:
                return self._tip(column, key, part, person)
            case ItemRole.DecorationRole if column is Column.LOOK and self.problems_of(key):
                return icon("warning", self._palette(), self._palette().notice)
            case ItemRole.ForegroundRole:
                return self._ink(column, part)
            case _:
                return key if role == ID_ROLE else None

    def setData(self, index: Index, value: Any, role: int = ItemRole.EditRole) -> bool:
        key, column = self._ids[index.row()], self.columns[index.column()]
        before = self._value(column, self._parts[key], self._people[self._parts[key].person])
        value = value.strip() if isinstance(value, str) and column is not Column.STATUS else value
        if role != ItemRole.EditRole or value == before or (column is Column.NAME and not value):
            return False
        self.edit_requested.emit(key, column, value)
        return True

    def _text(self, column: Column, key: str, part: Participant, person: Person) -> str:
        match column:
            case Column.STATUS:
                return STATUSES[part.status]
            case Column.LOOK:
                return ", ".join(person_mark(problem) for problem in self.problems_of(key))
            case _:
                return str(self._value(column, part, person))

    def _value(self, column: Column, part: Participant, person: Person) -> Any:
        match column:
            case Column.NAME:
                return person.name
            case Column.EMAIL:
                return person.email
            case Column.LEAST:
                return part.least
            case Column.CAPACITY | Column.MENTORS:
                return part.capacity
            case Column.STATUS:
                return part.status
            case Column.LOOK:
                return None

    def _tip(self, column: Column, key: str, part: Participant, person: Person) -> str:
        if column is Column.LOOK:
            return "\n".join(person_sentence(problem) for problem in self.problems_of(key))
        return self._text(column, key, part, person)

    def _ink(self, column: Column, part: Participant) -> QColor | None:
        if column is Column.LOOK:
            return QColor(self._palette().notice)
        return QColor(self._palette().muted) if part.status is Status.LEFT else None

    def words_of(self, row: int) -> str:
        """Name, address and status of a row."""
        part = self._parts[self._ids[row]]
        person = self._people[part.person]
        return f"{person.name} {person.email} {STATUSES[part.status]}"

    def _mine(self, part: Participant) -> bool:
        return part.program == self._program and part.role is self.role

    def _add(self, parts: list[Participant], workspace: Workspace) -> None:
        if not parts:
            return
        at = len(self._ids)
        self.beginInsertRows(QModelIndex(), at, at + len(parts) - 1)
        for part in parts:
            self._ids.append(part.id)
            self._parts[part.id] = part
            self._people[part.person] = workspace.people[part.person]
        self.endInsertRows()
        self.sort(*self._sorting)

    def _remove(self, keys: list[str]) -> None:
        if len(keys) > FEW:
            self.beginResetModel()
            for key in keys:
                del self._parts[key]
            self._ids = [key for key in self._ids if key in self._parts]
            self.endResetModel()
            return
        for key in keys:
            row = self._ids.index(key)
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._ids[row]
            del self._parts[key]
            self.endRemoveRows()

    def _row_changed(self, key: str) -> None:
        row = self._ids.index(key)
        self._rows_changed(row, row)

    def _rows_changed(self, first: int, last: int) -> None:
        right = len(self.columns) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, right))
