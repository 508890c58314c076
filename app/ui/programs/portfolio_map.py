"""All programs of the workspace on one map; those that can't be placed stand beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.ui.programs.entries import Entry
from app.ui.programs.labels import label_rects
from app.ui.theme import Palette, font_of, palette_of, text_scale
from app.ui.theme.tokens import SMALL
from app.ui.widgets.map_axes import paint_axes, plot_rect, to_point, word_rects

RADIUS = 6.0
NEAR = 12.0
BESIDE = 44.0
LABEL = 150.0


class PortfolioMap(QWidget):
    """A picture of the list; a click picks a program, a double click opens it."""

    picked = Signal(str)
    open_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._chosen = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Map of all programs")

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these programs."""
        self._entries = tuple(entries)
        self.setAccessibleDescription(
            "; ".join(f"{entry.title}: {entry.place_words}" for entry in entries)
        )
        self.update()

    def choose(self, program_id: str) -> None:
        """Bring that program's marker out."""
        self._chosen = program_id
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(440, 440)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, 280)

    def point_of(self, program_id: str) -> QPointF:
        """Where that program's marker is painted."""
        return next(self._point(entry) for entry in self._entries if entry.id == program_id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if entry := self._at(event.position()):
            self.picked.emit(entry.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if entry := self._at(event.position()):
            self.open_requested.emit(entry.id)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            entry = self._at(QPointF(event.pos()))
            words = f"{entry.title}\n{entry.facts}\n{entry.place_words}" if entry else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font_of(self, SMALL))
        palette = palette_of(self)
        paint_axes(painter, self._plot(), palette)
        if any(entry.place.immediacy is None for entry in self._entries):
            self._paint_beside(painter, palette)
        for entry in sorted(self._entries, key=lambda one: one.id == self._chosen):
            self._paint_marker(painter, palette, entry)
        self._paint_labels(painter, palette)

    def _plot(self) -> QRectF:
        area = QRectF(self.rect())
        if any(entry.place.immediacy is None for entry in self._entries):
            area.setRight(area.right() - BESIDE)
        return plot_rect(area, QFontMetricsF(font_of(self, SMALL)))

    def _point(self, entry: Entry) -> QPointF:
        plot = self._plot()
        if entry.place.immediacy is None:
            return QPointF(plot.right() + BESIDE / 2, to_point(plot, 0, entry.place.structure).y())
        return to_point(plot, entry.place.immediacy, entry.place.structure)

    def _at(self, position: QPointF) -> Entry | None:
        near = [
            (distance, entry)
            for entry in self._entries
            if (distance := (self._point(entry) - position).manhattanLength()) <= NEAR
        ]
        return min(near, key=lambda pair: pair[0])[1] if near else None

    def _paint_beside(self, painter: QPainter, palette: Palette) -> None:
        plot = self._plot()
        painter.setPen(QPen(QColor(palette.line), 1, Qt.PenStyle.DashLine))
        painter.drawLine(
            QPointF(plot.right() + BESIDE, plot.top()),
            QPointF(plot.right() + BESIDE, plot.bottom()),
        )
        painter.setPen(QColor(palette.muted))
        painter.save()
        painter.translate(plot.right() + BESIDE - 4, plot.bottom() - 4)
        painter.rotate(-90)
        painter.drawText(QPointF(0, 0), "immediacy not known")
        painter.restore()

    def _paint_marker(self, painter: QPainter, palette: Palette, entry: Entry) -> None:
        point, chosen = self._point(entry), entry.id == self._chosen
        self._paint_whiskers(painter, palette, entry)
        known = entry.place.immediacy is not None
        painter.setPen(QPen(QColor(palette.accent), 1.5))
        painter.setBrush(QColor(palette.accent if known else palette.surface))
        radius = RADIUS * min(1.4, text_scale(self))
        painter.drawEllipse(point, radius, radius)
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(point, radius + 4, radius + 4)

    def _paint_whiskers(self, painter: QPainter, palette: Palette, entry: Entry) -> None:
        place, plot = entry.place, self._plot()
        painter.setPen(QPen(QColor(palette.accent), 1.5))
        middle = self._point(entry)
        low, high = place.structure_range
        top, bottom = to_point(plot, 0, high).y(), to_point(plot, 0, low).y()
        painter.drawLine(QPointF(middle.x(), top), QPointF(middle.x(), bottom))
        if place.immediacy is not None:
            left, right = place.immediacy_range
            painter.drawLine(
                to_point(plot, left, place.structure), to_point(plot, right, place.structure)
            )

    def _paint_labels(self, painter: QPainter, palette: Palette) -> None:
        metrics = QFontMetricsF(painter.font())
        most = LABEL * text_scale(self)
        texts = [
            metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, most)
            for entry in self._entries
        ]
        widths = [metrics.horizontalAdvance(text) + 2 for text in texts]
        points = [self._point(entry) for entry in self._entries]
        areas = (self._plot(), QRectF(self.rect()))
        places = label_rects(points, widths, metrics.height(), areas, word_rects(areas[0], metrics))
        for entry, text, place in zip(self._entries, texts, places, strict=True):
            if place is not None:
                painter.setPen(QColor(palette.accent if entry.id == self._chosen else palette.ink))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
