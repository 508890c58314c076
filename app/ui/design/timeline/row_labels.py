"""What stands at the left of a row: its week, its day, or the month that begins."""

from dataclasses import dataclass
from datetime import date

from app.core.model import Timing
from app.ui.design.timeline.faces import Slot
from app.ui.design.words import day_words, week_start

EVERY = 4
"""From far away one week in so many is named where there are no months."""

AFTER_END = "after the end"
WEEK = "Week "


@dataclass(frozen=True)
class RowLabel:
    """`name` and `day` from near, `far` from far away: most rows have none."""

    name: str = ""
    day: str = ""
    far: str = ""

    @property
    def short(self) -> tuple[str, str]:
        """The name in as few letters as will do beside the day, and the day; a lane has none."""
        number = self.name.removeprefix(WEEK)
        return (number, self.day) if self.day and number != self.name else (self.name, "")


def row_label(slot: Slot, start: date | None, last: int) -> RowLabel:
    """The label of a week or a lane of a program of `last` weeks."""
    if slot.timing is Timing.ORDERED:
        return RowLabel("In order", "no date", "In order")
    if slot.timing is Timing.OPEN:
        return RowLabel("Any time", "", "Any time")
    name, day = f"{WEEK}{slot.week}", week_start(start, slot.week)
    words = AFTER_END if slot.week > last else day_words(day) if day else ""
    return RowLabel(name, words, _from_afar(slot.week, start))


def _from_afar(week: int, start: date | None) -> str:
    day, before = week_start(start, week), week_start(start, week - 1)
    if day is None or before is None:
        return f"{WEEK}{week}" if week == 1 or week % EVERY == 0 else ""
    if week > 1 and day.month == before.month:
        return ""
    return f"{day:%b %Y}" if week == 1 or day.month == 1 else f"{day:%b}"
