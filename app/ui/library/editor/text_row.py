"""One step or question that is being written, with what can be done to it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from app.ui.theme import palette_of, text_scale
from app.ui.widgets.fields import NumberField, TextArea
from app.ui.widgets.icons import icon

LONGEST_STEP = 6000
LEAST_LINES, MOST_LINES, AROUND = 2, 8, 24
MINUTES_WIDTH = 92


class RowButton(QToolButton):
    """A small action beside a row, its words in the tooltip and for screen readers."""

    def __init__(self, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.say(words)
        self._draw()

    def say(self, words: str) -> None:
        """What it does, in words."""
        self.setToolTip(words)
        self.setAccessibleName(words)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw()

    def _draw(self) -> None:
        side = round(16 * text_scale(self))
        self.setIconSize(QSize(side, side))
        self.setIcon(icon(self._name, palette_of(self)))


class GrowingArea(TextArea):
    """Several lines, as high as its text needs, between two lines and eight."""

    def __init__(self, name: str = "", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent, name=name, hint=hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fit)
        self.textChanged.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            # While a layout is at work it doesn't hear that a height has changed.
            self._soon.start()

    def _fit(self) -> None:
        lines = max(LEAST_LINES, min(MOST_LINES, round(self.document().size().height())))
        height = lines * self.fontMetrics().lineSpacing() + AROUND
        if height != self.height():
            self.setFixedHeight(height)


class TextRow(QWidget):
    """Emits `edited` when its text or minutes have changed, and what else is asked for."""

    edited = Signal()
    removed = Signal()
    moved = Signal(int)

    def __init__(self, with_minutes: bool, noun: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._noun = noun
        self.minutes = NumberField(0, LONGEST_STEP, suffix=" min")
        self.minutes.setVisible(with_minutes)
        self.minutes.setFixedWidth(round(MINUTES_WIDTH * text_scale(self)))
        self.text = GrowingArea()
        self.up = RowButton("chevron-up", "")
        self.down = RowButton("chevron-down", "")
        self.remove = RowButton("remove", "")
        self.minutes.committed.connect(lambda _: self.edited.emit())
        self.text.committed.connect(lambda _: self.edited.emit())
        self.text.installEventFilter(self)
        self.remove.clicked.connect(self.removed)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        if with_minutes:
            row.addWidget(self.minutes, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        for button in (self.up, self.down, self.remove):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def show_value(self, minutes: int, text: str) -> None:
        """Show a step as it is now."""
        self.minutes.set_value(minutes)
        self.text.set_value(text)

    def in_order(self) -> tuple[QWidget, ...]:
        """What takes the keyboard, from left to right."""
        return self.minutes, self.text, self.up, self.down, self.remove

    def value(self) -> tuple[int, str]:
        """What is written in the row."""
        return self.minutes.value(), self.text.toPlainText().strip()

    def number(self, number: int, count: int, final: int) -> None:
        """Tell the row where it stands: of `count` rows, the last `final` is kept already."""
        name = f"{self._noun} {number}"
        self.text.setAccessibleName(name)
        self.minutes.setAccessibleName(f"Minutes of {name.lower()}")
        self.up.say(f"Move {name.lower()} up (Alt+Up)")
        self.down.say(f"Move {name.lower()} down (Alt+Down)")
        self.remove.say(f"Take out {name.lower()}")
        self.up.setEnabled(1 < number <= final)
        self.down.setEnabled(number < final)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                (self.up if by < 0 else self.down).click()
                return True
        return super().eventFilter(watched, event)
