"""Draws the grid of scores: single cells on the screen, the whole of it into files."""

from heapq import nlargest

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from app.ui.matches.picture.grid_model import Cell, GridModel
from app.ui.theme import Palette

CENTRE = Qt.AlignmentFlag.AlignCenter
MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
DARKEST = 105
"""Of 255: a stronger ground would leave its number too little contrast in the dark."""

NAMES_MOST, PAD = 150, 8
MEASURED = 50
"""So many names with the most letters are measured; hardly any other is wider."""


def cell_side(font: QFont) -> float:
    """As wide as the largest number needs."""
    return QFontMetricsF(font).horizontalAdvance("100") + PAD


def paint_cell(
    painter: QPainter, rect: QRectF, cell: Cell, palette: Palette, fonts: tuple[QFont, QFont]
) -> None:
    """The higher the score, the stronger the ground; a ring for a match, a dash for a rule."""
    plain, strong = fonts
    painter.fillRect(rect, QColor(palette.surface))
    if cell.forbidden and not cell.matched:
        painter.setPen(QColor(palette.line_strong))
        painter.drawText(rect, CENTRE, "–")
        return
    ground = QColor(palette.accent)
    ground.setAlpha(round(DARKEST * max(0.0, cell.score - 20) / 80))
    painter.fillRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), ground)
    painter.setFont(strong if cell.matched else plain)
    painter.setPen(QColor(palette.ink))
    painter.drawText(rect, CENTRE, f"{cell.score:.0f}")
    if cell.matched:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(palette.ink), 2))
        painter.drawRect(rect.adjusted(1.5, 1.5, -1.5, -1.5))


def names_room(names: list[str], font: QFont) -> float:
    """Pixels for the longest name, within reason."""
    metrics, most = QFontMetricsF(font), NAMES_MOST * font.pixelSize() / 12
    widths = map(metrics.horizontalAdvance, nlargest(MEASURED, names, key=len))
    return min(max(widths, default=0.0), most) + 2 * PAD


def paint_name(painter: QPainter, rect: QRectF, name: str, font: QFont, color: str) -> None:
    """A name in its place; upright where the place is higher than wide."""
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(color))
    room = rect
    if rect.height() > rect.width():
        painter.translate(rect.bottomLeft())
        painter.rotate(-90)
        room = QRectF(0, 0, rect.height(), rect.width())
    room = room.adjusted(PAD, 0, -PAD / 2, 0)
    cut = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, MIDDLE, cut)
    painter.restore()


def whole_size(model: GridModel, fonts: tuple[QFont, QFont]) -> QSizeF:
    """How large the whole grid is with its names."""
    side = cell_side(fonts[1])
    left = names_room(model.names(Qt.Orientation.Vertical), fonts[0])
    top = names_room(model.names(Qt.Orientation.Horizontal), fonts[0])
    width, height = model.columnCount() * side, model.rowCount() * side
    return QSizeF(left + width + PAD, top + height + PAD)


def paint_whole(
    painter: QPainter, model: GridModel, palette: Palette, fonts: tuple[QFont, QFont]
) -> None:
    """The whole grid with the names of everybody."""
    side = cell_side(fonts[1])
    mentors, mentees = (
        model.names(Qt.Orientation.Vertical),
        model.names(Qt.Orientation.Horizontal),
    )
    left, top = names_room(mentors, fonts[0]), names_room(mentees, fonts[0])
    for column, name in enumerate(mentees):
        place = QRectF(left + column * side, 0, side, top)
        paint_name(painter, place, name, fonts[0], palette.mentee)
    for row, name in enumerate(mentors):
        above = top + row * side
        paint_name(painter, QRectF(0, above, left, side), name, fonts[0], palette.mentor)
        for column in range(len(mentees)):
            cell = QRectF(left + column * side, above, side, side)
            painter.setFont(fonts[0])
            paint_cell(painter, cell, model.cell(row, column), palette, fonts)
