"""How long the window is held up by 2,000 people: editing, erasing, importing."""

import tempfile
from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.core.edits.people import edit_participant, edit_person, import_people
from app.core.edits.programs import blank_program
from app.core.model import Workspace
from app.core.people.roster import PeopleRead
from app.formats.library_files import load_library
from app.formats.spreadsheets import SheetTable, Understanding, people_from, understand
from app.formats.spreadsheets.csv_text import decode, rows_of
from app.store import create_workspace
from app.ui.context import Context
from app.ui.document import Document
from app.ui.jobs import Jobs
from app.ui.people.everyone import EveryoneScreen
from app.ui.people.import_dialog import ImportDialog
from app.ui.people.import_state import ImportState
from app.ui.people.screen import PeopleScreen
from app.ui.people.status import StatusLine
from app.ui.theme import apply
from tests.bench.bench_people import many_rows
from tests.bench.table import Row, timed

PEOPLE = 2000
FREEZE = 0.05
PROGRAM = "program1"


def rows() -> list[Row]:
    """Seconds until everything is painted again, each with the People step shown."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply(app, dark=False)
    understanding = understand([SheetTable("p.csv", "", rows_of(decode(_text())))])
    read = people_from(understanding)
    with tempfile.TemporaryDirectory() as folder:
        start = import_people(blank_program(Workspace(), "Large"), PROGRAM, read)
        workspace, store = create_workspace(Path(folder) / "bench.trellis", start)
        with store:
            document = Document(workspace, store)
            jobs = Jobs()
            context = Context(
                document, jobs, load_library(), lambda: date(2027, 1, 1), Path(folder)
            )
            return [*_edits(app, context), *_preview(app, jobs, understanding, read)]


def _text() -> bytes:
    return many_rows(PEOPLE).encode()


def _edits(app: QApplication, context: Context) -> list[Row]:
    document = context.document
    screen, everyone = PeopleScreen(context), EveryoneScreen(context)
    line = StatusLine(context.checks)
    document.changed.connect(lambda _: line(document.workspace, PROGRAM))
    screen.resize(1190, 650)
    screen.show_program(PROGRAM)
    screen.show()
    part = next(iter(document.workspace.participants.values()))
    number = count(100)
    works: dict[str, Callable[[], object]] = {
        "set places": lambda: document.do(
            "places", edit_participant, part.id, capacity=next(number)
        ),
        "rename": lambda: document.do("name", edit_person, part.person, name=f"N{next(number)}"),
        "go to the program": lambda: screen.show_program(PROGRAM),
        "search": lambda: screen.search.setText(f"person{next(number)}"),
    }
    found = [_row(app, name, work) for name, work in works.items()]
    screen.close()
    everyone.show()
    found.append(_row(app, "rename in the list of everyone", works["rename"]))
    everyone.close()
    return found


def _preview(
    app: QApplication, jobs: Jobs, understanding: Understanding, read: PeopleRead
) -> list[Row]:
    opened = []

    def show() -> None:
        dialog = ImportDialog(ImportState(jobs, understanding, read))
        dialog.show()
        opened.append(dialog)

    found = _row(app, "open the preview of an import", show)
    for dialog in opened:
        dialog.close()
    return [found]


def _row(app: QApplication, name: str, work: Callable[[], object]) -> Row:
    def until_painted() -> None:
        work()
        app.processEvents()

    app.processEvents()
    return Row(f"{name}, {PEOPLE} people", timed(until_painted, 5), at_most=FREEZE)
