"""Where a dragged card can be dropped to take its date off."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui.design.style import style_of
from app.ui.design.timeline.faces import OPEN, ORDERED, Slot
from app.ui.theme.tokens import RADIUS

HEIGHT = 48
WORDS = ((ORDERED, "In this order, no date"), (OPEN, "Any time"))


class LaneZones(QWidget):
    """Two zones that lie over the timeline's top or foot during a drag."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._over: Slot | None = None
        self.hide()

    def open(self) -> None:
        """Appear at the foot of the viewport."""
        room = self._viewport.rect()
        self.setGeometry(QRect(0, room.bottom() - HEIGHT + 1, room.width(), HEIGHT))
        self._over = None
        self.show()
        self.raise_()

    def hover(self, pointer: QPoint) -> Slot | None:
        """The lane under that point of the viewport, now marked; or None."""
        over = None
        for slot, zone in self._zones():
            if zone.translated(self.pos()).contains(pointer):
                over = slot
        if over != self._over:
            self._over = over
            self.update()
        return over

    def paintEvent(self, event: QPaintEvent) -> None:
        style = style_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(style.palette.paper))
        painter.setFont(style.small)
        words = dict(WORDS)
        for slot, zone in self._zones():
            over = slot == self._over
            edge = style.palette.accent if over else style.palette.line_strong
            painter.setPen(QPen(QColor(edge), 2 if over else 1, Qt.PenStyle.DashLine))
            painter.setBrush(QColor(style.palette.accent_soft if over else style.palette.paper))
            painter.drawRoundedRect(zone, RADIUS, RADIUS)
            painter.setPen(QColor(style.palette.accent if over else style.palette.muted))
            painter.drawText(zone, Qt.AlignmentFlag.AlignCenter, words[slot])

    def _zones(self) -> list[tuple[Slot, QRect]]:
        half = self.width() // 2
        return [
            (slot, QRect(number * half, 0, half, self.height()).adjusted(3, 4, -5, -4))
            for number, (slot, _) in enumerate(WORDS)
        ]
