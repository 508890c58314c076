"""File names that sort, say whose guide it is, and are allowed on every system."""

import unicodedata
from collections.abc import Iterable

from app.core.model import Workspace
from app.formats.pdf.request import GuideRequest
from app.formats.pdf.sides import sides, voice_of
from app.formats.wording.print import words_in

FORBIDDEN = '<>:"/\\|?*'
MOST_BYTES = 150


def guide_name(workspace: Workspace, request: GuideRequest) -> str:
    """The name of a guide's file: Amina Okafor with Tom Lee - mentor's guide.pdf."""
    words = words_in(request.language)
    program = workspace.programs.get(request.program)
    voice = voice_of(program, request.kind) if program else request.kind
    kind = words.text("file_kind", voice)
    large = words.text("file_large") if request.large else ""
    booklet = words.text("file_booklet") if request.folded else ""
    return f"{_allowed(_whose(workspace, request))} - {kind}{large}{booklet}.pdf"


def combined_name(workspace: Workspace, request: GuideRequest) -> str:
    """The name of the file with all guides of a program like the one that is asked for."""
    words = words_in(request.language)
    large = words.text("file_large") if request.large else ""
    booklet = words.text("file_booklet") if request.folded else ""
    title = _allowed(workspace.programs[request.program].title)
    return f"{title} - {words.text('file_all')}{large}{booklet}.pdf"


def folder_name(workspace: Workspace, program_id: str) -> str:
    """The name of a folder for all guides of a program: its title."""
    return _allowed(workspace.programs[program_id].title)


def unique_names(names: Iterable[str]) -> list[str]:
    """The names, numbered where a disk would take two of them for the same."""
    taken: set[str] = set()
    result = []
    for name in names:
        stem, tried, number = name.removesuffix(".pdf"), name, 1
        while _folded(tried) in taken:
            number += 1
            tried = f"{stem} ({number}).pdf"
        taken.add(_folded(tried))
        result.append(tried)
    return result


def _whose(workspace: Workspace, request: GuideRequest) -> str:
    match = workspace.matches.get(request.match or "")
    if match is None:
        program = workspace.programs.get(request.program)
        return program.title if program else ""
    words = words_in(request.language)
    owner, other = (
        words.joined([_name(workspace, one) for one in side]) for side in sides(match, request)
    )
    if not other:
        return owner
    return words.text("file_pair", owner=_allowed(owner, MOST_BYTES // 2), other=other)


def _name(workspace: Workspace, participant_id: str) -> str:
    person = workspace.people[workspace.participants[participant_id].person]
    return person.name.strip() or person.email.strip()


def _allowed(text: str, most_bytes: int = MOST_BYTES) -> str:
    """The text without what Windows, macOS or Linux refuse in a name; never empty."""
    kept = "".join(_safe(char) for char in unicodedata.normalize("NFC", text))
    kept = " ".join(kept.split()).strip(". ")
    while len(kept.encode()) > most_bytes:
        kept = kept[:-1].rstrip()
    return kept or "_"


def _safe(char: str) -> str:
    if char in FORBIDDEN:
        return "_"
    if unicodedata.category(char) in ("Cc", "Cs", "Cn", "Co"):
        return ""
    return "" if char in "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\ufeff" else char


def _folded(name: str) -> str:
    return unicodedata.normalize("NFD", name).casefold()
