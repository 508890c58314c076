"""From an edit to everything on the Design step painted, at 52 weeks and 200 sessions."""

import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from itertools import cycle
from pathlib import Path
from time import perf_counter

from PySide6.QtWidgets import QApplication

from app.core.edits import items, sessions
from app.core.edits.programs import blank_program, edit_program, new_program
from app.core.model import Mode, Workspace
from app.formats.library_files import load_library
from app.store import create_workspace
from app.ui.context import Context
from app.ui.design.screen import DesignScreen
from app.ui.document import Document
from app.ui.jobs import Jobs
from app.ui.theme import apply
from app.ui.widgets.in_turn import InTurn
from tests.bench.table import Row

WEEKS, SESSIONS = 52, 200
EDITS_OF_A_KIND = 12
REPEATS = 5
LIBRARY = load_library()
Edit = Callable[[Workspace], Workspace]


def rows() -> list[Row]:
    """Moves, modes, items, additions, titles and removals, and the slowest of them."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply(app, dark=False)
    first = _first_opening(app)
    with tempfile.TemporaryDirectory() as folder:
        workspace, store = create_workspace(Path(folder) / "bench.trellis", year())
        with store:
            document = Document(workspace, store)
            context = Context(document, Jobs(), LIBRARY, lambda: date(2027, 1, 1), Path(folder))
            screen = DesignScreen(context)
            screen.resize(1440, 760)
            opening = _until_painted(app, lambda: _open(screen))
            times = sorted(_best(app, document, edit) for edit in _edits())
            screen.close()
    return [
        Row("open the Design step for the first time, a template", [first], at_most=0.2),
        Row("open the Design step, 200 sessions", [opening], at_most=0.5),
        Row("edit → everything painted, all edits", times, at_most=0.016),
        Row(
            "edit → everything painted, 95th percentile",
            [times[len(times) * 95 // 100]],
            at_most=0.016,
        ),
    ]


def year() -> Workspace:
    """A program of 200 sessions over 52 weeks, with activities, questions and repeats."""
    made = edit_program(blank_program(Workspace(), "Large"), "program1", weeks=WEEKS)
    made = edit_program(made, "program1", start=date(2027, 1, 4), mode=Mode.VIDEO)
    activities, sets = cycle(LIBRARY.activities), cycle(LIBRARY.question_sets)
    modes = cycle(Mode)
    for number in range(SESSIONS):
        week = number % WEEKS + 1
        weeks = (week, min(week + 2, WEEKS), min(week + 4, WEEKS)) if number % 4 == 0 else (week,)
        title = f"Session {number + 1}"
        made = sessions.add_session(
            made, "program1", week, title=title, mode=next(modes), weeks=tuple(sorted(set(weeks)))
        )
        made = items.add_activity(made, LIBRARY, f"session{number + 1}", next(activities))
        made = items.add_question_set(made, LIBRARY, f"session{number + 1}", next(sets))
    return made


def _first_opening(app: QApplication) -> float:
    workspace = new_program(Workspace(), LIBRARY, "career-six-months")
    with tempfile.TemporaryDirectory() as folder:
        workspace, store = create_workspace(Path(folder) / "bench.trellis", workspace)
        with store:
            document = Document(workspace, store)
            context = Context(document, Jobs(), LIBRARY, lambda: date(2027, 1, 1), Path(folder))
            start = perf_counter()
            screen = DesignScreen(context)
            screen.resize(1440, 760)
            _open(screen)
            app.processEvents()
            taken = perf_counter() - start
            screen.close()
    return taken


def _open(screen: DesignScreen) -> None:
    screen.show_program("program1")
    screen.show()
    steps = screen.findChild(InTurn)
    while steps and steps.is_busy:
        QApplication.processEvents()


def _edits() -> Iterator[Edit]:
    for number in range(EDITS_OF_A_KIND):
        index = number * 7 % SESSIONS
        one = f"session{index + 1}"
        week = (index + WEEKS // 2) % WEEKS + 1
        mode = list(Mode)[(index + 3) % len(Mode)]
        yield lambda w, one=one, week=week: sessions.move_session(w, one, week)
        yield lambda w, one=one, mode=mode: sessions.edit_session(w, one, mode=mode)
        yield lambda w, one=one: items.add_activity(w, LIBRARY, one, "hot-seat")
        yield lambda w, week=week: sessions.add_session(w, "program1", week)
        yield lambda w, one=one: sessions.edit_session(w, one, title="Another title")
        yield lambda w, one=one: sessions.remove_session(w, one)


def _best(app: QApplication, document: Document, edit: Edit) -> float:
    """The best of some runs, which a busy machine disturbs least; each is undone again."""
    found = []
    for _ in range(REPEATS):
        found.append(_until_painted(app, lambda: document.do("Edit", edit)))
        document.undo()
        app.processEvents()
    return min(found)


def _until_painted(app: QApplication, change: Callable[[], object]) -> float:
    start = perf_counter()
    change()
    app.processEvents()
    return perf_counter() - start
