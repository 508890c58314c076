"""How long home takes to open on 200 programs, and how long it holds the window up."""

import tempfile
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from random import Random
from time import perf_counter

from PySide6.QtWidgets import QApplication

from app.core.edits.programs import new_program
from app.core.model import Mode, Timing, Workspace
from app.formats.library_files import load_library
from app.store import create_workspace
from app.ui.context import Context
from app.ui.document import Document
from app.ui.jobs import Jobs
from app.ui.programs.screen import ProgramsScreen
from app.ui.theme import apply
from tests.bench.table import Row

PROGRAMS = 200
OPENINGS = 3
LIBRARY = load_library()


def rows() -> list[Row]:
    """From asking for home to everything painted, and the longest the window was held up."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply(app, dark=False)
    whole: list[float] = []
    held: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        workspace, store = create_workspace(Path(folder) / "bench.trellis", many())
        with store:
            context = Context(
                Document(workspace, store), Jobs(), LIBRARY, lambda: date(2027, 1, 1), Path(folder)
            )
            for _ in range(OPENINGS):
                opened, longest = _opening(app, context)
                whole.append(opened)
                held.append(longest)
    return [
        Row("open the portfolio, 200 programs", whole, at_most=0.3),
        Row("open the portfolio, longest hold-up", held, at_most=0.05),
    ]


def many() -> Workspace:
    """Programs from all templates, made different by chance."""
    made, chance = Workspace(), Random(3)
    for number, key in enumerate(islice(cycle(LIBRARY.templates), PROGRAMS), start=1):
        made = new_program(made, LIBRARY, key, f"{LIBRARY.templates[key].title} {number}")
    changed = {}
    for key, session in made.sessions.items():
        values: dict[str, object] = {}
        if chance.random() < 0.3:
            values["mode"] = chance.choice(list(Mode))
        if chance.random() < 0.2:
            values["timing"] = chance.choice(list(Timing))
        changed[key] = session.model_copy(update=values)
    return made.with_tables(sessions=changed)


def _opening(app: QApplication, context: Context) -> tuple[float, float]:
    """Seconds until all programs are painted, and those of the longest turn until then."""
    start = perf_counter()
    screen = ProgramsScreen(context)
    screen.resize(1190, 760)
    screen.show()
    longest = perf_counter() - start
    while not _is_painted(screen):
        turn = perf_counter()
        app.processEvents()
        longest = max(longest, perf_counter() - turn)
    taken = perf_counter() - start
    screen.close()
    return taken, longest


def _is_painted(screen: ProgramsScreen) -> bool:
    listed = screen.list.model().rowCount()
    picture = screen.map._picture
    laid_out = picture is not None and len(picture.spots) == PROGRAMS
    done = not screen._in_turn.is_busy and screen.map._painted is not None
    return listed == PROGRAMS and laid_out and done
