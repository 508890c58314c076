"""What a language still lacks beside English."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from app.formats.library_files import load_library
from app.formats.translation.pairs import Pair, paired
from app.formats.translation.shelf_texts import SHELVES, shelf_texts
from app.formats.wording.print.files import content_texts, language_folder, print_texts

QUOTES = set("“”„«»\"'‹›")
LEFT_ENGLISH = 16
FILE_NAMES = "/file_"
_GAP = re.compile(r"\{[^{}]*\}")


def gaps(language: str) -> list[str]:
    """What is missing, left over or odd in the texts of a language; empty if it is complete."""
    needed = [language_folder(language) / "print" / f"{name}.json" for name in _print_files()]
    needed += [language_folder(language) / "content" / f"{name}.json" for name in SHELVES]
    missing = [
        f"{path.parent.name}/{path.name}: the file is missing"
        for path in needed
        if not path.exists()
    ]
    if missing:
        return missing
    return list(_gaps(language))


def _gaps(language: str) -> Iterator[str]:
    own = print_texts(language)
    signs = set("".join(own["grammar"]["quotes"]))
    for pair in paired(_english(), {"print": own, "content": content_texts(language)}):
        if "/print/grammar" not in pair.place:
            yield from _slips(pair, signs)


def _slips(pair: Pair, signs: set[str]) -> Iterator[str]:
    place, english, other = pair.place.strip("/"), pair.english, pair.other
    if english is None:
        if other:
            yield f"{place}: not in English (or of another shape there)"
    elif other is None or (english and not other.strip()):
        yield f"{place}: missing"
    else:
        yield from _differences(place, english, other, signs)


def _differences(place: str, english: str, other: str, signs: set[str]) -> Iterator[str]:
    if sorted(_GAP.findall(english)) != sorted(_GAP.findall(other)):
        yield f"{place}: the gaps in braces differ from English: {english!r}"
    if english == other and len(_GAP.sub("", english)) >= LEFT_ENGLISH:
        yield f"{place}: still English: {english!r}"
    odd = QUOTES & set(other) - signs - {"’"}
    if odd and FILE_NAMES not in f"/{place}":
        yield f"{place}: {' '.join(sorted(odd))} is not how this language quotes: {other!r}"


@cache
def _english() -> dict[str, Any]:
    return {"print": print_texts("en"), "content": shelf_texts(load_library())}


def _print_files() -> list[str]:
    return sorted(path.stem for path in (language_folder("en") / "print").glob("*.json"))
