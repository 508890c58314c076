"""The Review step of a small program that has run for some weeks."""

import pytest
from pytestqt.qtbot import QtBot

from app.core.model import Workspace
from app.ui.context import Context
from app.ui.review.screen import ReviewScreen
from tests.core.review.cohort import cohort

PROGRAM = "p"


@pytest.fixture
def workspace() -> Workspace:
    return cohort()


@pytest.fixture
def screen(context: Context, qtbot: QtBot, light: object) -> ReviewScreen:
    """The Review step, shown; today it is 1 September 2026, a week after the end."""
    made = ReviewScreen(context)
    qtbot.addWidget(made)
    made.resize(1190, 650)
    made.show_program(PROGRAM)
    made.show()
    qtbot.waitExposed(made)
    return made
