"""What people answered, brought into a form that can be compared."""

import unicodedata
from functools import lru_cache

from app.core.model import Answer, Field, FieldKind

YES = frozenset({"yes", "y", "true", "1", "x", "✓"})


@lru_cache(maxsize=100_000)
def key(text: str) -> str:
    """The text as it is compared: one spelling, no case, single spaces."""
    folded = unicodedata.normalize("NFC", text).casefold()
    return " ".join(unicodedata.normalize("NFC", folded).split())


def words(answer: Answer | None) -> tuple[str, ...]:
    """The answer's items in the person's own words, blanks and repetitions left out."""
    if answer is None:
        return ()
    if isinstance(answer, float | int):
        return (f"{answer:g}",)
    items = (answer,) if isinstance(answer, str) else answer
    return tuple({key(item): item.strip() for item in reversed(items) if key(item)}.values())[::-1]


def keys(answer: Answer | None) -> tuple[str, ...]:
    """The answer's items as they are compared, in their order."""
    return tuple(key(word) for word in words(answer))


def level(answer: Answer | None, field: Field | None) -> float | None:
    """The answer as a number: its place among the field's levels, or the number it is."""
    if isinstance(answer, float | int):
        return float(answer)
    items = words(answer)
    if len(items) != 1:
        return None
    if field is not None and field.kind is FieldKind.LEVEL:
        order = [key(name) for name in field.levels]
        return float(order.index(key(items[0]))) if key(items[0]) in order else None
    return number_in(items[0])


def number_in(text: str) -> float | None:
    """The number that is written so, with a point or a comma; None if it is none."""
    try:
        value = float(text.replace(",", ".", 1))
    except ValueError:
        return None
    return value if abs(value) < 1e12 else None


def says_yes(answer: Answer | None) -> bool:
    """Whether a yes-or-no answer is yes."""
    return any(item in YES for item in keys(answer))


def rank_weights(count: int, ranked: bool) -> tuple[float, ...]:
    """What each wish weighs: 1, ½, ⅓ … when ranked, else 1 each."""
    return tuple(1.0 / place if ranked else 1.0 for place in range(1, count + 1))
