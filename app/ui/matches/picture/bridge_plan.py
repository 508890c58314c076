"""Where everything stands in the picture of parts: one under the other, links as arcs."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from app.core.matching.account.joined import Joined, Link, Spot

ROW, GROUP_GAP, EDGE = 44, 16, 12
LABEL_SHARE, LABEL_MOST = 0.45, 320
LEAST_NODE, MOST_NODE = 5.0, 13.0
LEAST_LINE, MOST_LINE = 1.5, 9.0
SHORTEST = 0.22


@dataclass(frozen=True)
class Node:
    """A part with its place; an island has no link to another."""

    spot: Spot
    at: QPointF
    radius: float
    label: QRectF
    island: bool


@dataclass(frozen=True)
class Arc:
    """A link with its way and how wide it is drawn; `tip` is the middle of the way."""

    link: Link
    way: QPainterPath
    width: float
    tip: QPointF


@dataclass(frozen=True)
class BridgePlan:
    """The picture at one width."""

    nodes: tuple[Node, ...]
    arcs: tuple[Arc, ...]
    height: float


def plan_of(told: Joined, width: float, unit: float) -> BridgePlan:
    """Lay the parts out, those that hang together under each other, islands last."""
    label = min(width * LABEL_SHARE, LABEL_MOST * unit)
    most = max((spot.people for spot in told.spots), default=1)
    spots = {spot.name: spot for spot in told.spots}
    nodes, top = [], float(EDGE)
    for place, group in enumerate(told.groups):
        top += _gap_above(told, place) * unit
        for name in group:
            nodes.append(_node(spots[name], top, label, unit, most, island=len(group) == 1))
            top += ROW * unit
    return BridgePlan(tuple(nodes), tuple(_arcs(told, nodes, width, unit)), top + EDGE)


def height_of(told: Joined, unit: float) -> float:
    """How high the picture is, the same at every width."""
    rows = sum(len(group) for group in told.groups) * ROW
    gaps = sum(_gap_above(told, place) for place in range(len(told.groups)))
    return 2 * EDGE + (rows + gaps) * unit


def _gap_above(told: Joined, place: int) -> int:
    return GROUP_GAP if place and len(told.groups[place - 1]) > 1 else 0


def _node(spot: Spot, top: float, label: float, unit: float, most: int, *, island: bool) -> Node:
    share = (spot.people / most) ** 0.5
    radius = (LEAST_NODE + share * (MOST_NODE - LEAST_NODE)) * unit
    at = QPointF(label + (EDGE + MOST_NODE) * unit, top + ROW * unit / 2)
    return Node(spot, at, radius, QRectF(EDGE, top, label - EDGE, ROW * unit), island)


def _arcs(told: Joined, nodes: list[Node], width: float, unit: float) -> list[Arc]:
    at = {node.spot.name: node.at for node in nodes}
    tallest = max((abs(at[k.one].y() - at[k.other].y()) for k in told.links), default=1.0)
    most = max((link.pairs for link in told.links), default=1)
    arcs = []
    for link in told.links:
        one, other = sorted((at[link.one], at[link.other]), key=lambda point: point.y())
        room = width - one.x() - 2 * EDGE * unit
        share = SHORTEST + (1 - SHORTEST) * (other.y() - one.y()) / tallest
        # The curve comes as far as three quarters of the way to where it is drawn to.
        pull = QPointF(room * share * 4 / 3, 0)
        way = QPainterPath(one)
        way.cubicTo(one + pull, other + pull, other)
        tip = (one + other) / 2 + pull * 3 / 4
        thick = LEAST_LINE + (MOST_LINE - LEAST_LINE) * (link.pairs - 1) / max(most - 1, 1)
        arcs.append(Arc(link, way, thick * unit, tip))
    return arcs
