"""A screen on the sample's people, before anybody is matched."""

from collections.abc import Iterator
from functools import cache

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.edits.people import import_people
from app.core.edits.programs import new_program
from app.core.model import Workspace
from app.formats.library_files import load_library
from app.formats.sample import sample_people
from app.ui.context import Context
from app.ui.matches.screen import MatchesScreen
from app.ui.theme import apply

PROGRAM = "program1"


@cache
def with_people() -> Workspace:
    program = new_program(Workspace(), load_library(), "career-six-months")
    return import_people(program, PROGRAM, sample_people())


@pytest.fixture
def workspace() -> Workspace:
    return with_people()


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    apply(qapp, False)
    return qapp


@pytest.fixture
def screen(dressed: QApplication, qtbot: QtBot, context: Context) -> Iterator[MatchesScreen]:
    made = MatchesScreen(context)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    with qtbot.waitSignal(made.live.changed):
        made.show_program(PROGRAM)
    yield made
    context.jobs.stop_all()
