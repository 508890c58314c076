"""Which matching of a program is looked at, and who is in it."""

from app.core.matching.asked.problem import TAKES_PART
from app.core.model import Matching, Participant, Role, Workspace


def matchings_of(workspace: Workspace, program_id: str) -> list[Matching]:
    """The matchings of a program: the approved one first, then drafts, the latest first."""
    mine = [m for m in workspace.matchings.values() if m.program == program_id]
    return sorted(mine, key=lambda m: (not m.approved, -m.position))


def taking_part(workspace: Workspace, program_id: str, role: Role) -> list[Participant]:
    """Those of a role who are to be matched."""
    return [
        p
        for p in workspace.participants.values()
        if p.program == program_id and p.role is role and p.status in TAKES_PART
    ]


def roles_in(workspace: Workspace, program_id: str) -> set[Role]:
    """The roles that anybody has who is to be matched."""
    parts = workspace.participants.values()
    return {p.role for p in parts if p.program == program_id and p.status in TAKES_PART}
