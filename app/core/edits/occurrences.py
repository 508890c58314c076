"""When sessions happen: moved together, stretched, repeated, taken apart."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from app.core.breaks import (
    Closed,
    Weeks,
    every,
    landing,
    moved,
    nearest_free,
    open_index,
    stepped,
    weeks_of_breaks,
)
from app.core.edits.following import Places, at_weeks, followed
from app.core.edits.milestones import move_milestone
from app.core.edits.sessions import copy_session, edit_session
from app.core.model import Session, Timing, Workspace

LATEST = 520


@dataclass(frozen=True)
class Chosen:
    """Things of one program: whole sessions, single occurrences of others, and milestones."""

    sessions: tuple[str, ...] = ()
    occurrences: tuple[tuple[str, int], ...] = ()
    milestones: tuple[str, ...] = ()


def shift_together(workspace: Workspace, program_id: str, chosen: Chosen, by: int) -> Workspace:
    """Move things by so many open weeks, all by the same: none leaves the program."""
    closed, last = weeks_of_breaks(workspace, program_id), workspace.programs[program_id].weeks
    by = _possible(list(_spans(workspace, chosen)), by, closed, last)
    if not by:
        return workspace
    for name in chosen.sessions:
        weeks = workspace.sessions[name].weeks
        if _is_dated(workspace.sessions[name]):
            after = moved(weeks, stepped(min(weeks), by, closed), closed, last)
            workspace = edit_session(workspace, name, weeks=after)
    for name, week in sorted(chosen.occurrences, key=lambda one: one[1], reverse=by > 0):
        workspace = move_occurrence(workspace, name, week, stepped(week, by, closed))
    for name in chosen.milestones:
        week = workspace.milestones[name].week
        workspace = move_milestone(workspace, name, stepped(week, by, closed))
    return workspace


def move_occurrence(workspace: Workspace, session_id: str, week: int, to: int) -> Workspace:
    """Move one occurrence of a session, past those that are there already and past breaks."""
    session = workspace.sessions[session_id]
    closed = weeks_of_breaks(workspace, session.program)
    others = list(session.weeks)
    others.remove(week)
    step = -1 if to < week else 1
    goal = landing(to, closed, back=step < 0)
    while goal in others and goal > 1:
        goal = stepped(goal, step, closed)
    if goal in others or goal > max(to, workspace.programs[session.program].weeks):
        return workspace
    after = edit_session(workspace, session_id, weeks=tuple(sorted([*others, goal])))
    now = {n: goal if one == week else one for n, one in enumerate(session.weeks, start=1)}
    return followed(workspace, after, session_id, at_weeks(after.sessions[session_id], now))


def stretch_session(workspace: Workspace, session_id: str, to: int) -> Workspace:
    """Let a dated session go on until a week, as often as it did at its end; or end it there.

    A session that was only once goes on every week. Its first occurrence always stays.
    """
    session = workspace.sessions[session_id]
    if not _is_dated(session):
        return workspace
    closed = weeks_of_breaks(workspace, session.program)
    return edit_session(workspace, session_id, weeks=stretched(session.weeks, to, closed))


def stretched(weeks: Weeks, to: int, closed: Closed) -> Weeks:
    """The weeks of a session that is drawn out, or shortened, to that week."""
    *_, last = found = sorted(weeks)
    step = max(1, open_index(last, closed) - open_index(found[-2], closed)) if found[1:] else 1
    if to > last:
        return (*found, *every(last, step, closed, until=min(to, LATEST))[1:])
    return (found[0], *(week for week in found[1:] if week <= to))


def stretch_by(workspace: Workspace, session_id: str, by: int) -> Workspace:
    """One occurrence more at the end of a session, or one less; so many if `by` is more."""
    session = workspace.sessions[session_id]
    if session.timing is not Timing.DATED:
        return edit_session(workspace, session_id, times=max(1, session.times + by))
    if not session.weeks:
        return workspace
    weeks = sorted(session.weeks)
    if by < 0:
        return edit_session(workspace, session_id, weeks=tuple(weeks[: max(1, len(weeks) + by)]))
    closed = weeks_of_breaks(workspace, session.program)
    step = open_index(weeks[-1], closed) - open_index(weeks[-2], closed) if weeks[1:] else 1
    more = every(weeks[-1], max(1, step), closed, times=by + 1)[1:]
    within = (week for week in more if week <= workspace.programs[session.program].weeks)
    return edit_session(workspace, session_id, weeks=(*weeks, *within))


def repeat_session(workspace: Workspace, session_id: str, step: int, times: int = 0) -> Workspace:
    """Let a session happen every so many open weeks from its first: `times`, or until the end.

    A session without weeks begins in the first one.
    """
    session = workspace.sessions[session_id]
    weeks = repeats(workspace, session, step, times)
    return edit_session(workspace, session_id, timing=Timing.DATED, weeks=weeks)


def repeats(workspace: Workspace, session: Session, step: int, times: int = 0) -> Weeks:
    """The weeks that `repeat_session` gives."""
    closed = weeks_of_breaks(workspace, session.program)
    dated = session.timing is Timing.DATED and session.weeks
    first = landing(min(session.weeks) if dated else 1, closed)
    last = max(first, workspace.programs[session.program].weeks)
    return tuple(w for w in every(first, step, closed, until=last, times=times) if w <= last)


def separate_session(workspace: Workspace, session_id: str) -> Workspace:
    """Make each occurrence of a session one of its own, with the same contents."""
    session = workspace.sessions[session_id]
    if session.occurrences < 2:
        return workspace
    parts: list[dict[str, Any]] = [{"times": 1}] * session.occurrences
    if session.timing is Timing.DATED:
        parts = [{"weeks": (week,)} for week in sorted(session.weeks)]
    first, *others = parts
    after = edit_session(workspace, session_id, **first)
    made: list[str] = []
    for values in reversed(others):
        known = after.sessions.keys()
        after = copy_session(after, session_id, **values)
        made = [*(after.sessions.keys() - known), *made]
    return followed(workspace, after, session_id, _parted(session, (session_id, *made)))


def _parted(session: Session, made: Iterable[str]) -> Places:
    """Which session each occurrence became, the earliest first."""
    numbers = list(range(1, session.occurrences + 1))
    if session.timing is Timing.DATED:
        numbers.sort(key=lambda number: session.weeks[number - 1])
    return {number: (name, 1) for number, name in zip(numbers, made, strict=True)}


def move_out_of_breaks(workspace: Workspace, program_id: str) -> Workspace:
    """Give each occurrence that lies in a break the next free week; locked sessions stay."""
    for session in in_breaks(workspace, program_id):
        if not session.locked:
            workspace = _out(workspace, session)
    return workspace


def in_breaks(workspace: Workspace, program_id: str) -> list[Session]:
    """The dated sessions with an occurrence in a break, in order."""
    closed = weeks_of_breaks(workspace, program_id)
    found = [
        session
        for session in workspace.sessions.values()
        if session.program == program_id and _is_dated(session) and closed & {*session.weeks}
    ]
    return sorted(found, key=lambda session: session.position)


def _out(workspace: Workspace, session: Session) -> Workspace:
    closed = weeks_of_breaks(workspace, session.program)
    last = workspace.programs[session.program].weeks
    weeks = [week for week in session.weeks if week not in closed]
    for week in sorted({*session.weeks} & closed):
        weeks.append(nearest_free(week, weeks, closed, last))
    return edit_session(workspace, session.id, weeks=tuple(sorted(weeks)))


def _is_dated(session: Session) -> bool:
    return session.timing is Timing.DATED and bool(session.weeks)


def _spans(workspace: Workspace, chosen: Chosen) -> Iterable[tuple[int, int]]:
    """The first and last week of each thing."""
    for name in chosen.sessions:
        if _is_dated(session := workspace.sessions[name]):
            yield min(session.weeks), max(session.weeks)
    yield from ((week, week) for _, week in chosen.occurrences)
    weeks = (workspace.milestones[name].week for name in chosen.milestones)
    yield from ((week, week) for week in weeks)


def _possible(spans: Collection[tuple[int, int]], by: int, closed: Closed, last: int) -> int:
    """As much of a shift as all of them can take part in."""
    if not spans:
        return 0
    end = open_index(last + 1, closed) - 1
    down = min(open_index(first, closed) for first, _ in spans)
    room = [end - open_index(latest, closed) for _, latest in spans if latest <= last]
    return max(-down, min(by, max(0, min(room, default=0))))
