"""Importing people, from the question for a file to the one edit."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.edits.people import import_people
from app.core.people.joining import ROLELESS
from app.core.people.roster import PeopleRead
from app.formats.spreadsheets import Understanding, people_from, read_tables, understand
from app.formats.spreadsheets.memory import recalled, remembered
from app.formats.wording.programs import counted
from app.ui.context import Context
from app.ui.people.import_dialog import ImportDialog
from app.ui.people.import_state import ImportState
from app.ui.widgets.progress import JobBar

FILTER = "Spreadsheets (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods);;All files (*)"


class ImportFlow(QObject):
    """Asks for files, reads them off the GUI thread, shows the preview, imports at once."""

    def __init__(self, context: Context, job_bar: JobBar, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._job_bar = job_bar
        self._window = window

    def ask_and_read(self, program_id: str) -> None:
        """Ask for one or several files, and go on with them."""
        folder = str(self._context.documents_dir)
        title = "Choose one spreadsheet, or one for mentors and one for mentees"
        names, _ = QFileDialog.getOpenFileNames(self._window, title, folder, FILTER)
        if names:
            self.read([Path(name) for name in names], program_id)

    def read(self, paths: Sequence[Path], program_id: str) -> None:
        """Read the files and show how they are understood."""
        workspace = self._context.document.workspace
        peers = workspace.programs[program_id].format in ROLELESS
        settings = {name: setting.value for name, setting in workspace.settings.items()}
        job = self._context.jobs.start(lambda report: _understood(paths, settings, peers, report))
        job.finished.connect(lambda result: self._show(program_id, *result))
        job.failed.connect(_raise)
        self._job_bar.watch(job, f"Reading {paths[0].name}")

    def _show(self, program_id: str, understanding: Understanding, read: PeopleRead) -> None:
        state = ImportState(self._context.jobs, understanding, read, self)
        state.failed.connect(_raise)
        dialog = ImportDialog(state, self._window)
        dialog.accepted.connect(lambda: self._import(program_id, state))
        dialog.finished.connect(state.deleteLater)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _import(self, program_id: str, state: ImportState) -> None:
        self._context.document.do(
            f"Import {counted(len(state.read.people), 'person', 'people')}",
            import_people,
            program_id,
            state.read,
            remembered(state.understanding),
        )


def _understood(
    paths: Sequence[Path],
    settings: Mapping[str, str],
    peers: bool,
    report: Callable[[int, int, str], None],
) -> tuple[Understanding, PeopleRead]:
    tables = []
    for number, path in enumerate(paths):
        report(number, len(paths) + 1, f"Reading {path.name}")
        tables += read_tables(path)
    understanding = recalled(understand(tables), settings)
    report(len(paths), len(paths) + 1, "Looking for people")
    if peers:
        understanding = understanding.as_peers()
    return understanding, people_from(understanding)


def _raise(error: Exception) -> None:
    raise error
