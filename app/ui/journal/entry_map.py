"""The map of the journal: the chosen entry's marker can be dragged, all else stands around it."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from app.core.model import JournalEntry
from app.formats.wording.journal import entry_place
from app.ui.theme import font_of, palette_of, text_scale
from app.ui.theme.tokens import SMALL
from app.ui.widgets.map_axes import from_point, paint_axes, plot_rect, to_point

SIDE = 280
STEP, BIG_STEP = 0.01, 0.1
NEAR = 10.0
Spot = tuple[float, float]
KEYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


@dataclass(frozen=True)
class Mark:
    """Something else on the map: another entry, or a program."""

    title: str
    immediacy: float
    structure: float
    is_program: bool = False


class EntryMap(QWidget):
    """Emits `placed(immediacy, structure)` on release or by the arrow keys."""

    placed = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: JournalEntry | None = None
        self._others: list[Mark] = []
        self._held: Spot | None = None
        side = round(SIDE * min(1.5, text_scale(self)))
        self.setFixedSize(QSize(side, side))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Where it stands on the map; arrow keys move it")

    def show_entry(self, entry: JournalEntry | None, others: Iterable[Mark]) -> None:
        """Show that entry among the others; programs are drawn as squares."""
        self._entry, self._others, self._held = entry, list(others), None
        self.setAccessibleDescription(entry_place(entry) if entry else "")
        self.update()

    def point_at(self, immediacy: float, structure: float) -> QPointF:
        """Where that place is on the widget."""
        return to_point(self._plot(), immediacy, structure)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._entry and event.button() is Qt.MouseButton.LeftButton:
            self._hold(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._hold(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, self._held = self._held, None
        self.update()
        if held is not None:
            self.placed.emit(*held)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._held is not None:
            self._held = None
            self.update()
        elif key in KEYS and self._entry:
            big = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            across, up = (part * (BIG_STEP if big else STEP) for part in KEYS[key])
            immediacy, structure = _spot(self._entry)
            self.placed.emit(_within(immediacy + across), _within(structure + up))
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._told(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font_of(self, SMALL))
        palette, plot = palette_of(self), self._plot()
        paint_axes(painter, plot, palette)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(palette.line_strong), 1.5))
        for other in self._others:
            point = to_point(plot, other.immediacy, other.structure)
            if other.is_program:
                painter.drawRect(QRectF(point.x() - 3.5, point.y() - 3.5, 7, 7))
            else:
                painter.drawEllipse(point, 4, 4)
        self._paint_own(painter, plot)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def _paint_own(self, painter: QPainter, plot: QRectF) -> None:
        palette, entry = palette_of(self), self._entry
        if entry is None:
            return
        immediacy, structure = self._held or (entry.immediacy, entry.structure)
        painter.setPen(QPen(QColor(palette.accent), 1.5, Qt.PenStyle.DashLine))
        if immediacy is None and structure is not None:
            painter.drawLine(to_point(plot, 0, structure), to_point(plot, 1, structure))
        elif structure is None and immediacy is not None:
            painter.drawLine(to_point(plot, immediacy, 0), to_point(plot, immediacy, 1))
        elif structure is not None and immediacy is not None:
            painter.setPen(QPen(QColor(palette.surface), 1.5))
            painter.setBrush(QColor(palette.accent))
            painter.drawEllipse(to_point(plot, immediacy, structure), 7, 7)

    def _hold(self, position: QPointF) -> None:
        self._held = from_point(self._plot(), position)
        self.update()

    def _plot(self) -> QRectF:
        area = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        return plot_rect(area, QFontMetricsF(font_of(self, SMALL)))

    def _told(self, position: QPointF) -> str:
        plot = self._plot()
        near = (
            f"Program: {one.title}" if one.is_program else one.title
            for one in self._others
            if (to_point(plot, one.immediacy, one.structure) - position).manhattanLength() <= NEAR
        )
        return "\n".join(near)


def _spot(entry: JournalEntry) -> Spot:
    """Where an entry is, in the middle of what isn't known."""
    return (
        0.5 if entry.immediacy is None else entry.immediacy,
        0.5 if entry.structure is None else entry.structure,
    )


def _within(value: float) -> float:
    return round(min(1.0, max(0.0, value)), 4)
