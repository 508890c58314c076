"""Finds a free place for each marker's label, so that no two lie on each other."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF

GAP = 12
FAR = 26


def label_rects(
    points: Sequence[QPointF],
    sizes: Sequence[QSizeF],
    area: QRectF,
    blocked: Sequence[QRectF] = (),
    avoided: Sequence[QRectF] = (),
) -> list[QRectF | None]:
    """For each marker a rectangle for its label in the area, or None where there is no room.

    Nothing is put on what is blocked, and nothing on what is avoided if there is room elsewhere.
    """
    taken = [_around(point) for point in points]
    found: list[QRectF | None] = []
    for own, (point, size) in enumerate(zip(points, sizes, strict=True)):
        others = [*blocked, *(rect for index, rect in enumerate(taken) if index != own)]
        inside = [rect for rect in _candidates(point, size) if area.contains(rect)]
        place = _first_free(inside, [*others, *avoided]) or _first_free(inside, others)
        found.append(place)
        if place is not None:
            taken.append(place)
    return found


def together(points: Sequence[QPointF], within: float) -> list[list[int]]:
    """The markers by index, those that lie on each other in one group."""
    groups: list[list[int]] = []
    for index, point in enumerate(points):
        near = (group for group in groups if (points[group[0]] - point).manhattanLength() <= within)
        home = next(near, None)
        if home is None:
            groups.append([index])
        else:
            home.append(index)
    return groups


def _first_free(rects: Sequence[QRectF], taken: Sequence[QRectF]) -> QRectF | None:
    return next((r for r in rects if not any(r.intersects(other) for other in taken)), None)


def _candidates(point: QPointF, size: QSizeF) -> list[QRectF]:
    x, y, width, height = point.x(), point.y(), size.width(), size.height()
    corners = [
        (x + GAP, y - height / 2),
        (x - GAP - width, y - height / 2),
        (x - width / 2, y - GAP - height),
        (x - width / 2, y + GAP),
        (x + GAP - 4, y - GAP - height),
        (x - width + 4, y - GAP - height),
        (x + GAP - 4, y + GAP - 4),
        (x - width + 4, y + GAP - 4),
        (x + GAP, y - height + 7),
        (x + GAP, y - 7),
        (x + FAR, y - height / 2),
        (x - FAR - width, y - height / 2),
        (x - FAR - width, y - height),
        (x - FAR - width, y),
    ]
    return [QRectF(QPointF(*corner), size) for corner in corners]


def _around(point: QPointF) -> QRectF:
    return QRectF(point.x() - 7, point.y() - 7, 14, 14)
