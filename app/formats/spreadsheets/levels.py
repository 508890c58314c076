"""Which order of levels a column speaks of: grades, bands, career stages."""

import re
from collections.abc import Callable, Iterable

from app.formats.spreadsheets.recognition import ladders, plain, words

MOST_GAPS = 40
CODE_LENGTH = 3
_PREFIXED = re.compile(r"(\D*?\s*)(\d{1,3})(\s*\D{0,3})")


def ladder_for(values: Iterable[str]) -> tuple[str, ...]:
    """The levels, lowest first, that all of the values belong to; empty when there are none.

    Numbered values count where a word for a rank or a short code stands before the number:
    "Band 5" and "E5" are levels, "Ward 5" and "Building 5" are not.
    """
    values = sorted(values)
    asked = {plain(value) for value in values} - {""}
    if len(asked) < 2:
        return ()
    for ladder in ladders():
        if asked <= {plain(name) for rung in ladder for name in rung}:
            return tuple(rung[0] for rung in ladder)
    return numbered(values, _names_a_rank)


def proposed_levels(values: Iterable[str]) -> tuple[str, ...]:
    """An order of levels to start from: a known one, or the values as they come."""
    distinct = tuple(dict.fromkeys(value.strip() for value in values if value.strip()))
    return ladder_for(distinct) or numbered(distinct) or distinct[:MOST_GAPS]


def level_in(text: str, levels: Iterable[str]) -> str | None:
    """The level that an answer names, spelled as in the levels; None if it names none."""
    said = plain(text)
    for level in levels:
        if plain(level) == said or said in _spellings(level):
            return level
    return None


def _spellings(level: str) -> frozenset[str]:
    rungs = (rung for ladder in ladders() for rung in ladder if rung[0] == level)
    return frozenset(plain(name) for rung in rungs for name in rung)


def _names_a_rank(prefix: str) -> bool:
    said = plain(prefix)
    return len(said) <= CODE_LENGTH or bool(words("ranks") & set(said.split()))


def numbered(
    values: Iterable[str], fits: Callable[[str], bool] = lambda prefix: True
) -> tuple[str, ...]:
    """ "Band 5", "Band 7" become Band 5, Band 6, Band 7, where the words in front fit."""
    found = [_PREFIXED.fullmatch(value.strip()) for value in values if value.strip()]
    parts = [(m.group(1), m.group(3)) for m in found if m]
    if not all(found) or len({(plain(a), plain(b)) for a, b in parts}) != 1:
        return ()
    prefix, suffix = max(parts, key=parts.count)
    numbers = {int(m.group(2)) for m in found if m}
    if not prefix.strip() or not fits(prefix) or max(numbers) - min(numbers) > MOST_GAPS:
        return ()
    between = range(min(numbers), max(numbers) + 1)
    return tuple(f"{prefix}{number}{suffix}".strip() for number in between)
