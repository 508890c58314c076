"""The ways of being in touch: how fast, how direct, how much of the person comes across."""

from dataclasses import dataclass
from functools import cached_property
from math import log10

from app.core.dimensions.constants import (
    DIRECT_SHARE,
    PERSON_SHARE,
    SLOWEST_REPLY,
    SPEED_SHARE,
)
from app.core.model import Mode

MINUTE, HOUR, DAY = 60, 3600, 86400


@dataclass(frozen=True)
class ModeFacts:
    """What is known of a mode.

    `wait` is the seconds between saying something and a reply, None where there is no way to
    reply; `fewest` to `most` people it is good for (None: any number).
    """

    wait: int | None
    direct: float
    person: float
    fewest: int
    most: int | None

    @cached_property
    def immediacy(self) -> float:
        """How immediate a contact in this mode is, 0 to 1."""
        return SPEED_SHARE * self.speed + DIRECT_SHARE * self.direct + PERSON_SHARE * self.person

    @property
    def speed(self) -> float:
        """1 for a reply at once, 0 for one that takes a month or can't come."""
        if self.wait is None:
            return 0.0
        return max(0.0, 1 - log10(1 + self.wait) / log10(1 + SLOWEST_REPLY))

    def good_for(self, people: int) -> bool:
        """Whether that many can be in touch well in this mode."""
        return self.fewest <= people and (self.most is None or people <= self.most)


FACTS = {
    Mode.IN_PERSON: ModeFacts(0, 1, 1, 2, 80),
    Mode.VIDEO: ModeFacts(0, 1, 2 / 3, 2, 25),
    Mode.PHONE: ModeFacts(0, 1, 1 / 3, 2, 4),
    Mode.SHADOW: ModeFacts(10 * MINUTE, 1, 1, 2, 3),
    Mode.TALK: ModeFacts(10 * MINUTE, 1 / 2, 1, 5, None),
    Mode.CHAT: ModeFacts(2 * MINUTE, 1, 0, 2, 25),
    Mode.WEBINAR: ModeFacts(10 * MINUTE, 1 / 2, 2 / 3, 5, None),
    Mode.VOICE_NOTE: ModeFacts(HOUR, 1, 1 / 3, 2, 8),
    Mode.EMAIL: ModeFacts(DAY, 1, 0, 2, 8),
    Mode.FORUM: ModeFacts(12 * HOUR, 1 / 2, 0, 4, None),
    Mode.LETTER: ModeFacts(10 * DAY, 1, 0, 2, 2),
    Mode.GO_BETWEEN: ModeFacts(2 * DAY, 1 / 2, 0, 2, None),
    Mode.RECORDED_VIDEO: ModeFacts(None, 0, 2 / 3, 2, None),
    Mode.RECORDED_AUDIO: ModeFacts(None, 0, 1 / 3, 2, None),
    Mode.READING: ModeFacts(None, 0, 0, 2, None),
}

IMMEDIACY = {mode: facts.immediacy for mode, facts in FACTS.items()}
"""How immediate a contact in each mode is, 0 to 1."""
