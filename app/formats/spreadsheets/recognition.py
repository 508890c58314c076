"""The words by which columns and answers are recognised; they ship in resources/people."""

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from app.core.model import FieldKind, Meaning
from app.formats.resources import resource
from app.formats.spreadsheets.understanding import Use

TOPICS = "topics"


@dataclass(frozen=True)
class HeaderHint:
    """What the words of a header say about its column.

    `meaning` may be "topics": what is asked of mentors and mentees alike. `listed` says that
    answers are lists, `only_lists` that the hint counts only if they are.
    """

    patterns: tuple[re.Pattern[str], ...]
    use: Use = Use.PROFILE
    meaning: str = Meaning.OTHER
    kind: FieldKind | None = None
    sensitive: bool = False
    listed: bool = False
    only_lists: bool = False


NO_HINT = HeaderHint(())


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Text to compare by: folded case, words and single spaces only."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.findall(r"[\w]+", folded))


def hint_of(header: str) -> HeaderHint:
    """What the header says; NO_HINT when none of its words is known."""
    words = plain(header)
    found = (h for h in _hints() if any(p.search(words) for p in h.patterns))
    return next(found, NO_HINT)


@cache
def words(name: str) -> frozenset[str]:
    """One of the word lists of values.json: yes, no, blank, unlimited, hidden_email."""
    return frozenset(_values()[name])


@cache
def number_words() -> dict[str, int]:
    """Numbers in words."""
    return dict(_values()["numbers"])


@cache
def ladders() -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Known orders of levels: ladders of rungs, lowest first, each with its spellings."""
    return tuple(tuple(tuple(r.split("|")) for r in ladder) for ladder in _values()["ladders"])


@cache
def _values() -> dict[str, Any]:
    path = resource("people", "values.json")
    read: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return read


@cache
def _hints() -> tuple[HeaderHint, ...]:
    text = resource("people", "headers.json").read_text(encoding="utf-8")
    return tuple(_hint(entry) for entry in json.loads(text)["entries"])


def _hint(entry: dict[str, Any]) -> HeaderHint:
    return HeaderHint(
        patterns=tuple(re.compile(pattern) for pattern in entry["patterns"]),
        use=Use(entry.get("use", Use.PROFILE)),
        meaning=entry.get("meaning", Meaning.OTHER),
        kind=FieldKind(entry["kind"]) if "kind" in entry else None,
        sensitive=entry.get("sensitive", False),
        listed=entry.get("list", False) or entry.get("list_only", False),
        only_lists=entry.get("list_only", False),
    )
