"""What the keyboard can stand on in the timeline."""

from dataclasses import dataclass
from enum import Enum

from app.ui.design.timeline.faces import Slot


class StopKind(Enum):
    """A session's card, one of its repeats, a milestone, or a slot with nothing in it."""

    CARD = "card"
    REPEAT = "repeat"
    MILESTONE = "milestone"
    EMPTY = "empty"


@dataclass(frozen=True)
class Stop:
    """One thing that can be chosen; `id` is the session's or the milestone's."""

    kind: StopKind
    slot: Slot
    id: str = ""

    @property
    def session(self) -> str | None:
        """The session it stands for, if any."""
        return self.id if self.kind in (StopKind.CARD, StopKind.REPEAT) else None
