"""What can be seen in a portfolio: one plain sentence each, ending in a question."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from app.core.dimensions.place import Place, points
from app.core.dimensions.portfolio import Observation, Pattern
from app.core.model import Program
from app.formats.wording.places import figure
from app.formats.wording.print import Words, or_english
from app.formats.wording.programs import counted

MOST_NAMED = 4
LEVELS = {False: "low", True: "high"}
ANY_GOAL, ANY_WHOM, ANY_YEAR = "Any goal", "For anybody", "Any year"
LEGEND = (
    "The larger a ring, the more people learn at once.",
    "The wider it opens, the more openly its guides say that people learn from each other.",
)
FROM_EARLIER = "From the earlier version"
NOT_PLACED = "Not on the map yet"
NOT_KNOWN = "not known"
FILL_IN = "Each line leads to where it can be filled in."


def years_of(program: Program) -> tuple[int, ...]:
    """The years in which a program runs; none while it has no first day."""
    if program.start is None:
        return ()
    end = program.start + timedelta(weeks=program.weeks) - timedelta(days=1)
    return tuple(range(program.start.year, end.year + 1))


def shown_of(shown: int, of: int) -> str:
    """How many programs are shown of how many there are."""
    all_of_them = counted(of, "program", "programs")
    return all_of_them if shown == of else f"{shown:,} of {all_of_them}"


def observation_sentences(
    observations: Iterable[Observation], titles: Mapping[str, str], words: Words | None = None
) -> list[str]:
    """The observations in words; `titles` are the programs' by id."""
    return [_sentence(or_english(words), seen, titles) for seen in observations]


def _sentence(words: Words, seen: Observation, titles: Mapping[str, str]) -> str:
    counts = {"n": len(seen.programs), "of": seen.among}
    match seen.pattern:
        case Pattern.NOT_KNOWN:
            facts = words.joined([_said(words, "facts", fact) for fact in seen.facts])
            named = _named(words, seen, titles)
            return _said(words, "not_known", facts=facts[:1].upper() + facts[1:], programs=named)
        case Pattern.FEW if not seen.among:
            return _said(words, "few_none")
        case Pattern.FEW:
            return words.plural("portfolio", "seen", "few", n=seen.among)
        case Pattern.NARROW:
            least, most = map(points, seen.values)
            return _said(words, "narrow", seen.axis, least=least, most=most)
        case Pattern.EMPTY_CORNER:
            return _said(words, "empty_corner", corner=_corner(words, seen))
        case Pattern.CROWDED_CORNER:
            return _said(words, "crowded_corner", corner=_corner(words, seen), **counts)
        case Pattern.CLUSTER | Pattern.TWINS:
            name = seen.pattern.value
            return _said(words, name, programs=_named(words, seen, titles))
        case Pattern.LINKED:
            return _said(words, "linked", "more" if seen.values[0] > 0 else "less")
        case Pattern.QUIET:
            return _said(words, "quiet", **counts)
        case Pattern.NO_PATTERN:
            return _said(words, "no_pattern")


def _said(words: Words, *path: str, **values: object) -> str:
    return words.text("portfolio", "seen", *path, **values)


def _corner(words: Words, seen: Observation) -> str:
    structured, immediate = seen.corner
    return _said(words, "corners", f"{LEVELS[structured]}_{LEVELS[immediate]}")


def _named(words: Words, seen: Observation, titles: Mapping[str, str]) -> str:
    names = [words.quoted(titles[key]) for key in seen.programs]
    if len(names) > MOST_NAMED:
        more = len(names) - MOST_NAMED + 1
        names = [*names[: MOST_NAMED - 1], _said(words, "others", n=more)]
    return words.joined(names)


def place_lines(place: Place) -> tuple[str, ...]:
    """The four numbers, one on a line, each with its range where it isn't certain."""
    return (
        f"structure {figure(place.structure, place.structure_range)}",
        f"immediacy {figure(place.immediacy, place.immediacy_range)}"
        if place.immediacy is not None
        else f"immediacy {NOT_KNOWN}",
        f"scale {figure(place.scale)}",
        f"transparency {figure(place.transparency)}",
    )
