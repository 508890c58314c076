"""Whom to ring: matches that have not met for some time, and check-ins that are due."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from app.core.model import CheckIn, Going, Match, Program, Workspace
from app.core.review.calendar import half_way, is_finished
from app.core.review.met import last_met, matches_of_program, occasions

QUIET_DAYS = 21
"""Three weeks without meeting are the sign that something is in the way."""


@dataclass(frozen=True)
class Quiet:
    """A match that hasn't met for `days`; `last` is None if it never did, as far as is noted."""

    match: Match
    last: date | None
    days: int


def quiet_matches(
    workspace: Workspace, program_id: str, today: date, days: int = QUIET_DAYS
) -> tuple[Quiet, ...]:
    """Matches that last met `days` or longer ago though a session was due, the longest first.

    Empty while the start isn't set, and once the program is finished. Matches that ended
    are left out. Where no session has a date, only the days count.
    """
    program = workspace.programs[program_id]
    if program.start is None or is_finished(program, today):
        return ()
    running = _running(workspace, matches_of_program(workspace, program_id))
    last = last_met(workspace, program_id, running)
    due = [o.day for o in occasions(workspace, program_id) if o.day is not None]
    found = []
    for match in running:
        since = last[match.id] or program.start - timedelta(days=1)
        gone = (today - (last[match.id] or program.start)).days
        if gone >= days and (not due or any(since < day < today for day in due)):
            found.append(Quiet(match, last[match.id], gone))
    return tuple(sorted(found, key=lambda quiet: -quiet.days))


def check_ins_due(workspace: Workspace, program_id: str, today: date) -> tuple[Match, ...]:
    """Matches to ask how it goes: it is half-way, and nobody has asked since the first quarter.

    Empty while the start isn't set, and once the program is finished.
    """
    program = workspace.programs[program_id]
    half = half_way(program)
    if half is None or today < half or is_finished(program, today):
        return ()
    running = _running(workspace, matches_of_program(workspace, program_id))
    asked = _asked_since(workspace, program_id, _quarter(program, half))
    return tuple(m for m in running if not asked & {m.id, m.mentor, *m.mentees})


def check_ins_of(workspace: Workspace, program_id: str) -> list[CheckIn]:
    """A program's check-ins, the latest first."""
    mine = [row for row in workspace.check_ins.values() if row.program == program_id]
    return sorted(reversed(mine), key=lambda row: row.day, reverse=True)


def _running(workspace: Workspace, matches: Iterable[Match]) -> list[Match]:
    latest: dict[str, CheckIn] = {}
    for row in workspace.check_ins.values():
        if row.match and (row.match not in latest or latest[row.match].day <= row.day):
            latest[row.match] = row
    ended = {key for key, row in latest.items() if row.going is Going.ENDED}
    return [match for match in matches if match.id not in ended]


def _asked_since(workspace: Workspace, program_id: str, day: date) -> set[str]:
    return {
        row.match or row.participant
        for row in workspace.check_ins.values()
        if row.program == program_id and row.day >= day and row.going is not Going.NOT_REACHED
    }


def _quarter(program: Program, half: date) -> date:
    start = program.start or half
    return start + (half - start) / 2
