"""Everybody in the workspace, with the programs they take part in."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedWidget, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.formats.wording.programs import counted
from app.ui.context import Context
from app.ui.people.actions import PeopleActions
from app.ui.people.everyone_model import EMAIL, ID_ROLE, NAME, PARTS, EveryoneModel
from app.ui.people.people_table import Filter, PeopleTable
from app.ui.theme import text_scale
from app.ui.theme.tokens import EDGE
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.fields import SearchField
from app.ui.widgets.labels import Small, Title

TABLES = ("people", "participants", "programs")
WIDTHS = {NAME: 260, EMAIL: 300}
EMPTY_TITLE = "Nobody here yet"
EMPTY_TEXT = (
    "People come with a program: open one, go to its step People, and import the spreadsheet "
    "in which they signed up. Everybody is recorded once, whatever programs they take part in."
)


class EveryoneScreen(QWidget):
    """A table of all people, to search, put right, open and erase. It is read when it is seen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._actions = PeopleActions(context.document, self)
        self._stale = True
        self.model = EveryoneModel(self)
        self.model.edit_requested.connect(self._actions.edit_person)
        self._proxy = Filter(self.model, self)
        self.table = PeopleTable("Everyone")
        self.search = SearchField("Search people")
        self.search.textChanged.connect(self._search)
        self.count = Small()
        self.details_button = LinkButton("Details", icon="edit")
        self.details_button.clicked.connect(self._open)
        self.erase_button = LinkButton("Erase…", icon="remove")
        self.erase_button.clicked.connect(self._erase)
        self._set_up_table()
        self._lay_out()
        context.document.changed.connect(self._changed)
        self._read()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def chosen(self) -> list[str]:
        """The ids of the chosen people, from the top down."""
        rows = sorted(self.table.selectionModel().selectedRows(), key=QModelIndex.row)
        return [row.data(ID_ROLE) for row in rows]

    def _set_up_table(self) -> None:
        table, scale = self.table, text_scale(self.table)
        table.setModel(self._proxy)
        table.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
        for column, width in WIDTHS.items():
            table.setColumnWidth(column, round(width * scale))
        table.horizontalHeader().setSectionResizeMode(PARTS, QHeaderView.ResizeMode.Stretch)
        table.details_requested.connect(self._open)
        table.remove_requested.connect(self._erase)
        table.selectionModel().selectionChanged.connect(self._show_chosen)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(16)
        self.search.setMaximumWidth(320)
        bar.addWidget(self.search, 1)
        bar.addWidget(self.count)
        bar.addStretch(1)
        bar.addWidget(self.details_button)
        bar.addWidget(self.erase_button)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(bar)
        column.addWidget(self.table, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(EmptyState(EMPTY_TITLE, EMPTY_TEXT))
        self._stack.addWidget(full)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, 0, EDGE, EDGE)
        layout.setSpacing(16)
        layout.addWidget(Title("People"))
        layout.addWidget(self._stack, 1)

    def _changed(self, changes: Changes) -> None:
        self._stale = self._stale or changes.touches(*TABLES)
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        if self._stale:
            self._stale = False
            self.model.show(self._context.document.workspace)
            self._show_count()

    def _show_count(self) -> None:
        total, shown = self.model.rowCount(), self._proxy.rowCount()
        words = counted(total, "person", "people")
        self.count.setText(words if total == shown else f"{shown} of {words}")
        self._stack.setCurrentIndex(1 if total else 0)
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.chosen()
        self.details_button.setEnabled(len(chosen) == 1)
        self.erase_button.setEnabled(bool(chosen))

    def _search(self, text: str) -> None:
        self._proxy.search(text)
        self._show_count()

    def _open(self) -> None:
        chosen = self.chosen()
        if len(chosen) == 1:
            self._actions.open_person(chosen[0])

    def _erase(self) -> None:
        if chosen := self.chosen():
            self._actions.erase(chosen)
