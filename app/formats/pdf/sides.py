"""Who reads a guide and who is on the other side, by a program's format."""

from app.core.model import Format, Match, Program, Workspace
from app.formats.pdf.request import GuideRequest, Kind

PEERS = frozenset((Format.CIRCLE, Format.PEER_PAIRS))


def guides_of(program: Program) -> tuple[Kind, ...]:
    """Whose guides a program has: the mentor's and the mentee's, or one for everybody alike."""
    return (Kind.PEER,) if program.format in PEERS else (Kind.MENTOR, Kind.MENTEE)


def voice_of(program: Program, kind: Kind) -> str:
    """How a guide speaks to its reader; peers in a circle have several others."""
    return "circle" if kind is Kind.PEER and program.format is Format.CIRCLE else kind


def readers_of(match: Match, kind: Kind) -> tuple[str, ...]:
    """The participants who get a guide of that kind."""
    mentor = (match.mentor,) if match.mentor else ()
    if kind is Kind.PEER:
        return (*mentor, *match.mentees)
    return mentor if kind is Kind.MENTOR else match.mentees


def sides(match: Match, request: GuideRequest) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Whose guide it is and whom they meet, as participant ids; no owner if nobody is meant."""
    owners = readers_of(match, request.kind)
    if request.reader is not None:
        owners = tuple(one for one in owners if one == request.reader)
    if request.kind is Kind.MENTEE:
        return owners, readers_of(match, Kind.MENTOR)
    everybody = readers_of(match, Kind.PEER)
    return owners, tuple(one for one in everybody if one not in owners)


def approved_matches(workspace: Workspace, program_id: str) -> list[Match]:
    """The matches that count: those of the program's approved matching."""
    approved = {
        matching.id
        for matching in workspace.matchings.values()
        if matching.program == program_id and matching.approved
    }
    return [match for match in workspace.matches.values() if match.matching in approved]
