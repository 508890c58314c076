"""Who met: the sessions as they were to happen, and what was noted of each match."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.core.model import Match, Matching, Meeting, Session, Timing, Workspace
from app.core.review.calendar import day_of

Cell = tuple[str, str, int]
"""A match, a session, and which of its occurrences, from 1."""

LANES = (Timing.DATED, Timing.ORDERED, Timing.OPEN)


@dataclass(frozen=True)
class Occasion:
    """One occurrence of a session; `week` and `day` where they are known."""

    session: str
    occurrence: int
    title: str
    week: int | None = None
    day: date | None = None
    times: int = 1


@dataclass(frozen=True)
class MetCounts:
    """Of `matches`, how many met at least once, and how often all of them met."""

    matches: int
    met: int
    meetings: int


def occasions(workspace: Workspace, program_id: str) -> tuple[Occasion, ...]:
    """All occurrences of a program's sessions: by week, then those in order, then any time."""
    program = workspace.programs[program_id]
    found = []
    for session in workspace.sessions.values():
        if session.program == program_id:
            for number in range(1, session.occurrences + 1):
                week = session.weeks[number - 1] if session.timing is Timing.DATED else None
                key = (LANES.index(session.timing), week or 0, session.position, number)
                day = day_of(program, week) if week else None
                found.append((key, _occasion(session, number, week, day)))
    return tuple(occasion for _, occasion in sorted(found, key=lambda pair: pair[0]))


def _occasion(session: Session, number: int, week: int | None, day: date | None) -> Occasion:
    return Occasion(session.id, number, session.title, week, day, session.occurrences)


def approved_matching(workspace: Workspace, program_id: str) -> Matching | None:
    """The matching that counts: the approved one."""
    mine = (m for m in workspace.matchings.values() if m.program == program_id)
    return next((matching for matching in mine if matching.approved), None)


def matches_of_program(workspace: Workspace, program_id: str) -> tuple[Match, ...]:
    """The matches of the approved matching."""
    matching = approved_matching(workspace, program_id)
    if matching is None:
        return ()
    return tuple(m for m in workspace.matches.values() if m.matching == matching.id)


def noted(workspace: Workspace, matches: Iterable[Match]) -> dict[Cell, Meeting]:
    """What is noted of these matches, by match, session and occurrence."""
    wanted = {match.id for match in matches}
    return {cell_of(row): row for row in workspace.meetings.values() if row.match in wanted}


def cell_of(row: Meeting) -> Cell:
    """What a row speaks of."""
    return row.match, row.session, row.occurrence


def met_counts(workspace: Workspace, program_id: str) -> MetCounts:
    """How many of a program's matches met, and how often, of the sessions there are."""
    matches = {match.id for match in matches_of_program(workspace, program_id)}
    planned = {
        session.id: session.occurrences
        for session in workspace.sessions.values()
        if session.program == program_id
    }
    met = [
        row.match
        for row in workspace.meetings.values()
        if row.met and row.match in matches and row.occurrence <= planned.get(row.session, 0)
    ]
    return MetCounts(len(matches), len(set(met)), len(met))


def last_met(
    workspace: Workspace, program_id: str, matches: Iterable[Match]
) -> Mapping[str, date | None]:
    """When each match last met: the day noted, else the first day of the session's week.

    None where it never did, or where neither day is known.
    """
    planned = {(o.session, o.occurrence): o.day for o in occasions(workspace, program_id)}
    last: dict[str, date | None] = {match.id: None for match in matches}
    for row in workspace.meetings.values():
        day = row.day or planned.get((row.session, row.occurrence))
        if row.met and row.match in last and day is not None:
            last[row.match] = max(day, last[row.match] or day)
    return last
