"""The step bar's focus ring: it follows the keyboard, and leaves the mouse alone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.window.step_bar import StepBar


def test_only_the_keyboard_brings_the_ring(qtbot: QtBot, light: QApplication) -> None:
    bar = StepBar(["Design", "People"])
    qtbot.addWidget(bar)
    bar.show()
    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow)
    design, people = bar.buttons
    QTest.mouseClick(design, Qt.MouseButton.LeftButton)
    assert design.hasFocus() and not design.shows_focus
    clicked = design.grab().toImage()
    QTest.keyClick(design, Qt.Key.Key_Right)
    assert people.hasFocus() and people.shows_focus
    QTest.keyClick(people, Qt.Key.Key_Left)
    assert design.shows_focus
    assert design.grab().toImage() != clicked
