"""The dialog with a program's facts."""

from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.model import Workspace
from app.ui.design.about import MINORS, NAMES_IT, AboutDialog
from app.ui.widgets.labels import Body
from tests.ui.design.hands import LEFT


@pytest.mark.parametrize(("words", "box"), [(NAMES_IT, "names_it"), (MINORS, "minors")])
def test_long_words_beside_a_box_wrap_and_tick_it(
    qtbot: QtBot, light: QApplication, workspace: Workspace, words: str, box: str
) -> None:
    dialog = AboutDialog(workspace.programs["program1"], [], date(2027, 1, 1))
    qtbot.addWidget(dialog)
    dialog.show()
    said = next(label for label in dialog.findChildren(Body) if label.text() == words)
    assert said.wordWrap() and said.height() >= said.heightForWidth(said.width())
    assert said.mapTo(dialog, said.rect().topRight()).x() < dialog.width()
    check = getattr(dialog, box)
    assert check.accessibleName() == words
    before = check.isChecked()
    QTest.mouseClick(said, LEFT)
    assert dialog.values()[box] is not before


def test_the_title_can_be_changed_but_not_lost(
    qtbot: QtBot, light: QApplication, workspace: Workspace
) -> None:
    dialog = AboutDialog(workspace.programs["program1"], [], date(2027, 1, 1))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.title.selectAll()
    QTest.keyClicks(dialog.title, "Nurses ")
    assert dialog.values()["title"] == "Nurses"
    dialog.title.clear()
    assert dialog.values()["title"] == workspace.programs["program1"].title
    assert dialog.weeks.height() == dialog.format.height(), "fields beside each other line up"
