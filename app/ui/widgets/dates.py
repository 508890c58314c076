"""A day to type, or to choose from a calendar."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QCalendarWidget, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.formats.typed_days import FIRST_YEAR, LAST_YEAR, day_in, typed
from app.ui.widgets.day_line import DayLine, calendar_of, open_below
from app.ui.widgets.notice import Notice

UNREAD = "“{}” can’t be read as a day. Write it like 4 January 2027. Until then it stays {}."
WIDEST = date(2028, 9, 28)
EMPTY = "A day is missing. Write it like 4 January 2027. Until then it stays {}."
TOO_EARLY = "{} is before {}, the first day it can be. Until then it stays {}."


DAY_FIELD = "day-field"


class DateField(QWidget):
    """A day, typed whole or chosen; what can't be read stays and is said to be refused.

    `changed(day)` at every other day, `committed(day)` when the user has finished changing it,
    `refused()` when it is said that something can't be read.
    """

    changed = Signal(object)
    committed = Signal(object)
    refused = Signal()

    def __init__(
        self, name: str, day: date, parent: QWidget | None = None, *, short: bool = False
    ) -> None:
        super().__init__(parent)
        self.setObjectName(DAY_FIELD)
        self._short = short
        self._day = self._told = day
        self._earliest = date(FIRST_YEAR, 1, 1)
        self._calendar: QCalendarWidget | None = None
        self.line = DayLine(name, typed(WIDEST, short))
        self.refusal = Notice("error")
        self.refusal.hide()
        self.setFocusProxy(self.line)
        self.setAccessibleName(name)
        self.line.entered.connect(self._enter)
        self.line.stepped.connect(self._step)
        self.line.calendar_wanted.connect(self.open_calendar)
        self.line.textChanged.connect(lambda _: self._refuse(""))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.line)
        layout.addWidget(self.refusal)
        self._show()

    def value(self) -> date:
        """The day taken last."""
        return self._day

    def text(self) -> str:
        """What is in the line."""
        return self.line.text()

    def set_value(self, day: date) -> None:
        """Show that day without a signal; what is being typed or refused is left alone."""
        same = day == self._day and self.line.refused
        self._day = self._told = day
        if self.line.is_being_typed():
            self.line.set_value(self._shown())
        elif not same:
            self._show()

    def set_earliest(self, day: date) -> None:
        """Take no day before that one; a day that is before becomes it."""
        self._earliest = day
        if self._day < day:
            self._take(day)

    def show_words(self, words: str) -> None:
        """Show words in place of a day."""
        self.line.show_day(words)

    def take(self) -> bool:
        """Take what is typed; False where it can't be taken, which is said below the line."""
        if not self.isEnabled() or self.line.text() == self._shown():
            return True
        day = day_in(self.line.text())
        if day is None or day < self._earliest:
            self._refuse(self._why_not(day))
            return False
        self._take(day)
        return True

    def calendar(self) -> QCalendarWidget:
        """The calendar that the button in the line opens."""
        if self._calendar is None:
            self._calendar = calendar_of(self)
            self._calendar.clicked.connect(self._choose)
            self._calendar.activated.connect(self._choose)
        return self._calendar

    def open_calendar(self) -> None:
        """Open the calendar on the day."""
        calendar = self.calendar()
        with QSignalBlocker(calendar):
            self.take()
            calendar.setDateRange(_qt(self._earliest), QDate(LAST_YEAR, 12, 31))
            calendar.setSelectedDate(_qt(self._day))
        open_below(calendar, self.line)

    def _shown(self) -> str:
        return typed(self._day, self._short)

    def _why_not(self, day: date | None) -> str:
        said, kept = self.line.text().strip(), typed(self._day)
        if day:
            return TOO_EARLY.format(typed(day), typed(self._earliest), kept)
        return UNREAD.format(said, kept) if said else EMPTY.format(kept)

    def _show(self) -> None:
        self.line.show_day(self._shown())
        self._refuse("")

    def _take(self, day: date) -> None:
        other = day != self._day
        self._day = day
        self._show()
        if other:
            self.changed.emit(day)

    def _step(self, days: int) -> None:
        if self.take():
            day = self._day + timedelta(days=days)
            if self._earliest <= day <= date(LAST_YEAR, 12, 31):
                self._take(day)

    def _choose(self, chosen: QDate) -> None:
        self.calendar().close()
        self._take(date(chosen.year(), chosen.month(), chosen.day()))
        self._enter()

    def _enter(self) -> None:
        if self.take() and self._day != self._told:
            self._told = self._day
            self.committed.emit(self._day)

    def _refuse(self, why: str) -> None:
        self.line.refused = bool(why)
        self.line.setAccessibleDescription(why)
        self.refusal.set_text(why)
        self.refusal.setVisible(bool(why))
        if why:
            self.refused.emit()


class MaybeDate(QWidget):
    """A day that may not be set yet; `unset` are the words for that.

    `committed(day or None)` when the user has finished changing it. While it isn't set,
    `proposed` is the day that setting it begins with: the next Monday, where none is given.
    """

    committed = Signal(object)

    def __init__(
        self,
        name: str,
        day: date | None,
        today: date,
        unset: str = "Not set yet",
        parent: QWidget | None = None,
        *,
        proposed: date | None = None,
    ) -> None:
        super().__init__(parent)
        self.set = QCheckBox("Set")
        self.set.setAccessibleName(f"{name} is set")
        self._kept = day or proposed or next_monday(today)
        self._told = day
        self._unset = unset
        self.day = DateField(name, self._kept)
        self.set.setChecked(day is not None)
        self.set.toggled.connect(self._toggled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.set)
        layout.addWidget(self.day, 1)
        if day is None:
            self._toggled(False)
        self.set.clicked.connect(self._commit)
        self.day.committed.connect(self._commit)

    def set_value(self, day: date | None) -> None:
        """Show that day without a signal."""
        self._told = day
        with QSignalBlocker(self.set):
            self.set.setChecked(day is not None)
        if day:
            self._kept = day
        elif self.day.isEnabled():
            self._kept = self.day.value()
        self._show_state(day is not None)

    def value(self) -> date | None:
        """The day, or None while it isn't set."""
        return self.day.value() if self.set.isChecked() else None

    def _toggled(self, on: bool) -> None:
        if not on:
            self._kept = self.day.value()
        self._show_state(on)

    def _show_state(self, on: bool) -> None:
        self.day.setEnabled(on)
        if on:
            self.day.set_value(self._kept)
        else:
            self.day.show_words(self._unset)

    def _commit(self) -> None:
        if self.value() != self._told:
            self._told = self.value()
            self.committed.emit(self._told)


def next_monday(today: date) -> date:
    """The first Monday after that day."""
    return today + timedelta(days=7 - today.weekday())


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
