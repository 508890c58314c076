"""English texts beside those of another language, place by place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Pair:
    """One place in the texts; None where a language says nothing, or has another shape."""

    place: str
    english: str | None
    other: str | None


def paired(english: Any, other: Any, place: str = "") -> Iterator[Pair]:
    """Every text of both, in English order."""
    if isinstance(english, dict) or (english is None and isinstance(other, dict)):
        yield from _by_name(english or {}, other if isinstance(other, dict) else {}, place)
    elif isinstance(english, list) or (english is None and isinstance(other, list)):
        yield from _in_order(english or [], other if isinstance(other, list) else [], place)
    else:
        yield Pair(place, _text(english), _text(other))


def _by_name(english: dict[str, Any], other: dict[str, Any], place: str) -> Iterator[Pair]:
    for name in (*english, *(other.keys() - english.keys())):
        yield from paired(english.get(name), other.get(name), f"{place}/{name}")


def _in_order(english: list[Any], other: list[Any], place: str) -> Iterator[Pair]:
    for number in range(max(len(english), len(other))):
        one = english[number] if number < len(english) else None
        two = other[number] if number < len(other) else None
        yield from paired(one, two, f"{place}/{number + 1}")


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None
