"""Everybody in the workspace, with the programs they take part in."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.core.changes import Changes
from app.core.model import Workspace
from app.formats.wording.people import takes_part
from app.formats.wording.programs import counted
from app.ui.context import Context
from app.ui.people.people_table import PeopleTable
from app.ui.people.person_dialog import PersonDialog
from app.ui.theme.tokens import EDGE
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.fields import SearchField
from app.ui.widgets.labels import Small, Title

Index = QModelIndex | QPersistentModelIndex
HEADERS = ("Name", "E-mail", "Takes part as")
ID_ROLE = int(Qt.ItemDataRole.UserRole)
WIDTHS = (260, 300)


class EveryoneModel(QAbstractTableModel):
    """One row for each person, patched from changes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: list[str] = []
        self._texts: dict[str, tuple[str, str, str]] = {}

    def show(self, workspace: Workspace) -> None:
        """Show everybody of a workspace."""
        self.beginResetModel()
        self._ids = list(workspace.people)
        parts = takes_part(workspace)
        self._texts = {
            person.id: (person.name, person.email, parts[person.id])
            for person in workspace.people.values()
        }
        self.endResetModel()

    def patch(self, workspace: Workspace, changes: Changes) -> None:
        """Follow a change; when people come or go the table is shown anew."""
        people = changes.of("people")
        if people.added or people.removed or changes.touches("programs", "participants"):
            self.show(workspace)
            return
        for key in people.changed:
            row = self._ids.index(key)
            person = workspace.people[key]
            self._texts[key] = (person.name, person.email, self._texts[key][2])
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(HEADERS) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADERS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        key = self._ids[index.row()]
        if role == ID_ROLE:
            return key
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._texts[key][index.column()]
        return None


class EveryoneScreen(QWidget):
    """A table of all people, to search and to open."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.model = EveryoneModel(self)
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(self.model)
        self._proxy.setFilterKeyColumn(-1)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._proxy.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.table = PeopleTable("People")
        self.table.setModel(self._proxy)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        for column, width in enumerate(WIDTHS):
            self.table.setColumnWidth(column, width)
        self.table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.table.details_requested.connect(self._open)
        self.table.doubleClicked.connect(self._open)
        self.search = SearchField("Search people")
        self.search.textChanged.connect(self._search)
        self.count = Small()
        self._lay_out()
        context.document.changed.connect(self._changed)
        self._show()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(16)
        bar.addWidget(Title("People"))
        bar.addWidget(self.count, 0, Qt.AlignmentFlag.AlignBottom)
        bar.addStretch(1)
        self.search.setFixedWidth(320)
        bar.addWidget(self.search)
        self._stack = QStackedWidget()
        self._stack.addWidget(
            EmptyState(
                "Nobody here yet",
                "People come with a program: open one, go to its step People, and import the "
                "spreadsheet in which they signed up. Everybody is recorded once, whatever "
                "programs they take part in.",
            )
        )
        self._stack.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, 16, EDGE, EDGE)
        layout.setSpacing(16)
        layout.addLayout(bar)
        layout.addWidget(self._stack, 1)

    def _changed(self, changes: Changes) -> None:
        if changes.touches("people", "participants", "programs"):
            self.model.patch(self._context.document.workspace, changes)
            self._show_count()

    def _show(self) -> None:
        self.model.show(self._context.document.workspace)
        self._show_count()

    def _show_count(self) -> None:
        total = self.model.rowCount()
        self.count.setText(counted(total, "person", "people") if total else "")
        self.search.setVisible(total > 0)
        self._stack.setCurrentIndex(1 if total else 0)

    def _search(self, text: str) -> None:
        self._proxy.setFilterFixedString(text)

    def _open(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            PersonDialog(self._context.document, index.data(ID_ROLE), (), self).exec()
