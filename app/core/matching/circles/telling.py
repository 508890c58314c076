"""How far a search is, in hundredths of the whole."""

from collections.abc import Callable

from app.core.matching.solving.assembling import Report

WHOLE = 100

Tell = Callable[[float], None]
"""Gets how much of a part is done, 0 to 1; who asks to stop is heard then."""


def silent(_: float) -> None:
    """For whom nobody waits."""


def part(report: Report, start: float, end: float) -> Tell:
    """Tells of what begins and ends at these shares of the whole."""
    return lambda done: report(round(WHOLE * (start + done * (end - start))), WHOLE, "")
