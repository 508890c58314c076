"""How far long work is, and how long it still takes, in words."""

from collections.abc import Callable
from dataclasses import dataclass, field

KNOWN_AFTER = 2.0
"""Seconds until a guess at the rest is worth saying."""
MINUTE = 60


@dataclass
class Pace:
    """How fast files are made. `clock()` gives seconds; the first call of `after` begins it.

    What was there already takes no time and is soon outweighed: only the last stretch counts.
    With `joined` each guide comes a second time, when all are put in one file.
    """

    guides: int
    clock: Callable[[], float]
    joined: bool = False
    _marks: list[tuple[float, int]] = field(default_factory=list)

    @property
    def files(self) -> int:
        """How often a guide is made in all."""
        return self.guides * (2 if self.joined else 1)

    def after(self, done: int) -> tuple[int, int, str]:
        """How many are done, of how many, and both with the time left in words."""
        now = self.clock()
        if not self._marks or done > self._marks[-1][1]:
            self._marks = [*self._marks[-REMEMBERED:], (now, done)]
        began, first = self._marks[0]
        passed, made = now - began, done - first
        left = (self.files - done) * passed / made if made and passed >= KNOWN_AFTER else None
        joining = self.joined and done >= self.guides
        seen = done - self.guides if joining else done
        return done, self.files, progress_words(seen, self.guides, left, joining)


REMEMBERED = 40


def progress_words(done: int, of: int, seconds: float | None, joining: bool = False) -> str:
    """ "12 of 56 guides, about 2 minutes left"."""
    said = f"{done:,} of {of:,} in one file" if joining else f"{done:,} of {of:,} guides"
    return said if seconds is None else f"{said}, {time_left(seconds)}"


def time_left(seconds: float) -> str:
    """About how long something still takes."""
    if seconds < MINUTE / 2:
        return "a few seconds left"
    minutes = round(seconds / MINUTE) or 1
    return f"about {minutes} {'minute' if minutes == 1 else 'minutes'} left"
