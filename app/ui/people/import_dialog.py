"""The preview of an import: what was understood, what needs a look, who will come."""

from collections.abc import Callable
from functools import cached_property
from typing import cast

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.formats.wording.people import read_summary
from app.formats.wording.programs import counted
from app.ui.people.columns_tab import ColumnsTab
from app.ui.people.forms import RoomyDialog
from app.ui.people.import_state import ImportState
from app.ui.people.people_tab import PeopleTab
from app.ui.people.rows_tab import RowsTab
from app.ui.widgets.labels import Section

COLUMNS, ROWS, PEOPLE = range(3)


class _Page(QWidget):
    """Makes its content when it is first looked at: the dialog opens sooner."""

    def __init__(self, make: Callable[[], QWidget]) -> None:
        super().__init__()
        self._make = make
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @cached_property
    def content(self) -> QWidget:
        """What the page shows."""
        content = self._make()
        self._layout.addWidget(content)
        return content

    def showEvent(self, event: QShowEvent) -> None:
        self.content.show()
        super().showEvent(event)


class ImportDialog(RoomyDialog):
    """Three views of one import. Nothing is in the workspace before it is accepted."""

    SIZE = (1040, 720)

    def __init__(self, state: ImportState, parent: QWidget | None = None) -> None:
        super().__init__("Import people", parent, accept="Import")
        self._state = state
        self.summary = Section()
        self.summary.setWordWrap(True)
        self.tabs = QTabWidget(self)
        self.body.addWidget(self.summary)
        self.body.addWidget(self.tabs, 1)
        self.columns = ColumnsTab(state, self.tabs)
        self.tabs.addTab(self.columns, "Columns")
        self.tabs.addTab(_Page(lambda: RowsTab(state)), "Rows to look at")
        self.tabs.addTab(_Page(lambda: PeopleTab(state)), "People")
        state.stale.connect(self._show)
        state.refreshed.connect(self._show)
        self._show()

    @property
    def rows(self) -> RowsTab:
        """The rows to look at."""
        return cast(RowsTab, self._content(ROWS))

    @property
    def people(self) -> PeopleTab:
        """The people as they would be imported."""
        return cast(PeopleTab, self._content(PEOPLE))

    def _content(self, tab: int) -> QWidget:
        page = self.tabs.widget(tab)
        assert isinstance(page, _Page)
        return page.content

    def _show(self) -> None:
        read, ready = self._state.read, self._state.ready
        people, stopped = len(read.people), len(read.stopped())
        self.summary.setText(read_summary(read) if ready else "Reading again …")
        self.tabs.setTabText(ROWS, f"Rows to look at ({len(read.to_look_at())})")
        self.tabs.setTabText(PEOPLE, f"People ({people})")
        says = f"Import {counted(people, 'person', 'people')}"
        if stopped:
            says += f", leave out {counted(stopped, 'row', 'rows')}"
        self.accept_button.setText(says)
        self.accept_button.setEnabled(ready and people > 0)
