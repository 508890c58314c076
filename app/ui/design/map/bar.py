"""A number from 0 to 1 as a word, a bar and its figure."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.dimensions.place import points
from app.ui.design.style import Style, style_of

THICK = 8.0
GAP = 12.0
SHORTEST = 80.0
COMING_OR_GOING = (
    QEvent.Type.Enter,
    QEvent.Type.Leave,
    QEvent.Type.FocusIn,
    QEvent.Type.FocusOut,
)
WIDEST = "Transparency"


class Bar(QWidget):
    """`quiet` bars are drawn in grey: they are beside the map, not on it.

    One that `can_tell` emits `pointed(bool)` when pointer or keyboard come to ask where its
    value is from, and when they leave.
    """

    pointed = Signal(bool)

    def __init__(
        self, label: str, unit: str = "", *, quiet: bool = False, can_tell: bool = False
    ) -> None:
        super().__init__()
        self._label, self._unit, self._quiet = label, unit, quiet
        self._value = 0.0
        self._can_tell = can_tell
        if can_tell:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(label)

    @property
    def text(self) -> str:
        """The figure shown."""
        return f"{points(self._value)}{self._unit}"

    def set_value(self, value: float) -> None:
        """Show that value."""
        if value != self._value:
            self._value = value
            self.update()
        self.setAccessibleName(f"{self._label} {self.text}")

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        line = round(QFontMetricsF(style_of(self).small).height() + 4)
        return line if self._in_one_line(width) else round(line + THICK + 2)

    def sizeHint(self) -> QSize:
        return QSize(220, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(self.width()))

    @property
    def is_pointed_at(self) -> bool:
        """Whether the pointer or the keyboard is on it."""
        return self._can_tell and (self.underMouse() or self.hasFocus())

    def tell(self, words: str) -> None:
        """Say where the value is from."""
        self.setToolTip(words)
        self.setAccessibleDescription(words)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if self._can_tell and event.type() in COMING_OR_GOING:
            self.update()
            self.pointed.emit(self.is_pointed_at)
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        style = style_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(style.small)
        room = QRectF(self.rect())
        if not self._in_one_line(self.width()):
            room.setHeight(room.height() - THICK - 2)
        painter.setPen(QColor(style.palette.ink))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._label)
        painter.setPen(QColor(style.palette.muted))
        ends = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(room, ends, self.text)
        self._paint_bar(painter, self._ground(), style)

    def _ground(self) -> QRectF:
        """Where the bar itself is painted."""
        room = QRectF(self.rect())
        if not self._in_one_line(self.width()):
            return QRectF(0, room.bottom() - THICK, room.width(), THICK)
        left, right = self._columns()
        return QRectF(left, room.center().y() - THICK / 2, room.width() - left - right, THICK)

    def _paint_bar(self, painter: QPainter, ground: QRectF, style: Style) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(style.palette.line))
        painter.drawRoundedRect(ground, THICK / 2, THICK / 2)
        if self._value > 0:
            filled = QRectF(ground)
            filled.setWidth(max(THICK, ground.width() * self._value))
            colour = style.palette.line_strong if self._quiet else style.palette.accent
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(filled, THICK / 2, THICK / 2)
        if self.hasFocus():
            painter.setPen(QPen(QColor(style.palette.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(-3, -3, 3, 3), THICK, THICK)

    def _columns(self) -> tuple[float, float]:
        metrics = QFontMetricsF(style_of(self).small)
        widest, figure = metrics.horizontalAdvance(WIDEST), metrics.horizontalAdvance("100 %")
        return widest + GAP, figure + GAP

    def _in_one_line(self, width: int) -> bool:
        return width - sum(self._columns()) >= SHORTEST
