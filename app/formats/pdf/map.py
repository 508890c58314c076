"""The map, drawn: structure upward, immediacy to the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin

from app.core.dimensions.place import Place
from app.formats.pdf.blocks import Block, prose
from app.formats.pdf.pen import Pen
from app.formats.pdf.style import ACCENT, HAIR, INK, LABEL_BOLD, MIDDLE, PEN, SMALL, Style
from app.formats.pdf.text import text_width
from app.formats.wording.print import Words

AXIS = LABEL_BOLD.but(size=9, leading=12)
END = SMALL.but(leading=12)
NUMBER = LABEL_BOLD.but(size=9, leading=12)
INSIDE = 6.0
BESIDE = 34.0
LEAST, MOST = 4.0, 15.0
RING = 3.2
NEAR = 14.0
ARROW = 11.0
LEAST_FOR_ONE_LINE = 260.0
BETWEEN_ENDS = 8.0
NARROW_KEY = 380.0


@dataclass(frozen=True)
class Marker:
    """A program on the map; `label` is what stands beside it."""

    place: Place
    label: str = ""


@dataclass(frozen=True)
class MapWords:
    """What stands at the map's edges."""

    across: str
    left: str
    right: str
    upward: str
    top: str
    bottom: str


def map_words(words: Words) -> MapWords:
    """The map's words in a language."""
    names = ("across", "left", "right", "upward", "top", "bottom")
    return MapWords(*(words.text("map", name) for name in names))


@dataclass(frozen=True)
class MapPlot(Block):
    """A square map with its markers; with `lens` their size is scale, their ring transparency."""

    markers: tuple[Marker, ...]
    words: MapWords
    most: float = 420.0
    lens: bool = False

    def height(self, width: float) -> float:
        side = self._side(width)
        return AXIS.line + 3 + side + 4 + END.line + self._below(side)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        side = self._side(width)
        _arrow(pen, (x + 3, top + 10), (x + 3, top + 2))
        prose(self.words.upward, AXIS).draw(pen, x + ARROW, top, side - ARROW)
        top += AXIS.line + 3
        self._ground(pen, x, top, side)
        self._edges(pen, x, top, side)
        for marker in sorted(self.markers, key=lambda one: -one.place.scale):
            self._marker(pen, marker, x, top, side)
        self._labels(pen, x, top, side)

    def _unplaced(self) -> bool:
        return any(marker.place.immediacy is None for marker in self.markers)

    def _side(self, width: float) -> float:
        return min(self.most, width - (BESIDE if self._unplaced() else 0.0))

    def _below(self, side: float) -> float:
        """How far the axis's name stands below its ends, where they leave no room for it."""
        if stepped := self._stepped(side):
            return 2 * stepped
        return END.line if side < LEAST_FOR_ONE_LINE else 0.0

    def _stepped(self, side: float) -> float:
        """How far the right end's words stand below the left end's."""
        wide = sum(_wide(text, END) for text in (self.words.left, self.words.right))
        return END.line if wide + BETWEEN_ENDS > side else 0.0

    def _ground(self, pen: Pen, x: float, top: float, side: float) -> None:
        pen.box(x, top, side, side, edge=PEN, weight=0.6)
        pen.stroke([(x + side / 2, top), (x + side / 2, top + side)], 0.5, HAIR)
        pen.stroke([(x, top + side / 2), (x + side, top + side / 2)], 0.5, HAIR)
        self._inside(pen, self.words.top, (x, top), side, top + INSIDE / 2)
        low = top + side - INSIDE / 2 - END.line
        self._inside(pen, self.words.bottom, (x, top), side, low)

    def _inside(
        self, pen: Pen, text: str, corner: tuple[float, float], side: float, y: float
    ) -> None:
        """Words at the upper or lower edge, where no marker lies on them."""
        wide = _wide(text, END)
        points = [self._point(marker.place, *corner, side) for marker in self.markers]
        for start in (corner[0] + INSIDE, corner[0] + side - INSIDE - wide):
            free = all(
                not (start - MOST - RING < px < start + wide + MOST + RING)
                or not (y - MOST - RING < py < y + END.line + MOST + RING)
                for px, py in points
            )
            if free and wide <= side - 2 * INSIDE:
                pen.box(start - 2, y, wide + 4, END.line, fill="#FFFFFF")
                prose(text, END).draw(pen, start, y, wide + 1)
                return

    def _edges(self, pen: Pen, x: float, top: float, side: float) -> None:
        below = top + side + 4
        prose(self.words.left, END).draw(pen, x, below, side)
        right = prose(self.words.right, END.but(align="right"))
        right.draw(pen, x, below + self._stepped(side), side)
        below += self._below(side)
        prose(self.words.across, AXIS.but(align="center")).draw(pen, x, below, side)
        end = x + side / 2 + _wide(self.words.across) / 2 + ARROW
        _arrow(pen, (end - 8, below + 6), (end, below + 6))

    def _point(self, place: Place, x: float, top: float, side: float) -> tuple[float, float]:
        y = top + side * (1 - place.structure)
        if place.immediacy is None:
            return x + side + BESIDE / 2, y
        return x + side * place.immediacy, y

    def _radius(self, place: Place) -> float:
        return LEAST + (MOST - LEAST) * place.scale if self.lens else 6.5

    def _marker(self, pen: Pen, marker: Marker, x: float, top: float, side: float) -> None:
        place = marker.place
        at, radius = self._point(place, x, top, side), self._radius(place)
        low, high = (top + side * (1 - end) for end in place.structure_range)
        if low - high > 1:
            pen.stroke([(at[0], low), (at[0], high)], 1.2, ACCENT)
        if place.immediacy is not None:
            left, right = (x + side * end for end in place.immediacy_range)
            if right - left > 1:
                pen.stroke([(left, at[1]), (right, at[1])], 1.2, ACCENT)
        fill = ACCENT if place.immediacy is not None else "#FFFFFF"
        pen.box(
            at[0] - radius,
            at[1] - radius,
            2 * radius,
            2 * radius,
            fill=fill,
            edge=ACCENT,
            weight=1.0,
            radius=radius,
        )
        if self.lens:
            draw_ring(pen, at, radius + RING, place.transparency)

    def _labels(self, pen: Pen, x: float, top: float, side: float) -> None:
        """Each label to the right of its marker; markers that lie on each other share one."""
        points = [self._point(marker.place, x, top, side) for marker in self.markers]
        for group in near_each_other(points):
            said = ", ".join(self.markers[one].label for one in group if self.markers[one].label)
            if not said:
                continue
            right = max(points[one][0] + self._radius(self.markers[one].place) for one in group)
            y = sum(points[one][1] for one in group) / len(group) - NUMBER.line / 2
            label, wide = prose(said, NUMBER), _wide(said)
            gap = RING + 3 if self.lens else 3
            start = right + gap
            if start + wide > x + side + (BESIDE if self._unplaced() else 0):
                left = min(points[one][0] - self._radius(self.markers[one].place) for one in group)
                start = left - gap - wide
            pen.box(start - 1, y + 1, wide + 2, NUMBER.line - 2, fill="#FFFFFF")
            label.draw(pen, start, y, wide + 1)


def _wide(text: str, style: Style = NUMBER) -> float:
    return text_width(text, style.face) * style.points / 1000


def _arrow(pen: Pen, start: tuple[float, float], end: tuple[float, float]) -> None:
    pen.stroke([start, end], 0.9, INK)
    along = ((end[0] - start[0]) / 8, (end[1] - start[1]) / 8)
    back = (end[0] - 3 * along[0], end[1] - 3 * along[1])
    across = (2 * along[1], 2 * along[0])
    left = (back[0] - across[0], back[1] - across[1])
    right = (back[0] + across[0], back[1] + across[1])
    pen.stroke([left, end, right], 0.9, INK)


def draw_ring(pen: Pen, at: tuple[float, float], radius: float, share: float) -> None:
    """A ring around a point: hairline all round, dark for its share from the top clockwise."""
    _arc(pen, at, radius, 1.0, 0.5, MIDDLE)
    if share > 0:
        _arc(pen, at, radius, share, 1.8, INK)


def _arc(
    pen: Pen, at: tuple[float, float], radius: float, share: float, weight: float, color: str
) -> None:
    steps = max(2, round(40 * share))
    angles = [2 * pi * share * step / steps for step in range(steps + 1)]
    points = [(at[0] + radius * sin(a), at[1] - radius * cos(a)) for a in angles]
    pen.stroke(points, weight, color)


def near_each_other(points: Sequence[tuple[float, float]]) -> list[list[int]]:
    """The places of points in groups, each of points that lie close to another of them."""
    groups: list[list[int]] = []
    for number, (x, y) in enumerate(points):
        close = [
            group
            for group in groups
            if any(hypot(x - points[one][0], y - points[one][1]) < NEAR for one in group)
        ]
        joined = [one for group in close for one in group] + [number]
        groups = [group for group in groups if group not in close] + [sorted(joined)]
    return groups


SIGNS = ((LEAST, 0.0), (MOST * 0.7, 0.0), (LEAST + 2, 0.0), (LEAST + 2, 0.67))


@dataclass(frozen=True)
class LensKey(Block):
    """What size and ring mean, drawn beside four texts: small, large, empty and full ring."""

    texts: tuple[str, ...]

    def height(self, width: float) -> float:
        rows = 2 if width < NARROW_KEY else 1
        return rows * self._row(width)

    def _row(self, width: float) -> float:
        """The height of the tallest entry."""
        room = width / (2 if width < NARROW_KEY else 4) - 2 * MOST - 8
        return max(2 * (MOST + RING), *(prose(text, SMALL).height(room) for text in self.texts))

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        across = 2 if width < NARROW_KEY else 4
        for number, ((radius, share), text) in enumerate(zip(SIGNS, self.texts, strict=True)):
            cell = width / across
            left = x + number % across * cell
            y = top + self._row(width) * (0.5 + number // across)
            at = (left + MOST, y)
            pen.box(at[0] - radius, y - radius, 2 * radius, 2 * radius, fill=ACCENT, radius=radius)
            if number > 1:
                draw_ring(pen, at, radius + RING, share)
            label = prose(text, SMALL)
            room = cell - 2 * MOST - 8
            label.draw(pen, left + 2 * MOST + 4, y - label.height(room) / 2, room)
