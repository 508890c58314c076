"""Trellis's own icons, drawn in the colours of the theme."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.formats.resources import resource
from app.ui.theme.tokens import Palette

SIZES = (16, 20, 24, 32, 40, 48)


def icon(name: str, palette: Palette, color: str | None = None) -> QIcon:
    """The icon of that name (a file of resources/icons) in ink, or in the given colour."""
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    made = QIcon()
    for mode, stroke in (
        (QIcon.Mode.Normal, color or palette.ink),
        (QIcon.Mode.Disabled, palette.line_strong),
    ):
        renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", stroke).encode()))
        for size in SIZES:
            made.addPixmap(_pixmap(renderer, size), mode)
    return made


def _pixmap(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
