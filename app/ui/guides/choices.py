"""Which guides there are to choose from."""

from app.core.model import Workspace
from app.formats.pdf import GuideRequest, Kind, PaperSize, approved_matches

KINDS = [(Kind.MENTOR, "Mentor’s guide"), (Kind.MENTEE, "Mentee’s guide")]
PAPERS = [(PaperSize.A4, "A4"), (PaperSize.LETTER, "US Letter")]
NOBODY = "Everybody, without names"

Whose = tuple[str, str] | None


def readers(workspace: Workspace, program_id: str, kind: Kind) -> list[tuple[Whose, str]]:
    """Whose guide it can be: nobody's by name, or (match, mentee) with the names, sorted."""
    named: list[tuple[Whose, str]] = []
    for match in approved_matches(workspace, program_id):
        mentor = _name(workspace, match.mentor)
        mentees = [(mentee, _name(workspace, mentee)) for mentee in match.mentees]
        if kind is Kind.MENTOR:
            others = ", ".join(name for _, name in mentees)
            named.append(((match.id, ""), f"{mentor}, with {others}"))
        else:
            named += [((match.id, one), f"{name}, with {mentor}") for one, name in mentees]
    named.sort(key=lambda pair: pair[1].casefold())
    return [(None, NOBODY), *named]


def wanted(program_id: str, kind: Kind, whose: Whose, paper: PaperSize) -> GuideRequest:
    """The request for what was chosen."""
    match, mentee = whose or (None, None)
    return GuideRequest(kind, program_id, match, mentee or None, paper)


def _name(workspace: Workspace, participant_id: str) -> str:
    person = workspace.people[workspace.participants[participant_id].person]
    return person.name.strip() or person.email
