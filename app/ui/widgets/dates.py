"""A day to choose, from a calendar that fits the window's look."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
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
    """A day that may not be set yet; `unset` are the words for that.

    `committed(day or None)` when the user has finished changing it.
    """

    committed = Signal(object)

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
        self._told = day
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
        self.set.clicked.connect(self._commit)
        self.day.editingFinished.connect(self._commit)
        self.day.calendarWidget().clicked.connect(self._commit)

    def set_value(self, day: date | None) -> None:
        """Show that day without a signal."""
        self._told = day
        with QSignalBlocker(self.set):
            self.set.setChecked(day is not None)
        if day:
            self._kept = QDate(day.year, day.month, day.day)
        elif self.day.isEnabled():
            self._kept = self.day.date()
        self._show_state(day is not None)

    def value(self) -> date | None:
        """The day, or None while it isn't set."""
        return self.day.value() if self.set.isChecked() else None

    def _toggled(self, on: bool) -> None:
        if not on:
            self._kept = self.day.date()
        self._show_state(on)

    def _show_state(self, on: bool) -> None:
        """Qt shows words in place of the least day."""
        self.day.setEnabled(on)
        self.day.setSpecialValueText("" if on else self._unset)
        self.day.setDate(self._kept if on else self.day.minimumDate())

    def _commit(self) -> None:
        if self.value() != self._told:
            self._told = self.value()
            self.committed.emit(self._told)


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
