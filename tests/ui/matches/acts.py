"""What a user does on the screen, with the mouse and the keys."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.core.model import Importance
from app.ui.matches.rows.items import LineItem
from app.ui.matches.rows.match_model import ITEM
from app.ui.matches.rows.pairs import PairRow
from app.ui.matches.screen import MatchesScreen
from app.ui.matches.settings.importance import STOPS, ImportanceSlider
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.fields import Choice
from app.ui.widgets.labels import Body


def click(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def match(qtbot: QtBot, screen: MatchesScreen) -> list[PairRow]:
    with qtbot.waitSignal(screen.matcher.kept):
        click(qtbot, screen.head.match_button)
    return settled(qtbot, screen)


def settled(qtbot: QtBot, screen: MatchesScreen) -> list[PairRow]:
    """The rows once all that follows from the last change is worked out."""

    def at_rest() -> bool:
        return not screen.live.busy and not screen.matcher.job and not screen.trying.busy

    qtbot.waitUntil(at_rest)
    return list(screen.list.tree.pairs.rows)


def row_named(screen: MatchesScreen, mentor: str, mentee: str) -> QModelIndex:
    pairs = screen.list.tree.pairs
    for number, row in enumerate(pairs.rows):
        if (row.mentor_name, row.mentee_name) == (mentor, mentee):
            return pairs.index(number, 0)
    return QModelIndex()


def click_row(qtbot: QtBot, screen: MatchesScreen, index: QModelIndex) -> None:
    tree = screen.list.tree
    tree.scrollTo(index)
    place = tree.visualRect(index).topLeft() + QPoint(60, 20)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def click_lock(qtbot: QtBot, screen: MatchesScreen, index: QModelIndex) -> None:
    tree = screen.list.tree
    tree.scrollTo(index)
    place = tree.lock_rect(index).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def account_lines(screen: MatchesScreen, index: QModelIndex) -> list[LineItem]:
    pairs = screen.list.tree.pairs
    return [pairs.index(number, 0, index).data(ITEM) for number in range(pairs.rowCount(index))]


def choose(qtbot: QtBot, choice: Choice, label: str) -> None:
    """Choose an option with the keyboard, as somebody who types would."""
    choice.setFocus()
    here, there = choice.currentIndex(), choice.findText(label)
    assert there >= 0, label
    key = Qt.Key.Key_Down if there > here else Qt.Key.Key_Up
    for _ in range(abs(there - here)):
        qtbot.keyClick(choice, key)


def weigh(
    qtbot: QtBot, screen: MatchesScreen, slider: ImportanceSlider, importance: Importance
) -> None:
    """Go to an importance with the arrow keys, a step for each stop."""
    slider.setFocus()
    while slider.importance is not importance:
        behind = STOPS.index(slider.importance) < STOPS.index(importance)
        qtbot.keyClick(slider, Qt.Key.Key_Right if behind else Qt.Key.Key_Left)
        qtbot.waitUntil(lambda: not screen.trying.busy)


def take_apart(qtbot: QtBot, screen: MatchesScreen) -> list[str]:
    """Take the chosen pair apart; what was said before it was done."""
    said: list[str] = []

    def answer() -> None:
        dialog = open_dialog(screen)
        assert isinstance(dialog, Dialog)
        said.extend(label.text() for label in dialog.findChildren(Body))
        click(qtbot, dialog.accept_button)

    QTimer.singleShot(50, answer)
    click(qtbot, screen.list.bar.apart_button)
    return said


def open_dialog(screen: QWidget) -> QDialog:
    return next(dialog for dialog in screen.findChildren(QDialog) if dialog.isVisible())
