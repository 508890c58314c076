"""One of the two tables: its heading, its people, and what to do with the chosen ones."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from app.core.model import Role
from app.formats.wording.people import ROLES, STATUSES, person_sentence
from app.ui.people.delegates import PlacesDelegate, StatusDelegate
from app.ui.people.people_table import Filter, PeopleTable
from app.ui.people.roster_model import ID_ROLE, NUMBERS, Column, RosterModel
from app.ui.theme import palette_of, text_scale
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.labels import ElidedSmall, Section
from app.ui.widgets.notice import Notice

WIDTHS = {
    Column.NAME: 148,
    Column.LEAST: 64,
    Column.CAPACITY: 64,
    Column.MENTORS: 72,
    Column.STATUS: 76,
    Column.LOOK: 120,
}

ROOM_FOR_EMAIL = 440
OFFERED = {Column.LEAST: range(4), Column.CAPACITY: range(1, 6), Column.MENTORS: range(1, 4)}
"""What the menu offers for several people at once; any number can be typed into a cell."""

MENU = {Column.LEAST: "At least", Column.CAPACITY: "Places", Column.MENTORS: "Mentors"}


class Roster(QWidget):
    """People of one role. Signals name participants by id and leave the doing to the screen."""

    details_requested = Signal(str)
    remove_requested = Signal(list)
    status_requested = Signal(list, object)
    number_requested = Signal(list, object, int)

    def __init__(self, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = f"{ROLES[role].capitalize()}s"
        self.heading = Section(title)
        self.count = ElidedSmall()
        self.table = PeopleTable(title)
        self.model = RosterModel(role, lambda: palette_of(self.table), self)
        self._proxy = Filter(self.model, self)
        self._set_up_table()
        self.notice = Notice("notice")
        self.notice.hide()
        self.details_button = LinkButton("Details", icon="edit")
        self.details_button.clicked.connect(self._ask_for_details)
        self.remove_button = LinkButton("Remove", icon="remove")
        self.remove_button.clicked.connect(self._ask_to_remove)
        self._lay_out()
        self._show_chosen()

    def search(self, text: str) -> None:
        """Show only people with that text in name, address or status."""
        self._proxy.search(text)
        self.show_count()

    def show_count(self) -> None:
        """Say how many there are, and how many places or how many of them are shown."""
        total, shown = self.model.rowCount(), self._proxy.rowCount()
        says = f"{total}" if total == shown else f"{shown} of {total}"
        if self.model.role is Role.MENTOR and total == shown:
            places = self.model.places
            says += f", {places} {'place' if places == 1 else 'places'}"
        self.count.setText(says)
        look = self.model.columns.index(Column.LOOK)
        self.table.setColumnHidden(look, not self.model.has_problems)
        self._show_chosen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() >= ROOM_FOR_EMAIL * text_scale(self.table)
        self.table.setColumnHidden(self.model.columns.index(Column.EMAIL), not room)
        header = self.table.horizontalHeader()
        stretched = Column.EMAIL if room else Column.NAME
        for column in (Column.EMAIL, Column.NAME):
            mode = QHeaderView.ResizeMode.Interactive
            if column is stretched:
                mode = QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(self.model.columns.index(column), mode)

    def chosen(self) -> list[str]:
        """The ids of the chosen participants, from the top down."""
        rows = sorted(self.table.selectionModel().selectedRows(), key=QModelIndex.row)
        return [row.data(ID_ROLE) for row in rows]

    def choose(self, participant_id: str) -> None:
        """Choose one participant and bring their row into sight."""
        source = self.model.index(self.model.row_of(participant_id), 0)
        index = self._proxy.mapFromSource(source)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)

    def _set_up_table(self) -> None:
        self.table.setModel(self._proxy)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        columns = self.model.columns
        scale = text_scale(self.table)
        for column, width in WIDTHS.items():
            if column in columns:
                self.table.setColumnWidth(columns.index(column), round(width * scale))
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        self._numbers = {
            column: PlacesDelegate(self.table, column.value, int(column is Column.MENTORS))
            for column in NUMBERS[self.model.role]
        }
        for column, delegate in self._numbers.items():
            self.table.setItemDelegateForColumn(columns.index(column), delegate)
        self._status = StatusDelegate(self.table)
        self.table.setItemDelegateForColumn(columns.index(Column.STATUS), self._status)
        self.table.details_requested.connect(self._ask_for_details)
        self.table.remove_requested.connect(self._ask_to_remove)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.table.setColumnHidden(columns.index(Column.LOOK), True)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.heading)
        line.addWidget(self.count, 1)
        line.addWidget(self.details_button)
        line.addWidget(self.remove_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(line)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.notice)

    def _show_chosen(self) -> None:
        chosen = self.chosen()
        self.details_button.setEnabled(len(chosen) == 1)
        self.remove_button.setEnabled(bool(chosen))
        problems = self.model.problems_of(chosen[0]) if len(chosen) == 1 else ()
        self.notice.set_text("\n".join(person_sentence(problem) for problem in problems))
        self.notice.setVisible(bool(problems))

    def _ask_for_details(self) -> None:
        chosen = self.chosen()
        if len(chosen) == 1:
            self.details_requested.emit(chosen[0])

    def _ask_to_remove(self) -> None:
        if chosen := self.chosen():
            self.remove_requested.emit(chosen)

    def _open_menu(self, at: QPoint) -> None:
        chosen = self.chosen()
        if not chosen:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        details = menu.addAction("Details")
        details.setEnabled(len(chosen) == 1)
        details.triggered.connect(self._ask_for_details)
        states = menu.addMenu("Status")
        for status, word in STATUSES.items():
            action = states.addAction(word.capitalize())
            action.triggered.connect(lambda _, s=status: self.status_requested.emit(chosen, s))
        for column in NUMBERS[self.model.role]:
            numbers = menu.addMenu(MENU[column])
            for number in OFFERED[column]:
                numbers.addAction(str(number)).triggered.connect(
                    lambda _, c=column, n=number: self.number_requested.emit(chosen, c, n)
                )
        menu.addSeparator()
        menu.addAction("Remove from the program").triggered.connect(self._ask_to_remove)
        menu.exec(self.table.viewport().mapToGlobal(at))
