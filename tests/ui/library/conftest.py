"""The Library screen over a workspace with one program, shown as a user would see it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.core.edits.programs import new_program
from app.core.model import Workspace
from app.formats.library_files import load_library
from app.ui.context import Context
from app.ui.library.screen import LibraryScreen


class Answers:
    """Says which file, without asking anybody."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.proposed: Path | None = None

    def to_open(self, parent: QWidget, folder: Path) -> Path | None:
        return self.path

    def to_save(self, parent: QWidget, proposed: Path) -> Path | None:
        self.proposed = proposed
        return self.path


@pytest.fixture
def workspace() -> Workspace:
    return new_program(Workspace(), load_library(), "flash", "Hour of advice")


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def screen(qtbot: QtBot, light: QApplication, context: Context, answers: Answers) -> LibraryScreen:
    made = LibraryScreen(context, questions=answers)
    qtbot.addWidget(made)
    made.resize(1160, 760)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made
