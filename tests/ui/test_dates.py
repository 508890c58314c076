from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QToolButton
from pytestqt.qtbot import QtBot

from app.ui.theme import LIGHT, apply
from app.ui.widgets.dates import DateField, MaybeDate
from app.ui.widgets.dialogs import Dialog

LEFT = Qt.MouseButton.LeftButton
DAY = date(2027, 2, 10)


def opened(field: DateField, qtbot: QtBot) -> QTableView:
    """The days of the calendar that the field's arrow opens."""
    qtbot.addWidget(field)
    field.show()
    (button,) = field.line.findChildren(QToolButton)
    QTest.mouseClick(button, LEFT)
    calendar = field.calendar()
    assert calendar.isVisible()
    (days,) = calendar.findChildren(QTableView)
    return days


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_all_weekdays_and_weeks_of_a_calendar_can_be_read(
    dressed: QApplication, qtbot: QtBot, scale: float
) -> None:
    apply(dressed, dark=False, scale=scale)
    field = DateField("First day", DAY)
    days = opened(field, qtbot)
    model, metrics = days.model(), QFontMetrics(days.font())
    cells = [days.visualRect(model.index(row, column)) for row in range(7) for column in range(7)]
    names = [model.index(0, column).data() for column in range(7)]
    assert names == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    for cell, name in zip(cells, names, strict=False):
        assert metrics.horizontalAdvance(name) + 8 <= cell.width()
    everything = QRect(QPoint(0, 0), days.viewport().size())
    assert all(everything.contains(cell) and cell.height() >= metrics.height() for cell in cells)


def test_a_calendar_opens_on_the_day_and_greys_other_months(
    light: QApplication, qtbot: QtBot
) -> None:
    field = DateField("First day", DAY)
    days = opened(field, qtbot)
    assert field.calendar().selectedDate() == QDate(2027, 2, 10)
    other, own = (days.model().index(row, 0) for row in (1, 2))
    assert (other.data(), own.data()) == (25, 1)
    colors = [index.data(Qt.ItemDataRole.ForegroundRole) for index in (other, own)]
    assert colors == [QColor(LIGHT.line_strong), QColor(LIGHT.ink)]


def test_a_day_that_is_not_set_says_so_and_comes_back(light: QApplication, qtbot: QtBot) -> None:
    field = MaybeDate("First day", None, date(2026, 9, 1))
    qtbot.addWidget(field)
    field.show()
    assert (field.value(), field.day.text()) == (None, "Not set yet")
    field.set.setFocus()
    QTest.keyClick(field.set, Qt.Key.Key_Space)
    assert field.value() == date(2026, 9, 7)
    assert field.day.text() == "7 September 2026"
    QTest.keyClick(field.set, Qt.Key.Key_Space)
    assert (field.value(), field.day.text()) == (None, "Not set yet")


def type_day(field: DateField, words: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type over all that is in the field."""
    QTest.keyClick(field.line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field.line, words)
    QTest.keyClick(field.line, key)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
@pytest.mark.parametrize(
    "words",
    ["4 January 2027", "4 Jan 2027", "04/01/2027", "4.1.2027", "2027-01-04", "January 4, 2027"],
)
def test_a_typed_day_is_taken_whole(
    light: QApplication, qtbot: QtBot, words: str, key: Qt.Key
) -> None:
    field = MaybeDate("First day", date(2026, 11, 23), date(2026, 11, 22))
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    told: list[date | None] = []
    field.committed.connect(told.append)
    field.day.setFocus()
    type_day(field.day, words, key)
    assert told == [date(2027, 1, 4)]
    assert (field.value(), field.day.text()) == (date(2027, 1, 4), "4 January 2027")


@pytest.mark.parametrize("words", ["31 February 2027", "next week", "4/1", "04/13/2027", " "])
def test_what_is_no_day_stays_and_is_refused_in_words(
    light: QApplication, qtbot: QtBot, words: str
) -> None:
    field = DateField("First day", DAY)
    qtbot.addWidget(field)
    field.show()
    type_day(field, words)
    assert (field.text(), field.value()) == (words, DAY)
    assert field.refusal.isVisible() and "stays 10 February 2027" in field.refusal.text()
    QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert field.text() == "10 February 2027" and not field.refusal.isVisible()


def test_a_dialog_does_not_close_over_a_day_it_cannot_read(
    light: QApplication, qtbot: QtBot
) -> None:
    dialog, field = Dialog("New program"), DateField("First day", DAY)
    dialog.body.addWidget(field)
    qtbot.addWidget(dialog)
    dialog.show()
    type_day(field, "soon")
    QTest.mouseClick(dialog.accept_button, LEFT)
    assert dialog.isVisible() and field.refusal.isVisible()
    said = field.refusal
    qtbot.waitUntil(lambda: said.height() >= said.heightForWidth(said.width()))
    type_day(field, "4 Jan 2027")
    assert not dialog.isVisible() and field.value() == date(2027, 1, 4)


def test_arrows_step_a_day_and_the_calendar_takes_one(light: QApplication, qtbot: QtBot) -> None:
    field = DateField("First day", DAY)
    days = opened(field, qtbot)
    QTest.mouseClick(days.viewport(), LEFT, pos=days.visualRect(days.model().index(2, 0)).center())
    assert field.value() == date(2027, 2, 1) and not field.calendar().isVisible()
    QTest.keyClick(field.line, Qt.Key.Key_Up)
    assert field.text() == "2 February 2027"
    QTest.keyClick(field.line, Qt.Key.Key_Down)
    QTest.keyClick(field.line, Qt.Key.Key_Down)
    assert field.value() == date(2027, 1, 31)
    QTest.keyClick(field.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert field.calendar().isVisible()
