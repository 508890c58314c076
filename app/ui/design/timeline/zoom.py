"""How near the timeline is looked at: from two weeks in sight to two years."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

NEAREST, FARTHEST = 480.0, 4.0
USUAL = 32.0
STEP = 1.25
LINE_BELOW, STRIP_BELOW, MARKS_BELOW = USUAL, 24.0, 13.0


class Form(Enum):
    """How much of a session is shown: all, one line, a strip with its title, or a mark."""

    FULL = "full"
    LINE = "line"
    STRIP = "strip"
    MARK = "mark"

    @property
    def is_even(self) -> bool:
        """Whether every week is of the same height, whatever happens in it."""
        return self in (Form.STRIP, Form.MARK)


@dataclass(frozen=True)
class Zoom:
    """`week` is the least height of a week, in pixels at normal text size."""

    week: float = USUAL

    @property
    def form(self) -> Form:
        """What cards look like at that height."""
        if self.week >= LINE_BELOW:
            return Form.FULL
        if self.week >= STRIP_BELOW:
            return Form.LINE
        return Form.STRIP if self.week >= MARKS_BELOW else Form.MARK

    def nearer(self, steps: float) -> "Zoom":
        """Looked at from nearer by so many steps, or from farther away if negative."""
        return Zoom.of(self.week * STEP**steps)

    @staticmethod
    def of(week: float) -> "Zoom":
        """The zoom with weeks of that height, or as near to it as can be."""
        near = min(max(week, FARTHEST), NEAREST)
        return Zoom(USUAL if abs(near - USUAL) < 1 else near)


def fitting(height_of: Callable[["Zoom"], float], weeks: int, room: float) -> Zoom:
    """The nearest zoom at which everything is in sight.

    `height_of` measures the whole timeline, `room` is what there is for it, at normal text
    size. Weeks of one height are made as high as there is room for.
    """
    for zoom in (Zoom(), Zoom(STRIP_BELOW)):
        if weeks * zoom.week <= room and height_of(zoom) <= room:
            return zoom
    even = Zoom.of(min(room / weeks, STRIP_BELOW - 0.01))
    lanes = height_of(even) - weeks * even.week
    return Zoom.of(min((room - lanes) / weeks, STRIP_BELOW - 0.01))
