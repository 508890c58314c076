from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from app.ui.theme import LIGHT, apply
from app.ui.widgets.dates import DateField, MaybeDate

LEFT = Qt.MouseButton.LeftButton
DAY = date(2027, 2, 10)


def opened(field: DateField, qtbot: QtBot) -> QTableView:
    """The days of the calendar that the field's arrow opens."""
    qtbot.addWidget(field)
    field.show()
    QTest.mouseClick(field, LEFT, pos=QPoint(field.width() - 10, field.height() // 2))
    calendar = field.calendarWidget()
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
    assert field.calendarWidget().selectedDate() == field.date()
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
