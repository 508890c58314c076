"""How far each way of timing the sessions settles a program's timeline."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.core.breaks import Closed, nearest_free, spread
from app.core.dimensions.constants import WEEKS_A_DATE_COVERS
from app.core.dimensions.planner.edits import Weeks
from app.core.model import ProgramDesign, SessionDesign, Timing

Timings = tuple[Timing, ...]


@dataclass(frozen=True)
class Calendar:
    """Some sessions whose timing may change, among others whose timing stays.

    Weeks are bits of a number. `dates` are the weeks each movable session covers when dated,
    `times` its occurrences.
    """

    weeks: int
    needed: int
    settled: int
    settled_times: int
    dates: tuple[int, ...]
    times: tuple[int, ...]

    def timeline(self, timings: Timings) -> float:
        """T, if the movable sessions have these timings."""
        covered, times = self.settled, self.settled_times
        for timing, dates, occurrences in zip(timings, self.dates, self.times, strict=True):
            if timing is Timing.DATED:
                covered |= dates
            if timing is not Timing.OPEN:
                times += occurrences
        return max(covered.bit_count() / self.weeks, min(1.0, times / self.needed) / 2)


def calendar_of(
    design: ProgramDesign, moved: Sequence[SessionDesign], weeks: Sequence[Weeks], needed: int
) -> Calendar:
    """The calendar of a design; `weeks` are those of each movable session when dated."""
    length = design.program.weeks
    ids = {inside.session.id for inside in moved}
    others = [i.session for i in design.sessions if i.session.id not in ids]
    dated = [s for s in others if s.timing is Timing.DATED]
    return Calendar(
        weeks=length,
        needed=needed,
        settled=_covered((week for s in dated for week in s.weeks), length),
        settled_times=sum(s.occurrences for s in others if s.timing is not Timing.OPEN),
        dates=tuple(_covered(dates, length) for dates in weeks),
        times=tuple(inside.session.occurrences for inside in moved),
    )


def weeks_if_dated(design: ProgramDesign) -> dict[str, Weeks]:
    """The weeks each session would get, keyed by session id.

    Weeks in breaks are left out. A session that had dates gets them back. Otherwise several
    occurrences are spread over the program, one in an order among others keeps its place, and
    any other one goes in a gap.
    """
    length, closed = design.program.weeks, design.closed
    sessions = [inside.session for inside in design.sessions]
    dates = [week for s in sessions if s.timing is Timing.DATED for week in s.weeks]
    ordered = sum(s.timing is Timing.ORDERED for s in sessions)
    places = iter(spread(ordered, length, closed) if ordered > 1 else (None,))
    found: dict[str, Weeks] = {}
    for session in sessions:
        place = next(places) if session.timing is Timing.ORDERED else None
        if session.timing is Timing.DATED or len(session.weeks) == session.times > 0:
            found[session.id] = session.weeks
        elif session.times != 1:
            found[session.id] = spread(session.times, length, closed) if session.times else ()
        else:
            found[session.id] = (place or middle_of_longest_gap(dates, length, closed),)
            dates.extend(found[session.id])
    return found


def middle_of_longest_gap(dates: Iterable[int], weeks: int, closed: Closed = frozenset()) -> int:
    """The open week in the middle of the longest stretch of a program without dates."""
    ends = sorted({0, weeks + 1, *(week for week in dates if 1 <= week <= weeks)})
    first, last = max(pairwise(ends), key=lambda gap: gap[1] - gap[0])
    return nearest_free(max(1, min(weeks, (first + last) // 2)), (), closed, weeks)


def _covered(dates: Iterable[int], weeks: int) -> int:
    covered = 0
    for week in dates:
        first = max(1, week - WEEKS_A_DATE_COVERS)
        last = min(weeks, week + WEEKS_A_DATE_COVERS)
        if first <= last:
            covered |= (1 << (last + 1)) - (1 << first)
    return covered
