"""A program's steps, each with the line that says how it stands."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from app.ui.theme import font_of, palette_of, text_scale
from app.ui.theme.tokens import SMALL

NAME = 14
UNDERLINE = 3
PAD = 8
SPARE = 3
BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
BACK_AGAIN = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class StepButton(QAbstractButton):
    """A step's name over its status; the present step is in the accent, underlined."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = ""
        self._by_keys = False
        self.setText(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_status("")

    def status(self) -> str:
        """The line under the name."""
        return self._status

    def show_status(self, status: str) -> None:
        """Say how the step stands."""
        self._status = status
        self.setAccessibleName(f"{self.text()}: {status}" if status else self.text())
        self.setToolTip(status)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = max(
            QFontMetrics(self._name_font()).horizontalAdvance(self.text()),
            QFontMetrics(self._status_font()).horizontalAdvance(self._status),
        )
        return QSize(wide + 2 * PAD + SPARE, self._height())

    def minimumSizeHint(self) -> QSize:
        name = QFontMetrics(self._name_font()).horizontalAdvance(self.text())
        return QSize(name + 2 * PAD, self._height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.updateGeometry()

    @property
    def shows_focus(self) -> bool:
        """Whether the ring is shown: where the keyboard came, not where the mouse did."""
        return self.hasFocus() and self._by_keys

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in BACK_AGAIN:
            self._by_keys = event.reason() in BY_KEYS
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keys = True
        self.update()
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = palette_of(self)
        self._paint_words(painter, palette.accent if self.isChecked() else palette.ink)
        if self.isChecked():
            line = QRectF(PAD, self.height() - UNDERLINE, self.width() - 2 * PAD, UNDERLINE)
            painter.fillRect(line, QColor(palette.accent))
        elif self.underMouse():
            line = QRectF(PAD, self.height() - 1, self.width() - 2 * PAD, 1)
            painter.fillRect(line, QColor(palette.line_strong))
        if self.shows_focus:
            painter.setPen(QPen(QColor(palette.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -4), 4, 4)

    def _paint_words(self, painter: QPainter, color: str) -> None:
        room = self.rect().adjusted(PAD, 4, -PAD, 0)
        painter.setFont(self._name_font())
        painter.setPen(QColor(color))
        painter.drawText(room, Qt.AlignmentFlag.AlignTop, self.text())
        below = room.adjusted(0, QFontMetrics(self._name_font()).height() + 1, 0, 0)
        painter.setFont(self._status_font())
        painter.setPen(QColor(palette_of(self).muted))
        metrics = QFontMetrics(self._status_font())
        words = metrics.elidedText(self._status, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignTop, words)

    def _height(self) -> int:
        names, lines = QFontMetrics(self._name_font()), QFontMetrics(self._status_font())
        return names.height() + lines.height() + 4 + round(10 * text_scale(self))

    def _name_font(self) -> QFont:
        return font_of(self, NAME, bold=True)

    def _status_font(self) -> QFont:
        return font_of(self, SMALL)


class StepBar(QWidget):
    """The steps in a row; emits `chosen(index)`. Arrow keys go from one to the next."""

    chosen = Signal(int)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons = [StepButton(name) for name in names]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        for index, button in enumerate(self.buttons):
            self._group.addButton(button, index)
            layout.addWidget(button)
        layout.addStretch(1)
        self._group.idClicked.connect(self.chosen)

    def show_step(self, index: int) -> None:
        """Mark that step as the present one, silently."""
        self.buttons[index].setChecked(True)
