"""The choices a session's fields offer, in words."""

from app.core.model import Binding, Detail, Mode, Timing
from app.formats.wording.modes import MODE_NAMES
from app.ui.design.words import OPENNESS, TIMINGS

MODES: list[tuple[Mode | None, str]] = [(None, "not known"), *MODE_NAMES.items()]
TIMING: list[tuple[Timing, str]] = list(TIMINGS.items())
OPEN_LEVELS: list[tuple[int, str]] = list(enumerate(OPENNESS))
DETAILS: list[tuple[Detail, str]] = [
    (Detail.STEPS, "steps written out"),
    (Detail.NAMED, "named only"),
]
BINDINGS: list[tuple[Binding, str]] = [
    (Binding.REQUIRED, "to be done"),
    (Binding.CHOICE, "by choice"),
]
