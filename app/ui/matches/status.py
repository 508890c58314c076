"""What the step bar says under Matches."""

from collections.abc import Iterator

from app.core.edits.matches import matches_of
from app.core.matching.asked.problem import OF_PEERS, TAKES_PART
from app.core.model import Role, Workspace
from app.ui.matches.shown import matchings_of, taking_part


def status(workspace: Workspace, program_id: str) -> str:
    """ "18 matched, 2 waiting", "18 matched, not approved" or "not matched yet"."""
    matchings = matchings_of(workspace, program_id)
    if not matchings:
        return "not matched yet"
    first = matchings[0]
    matched = set(_matched(workspace, first.id, program_id))
    if not first.approved:
        return f"{len(matched)} matched, not approved"
    roles = (Role.MENTEE, Role.PEER)
    asking = {p.id for role in roles for p in taking_part(workspace, program_id, role)}
    waiting = len(asking - matched)
    here = len(asking & matched)
    return f"{here} matched, {waiting} waiting" if waiting else f"{here} matched"


def _matched(workspace: Workspace, matching_id: str, program_id: str) -> Iterator[str]:
    """Who has a mentor that is still there; peers need one other, and go on without a host."""
    peers = workspace.programs[program_id].format in OF_PEERS
    for match in matches_of(workspace, matching_id):
        there = [who for who in (match.mentor, *match.mentees) if _takes_part(workspace, who)]
        if len(there) > 1 if peers else match.mentor in there:
            yield from match.mentees


def _takes_part(workspace: Workspace, who: str) -> bool:
    part = workspace.participants.get(who)
    return part is not None and part.status in TAKES_PART
