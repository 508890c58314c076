"""The line a day is typed into, and the calendar that hangs below it."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QTextCharFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from app.ui.theme.fonts import font_of
from app.ui.theme.paint import palette_of
from app.ui.widgets.fields import TextField
from app.ui.widgets.icons import icon

WIDEST_WEEKDAY = "Mmm"
BESIDE_A_WEEKDAY = 22
ROWS = 7
ROW = 1.7
HEAD = 62
BESIDE_A_DAY = 60
WEEK = 7
OPENS = "Open the calendar (Alt+Down)"
STEPS = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: WEEK,
    Qt.Key.Key_PageDown: -WEEK,
}


class DayLine(TextField):
    """Emits `entered` at Enter or leaving, `stepped(days)`, and `calendar_wanted`.

    It has room for its `widest` day. Where `refused`, Enter goes no further: a dialog must not
    close over it.
    """

    entered = Signal()
    stepped = Signal(int)
    calendar_wanted = Signal()

    def __init__(self, name: str, widest: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent, name=name)
        self._widest = widest
        self.refused = False
        self._calendar = QAction(OPENS, self)
        self._calendar.triggered.connect(self.calendar_wanted)
        self.addAction(self._calendar, QLineEdit.ActionPosition.TrailingPosition)
        self._draw()

    def show_day(self, words: str) -> None:
        """Show the day taken in place of what was typed."""
        self._kept = words
        self.setText(words)
        self.setCursorPosition(0)

    def is_being_typed(self) -> bool:
        """Whether there are words in it that nobody has read yet."""
        return self.hasFocus() and self.isModified()

    def sizeHint(self) -> QSize:
        return QSize(self._room(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._room(), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key == Qt.Key.Key_F4 or (key == Qt.Key.Key_Down and alt):
            self.calendar_wanted.emit()
        elif key in STEPS:
            self.stepped.emit(STEPS[key])
        else:
            super().keyPressEvent(event)
            if self.refused and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _commit(self) -> None:
        self.setModified(False)
        self.entered.emit()

    def _room(self) -> int:
        return QFontMetrics(font_of(self)).horizontalAdvance(self._widest) + BESIDE_A_DAY

    def _draw(self) -> None:
        palette = palette_of(self)
        self._calendar.setIcon(icon("calendar", palette, palette.muted))


def calendar_of(field: QWidget) -> QCalendarWidget:
    """A calendar that opens over the window, weeks beginning with Monday."""
    calendar = QCalendarWidget(field)
    calendar.setWindowFlags(Qt.WindowType.Popup)
    # Typing into a calendar is heard part by part: another day than the one meant.
    calendar.setDateEditEnabled(False)
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(weekend, QTextCharFormat())
    metrics = QFontMetrics(font_of(field))
    day = metrics.horizontalAdvance(WIDEST_WEEKDAY) + BESIDE_A_WEEKDAY
    row = round(metrics.height() * ROW)
    calendar.setMinimumSize(WEEK * day, ROWS * row + HEAD)
    return calendar


def open_below(calendar: QCalendarWidget, field: QWidget) -> None:
    """Open it under the field, or over it where the screen ends."""
    calendar.adjustSize()
    top = field.mapToGlobal(QPoint(0, 0))
    # Asked of a window, the screen would become a part of it and be deleted together with it.
    found = QGuiApplication.screenAt(top) or QGuiApplication.primaryScreen()
    screen = found.availableGeometry()
    below = top.y() + field.height()
    if below + calendar.height() > screen.bottom():
        below = max(screen.top(), top.y() - calendar.height())
    left = min(top.x(), screen.right() - calendar.width())
    calendar.move(left, below)
    calendar.show()
    calendar.setFocus()
