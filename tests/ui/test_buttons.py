"""Buttons under which a menu opened."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QTimer
from PySide6.QtGui import QCursor, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.buttons import LinkButton


@pytest.fixture
def button(qtbot: QtBot, light: QApplication) -> Iterator[LinkButton]:
    page = QWidget()
    made = LinkButton("Calendar")
    QVBoxLayout(page).addWidget(made)
    qtbot.addWidget(page)
    page.show()
    assert QTest.qWaitForWindowActive(page)
    yield made


def enter(button: LinkButton) -> None:
    inside = QPointF(button.rect().center())
    event = QEnterEvent(inside, inside, QPointF(button.mapToGlobal(inside)))
    QApplication.sendEvent(button, event)
    assert button.underMouse()


def close_menu(button: LinkButton) -> None:
    menu = QMenu(button)
    menu.addAction("Breaks")
    button.setMenu(menu)
    enter(button)
    QTimer.singleShot(50, menu.close)
    button.showMenu()
    QTest.qWait(100)
    assert not menu.isVisible() and not button.isDown()


def test_a_button_looks_left_when_its_menu_closes_elsewhere(button: LinkButton) -> None:
    QCursor.setPos(button.window().mapToGlobal(QPoint(600, 500)))
    close_menu(button)
    assert not button.underMouse()


def test_a_button_that_is_still_pointed_at_looks_so(button: LinkButton) -> None:
    QCursor.setPos(button.mapToGlobal(button.rect().center()))
    close_menu(button)
    assert button.underMouse()
