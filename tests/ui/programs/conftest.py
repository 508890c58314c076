"""Home over the open document, shown as a user would see it."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.context import Context
from app.ui.programs.screen import ProgramsScreen


@pytest.fixture
def screen(light: QApplication, context: Context, qtbot: QtBot) -> ProgramsScreen:
    screen = ProgramsScreen(context)
    screen.resize(1190, 760)
    qtbot.addWidget(screen)
    screen.show()
    assert QTest.qWaitForWindowActive(screen)
    return screen
