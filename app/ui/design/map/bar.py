"""A number from 0 to 1 as a word, a bar and its figure."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.dimensions.place import points
from app.ui.design.style import style_of

THICK = 8.0
GAP = 12.0


class Bar(QWidget):
    """`quiet` bars are drawn in grey: they are beside the map, not on it."""

    def __init__(self, label: str, unit: str = "", *, quiet: bool = False) -> None:
        super().__init__()
        self._label, self._unit, self._quiet = label, unit, quiet
        self._value = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
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

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(style_of(self).small)
        return QSize(220, round(metrics.height() + 4))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        style = style_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(style.small)
        metrics = QFontMetricsF(style.small)
        left = metrics.horizontalAdvance("Transparency") + GAP
        right = metrics.horizontalAdvance("100 %") + GAP
        room = QRectF(self.rect())
        painter.setPen(QColor(style.palette.ink))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._label)
        painter.setPen(QColor(style.palette.muted))
        ends = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(room, ends, self.text)
        ground = QRectF(left, room.center().y() - THICK / 2, room.width() - left - right, THICK)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(style.palette.line))
        painter.drawRoundedRect(ground, THICK / 2, THICK / 2)
        if self._value > 0:
            filled = QRectF(ground)
            filled.setWidth(max(THICK, ground.width() * self._value))
            colour = style.palette.line_strong if self._quiet else style.palette.accent
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(filled, THICK / 2, THICK / 2)
