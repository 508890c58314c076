"""File names that sort, say whose guide it is, and are allowed on every system."""

import unicodedata
from collections.abc import Iterable

from app.core.model import Workspace
from app.formats.pdf.request import GuideRequest, Kind
from app.formats.wording.print import words_in

FORBIDDEN = '<>:"/\\|?*'
MOST_BYTES = 150


def guide_name(workspace: Workspace, request: GuideRequest) -> str:
    """The name of a guide's file: Amina Okafor - mentor's guide.pdf."""
    words = words_in(request.language)
    kind = words.text("file_kind", request.kind)
    return f"{_allowed(_whose(workspace, request))} - {kind}.pdf"


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
    ids = [match.mentor] if request.kind is Kind.MENTOR else list(match.mentees)
    if request.kind is Kind.MENTEE and request.mentee:
        ids = [request.mentee]
    people = [workspace.people[workspace.participants[one].person] for one in ids]
    joined = words_in(request.language).joined([p.name.strip() or p.email for p in people])
    return joined


def _allowed(text: str) -> str:
    """The text without what Windows, macOS or Linux refuse in a name; never empty."""
    kept = "".join(_safe(char) for char in unicodedata.normalize("NFC", text))
    kept = " ".join(kept.split()).strip(". ")
    while len(kept.encode()) > MOST_BYTES:
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
