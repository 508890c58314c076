"""A day to choose, from a calendar that fits the window's look."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QFontMetrics, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QDateEdit,
    QHBoxLayout,
    QWidget,
)

from app.ui.theme.fonts import font_of

WIDEST_WEEKDAY = "Mmm"
BESIDE_A_WEEKDAY = 22
ROWS = 7
ROW = 1.7
HEAD = 62


class DateField(QDateEdit):
    """A day; the arrow opens a calendar on it, weeks beginning with Monday."""

    def __init__(self, name: str, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDisplayFormat("d MMMM yyyy")
        self.setCalendarPopup(True)
        self.setCalendarWidget(_calendar(self))
        self.setDate(QDate(day.year, day.month, day.day))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def value(self) -> date:
        """The chosen day."""
        day = self.date()
        return date(day.year(), day.month(), day.day())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class MaybeDate(QWidget):
    """A day that may not be set yet; `unset` are the words for that."""

    def __init__(
        self,
        name: str,
        day: date | None,
        today: date,
        unset: str = "Not set yet",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.set = QCheckBox("Set")
        self.set.setAccessibleName(f"{name} is set")
        shown = day or next_monday(today)
        self._kept = QDate(shown.year, shown.month, shown.day)
        self._unset = unset
        self.day = DateField(name, shown)
        self.set.setChecked(day is not None)
        self.set.toggled.connect(self._toggled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.set)
        layout.addWidget(self.day, 1)
        if day is None:
            self._toggled(False)

    def value(self) -> date | None:
        """The day, or None while it isn't set."""
        return self.day.value() if self.set.isChecked() else None

    def _toggled(self, on: bool) -> None:
        """Qt shows words in place of the least day."""
        if not on:
            self._kept = self.day.date()
        self.day.setEnabled(on)
        self.day.setSpecialValueText("" if on else self._unset)
        self.day.setDate(self._kept if on else self.day.minimumDate())


def next_monday(today: date) -> date:
    """The first Monday after that day."""
    return today + timedelta(days=7 - today.weekday())


def _calendar(field: QWidget) -> QCalendarWidget:
    calendar = QCalendarWidget()
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(weekend, QTextCharFormat())
    metrics = QFontMetrics(font_of(field))
    day = metrics.horizontalAdvance(WIDEST_WEEKDAY) + BESIDE_A_WEEKDAY
    row = round(metrics.height() * ROW)
    calendar.setMinimumSize(7 * day, ROWS * row + HEAD)
    return calendar
