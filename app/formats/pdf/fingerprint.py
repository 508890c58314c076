"""What a file was made of, so that a batch that was broken off need not make it again."""

import re
from functools import cache
from hashlib import sha256
from pathlib import Path

from app.formats.pdf.guide.facts import GuideFacts
from app.formats.pdf.request import GuideRequest
from app.formats.wording.print import words_in

_ID = re.compile(rb"/ID\s*\[<([0-9a-f]{32,})>")
_FROM_END = 1024


def made_of(facts: GuideFacts, request: GuideRequest) -> bytes:
    """A fingerprint of all that decides how a guide comes out.

    Of the request only what isn't in the facts counts: ids may change and the guide stay.
    """
    how = (request.kind, request.paper, request.made_on, request.large, request.folded)
    said = repr((facts, tuple(map(str, how)), request.language))
    whole = sha256(said.encode("utf-8", "surrogatepass"))
    whole.update(_words_of(request.language))
    whole.update(_pages_of())
    return whole.digest()


def made_of_file(path: Path) -> bytes:
    """The fingerprint that a file carries; nothing if it is no such file."""
    try:
        with path.open("rb") as file:
            file.seek(0, 2)
            file.seek(max(0, file.tell() - _FROM_END))
            found = _ID.search(file.read())
    except OSError:
        return b""
    return bytes.fromhex(found[1].decode()) if found else b""


@cache
def _words_of(language: str) -> bytes:
    words = words_in(language)
    said = repr((words.guide, words.grammar, words.modes, words.dates))
    return sha256(said.encode()).digest()


@cache
def _pages_of() -> bytes:
    """What lays the pages out: with another Trellis they may come out differently."""
    whole = sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        whole.update(path.read_bytes())
    return whole.digest()
