"""How long the window is held up by ticking who met: 200 pairs, 26 sessions, half of it noted."""

import tempfile
from datetime import date
from itertools import cycle
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.core.edits.reviews import note_each
from app.core.model import Match, Matching, Participant, Person, Program, Role, Session, Workspace
from app.formats.library_files import load_library
from app.store import create_workspace
from app.ui.context import Context
from app.ui.document import Document
from app.ui.jobs import Jobs
from app.ui.review.screen import ReviewScreen
from app.ui.theme import apply
from tests.bench.table import Row, timed

PAIRS, SESSIONS = 200, 26
FREEZE = 0.05


def rows() -> list[Row]:
    """Seconds until everything is painted again."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply(app, dark=False)
    with tempfile.TemporaryDirectory() as folder:
        workspace, store = create_workspace(Path(folder) / "bench.trellis", _noted())
        with store:
            document = Document(workspace, store)
            today = date(2026, 10, 1)
            context = Context(document, Jobs(), load_library(), lambda: today, Path(folder))
            return _on(app, context)


def _on(app: QApplication, context: Context) -> list[Row]:
    screen = ReviewScreen(context)
    screen.resize(1190, 650)
    screen.show_program("p")
    screen.show()
    grid, places = screen.met.grid, cycle((row, 3) for row in range(15))

    def painted(act: object) -> None:
        act()  # type: ignore[operator]
        app.processEvents()

    def tick() -> None:
        grid.setCurrentIndex(grid.cells.index(*next(places)))
        grid.toggle()

    def column() -> None:
        grid.selectColumn(5)
        grid.toggle()

    found = [
        Row(
            f"review: {name}, 200 pairs, 26 sessions",
            timed(lambda act=act: painted(act), 15),
            at_most=FREEZE,
        )
        for name, act in (("tick one", tick), ("tick a column", column))
    ]
    screen.close()
    return found


def _noted() -> Workspace:
    numbers = range(PAIRS)
    people = [Person(id=f"{side}{n}", name=f"{side} {n}") for n in numbers for side in "ab"]
    parts = [
        Participant(
            id=f"t{one.id}",
            program="p",
            person=one.id,
            role=Role.MENTOR if one.id.startswith("a") else Role.MENTEE,
        )
        for one in people
    ]
    matches = [
        Match(id=f"m{n}", matching="x", mentor=f"ta{n}", mentees=(f"tb{n}",)) for n in numbers
    ]
    sessions = [
        Session(id=f"s{n}", program="p", title=f"Meeting {n + 1}", weeks=(n + 1,), position=n)
        for n in range(SESSIONS)
    ]
    program = Program(id="p", title="Large", weeks=SESSIONS, start=date(2026, 6, 1))
    made = Workspace(
        programs={"p": program},
        people={row.id: row for row in people},
        participants={row.id: row for row in parts},
        matchings={"x": Matching(id="x", program="p", name="First", approved=True)},
        matches={row.id: row for row in matches},
        sessions={row.id: row for row in sessions},
    )
    return note_each(
        made, {(match.id, f"s{n}", 1): True for match in matches for n in range(0, SESSIONS, 2)}
    )
