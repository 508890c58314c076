"""A place by four simple questions: the values that their answers stand for, 0 to 1."""

from app.core.dimensions.means import others_at, scale_of_people
from app.core.dimensions.modes import FACTS
from app.core.model import Mode

NEAR = 0.005
STRUCTURE = (0.0, 0.25, 0.5, 0.75, 0.92)
PEOPLE = (2, 8, 25, 150, 2_000, 10_000)
SCALE = tuple(map(scale_of_people, PEOPLE))
TRANSPARENCY = (0.0, 1 / 3, 2 / 3, 1.0)
MODES = tuple(FACTS)
IMMEDIACY = tuple(FACTS[mode].immediacy for mode in MODES)


def answered(values: tuple[float, ...], value: float | None) -> int | None:
    """Which of the answers a value is, or None if it is none of them."""
    near = (n for n, one in enumerate(values) if value is not None and abs(one - value) < NEAR)
    return next(near, None)


def mode_at(immediacy: float | None) -> Mode | None:
    """The way of being in touch that stands for an immediacy, if one does."""
    number = answered(IMMEDIACY, immediacy)
    return None if number is None else MODES[number]


def people_at(scale: float) -> int:
    """How many learn together at that scale, the learner included."""
    return round(others_at(scale)) + 1
