"""A small map with the one place where a template or a program stands."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.core.dimensions.place import Place
from app.formats.wording.programs import place_words
from app.ui.theme import font_of, palette_of, text_scale
from app.ui.theme.tokens import SMALL
from app.ui.widgets.map_axes import paint_axes, plot_rect, to_point

SIDE = 200


class MiniMap(QWidget):
    """Read by screen readers as the place in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self.setAccessibleName("Where it lands on the map")
        side = round(SIDE * min(1.5, text_scale(self)))
        self.setFixedSize(QSize(side, side))

    def show_place(self, place: Place | None) -> None:
        """Show that place; None leaves the map empty."""
        self._place = place
        self.setAccessibleDescription(place_words(place) if place else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = font_of(self, SMALL)
        painter.setFont(font)
        palette = palette_of(self)
        plot = plot_rect(QRectF(self.rect()), QFontMetricsF(font))
        paint_axes(painter, plot, palette)
        if self._place and self._place.immediacy is not None:
            painter.setPen(QPen(QColor(palette.surface), 1.5))
            painter.setBrush(QColor(palette.accent))
            painter.drawEllipse(to_point(plot, self._place.immediacy, self._place.structure), 7, 7)
