"""All programs of the workspace on one map; those that can't be placed stand beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
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

from app.formats.wording.programs import counted
from app.ui.programs.entries import Entry
from app.ui.programs.labels import label_rects, together
from app.ui.theme import Palette, font_of, palette_of, text_scale
from app.ui.theme.tokens import SMALL
from app.ui.widgets.map_axes import paint_axes, plot_rect, to_point, word_rects

RADIUS = 6.0
NEAR = 12.0
BESIDE = 44.0
LABEL = 128.0
BREATH = 4.0
UNBROKEN = "\N{NO-BREAK SPACE}"
WRAPPED = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


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
            words = "\n\n".join(
                f"{entry.title}\n{entry.facts}\n{entry.place_words}"
                for entry in self._all_at(QPointF(event.pos()))
            )
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
        return next(iter(self._all_at(position)), None)

    def _all_at(self, position: QPointF) -> list[Entry]:
        """Those near that position, the nearest first."""
        away = {
            entry.id: (self._point(entry) - position).manhattanLength() for entry in self._entries
        }
        near = [entry for entry in self._entries if away[entry.id] <= NEAR]
        return sorted(near, key=lambda entry: away[entry.id])

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
        for words, place, chosen in self.labels():
            painter.fillRect(place, QColor(palette.surface))
            painter.setPen(QColor(palette.accent if chosen else palette.ink))
            painter.drawText(place, WRAPPED, words)

    def labels(self) -> list[tuple[str, QRectF, bool]]:
        """The words beside the markers, where they stand, and whether the chosen one is meant."""
        metrics, plot = QFontMetricsF(font_of(self, SMALL)), self._plot()
        points = [self._point(entry) for entry in self._entries]
        groups = together(points, RADIUS)
        words = [self._words([self._entries[index] for index in group]) for group in groups]
        most = QRectF(0, 0, LABEL * text_scale(self), plot.height())
        sizes = [
            metrics.boundingRect(most, WRAPPED, text).size() + QSizeF(BREATH, 0) for text in words
        ]
        area = QRectF(plot)
        area.setRight(max([plot.right(), *(point.x() for point in points)]))
        places = label_rects(
            [points[group[0]] for group in groups],
            sizes,
            area,
            word_rects(plot, metrics),
            _lines_of(plot),
        )
        chosen = [any(self._entries[i].id == self._chosen for i in group) for group in groups]
        told = zip(words, places, chosen, strict=True)
        return [(text, place, is_it) for text, place, is_it in told if place is not None]

    def _words(self, here: list[Entry]) -> str:
        first = next((entry for entry in here if entry.id == self._chosen), here[0])
        if len(here) == 1:
            return first.title
        others = f"and {counted(len(here) - 1, 'other', 'others')}"
        return f"{first.title} {others.replace(' ', UNBROKEN)}"


def _lines_of(plot: QRectF) -> list[QRectF]:
    """The middle lines, and the right edge where those stand that can't be placed."""
    middle = plot.center()
    return [
        QRectF(middle.x() - 1, plot.top(), 2, plot.height()),
        QRectF(plot.left(), middle.y() - 1, plot.width(), 2),
        QRectF(plot.right(), plot.top(), 2, plot.height()),
    ]
