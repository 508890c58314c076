"""An edit through the door: edit, diff, SQLite and the signal, on 2,000 people."""

import tempfile
from itertools import count
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.core.edits.people import edit_person
from app.core.model import Person, Program, Session, Workspace
from app.store import create_workspace
from app.ui.document import Document
from tests.bench.table import Row, timed

PEOPLE = 2000
SESSIONS = 500


def rows() -> list[Row]:
    """The time from asking for a change until it is on the disk and announced."""
    app = QCoreApplication.instance() or QCoreApplication([])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.trellis"
        creating = timed(lambda: create_workspace(path, _large())[1].close(), 1)
        workspace, store = create_workspace(Path(folder) / "open.trellis", _large())
        with store:
            document = Document(workspace, store, app)
            name = map(str, count())

            def edit() -> None:
                document.do("Rename", edit_person, "p1", name=next(name))

            editing = timed(edit, 50)
            undoing = timed(document.undo, 50)
    return [
        Row(f"new workspace of {PEOPLE} people", creating, at_most=1.0),
        Row(f"edit and write, {PEOPLE} people", editing, at_most=0.005),
        Row("undo and write", undoing, at_most=0.005),
    ]


def _large() -> Workspace:
    answers = {f"f{number}": ("Leading a team", "Budgets") for number in range(12)}
    return Workspace(
        people={
            f"p{n}": Person(id=f"p{n}", name=f"Name {n}", answers=answers) for n in range(PEOPLE)
        },
        programs={"g1": Program(id="g1", title="Large")},
        sessions={
            f"s{n}": Session(id=f"s{n}", program="g1", title=f"Session {n}")
            for n in range(SESSIONS)
        },
    )
