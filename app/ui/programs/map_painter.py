"""Draws the map of programs, on the screen and into files."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.core.dimensions.place import Place
from app.ui.programs.markers import BESIDE, WRAPPED, Picture, Spot, gap_of
from app.ui.theme import Palette
from app.ui.widgets.arrows import paint_arrow
from app.ui.widgets.map_axes import paint_axes, paint_part, to_point

DOT = 3.0
LINE = 1.75
AROUND = 4
LEAST_RANGE = 0.002
FAINT = 0.25
TOP = 90.0
SIXTEENTHS = 16
CORNER_CUT = 0.5


def paint_portfolio(painter: QPainter, picture: Picture, palette: Palette) -> None:
    """Paint the picture in the painter's font."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if picture.is_whole:
        paint_axes(painter, picture.plot, palette)
    else:
        paint_part(painter, picture.plot, picture.whole, palette)
    painter.save()
    painter.setClipRect(_room(picture))
    _paint_corner(painter, picture, palette)
    if picture.has_strip:
        _paint_strip(painter, picture.plot, palette)
    for spot in picture.spots:
        _paint_way(painter, picture, spot, palette)
    for spot in _in_turn(picture):
        _paint_spot(painter, picture, spot, palette)
    painter.restore()
    _paint_labels(painter, picture, palette)


def paint_pointed(painter: QPainter, spot: Spot, palette: Palette) -> None:
    """Paint the marker under the pointer so that it stands out."""
    painter.setPen(QPen(QColor(palette.focus), 1.5))
    painter.setBrush(QColor(palette.accent_soft))
    painter.drawEllipse(spot.at, spot.radius + AROUND, spot.radius + AROUND)
    paint_ring(painter, spot.at, spot.radius, spot.entry.place, palette)


def paint_ring(
    painter: QPainter, at: QPointF, radius: float, place: Place, palette: Palette
) -> None:
    """A dot with its ring, as wide open as the program is transparent."""
    known = place.immediacy is not None
    painter.setPen(QPen(QColor(palette.accent), LINE))
    painter.setBrush(QColor(palette.accent if known else palette.surface))
    painter.drawEllipse(at, DOT, DOT)
    paint_arc(painter, at, radius, gap_of(place), palette)


def paint_arc(painter: QPainter, at: QPointF, radius: float, gap: float, palette: Palette) -> None:
    """A ring that is open at its top by so many degrees."""
    pen = QPen(QColor(palette.accent), LINE)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    circle = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
    start, span = TOP + gap / 2, 360 - gap
    painter.drawArc(circle, round(start * SIXTEENTHS), round(span * SIXTEENTHS))


def _room(picture: Picture) -> QRectF:
    """Where markers may be painted: their rings reach over the edges of the whole map."""
    beside = BESIDE if picture.has_strip else 0.0
    over = 24 if picture.is_whole else 0
    return picture.plot.adjusted(-over, -over, max(over, beside), over)


def _in_turn(picture: Picture) -> list[Spot]:
    """The markers, those that stand out last."""
    emphasis = picture.emphasis

    def turn(spot: Spot) -> tuple[bool, bool, float]:
        own = spot.entry.id == emphasis.chosen
        return own, not emphasis.is_faint(spot.entry.id), -spot.radius

    return sorted(picture.spots, key=turn)


def _paint_corner(painter: QPainter, picture: Picture, palette: Palette) -> None:
    if picture.emphasis.corner is None:
        return
    structured, immediate = picture.emphasis.corner
    low, high = (CORNER_CUT, 1.0) if structured else (0.0, CORNER_CUT)
    left, right = (CORNER_CUT, 1.0) if immediate else (0.0, CORNER_CUT)
    corner = QRectF(to_point(picture.whole, left, high), to_point(picture.whole, right, low))
    painter.setPen(QPen(QColor(palette.accent), 1, Qt.PenStyle.DashLine))
    painter.setBrush(QColor(palette.accent_soft))
    painter.drawRect(corner)


def _paint_strip(painter: QPainter, plot: QRectF, palette: Palette) -> None:
    edge = plot.right() + BESIDE
    painter.setPen(QPen(QColor(palette.line), 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(edge, plot.top()), QPointF(edge, plot.bottom()))
    painter.setPen(QColor(palette.muted))
    painter.save()
    painter.translate(edge - 4, plot.bottom() - 4)
    painter.rotate(-90)
    painter.drawText(QPointF(0, 0), "immediacy not known")
    painter.restore()


def _paint_spot(painter: QPainter, picture: Picture, spot: Spot, palette: Palette) -> None:
    emphasis, key = picture.emphasis, spot.entry.id
    painter.setOpacity(FAINT if emphasis.is_faint(key) else 1.0)
    _paint_whiskers(painter, picture, spot, palette)
    if key == emphasis.chosen:
        painter.setPen(QPen(QColor(palette.ink), 1.5))
        painter.setBrush(QColor(palette.accent_soft))
        painter.drawEllipse(spot.at, spot.radius + AROUND, spot.radius + AROUND)
    paint_ring(painter, spot.at, spot.radius, spot.entry.place, palette)
    painter.setOpacity(1.0)


def _paint_way(painter: QPainter, picture: Picture, spot: Spot, palette: Palette) -> None:
    """The arrow from a program's earlier version to it."""
    earlier = picture.spot(spot.entry.previous) if spot.entry.previous else None
    if earlier is None:
        return
    ends = {spot.entry.id, earlier.entry.id}
    chosen = picture.emphasis.chosen in ends
    faint = all(picture.emphasis.is_faint(key) for key in ends)
    painter.setOpacity(FAINT if faint else 1.0)
    kept = earlier.radius + AROUND, spot.radius + AROUND
    colour = QColor(palette.ink if chosen else palette.line_strong)
    paint_arrow(painter, earlier.at, spot.at, kept, colour)
    painter.setOpacity(1.0)


def _paint_whiskers(painter: QPainter, picture: Picture, spot: Spot, palette: Palette) -> None:
    place, whole = spot.entry.place, picture.whole
    painter.setPen(QPen(QColor(palette.accent), LINE))
    low, high = place.structure_range
    if high - low > LEAST_RANGE:
        top, bottom = to_point(whole, 0, high).y(), to_point(whole, 0, low).y()
        painter.drawLine(QPointF(spot.at.x(), top), QPointF(spot.at.x(), bottom))
    left, right = place.immediacy_range
    if place.immediacy is not None and right - left > LEAST_RANGE:
        painter.drawLine(
            to_point(whole, left, place.structure), to_point(whole, right, place.structure)
        )


def _paint_labels(painter: QPainter, picture: Picture, palette: Palette) -> None:
    for label in picture.labels:
        painter.setOpacity(2 * FAINT if label.faint else 1.0)
        ground = QColor(palette.surface)
        ground.setAlpha(220)
        painter.fillRect(label.rect, ground)
        painter.setPen(QColor(palette.accent if label.chosen else palette.ink))
        painter.drawText(label.rect, WRAPPED, label.words)
    painter.setOpacity(1.0)
