"""Ways to time a program's sessions: one by one, or the whole timeline."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, combinations, islice

from app.core.dimensions.constants import SCRIPT_SHARE
from app.core.dimensions.planner.calendar import Calendar, Timings, calendar_of, weeks_if_dated
from app.core.dimensions.planner.costs import PROPERTY, TIMELINE
from app.core.dimensions.planner.edits import Edit, SetTimeline, SetTiming, Weeks
from app.core.dimensions.planner.table import NOTHING, WIDTH, Group, Option
from app.core.dimensions.planner.terms import Limits
from app.core.model import ProgramDesign, SessionDesign, Timing

MOST_CHANGES = 7
MOST_LOOKS = 8_000
"""So many sessions are looked at while ways are weighed, so that long programs stay quick."""


@dataclass(frozen=True)
class _Way:
    """One way of timing the movable sessions; `whole` are those that change together."""

    timings: Timings
    cost: float
    to: Timing | None = None
    whole: frozenset[int] = frozenset()
    single: frozenset[int] = frozenset()


@dataclass(frozen=True)
class _Timer:
    program: str
    before: Timings
    sessions: tuple[str, ...]
    weeks: Mapping[str, Weeks]
    calendar: Calendar
    limits: Limits

    def edits(self, way: _Way) -> tuple[Edit, ...]:
        singles = [
            SetTiming(session, way.timings[number], self._weeks(session, way.timings[number]))
            for number, session in enumerate(self.sessions)
            if number in way.single and way.timings[number] is not self.before[number]
        ]
        if way.to is None:
            return tuple(singles)
        together = sorted(way.whole - way.single)
        kept = [n for n in sorted(way.single) if way.timings[n] is self.before[n]]
        whole = SetTimeline(
            self.program,
            way.to,
            tuple((self.sessions[n], self._weeks(self.sessions[n], way.to)) for n in together),
            tuple(self.sessions[n] for n in kept),
        )
        return (whole, *singles)

    def _weeks(self, session: str, timing: Timing) -> Weeks:
        return self.weeks[session] if timing is Timing.DATED else ()

    def wholes(self) -> Iterator[_Way]:
        """All sessions of one timing, or of both others, given a third one."""
        for to in Timing:
            others = [timing for timing in Timing if timing is not to]
            if not self.limits.allow(SetTimeline(self.program, to, ())):
                continue
            for chosen in chain.from_iterable(combinations(others, n) for n in (1, 2)):
                whole = frozenset(n for n, timing in enumerate(self.before) if timing in chosen)
                if len(whole) > 1:
                    after = tuple(to if n in whole else t for n, t in enumerate(self.before))
                    yield _Way(after, TIMELINE, to, whole)

    def singles(self, way: _Way) -> Iterator[_Way]:
        """The way with one more session that goes its own way."""
        for number, timing in enumerate(way.timings):
            if number in way.single:
                continue
            for to in Timing:
                if to is timing or not self._is_allowed(number, to):
                    continue
                timings = (*way.timings[:number], to, *way.timings[number + 1 :])
                single = way.single | {number}
                yield _Way(timings, way.cost + PROPERTY, way.to, way.whole, single)

    def _is_allowed(self, number: int, to: Timing) -> bool:
        return to is self.before[number] or self.limits.allow(SetTiming(self.sessions[number], to))


def timeline_group(
    design: ProgramDesign, moved: list[SessionDesign], limits: Limits, needed: int
) -> Group:
    """The ways of timing that differ in what they do to structure, the cheapest of each."""
    dates = weeks_if_dated(design)
    ids = tuple(inside.session.id for inside in moved)
    timer = _Timer(
        program=design.program.id,
        before=tuple(inside.session.timing for inside in moved),
        sessions=ids,
        weeks=dates,
        calendar=calendar_of(design, moved, [dates[session] for session in ids], needed),
        limits=limits,
    )
    before = timer.calendar.timeline(timer.before)
    return [
        NOTHING,
        *(
            Option(timer.edits(way), SCRIPT_SHARE / 3 * (timeline - before), way.cost)
            for way, timeline in _ways(timer, before)
        ),
    ]


def _ways(timer: _Timer, before: float) -> list[tuple[_Way, float]]:
    """Ways with timelines not found at less cost, cheapest first."""
    known = {_cell(before)}
    found: list[tuple[_Way, float]] = []
    newest = [_Way(timer.before, 0.0)]
    looks_left = MOST_LOOKS
    for cost in range(1, MOST_CHANGES + 1):
        single_ways = (single for way in newest for single in timer.singles(way))
        few = islice(single_ways, max(0, looks_left) // max(1, len(timer.sessions)))
        ways = [*(timer.wholes() if cost == TIMELINE else ()), *few]
        looks_left -= len(ways) * len(timer.sessions)
        newest = []
        for way in ways:
            timeline = timer.calendar.timeline(way.timings)
            if _cell(timeline) not in known:
                known.add(_cell(timeline))
                found.append((way, timeline))
                newest.append(way)
    return found


def _cell(timeline: float) -> int:
    return round(timeline * SCRIPT_SHARE / 3 / WIDTH)
