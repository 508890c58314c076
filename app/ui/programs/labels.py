"""Finds a free place for each marker's label, so that no two lie on each other."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF

GAP = 5
FAR = 20
CELL = 64.0
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class _Taken:
    """What is taken already, by the cells of a grid, so that only what is near is looked at."""

    def __init__(self) -> None:
        self._cells: defaultdict[tuple[int, int], list[tuple[Box, int]]] = defaultdict(list)

    def take(self, box: Box, owner: int = -1) -> None:
        for cell in _cells(box):
            self._cells[cell].append((box, owner))

    def is_free(self, box: Box, owner: int) -> bool:
        left, top, right, bottom = box
        for cell in _cells(box):
            for (its_left, its_top, its_right, its_bottom), whose in self._cells.get(cell, ()):
                across = left < its_right and its_left < right
                if across and top < its_bottom and its_top < bottom and whose != owner:
                    return False
        return True


def label_rects(
    points: Sequence[QPointF],
    radii: Sequence[float],
    sizes: Sequence[QSizeF],
    area: QRectF,
    blocked: Sequence[QRectF] = (),
    avoided: Sequence[QRectF] = (),
) -> list[QRectF | None]:
    """For each marker a rectangle for its label in the area, or None where there is no room.

    Nothing is put on markers or on what is blocked, and nothing on what is avoided if there is
    room elsewhere. Those that come first choose first.
    """
    taken, lines = _Taken(), _Taken()
    for rect in blocked:
        taken.take(_box(rect))
    for rect in avoided:
        lines.take(_box(rect))
    for owner, (point, radius) in enumerate(zip(points, radii, strict=True)):
        taken.take(_around(point, radius), owner)
    found: list[QRectF | None] = []
    bounds = _box(area)
    for owner, (point, radius, size) in enumerate(zip(points, radii, sizes, strict=True)):
        place = None
        for box in _candidates(point, radius, size):
            if _holds(bounds, box) and taken.is_free(box, owner):
                place = place or box
                if lines.is_free(box, owner):
                    place = box
                    break
        found.append(None if place is None else _rect(place))
        if place is not None:
            taken.take(place)
    return found


def together(points: Sequence[QPointF], within: float) -> list[list[int]]:
    """The markers by index, those that lie on each other in one group."""
    cells: defaultdict[tuple[int, int], list[list[int]]] = defaultdict(list)
    groups: list[list[int]] = []
    for index, point in enumerate(points):
        column, row = int(point.x() // within), int(point.y() // within)
        near = (
            group
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
            for group in cells.get((column + dx, row + dy), ())
        )
        home = next((g for g in near if _apart(points[g[0]], point) <= within), None)
        if home is None:
            groups.append([index])
            cells[column, row].append(groups[-1])
        else:
            home.append(index)
    return groups


def _candidates(point: QPointF, radius: float, size: QSizeF) -> Iterator[Box]:
    x, y, wide, high = point.x(), point.y(), size.width(), size.height()
    near, far, slant = radius + GAP, radius + FAR, 0.7 * radius + GAP
    corners = (
        (x + near, y - high / 2),
        (x - near - wide, y - high / 2),
        (x - wide / 2, y - near - high),
        (x - wide / 2, y + near),
        (x + slant, y - slant - high),
        (x - slant - wide, y - slant - high),
        (x + slant, y + slant),
        (x - slant - wide, y + slant),
        (x + near, y - high + 7),
        (x + near, y - 7),
        (x - near - wide, y - high + 7),
        (x - near - wide, y - 7),
        (x + far, y - high / 2),
        (x - far - wide, y - high / 2),
        (x - far - wide, y - high),
        (x - far - wide, y),
        (x - wide / 2, y - far - high),
        (x - wide / 2, y + far),
    )
    return ((left, top, left + wide, top + high) for left, top in corners)


def _cells(box: Box) -> list[tuple[int, int]]:
    left, top, right, bottom = (int(side // CELL) for side in box)
    return [(x, y) for x in range(left, right + 1) for y in range(top, bottom + 1)]


def _holds(outer: Box, box: Box) -> bool:
    across = outer[0] <= box[0] and box[2] <= outer[2]
    return across and outer[1] <= box[1] and box[3] <= outer[3]


def _around(point: QPointF, radius: float) -> Box:
    x, y, side = point.x(), point.y(), radius + 1
    return (x - side, y - side, x + side, y + side)


def _apart(one: QPointF, other: QPointF) -> float:
    return (one - other).manhattanLength()


def _box(rect: QRectF) -> Box:
    return (rect.left(), rect.top(), rect.right(), rect.bottom())


def _rect(box: Box) -> QRectF:
    return QRectF(QPointF(box[0], box[1]), QPointF(box[2], box[3]))
