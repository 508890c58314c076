"""What the axes mean, and size and openness of a ring: words beside drawn rings."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.formats.wording.portfolio import LEGEND
from app.formats.wording.programs import AXES_MEAN
from app.ui.programs.map_painter import paint_arc
from app.ui.programs.markers import SMALLEST, WIDEST_GAP
from app.ui.theme import font_of, palette_of, text_scale
from app.ui.theme.tokens import SMALL

WRAPPED = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
RINGS = 76.0
GAP = 8.0
LARGER = 12.0
TALLEST = 2000


class Legend(QWidget):
    """How far up and to the right, how large, how open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(" ".join((AXES_MEAN, *LEGEND)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._axes_height(width) + sum(self._heights(width)))

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(max(self.width(), 160)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font_of(self, SMALL))
        palette, scale = palette_of(self), min(1.4, text_scale(self))
        drawn = (
            ((SMALLEST * scale, 0.0), (LARGER * scale, 0.0)),
            ((SMALLEST * scale, 0.0), (SMALLEST * scale, WIDEST_GAP)),
        )
        top = self._axes_height(self.width())
        painter.setPen(QColor(palette.muted))
        painter.drawText(QRectF(0, 0, self.width(), top), WRAPPED, AXES_MEAN)
        for words, rings, height in zip(LEGEND, drawn, self._heights(self.width()), strict=True):
            left = 2.0
            for radius, gap in rings:
                at = QPointF(left + radius, top + height / 2)
                paint_arc(painter, at, radius, gap, palette)
                left += 2 * radius + GAP
            room = QRectF(RINGS * scale, top, self.width() - RINGS * scale, height)
            painter.setPen(QColor(palette.muted))
            painter.drawText(room, WRAPPED, words)
            top += height

    def _axes_height(self, width: int) -> float:
        metrics = QFontMetricsF(font_of(self, SMALL))
        room = QRectF(0, 0, width, TALLEST)
        return metrics.boundingRect(room, WRAPPED, AXES_MEAN).height() + GAP

    def _heights(self, width: int) -> list[float]:
        scale = min(1.4, text_scale(self))
        room = QRectF(0, 0, width - RINGS * scale, TALLEST)
        metrics = QFontMetricsF(font_of(self, SMALL))
        least = LARGER * 2 * scale + 6
        return [max(least, metrics.boundingRect(room, WRAPPED, line).height()) for line in LEGEND]
