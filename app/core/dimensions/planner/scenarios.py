"""A design as it is, and with a session dropped or some added: what tables are made of."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from statistics import median_low

from app.core.dimensions.place import Place, place_of
from app.core.dimensions.planner.axes import immediacy_table, modes_for, structure_table
from app.core.dimensions.planner.calendar import middle_of_longest_gap
from app.core.dimensions.planner.costs import ADDED_SESSION, drop_cost, movable, total_minutes
from app.core.dimensions.planner.edits import AddSession, DropSession, Edit
from app.core.dimensions.planner.table import Table
from app.core.dimensions.planner.terms import Limits
from app.core.model import (
    Library,
    Mode,
    ProgramDesign,
    Session,
    SessionDesign,
    Timing,
)

USUAL_MINUTES = 60
FEWEST_MINUTES = 45
"""Few activities find room in a shorter session."""

OFTEN_ADDED, MOST_ADDED = 3, 6
LONG = 60
MOST_WEIGHED = 24
MOST_DROPPED, REPLACED_BY = 3, (2, 3)
ADDED = "added"


@dataclass(frozen=True)
class Scenario:
    """A design to go on from, the edits that led there and their cost.

    Added sessions have ids from ADDED1 on, until the plan is complete. Modes and timing that
    stay are left as they are by ways that start here.
    """

    design: ProgramDesign
    library: Library
    limits: Limits
    edits: tuple[Edit, ...] = ()
    cost: float = 0.0
    added: frozenset[str] = frozenset()
    modes_stay: bool = False
    timing_stays: bool = False

    @cached_property
    def place(self) -> Place:
        """Where the design stands."""
        return place_of(self.design)

    @cached_property
    def structure(self) -> Table:
        """What structure can be made of it."""
        return structure_table(
            self.design,
            self.place,
            self.library,
            self.limits,
            self.added,
            timing_stays=self.timing_stays,
        )

    @cached_property
    def immediacy(self) -> Table:
        """What immediacy can be made of it."""
        return immediacy_table(self.design, self.place, self.library, self.limits, self.added)


def drops(base: Scenario) -> Iterator[Scenario]:
    """The design less one session that is not locked and holds no part of the frame.

    In a long program only the longest sessions are thought about: others move little.
    """
    longest = sorted(movable(base.design.sessions, base.limits.locked), key=total_minutes)
    for inside in longest[-MOST_WEIGHED:]:
        edit = DropSession(inside.session.id)
        if not _holds_frame(inside) and base.limits.allow(edit):
            rest = tuple(other for other in base.design.sessions if other is not inside)
            yield Scenario(
                ProgramDesign(base.design.program, rest),
                base.library,
                base.limits,
                (*base.edits, edit),
                base.cost + drop_cost(base.design, inside.session.id),
            )


def additions(base: Scenario) -> Iterator[Scenario]:
    """The design with a session more, or with several: more where it has few to keep going."""
    mode = _usual_mode(base)
    probe = AddSession(base.design.program.id, 1, USUAL_MINUTES, Mode.VIDEO, 2)
    if mode is None or not base.limits.allow(probe):
        return
    design = base.design
    parts = base.place.parts
    for number in range(1, max(OFTEN_ADDED, min(MOST_ADDED, parts.needed - parts.met)) + 1):
        design = _with_session(design, mode, number)
        added = frozenset(f"{ADDED}{n}" for n in range(1, number + 1))
        cost = base.cost + ADDED_SESSION * number
        yield Scenario(design, base.library, base.limits, base.edits, cost, added)


def rebuilt(base: Scenario) -> Iterator[Scenario]:
    """The design less the sessions that leave most time open, and with several in their place.

    Of a long program none: a few sessions of many move it little.
    """
    less = base
    if len(base.design.sessions) > LONG:
        return
    for number in range(1, MOST_DROPPED + 1):
        fewer = max(drops(less), key=lambda one: one.place.structure, default=None)
        if fewer is None:
            return
        less = fewer
        if number > 1:
            yield less
        yield from (more for more in additions(less) if len(more.added) in REPLACED_BY)


def _holds_frame(inside: SessionDesign) -> bool:
    tags = {use.frame for use in inside.activities} | {use.frame for use in inside.question_sets}
    return bool(tags - {None})


def _usual_mode(base: Scenario) -> Mode | None:
    """The way of being in touch of a session that nobody has thought about."""
    program = base.design.program
    possible = modes_for(program.people, base.limits)
    used = [inside.session.mode for inside in base.design.sessions]
    wanted = [program.mode, *sorted(set(used) - {None}, key=lambda m: -used.count(m)), *possible]
    return next((mode for mode in wanted if mode in possible), None)


def _with_session(design: ProgramDesign, mode: Mode, number: int) -> ProgramDesign:
    program = design.program
    sessions = [inside.session for inside in design.sessions]
    dates = [week for s in sessions if s.timing is Timing.DATED for week in s.weeks]
    session = Session(
        id=f"{ADDED}{number}",
        program=program.id,
        position=max((s.position for s in sessions), default=-1) + 1,
        title="",
        weeks=(middle_of_longest_gap(dates, program.weeks, design.closed),),
        minutes=_usual_minutes(sessions),
        mode=mode,
        people=program.people,
    )
    return replace(design, sessions=(*design.sessions, SessionDesign(session)))


def _usual_minutes(sessions: list[Session]) -> int:
    lengths = [session.minutes for session in sessions if session.minutes]
    return max(FEWEST_MINUTES, median_low(lengths)) if lengths else USUAL_MINUTES
