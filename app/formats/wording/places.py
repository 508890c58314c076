"""A program's place in words and figures."""

from app.core.dimensions.place import Fact, Missing, Place, points
from app.core.model import ProgramDesign


def missing_sentences(place: Place, design: ProgramDesign) -> list[str]:
    """One sentence for each fact that is not known."""
    return [f"{fact} is not known." for fact in missing_facts(place, design)]


def missing_facts(place: Place, design: ProgramDesign) -> list[str]:
    """What is not known, named one by one: "How people are in touch in “First meeting”"."""
    titles = {inside.session.id: inside.session.title for inside in design.sessions}
    return [_missing(missing, titles) for missing in place.missing]


def _missing(missing: Missing, titles: dict[str, str]) -> str:
    match missing.fact:
        case Fact.MODE:
            return f"How people are in touch in “{titles[missing.session]}”"
        case Fact.CONTENT:
            return f"What happens in “{titles[missing.session]}”"
        case Fact.PROGRAM_MODE:
            return "How matches are in touch"


def figure(value: float | None, ends: tuple[float, float] | None = None) -> str:
    """A dimension from 0 to 100, with the ends of its range where they lie apart."""
    shown = "not known" if value is None else str(points(value))
    if ends is None or points(ends[0]) == points(ends[1]):
        return shown
    return f"{shown} ({points(ends[0])} to {points(ends[1])})"
