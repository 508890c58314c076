"""The page People: everyone the workspace knows."""

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedWidget, QVBoxLayout, QWidget

from app.formats.wording.programs import counted
from app.ui.context import Context
from app.ui.everyone.everyone_model import NAME, PROGRAMS, EveryoneModel
from app.ui.theme.tokens import EDGE
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.fields import SearchField
from app.ui.widgets.labels import Muted, Title
from app.ui.widgets.table import Table

EMPTY_TITLE = "Nobody here yet"
EMPTY_TEXT = (
    "People come into the workspace with a program. Open one, go to its step People, and bring "
    "in the spreadsheet of your volunteers. Each person is recorded once."
)
SEARCH_WIDTH = 320


class EveryoneScreen(QWidget):
    """A table to search, sort and put right."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = EveryoneModel(context.document, self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._model)
        self._shown.setFilterKeyColumn(-1)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setSortLocaleAware(True)
        self.search = SearchField("Find somebody")
        self.search.textChanged.connect(self._shown.setFilterFixedString)
        self.search.setFixedWidth(SEARCH_WIDTH)
        self.table = Table("Everyone")
        self.table.setModel(self._shown)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
        self.count = Muted()
        self._pages = QStackedWidget()
        self._lay_out()
        for signal in (self._shown.modelReset, self._shown.rowsInserted, self._shown.rowsRemoved):
            signal.connect(self._count)
        self._count()

    def _count(self) -> None:
        people, shown = self._model.rowCount(), self._shown.rowCount()
        words = counted(people, "person", "people")
        self.count.setText(words if shown == people else f"{shown} of {words}")
        self._pages.setCurrentIndex(1 if people else 0)

    def _lay_out(self) -> None:
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(PROGRAMS, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, 280)
        header.resizeSection(1, 280)
        tools = QHBoxLayout()
        tools.addWidget(self.search)
        tools.addStretch(1)
        tools.addWidget(self.count)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(tools)
        column.addWidget(self.table, 1)
        self._pages.addWidget(EmptyState(EMPTY_TITLE, EMPTY_TEXT))
        self._pages.addWidget(full)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 0, 32, EDGE)
        layout.setSpacing(16)
        layout.addWidget(Title("People"))
        layout.addWidget(self._pages, 1)
