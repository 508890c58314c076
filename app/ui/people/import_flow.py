"""Importing people, from the question for a file to the one edit."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.edits.people import import_people
from app.core.people.joining import ROLELESS
from app.core.people.roster import PeopleRead
from app.formats.spreadsheets import (
    SheetTable,
    Understanding,
    pasted_table,
    people_from,
    read_tables,
    understand,
)
from app.formats.spreadsheets.memory import recalled, remembered
from app.formats.wording.programs import counted
from app.ui.context import Context
from app.ui.jobs import uncaught
from app.ui.people.import_dialog import ImportDialog
from app.ui.people.import_state import ImportState
from app.ui.widgets.progress import JobBar

Report = Callable[[int, int, str], None]
Tables = Callable[[Report], list[SheetTable]]
FILTER = "Spreadsheets (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods);;All files (*)"

AT_ONCE = 500
"""More people than this are written off the GUI thread."""


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
        self._start(partial(_tables, paths), program_id, f"Reading {paths[0].name}")

    def paste(self, program_id: str) -> None:
        """Take cells copied in a spreadsheet program as a sheet; other text is let be."""
        text = QGuiApplication.clipboard().text()
        if "\t" in text or text.strip().count("\n"):
            self._start(lambda report: [pasted_table(text)], program_id, "Reading what you pasted")

    def _start(self, tables: Tables, program_id: str, says: str) -> None:
        workspace = self._context.document.workspace
        peers = workspace.programs[program_id].format in ROLELESS
        settings = {name: setting.value for name, setting in workspace.settings.items()}
        job = self._context.jobs.start(lambda report: _understood(tables, settings, peers, report))
        job.finished.connect(lambda result: self._show(program_id, *result))
        job.failed.connect(uncaught)
        self._job_bar.watch(job, says)

    def _show(self, program_id: str, understanding: Understanding, read: PeopleRead) -> None:
        if program_id not in self._context.document.workspace.programs:
            return
        state = ImportState(self._context.jobs, understanding, read, self)
        state.failed.connect(uncaught)
        dialog = ImportDialog(state, self._window)
        dialog.accepted.connect(lambda: self._import(program_id, state))
        dialog.finished.connect(state.deleteLater)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _import(self, program_id: str, state: ImportState) -> None:
        people = counted(len(state.read.people), "person", "people")
        document, read = self._context.document, state.read
        known = remembered(state.understanding)
        if len(read.people) <= AT_ONCE:
            document.do(f"Import {people}", import_people, program_id, read, known)
            return
        jobs = self._context.jobs
        label = f"Import {people}"
        job = document.do_beside(jobs, label, import_people, program_id, read, known)
        self._job_bar.watch(job, f"Importing {people}")


def _understood(
    tables: Tables, settings: Mapping[str, str], peers: bool, report: Report
) -> tuple[Understanding, PeopleRead]:
    understanding = recalled(understand(tables(report)), settings)
    report(0, 0, "Looking for people")
    if peers:
        understanding = understanding.as_peers()
    return understanding, people_from(understanding)


def _tables(paths: Sequence[Path], report: Report) -> list[SheetTable]:
    tables = []
    for number, path in enumerate(paths):
        report(number, len(paths), f"Reading {path.name}")
        tables += read_tables(path)
    return tables
