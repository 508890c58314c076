"""The cheapest way to a target by trying everything, for programs of one or two sessions.

Moves, costs and the search are told anew, over few modes; only the weeks that a session gets
when it is dated are asked of the planner.
"""

from functools import partial
from heapq import heappop, heappush
from itertools import count, pairwise
from math import hypot

from app.core.dimensions.modes import FACTS, IMMEDIACY
from app.core.dimensions.place import place_of
from app.core.dimensions.planner.calendar import weeks_if_dated
from app.core.edits import items, programs, sessions
from app.core.fitting import activity_fits, occasion_of, questions_fit
from app.core.model import Binding, Detail, Frame, Timing, design_of

PROGRAM = "program1"
REACH = 0.03
NOISE = 1e-9


def cheapest(workspace, library, target, modes, below):
    """The least cost of a way to the target under a limit; None if there is none."""
    order = count()
    waiting = [(0.0, next(order), workspace, frozenset())]
    seen = set()
    while waiting:
        cost, _, here, done = heappop(waiting)
        if _key(here) in seen:
            continue
        seen.add(_key(here))
        if _distance(here, target) <= REACH + NOISE:
            return cost
        for extra, subject, go in _moves(here, library, modes):
            if subject not in done and cost + extra < below - NOISE:
                heappush(waiting, (cost + extra, next(order), go(), done | {subject}))
    return None


def _key(workspace):
    tables = (workspace.programs, workspace.sessions)
    uses = (workspace.activity_uses, workspace.question_uses)
    return tuple(hash(row) for table in (*tables, *uses) for row in table.values())


def _distance(workspace, target):
    place = place_of(design_of(workspace, PROGRAM))
    up = 0 if target.structure is None else place.structure - target.structure
    if target.immediacy is None:
        return abs(up)
    if place.immediacy is None:
        return 1.0
    return hypot(up, place.immediacy - target.immediacy)


def _moves(here, library, modes):
    """(cost, what it is about, how to get the workspace) of all that may be done."""
    yield from _timings(here)
    yield from _modes(here, library, modes)
    yield from _parts(here)
    yield from _additions(here, library)
    yield from _frames(here)
    yield from _whole_sessions(here)


def _timings(here):
    weeks = weeks_if_dated(design_of(here, PROGRAM))
    for to in Timing:
        others = [session.id for session in here.sessions.values() if session.timing is not to]
        for session in others:
            yield 1, ("timing", session), partial(_timed, here, [session], to, weeks)
        if others and len(here.sessions) > 1:
            yield 2, "timeline", partial(_timed, here, others, to, weeks)


def _timed(here, keys, to, weeks):
    for key in keys:
        values = {"weeks": weeks[key]} if to is Timing.DATED else {}
        here = sessions.edit_session(here, key, timing=to, **values)
    return here


def _gap(here, weeks):
    dated = [s for s in here.sessions.values() if s.timing is Timing.DATED]
    ends = sorted({0, weeks + 1, *(week for s in dated for week in s.weeks)})
    first, last = max(pairwise(ends), key=lambda gap: gap[1] - gap[0])
    return (first + last) // 2


def _modes(here, library, modes):
    for session in here.sessions.values():
        for mode in modes:
            if mode is session.mode or not FACTS[mode].good_for(session.people):
                continue
            uses = [u for u in here.activity_uses.values() if u.session == session.id]
            activities = [library.activities[use.activity] for use in uses]
            misfits = sum(session.mode in a.modes and mode not in a.modes for a in activities)
            jump = abs(IMMEDIACY[mode] - IMMEDIACY[session.mode])
            go = partial(sessions.edit_session, here, session.id, mode=mode)
            free = session.title == "New session"
            yield 0 if free else 1 + jump + 2 * misfits, ("mode", session.id), go


def _parts(here):
    for use in here.activity_uses.values():
        other = {"binding": _other(use.binding)}
        yield 1, ("bind", use.id), partial(items.edit_activity_use, here, use.id, **other)
        if use.detail is Detail.NAMED:
            go = partial(items.edit_activity_use, here, use.id, detail=Detail.STEPS)
            yield 1, ("steps", use.id), go
        if use.frame is None:
            yield 2, ("remove", use.id), partial(items.remove_activity_use, here, use.id)
    for use in here.question_uses.values():
        other = {"binding": _other(use.binding)}
        yield 1, ("bind", use.id), partial(items.edit_question_use, here, use.id, **other)
        if use.frame is None:
            yield 2, ("remove", use.id), partial(items.remove_question_use, here, use.id)


def _other(binding):
    return Binding.CHOICE if binding is Binding.REQUIRED else Binding.REQUIRED


def _additions(here, library):
    design = design_of(here, PROGRAM)
    for session in here.sessions.values():
        occasion = occasion_of(design, session.id)
        for activity in library.activities.values():
            if activity_fits(activity, occasion):
                go = partial(items.add_activity, here, library, session.id, activity.id)
                yield 2, ("add", session.id, activity.id), go
        for asked in library.question_sets.values():
            if questions_fit(asked, occasion):
                least = -(-len(asked.questions) // 2)
                most = min(len(asked.questions), occasion.question_minutes // 10)
                for number in range(least, most + 1):
                    put = partial(items.add_question_set, here, library, session.id, asked.id)
                    yield 2, ("add", session.id, asked.id), partial(put, use=number)


def _frames(here):
    ticked = here.programs[PROGRAM].frame
    for element in Frame:
        after = tuple(e for e in Frame if (e in ticked) != (e is element))
        yield 1, ("frame", element), partial(programs.edit_program, here, PROGRAM, frame=after)


def _whole_sessions(here):
    program = here.programs[PROGRAM]
    total = sum(s.minutes * s.occurrences for s in here.sessions.values())
    tagged = {
        use.session
        for table in (here.activity_uses, here.question_uses)
        for use in table.values()
        if use.frame is not None
    }
    for session in here.sessions.values():
        if session.id not in tagged and session.title != "New session":
            share = session.minutes * session.occurrences / total
            go = partial(sessions.remove_session, here, session.id)
            yield 4 + 8 * share, "drop or add", go
    minutes = sorted(s.minutes for s in here.sessions.values())
    if minutes:
        middle = max(45, minutes[(len(minutes) - 1) // 2])
        week = _gap(here, program.weeks)
        go = partial(sessions.add_session, here, PROGRAM, week, minutes=middle)
        yield 4, "drop or add", go
