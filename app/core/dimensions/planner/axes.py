"""The two tables of a design: what can move structure, and what can move immediacy."""

from collections.abc import Iterable

from app.core.dimensions.constants import SCRIPT_SHARE
from app.core.dimensions.modes import FACTS, IMMEDIACY
from app.core.dimensions.place import Place
from app.core.dimensions.planner.contents import AN_ELEMENT, Room, content_groups, rooms_in
from app.core.dimensions.planner.costs import (
    PROPERTY,
    misfits,
    mode_cost,
    movable,
    total_minutes,
)
from app.core.dimensions.planner.edits import SetFrame, SetMode, SetProgramMode
from app.core.dimensions.planner.slots import Shelf
from app.core.dimensions.planner.table import NOTHING, Group, Option, Table, table_of
from app.core.dimensions.planner.terms import Limits
from app.core.dimensions.planner.timelines import timeline_group
from app.core.dimensions.structure import QUARTERS, frame_of
from app.core.model import Frame, Library, Mode, ProgramDesign, SessionDesign

Added = frozenset[str]
"""Ids of sessions that a plan adds: their timing is settled, their mode free to choose."""


def structure_table(
    design: ProgramDesign,
    place: Place,
    library: Library,
    limits: Limits,
    added: Added,
    *,
    timing_stays: bool,
) -> Table:
    """What timing, contents and frame can make of structure."""
    parts = place.parts
    known = QUARTERS * parts.filled.known
    a_quarter = SCRIPT_SHARE / 3 * parts.contacts / known if known else 0.0
    sessions = movable(design.sessions, limits.locked)
    timed = [] if timing_stays else [i for i in sessions if i.session.id not in added]
    shelf = Shelf(library, limits, frozenset(frame_of(design)))
    rooms = rooms_in(design, (i for i in sessions if i.session.content_known), shelf)
    groups: list[Group] = [
        timeline_group(design, timed, limits, parts.needed),
        frame_group(design, shelf, rooms),
    ]
    for room in rooms:
        groups.extend(content_groups(room, limits, a_quarter))
    return table_of(place.structure, groups)


def frame_group(design: ProgramDesign, shelf: Shelf, rooms: Iterable[Room]) -> Group:
    """Elements of the frame ticked, those no item could bring first, or left out.

    What is also tagged on an item can't be left out.
    """
    program = design.program
    tagged = frame_of(ProgramDesign(program.model_copy(update={"frame": ()}), design.sessions))
    brought = {slot.frame for room in rooms for slot in room.slots}
    missing = sorted((e for e in Frame if e not in shelf.elements), key=lambda e: e in brought)
    more = [SetFrame(program.id, e, True) for e in missing]
    fewer = [SetFrame(program.id, e, False) for e in Frame if e in {*program.frame} - tagged]
    found = [NOTHING]
    for sign, edits in ((1, more), (-1, fewer)):
        allowed = [edit for edit in edits if shelf.limits.allow(edit)]
        for n in range(1, len(allowed) + 1):
            found.append(Option(tuple(allowed[:n]), sign * n * AN_ELEMENT, n * PROPERTY))
    return found


def immediacy_table(
    design: ProgramDesign, place: Place, library: Library, limits: Limits, added: Added
) -> Table:
    """What modes can make of immediacy; no lines where it is not known and can't be."""
    weighed = [i for i in design.sessions if i.session.mode is not None and total_minutes(i)]
    if not weighed:
        return _program_table(design, place, limits)
    minutes = sum(map(total_minutes, weighed))
    groups = [
        _mode_group(inside, minutes, library, limits, free=inside.session.id in added)
        for inside in movable(weighed, limits.locked)
    ]
    return table_of(place.immediacy or 0.0, groups)


def modes_for(people: int, limits: Limits) -> list[Mode]:
    """The modes that people have and that fit a group of that size."""
    return [mode for mode in Mode if mode in limits.modes and FACTS[mode].good_for(max(2, people))]


def _mode_group(
    inside: SessionDesign, minutes: int, library: Library, limits: Limits, *, free: bool
) -> Group:
    session = inside.session
    share = total_minutes(inside) / minutes
    found = [NOTHING]
    for mode in modes_for(session.people, limits):
        edit = SetMode(session.id, mode)
        if mode is session.mode or session.mode is None or not limits.allow(edit):
            continue
        delta = share * (IMMEDIACY[mode] - IMMEDIACY[session.mode])
        cost = mode_cost(session.mode, mode, len(misfits(inside, mode, library)))
        found.append(Option((edit,), delta, 0.0 if free else cost))
    return found


def _program_table(design: ProgramDesign, place: Place, limits: Limits) -> Table:
    program = design.program
    start = place.immediacy
    found = [] if start is None else [NOTHING]
    for mode in modes_for(program.people, limits):
        edit = SetProgramMode(program.id, mode)
        if mode is not program.mode and limits.allow(edit):
            delta = IMMEDIACY[mode] - (start or 0.0)
            found.append(Option((edit,), delta, mode_cost(program.mode, mode)))
    return table_of(start or 0.0, [found])
