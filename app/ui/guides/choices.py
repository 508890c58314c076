"""Which guides there are to choose from."""

from app.core.model import Workspace
from app.formats.pdf import (
    GuideRequest,
    Kind,
    PaperSize,
    approved_matches,
    guides_of,
    readers_of,
)
from app.formats.pdf.sides import sides

KINDS = {
    Kind.MENTOR: "Mentor’s guide",
    Kind.MENTEE: "Mentee’s guide",
    Kind.PEER: "Guide for each",
    Kind.SESSION_CARDS: "Session cards, to cut",
    Kind.QUESTION_CARDS: "Question cards, to cut",
    Kind.FORMS: "Forms to fill in and sign",
}
SHEETS = [kind for kind in KINDS if not kind.personal]
PAPERS = [(PaperSize.A4, "A4"), (PaperSize.LETTER, "US Letter")]
NOBODY = "Everybody, without names"

Whose = tuple[str, str] | None


def kinds(workspace: Workspace, program_id: str) -> list[tuple[Kind, str]]:
    """The guides that the program has, and the sheets that every program has."""
    program = workspace.programs.get(program_id)
    offered = [*guides_of(program), *SHEETS] if program else []
    return [(kind, KINDS[kind]) for kind in offered]


def readers(workspace: Workspace, program_id: str, kind: Kind) -> list[tuple[Whose, str]]:
    """Whose guide it can be: nobody's by name, or (match, reader) with the names, sorted."""
    named: list[tuple[Whose, str]] = []
    for match in approved_matches(workspace, program_id) if kind.personal else ():
        for reader in readers_of(match, kind):
            _, others = sides(match, GuideRequest(kind, program_id, match.id, reader))
            name = _name(workspace, reader)
            names = ", ".join(_name(workspace, other) for other in others)
            named.append(((match.id, reader), f"{name}, with {names}" if names else name))
    named.sort(key=lambda pair: pair[1].casefold())
    return [(None, NOBODY), *named]


def wanted(
    program_id: str, kind: Kind, whose: Whose, paper: PaperSize, large: bool
) -> GuideRequest:
    """The request for what was chosen."""
    match, reader = whose or (None, None)
    return GuideRequest(kind, program_id, match, reader, paper, large=large)


def _name(workspace: Workspace, participant_id: str) -> str:
    person = workspace.people[workspace.participants[participant_id].person]
    return person.name.strip() or person.email
