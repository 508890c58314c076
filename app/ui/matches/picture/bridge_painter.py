"""Draws the picture of parts, on the screen and into files."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from app.core.matching.account.joined import Spot
from app.ui.matches.picture.bridge_plan import Arc, BridgePlan, Node
from app.ui.theme import Palette

FAINT = 90
MOST_NUMBERS = 20
LEFT = Qt.AlignmentFlag.AlignLeft


def paint_bridges(
    painter: QPainter,
    plan: BridgePlan,
    palette: Palette,
    fonts: tuple[QFont, QFont],
    chosen: str = "",
) -> None:
    """Draw the plan; with a chosen part its links stand out. `fonts` are strong and small."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    strong = [arc for arc in plan.arcs if not chosen or _touches(arc, chosen)]
    faint = [arc for arc in plan.arcs if chosen and not _touches(arc, chosen)]
    _draw(painter, faint, palette.line_strong, FAINT)
    _draw(painter, strong, palette.accent, 255 if chosen else FAINT * 2)
    few = len(strong) <= MOST_NUMBERS
    for arc in strong:
        if few or arc.link.pairs > 1:
            _number(painter, arc, palette, fonts[1])
    for node in plan.nodes:
        _node(painter, node, palette, fonts, chosen=node.spot.name == chosen)


def _draw(painter: QPainter, arcs: list[Arc], name: str, alpha: int) -> None:
    color = QColor(name)
    color.setAlpha(alpha)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for arc in arcs:
        painter.setPen(QPen(color, arc.width, c=Qt.PenCapStyle.RoundCap))
        painter.drawPath(arc.way)


def _touches(arc: Arc, name: str) -> bool:
    return name in (arc.link.one, arc.link.other)


def _number(painter: QPainter, arc: Arc, palette: Palette, font: QFont) -> None:
    text = f"{arc.link.pairs:,}"
    metrics = QFontMetricsF(font)
    box = QRectF(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height())
    box.moveCenter(arc.tip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.paper))
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(font)
    painter.setPen(QColor(palette.ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _node(
    painter: QPainter, node: Node, palette: Palette, fonts: tuple[QFont, QFont], *, chosen: bool
) -> None:
    if chosen:
        painter.setPen(QPen(QColor(palette.focus), 2))
        painter.setBrush(QColor(palette.accent_soft))
        painter.drawRoundedRect(node.label.adjusted(-6, 1, 2, -1), 6, 6)
    style = Qt.PenStyle.DashLine if node.island else Qt.PenStyle.SolidLine
    painter.setPen(QPen(QColor(palette.muted if node.island else palette.accent), 2, style))
    painter.setBrush(QColor(palette.paper if node.island else palette.accent))
    painter.drawEllipse(QPointF(node.at), node.radius, node.radius)
    name, facts = fonts
    half = QFontMetricsF(name).height()
    top = node.label.top() + (node.label.height() - half - QFontMetricsF(facts).height()) / 2
    _words(painter, node.label, top, node.spot.name, name, palette.ink)
    told = f"{facts_of(node.spot)}{', island' if node.island else ''}"
    _words(painter, node.label, top + half, told, facts, palette.muted)


def _words(painter: QPainter, room: QRectF, top: float, text: str, font: QFont, color: str) -> None:
    metrics = QFontMetricsF(font)
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(QRectF(room.left(), top, room.width(), metrics.height()), LEFT, cut)


def facts_of(spot: Spot) -> str:
    """Who is of a part, and how many pairs stay inside it."""
    inside = f", {_count(spot.inside, 'pair')} inside" if spot.inside else ""
    if spot.peers:
        return f"{spot.peers:,} {'person' if spot.peers == 1 else 'people'}{inside}"
    return f"{_count(spot.mentors, 'mentor')}, {_count(spot.mentees, 'mentee')}{inside}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
