"""Which guides there are to choose from."""

from enum import StrEnum

from app.core.model import Program, Workspace
from app.formats.pdf import (
    GuideRequest,
    Kind,
    PaperSize,
    approved_matches,
    guides_of,
    readers_of,
)
from app.formats.pdf.sides import sides, voice_of
from app.formats.translation import ENGLISH, language_of
from app.formats.wording.print import words_in

PAPERS = [(PaperSize.A4, "A4"), (PaperSize.LETTER, "US Letter")]
NOBODY = "Everybody, without names"

Whose = tuple[str, str] | None


class Size(StrEnum):
    """How large the pages and their letters are."""

    NORMAL = "normal"
    LARGE = "large"
    BOOKLET = "booklet"


SIZES = {
    Size.NORMAL: "Full size",
    Size.LARGE: "Large print",
    Size.BOOKLET: "Booklet",
}


class Files(StrEnum):
    """What a batch writes."""

    EACH = "each"
    ALL_IN_ONE = "all-in-one"
    BOTH = "both"


AS_FILES = [
    (Files.EACH, "A file for each"),
    (Files.ALL_IN_ONE, "One file with all of them"),
    (Files.BOTH, "A file for each, and one with all"),
]


def kinds(workspace: Workspace, program_id: str) -> list[tuple[Kind, str]]:
    """The guides that the program has, and what is printed for every program."""
    program = workspace.programs.get(program_id)
    if program is None:
        return []
    words = words_in(ENGLISH)
    offered = [*guides_of(program), *(kind for kind in Kind if not kind.personal)]
    return [(kind, words.text("kind", voice_of(program, kind))) for kind in offered]


def sizes(kind: Kind) -> list[tuple[Size, str]]:
    """How large it can be printed."""
    offered = [Size.NORMAL, Size.LARGE]
    offered += [Size.BOOKLET] if kind.bound else []
    return [(size, SIZES[size]) for size in offered]


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
    program: Program, kind: Kind, whose: Whose, paper: PaperSize, size: Size
) -> GuideRequest:
    """The request for what was chosen, in the program's language."""
    match, reader = whose or (None, None)
    return GuideRequest(
        kind,
        program.id,
        match,
        reader,
        paper,
        language=language_of(program),
        large=size is Size.LARGE,
        booklet=size is Size.BOOKLET,
    )


def _name(workspace: Workspace, participant_id: str) -> str:
    person = workspace.people[workspace.participants[participant_id].person]
    return person.name.strip() or person.email
