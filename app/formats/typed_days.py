"""Days as people type them, and as a field shows them again."""

import re
from datetime import date

FIRST_YEAR, LAST_YEAR = 1900, 2199
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_NUMBERS = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]*([a-z]+)\.?,?[\s-]*(\d{4})")
_MONTH_FIRST = re.compile(r"([a-z]+)\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")


def day_in(text: str) -> date | None:
    """The day a person typed, day before month where both are numbers; None if unclear."""
    said = text.strip().casefold()
    if found := _NUMBERS.fullmatch(said):
        return _day(found[4], int(found[3]), found[1])
    if found := _ISO.fullmatch(said):
        return _day(found[1], int(found[2]), found[3])
    if found := _DAY_FIRST.fullmatch(said):
        return _day(found[3], _month(found[2]), found[1])
    if found := _MONTH_FIRST.fullmatch(said):
        return _day(found[3], _month(found[1]), found[2])
    return None


def typed(day: date, short: bool = False) -> str:
    """The day in words that are read as the same day: "4 January 2027", short "4 Jan 2027"."""
    name = _MONTHS[day.month - 1].capitalize()
    return f"{day.day} {name[:3] if short else name} {day.year}"


def _month(word: str) -> int:
    """The number of a month by its name or the beginning of it; 0 for none."""
    named = [number for number, name in enumerate(_MONTHS, start=1) if name.startswith(word)]
    return named[0] if len(word) >= 3 and named else 0


def _day(year: str, month: int, day: str) -> date | None:
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None
