"""Trellis's own icons, drawn in the colours of the theme."""

from typing import Self

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.formats.resources import resource
from app.ui.theme.tokens import Palette


def icon(name: str, palette: Palette, color: str | None = None) -> QIcon:
    """The icon of that name (a file of resources/icons) in ink, or in the given colour."""
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QIcon(_Strokes(svg, color or palette.ink, palette.line_strong))


class _Strokes(QIconEngine):
    """Draws when and in the size it is asked to: most icons are shown in one size only."""

    def __init__(self, svg: str, color: str, disabled: str) -> None:
        super().__init__()
        self._svg, self._color, self._disabled = svg, color, disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        color = self._disabled if mode is QIcon.Mode.Disabled else self._color
        drawn = self._svg.replace("currentColor", color)
        QSvgRenderer(QByteArray(drawn.encode())).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> Self:
        return type(self)(self._svg, self._color, self._disabled)
