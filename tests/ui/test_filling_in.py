"""From what is missing of a program on home to where it is filled in, through the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.edits.programs import edit_program, new_program
from app.core.edits.sessions import edit_session
from app.core.model import Workspace
from app.formats.library_files import load_library
from app.ui.context import Context
from app.ui.design.screen import DesignScreen
from app.ui.main_window import MainWindow
from app.ui.memory import Memory
from app.ui.programs.screen import ProgramsScreen


@pytest.fixture
def workspace() -> Workspace:
    made = new_program(Workspace(), load_library(), "coffee-match", "Coffee")
    made = edit_program(made, "program1", mode=None)
    for session_id in made.sessions:
        made = edit_session(made, session_id, mode=None)
    return made


def test_a_missing_mode_leads_to_its_session_in_the_editor(
    light: QApplication, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    window = MainWindow(context, Memory(tmp_path / "window.json"), tmp_path / "Ours.trellis")
    qtbot.addWidget(window)
    window.show()
    home = window.findChild(ProgramsScreen)
    link = next(one for one in home.side.not_placed.links if "touch in" in one.accessibleName())
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    page = window.program_page
    assert page is not None and page.program_id == "program1"
    design = page.shown_screen
    assert isinstance(design, DesignScreen)
    assert design.side.currentWidget() is design.inspector
    assert design.inspector.session in context.document.workspace.sessions
    context.jobs.stop_all()
