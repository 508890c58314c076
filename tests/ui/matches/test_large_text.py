"""The screen at large text: parts fold and wrap, and no word of a button is cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from app.ui.matches.screen import MatchesScreen
from app.ui.theme import apply
from tests.ui.matches import acts

ROOM = (1120, 520)
"""What the window leaves for a step at 1280 × 800 and double text."""


@pytest.fixture
def large(dressed: QApplication, screen: MatchesScreen, qtbot: QtBot) -> Iterator[MatchesScreen]:
    acts.match(qtbot, screen)
    apply(dressed, False, scale=2.0)
    screen.resize(*ROOM)
    qtbot.waitUntil(lambda: screen.panes.folded)
    qtbot.wait(20)
    yield screen
    apply(dressed, False)


def test_no_button_of_the_head_is_cut(large: MatchesScreen) -> None:
    buttons = [b for b in large.head.findChildren(QAbstractButton) if b.isVisible()]
    assert len(buttons) >= 3
    for button in buttons:
        assert button.width() >= button.sizeHint().width(), button.text()
        right = button.mapTo(large, QPoint(button.width(), 0)).x()
        assert right <= large.width(), button.text()


def test_names_have_room_in_the_list(large: MatchesScreen) -> None:
    tree = large.list.tree
    parts = tree._delegate.parts(tree.visualRect(tree.pairs.index(0, 0)))
    metrics = tree.fontMetrics()
    assert parts.mentor.width() >= metrics.horizontalAdvance("Abdirahman Warsame")


def test_the_other_panes_are_one_key_away(qtbot: QtBot, large: MatchesScreen) -> None:
    assert large.list.isVisible() and not large.waiting.isVisible()
    large.panes.switch.setFocus()
    qtbot.keyClick(large.panes.switch, Qt.Key.Key_Right)
    assert large.waiting.isVisible() and not large.list.isVisible()
    qtbot.keyClick(large.panes.switch, Qt.Key.Key_Left)
    qtbot.keyClick(large.panes.switch, Qt.Key.Key_Left)
    assert large.settings.isVisible()


def test_with_room_again_the_panes_stand_beside_each_other(
    qtbot: QtBot, large: MatchesScreen, dressed: QApplication
) -> None:
    apply(dressed, False)
    qtbot.waitUntil(lambda: not large.panes.folded)
    assert large.settings.isVisible() and large.list.isVisible() and large.waiting.isVisible()
