"""How much a criterion counts, dragged along four stops, each with its word."""

from PySide6.QtCore import QEvent, QPointF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from app.core.model import Importance
from app.ui.matches.settings.words import IMPORTANCES
from app.ui.theme import palette_of, text_scale

STOPS = tuple(importance for importance, _ in IMPORTANCES)
WORDS = dict(IMPORTANCES)
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Home: -len(STOPS),
    Qt.Key.Key_End: len(STOPS),
}
HEIGHT, HANDLE, TICK, GROOVE = 24, 8, 3, 4


class ImportanceSlider(QSlider):
    """By mouse or arrow keys; letting go of the button or the key is what counts.

    `tried(Importance)` at each stop on the way, `chosen(Importance)` once at the end,
    `left()` when Esc takes it back.
    """

    tried = Signal(object)
    chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._home: int | None = None
        self.setRange(0, len(STOPS) - 1)
        self.setPageStep(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._changed)

    @property
    def importance(self) -> Importance:
        """The stop it stands at."""
        return STOPS[self.value()]

    @property
    def going(self) -> bool:
        """Whether a mouse button or a key holds it."""
        return self._home is not None

    def set_importance(self, importance: Importance) -> None:
        """Stand there without a signal; while it is held it stays where it is."""
        if not self.going:
            with QSignalBlocker(self):
                self.setValue(STOPS.index(importance))
            self._say()

    def stop_at(self, place: int) -> QPointF:
        """Where on the widget a stop is."""
        inset = HANDLE + 2
        step = (self.width() - 2 * inset) / (len(STOPS) - 1)
        return QPointF(inset + place * step, self.height() / 2)

    def sizeHint(self) -> QSize:
        """As wide as there is room, as high as the handle needs."""
        return QSize(160, round(HEIGHT * text_scale(self)))

    def minimumSizeHint(self) -> QSize:
        """Wide enough to tell the stops apart."""
        return QSize(96, round(HEIGHT * text_scale(self)))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._is_esc(event):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._home = self.value()
        self._go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.going:
            self._go_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._let_go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if self._is_esc(event):
            self._take_back()
        elif step is None:
            event.ignore()
        else:
            self._home = self.value() if self._home is None else self._home
            self.setValue(self.value() + step)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in STEPS and not event.isAutoRepeat():
            self._let_go()
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._let_go()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line with a mark at each stop, filled up to the handle."""
        painter, palette = QPainter(self), palette_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.stop_at(self.value())
        accent = palette.accent if self.isEnabled() else palette.line_strong
        _line(painter, self.stop_at(0), self.stop_at(len(STOPS) - 1), palette.line)
        _line(painter, self.stop_at(0), here, accent)
        painter.setPen(Qt.PenStyle.NoPen)
        for place in range(len(STOPS)):
            painter.setBrush(QColor(accent if place <= self.value() else palette.line_strong))
            painter.drawEllipse(self.stop_at(place), TICK, TICK)
        ring = palette.focus if self.hasFocus() else accent
        painter.setPen(QPen(QColor(ring), 3 if self.hasFocus() else 2))
        painter.setBrush(QColor(palette.surface))
        painter.drawEllipse(here, HANDLE - 1, HANDLE - 1)

    def _is_esc(self, event: QEvent) -> bool:
        return self.going and isinstance(event, QKeyEvent) and event.key() == int(Qt.Key.Key_Escape)

    def _go_to(self, at: QPointF) -> None:
        away = [abs(self.stop_at(place).x() - at.x()) for place in range(len(STOPS))]
        self.setValue(away.index(min(away)))

    def _changed(self) -> None:
        self._say()
        (self.tried if self.going else self.chosen).emit(self.importance)

    def _let_go(self) -> None:
        home, self._home = self._home, None
        if home is None:
            return
        if home == self.value():
            self.left.emit()
        else:
            self.chosen.emit(self.importance)

    def _take_back(self) -> None:
        home, self._home = self._home, None
        if home is not None:
            with QSignalBlocker(self):
                self.setValue(home)
            self._say()
            self.update()
            self.left.emit()

    def _say(self) -> None:
        self.setAccessibleDescription(WORDS[self.importance])


def _line(painter: QPainter, start: QPointF, end: QPointF, color: str) -> None:
    painter.setPen(QPen(QColor(color), GROOVE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(start, end)
