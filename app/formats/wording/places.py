"""A program's place in words and figures."""

from app.core.dimensions.place import Missing, Place, points
from app.core.model import ProgramDesign
from app.formats.wording.print import Words, or_english


def missing_sentences(place: Place, design: ProgramDesign) -> list[str]:
    """One sentence for each fact that is not known."""
    return [f"{fact} is not known." for fact in missing_facts(place, design)]


def missing_facts(place: Place, design: ProgramDesign, words: Words | None = None) -> list[str]:
    """What is not known, named one by one: "How people are in touch in “First meeting”"."""
    titles = {inside.session.id: inside.session.title for inside in design.sessions}
    return [_missing(or_english(words), missing, titles) for missing in place.missing]


def _missing(words: Words, missing: Missing, titles: dict[str, str]) -> str:
    title = words.quoted(titles.get(missing.session, ""))
    return words.text("portfolio", "unknown", missing.fact, title=title)


def figure(value: float | None, ends: tuple[float, float] | None = None) -> str:
    """A dimension from 0 to 100, with the ends of its range where they lie apart."""
    shown = "not known" if value is None else str(points(value))
    if ends is None or points(ends[0]) == points(ends[1]):
        return shown
    return f"{shown} ({points(ends[0])} to {points(ends[1])})"
