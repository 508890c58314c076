"""Finds a free place for each marker's label, so that no two lie on each other."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

GAP = 12


def label_rects(
    points: Sequence[QPointF],
    widths: Sequence[float],
    height: float,
    areas: Sequence[QRectF],
    blocked: Sequence[QRectF] = (),
) -> list[QRectF | None]:
    """For each marker a rectangle for its label, or None where there is no room.

    An earlier one of the areas is used if it has room; nothing is put on what is blocked.
    """
    taken = [_around(point) for point in points]
    found: list[QRectF | None] = []
    for own, (point, width) in enumerate(zip(points, widths, strict=True)):
        others = [*blocked, *(rect for index, rect in enumerate(taken) if index != own)]
        place = next(
            (
                rect
                for area in areas
                for rect in _candidates(point, width, height)
                if area.contains(rect) and not any(rect.intersects(other) for other in others)
            ),
            None,
        )
        found.append(place)
        if place is not None:
            taken.append(place)
    return found


def _candidates(point: QPointF, width: float, height: float) -> list[QRectF]:
    x, y = point.x(), point.y()
    return [
        QRectF(x + GAP, y - height / 2, width, height),
        QRectF(x - GAP - width, y - height / 2, width, height),
        QRectF(x - width / 2, y - GAP - height, width, height),
        QRectF(x - width / 2, y + GAP, width, height),
        QRectF(x + GAP - 4, y - GAP - height, width, height),
        QRectF(x - width + 4, y - GAP - height, width, height),
        QRectF(x + GAP - 4, y + GAP - 4, width, height),
        QRectF(x - width + 4, y + GAP - 4, width, height),
    ]


def _around(point: QPointF) -> QRectF:
    return QRectF(point.x() - 7, point.y() - 7, 14, 14)
