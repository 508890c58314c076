"""How long a key of the search takes in a library of 300 items, painted anew."""

import tempfile
from collections.abc import Callable
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.core.edits.library import add_activity_item, edit_item
from app.core.edits.programs import new_program
from app.core.model import Workspace
from app.core.own import Kind
from app.formats.library_files import load_library
from app.store import create_workspace
from app.ui.context import Context
from app.ui.design.screen import DesignScreen
from app.ui.document import Document
from app.ui.jobs import Jobs
from app.ui.library.screen import LibraryScreen
from app.ui.theme import apply
from app.ui.widgets.fields import SearchField
from tests.bench.table import Row, timed

ITEMS = 300
FRAME, FREEZE = 0.016, 0.05
TYPED = "hot seat"


def rows() -> list[Row]:
    """Seconds until everything is painted again."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply(app, dark=False)
    with tempfile.TemporaryDirectory() as folder:
        workspace, store = create_workspace(Path(folder) / "bench.trellis", _many())
        with store:
            document = Document(workspace, store)
            today = date(2027, 1, 1)
            context = Context(document, Jobs(), load_library(), lambda: today, Path(folder))
            return _measured(app, context)


def _many() -> Workspace:
    library = load_library()
    made = new_program(Workspace(), library, "career-six-months")
    for number in range(ITEMS - len(library.activities) - len(library.question_sets)):
        made = add_activity_item(made, title=f"Own activity {number}", minutes=10)
    return made


def _measured(app: QApplication, context: Context) -> list[Row]:
    library, design = LibraryScreen(context), DesignScreen(context)
    design.show_program("program1")
    _show(app, design)
    beside = _typed(app, design.library.search)
    design.hide()
    _show(app, library)
    titles = cycle(("One title", "Another"))
    edited = timed(
        lambda: _painted(
            app,
            lambda: context.document.do(
                "Edit", edit_item, Kind.ACTIVITY, "own-1", title=next(titles)
            ),
        )
    )
    return [
        Row(f"search {ITEMS} items, a key", _typed(app, library.pane.search), at_most=FRAME),
        Row(f"search {ITEMS} beside the timeline", beside, at_most=FRAME),
        Row("change an own item", edited, at_most=FREEZE),
    ]


def _show(app: QApplication, screen: QWidget) -> None:
    screen.resize(1190, 650)
    screen.show()
    app.processEvents()


def _typed(app: QApplication, field: SearchField) -> list[float]:
    keys = [*(TYPED * 2), *[Qt.Key.Key_Backspace] * len(TYPED * 2)]
    return [_key(app, field, key) for key in keys]


def _key(app: QApplication, field: SearchField, key: Any) -> float:
    (taken,) = timed(lambda: _painted(app, lambda: QTest.keyClick(field, key)), repeats=1)
    return taken


def _painted(app: QApplication, do: Callable[[], object]) -> None:
    do()
    app.processEvents()
