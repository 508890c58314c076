"""A Design step on the structured career program, shown as a user would see it."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.edits.milestones import add_milestone
from app.core.edits.programs import edit_program, new_program
from app.core.model import Workspace
from app.formats.library_files import load_library
from app.ui.context import Context
from app.ui.design.screen import DesignScreen


@pytest.fixture
def workspace() -> Workspace:
    made = new_program(Workspace(), load_library(), "career-six-months")
    made = edit_program(made, "program1", start=date(2027, 1, 11))
    return add_milestone(made, "program1", 6, "Pulse postcard due")


@pytest.fixture
def screen(qtbot: QtBot, light: QApplication, context: Context) -> DesignScreen:
    made = DesignScreen(context)
    qtbot.addWidget(made)
    made.resize(1360, 900)
    made.show_program("program1")
    made.show()
    qtbot.waitExposed(made)
    return made
