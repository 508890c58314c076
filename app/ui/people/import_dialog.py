"""The preview of an import: what was understood, what needs a look, who will come."""

from PySide6.QtWidgets import QTabWidget, QWidget

from app.formats.wording.people import read_summary
from app.formats.wording.programs import counted
from app.ui.people.columns_tab import ColumnsTab
from app.ui.people.forms import grown
from app.ui.people.import_state import ImportState
from app.ui.people.people_tab import PeopleTab
from app.ui.people.rows_tab import RowsTab
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.labels import Section

SIZE = (1040, 720)
COLUMNS, ROWS, PEOPLE = range(3)


class ImportDialog(Dialog):
    """Three views of one import. Nothing is in the workspace before it is accepted."""

    def __init__(self, state: ImportState, parent: QWidget | None = None) -> None:
        super().__init__("Import people", parent, accept="Import")
        self.resize(grown(self, *SIZE))
        self._state = state
        self.summary = Section()
        self.summary.setWordWrap(True)
        self.columns = ColumnsTab(state)
        self.rows = RowsTab(state)
        self.people = PeopleTab(state)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.columns, "Columns")
        self.tabs.addTab(self.rows, "Rows to look at")
        self.tabs.addTab(self.people, "People")
        self.body.addWidget(self.summary)
        self.body.addWidget(self.tabs, 1)
        state.stale.connect(self._show)
        state.refreshed.connect(self._show)
        self._show()

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
