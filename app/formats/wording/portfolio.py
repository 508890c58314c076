"""What can be seen in a portfolio: one plain sentence each, ending in a question."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from app.core.dimensions.place import Fact, Place, points
from app.core.dimensions.portfolio import Observation, Pattern
from app.core.model import Program
from app.formats.wording.modes import in_words
from app.formats.wording.places import figure
from app.formats.wording.programs import counted

MOST_NAMED = 4
FACT_NAMES = {
    Fact.MODE: "how people are in touch in each session",
    Fact.CONTENT: "what happens in each session",
    Fact.PROGRAM_MODE: "how matches are in touch",
}
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
    observations: Iterable[Observation], titles: Mapping[str, str]
) -> list[str]:
    """The observations in words; `titles` are the programs' by id."""
    return [_sentence(seen, titles) for seen in observations]


def _sentence(seen: Observation, titles: Mapping[str, str]) -> str:
    named = _named(seen, titles)
    match seen.pattern:
        case Pattern.NOT_KNOWN:
            facts = in_words([FACT_NAMES[fact] for fact in seen.facts])
            return f"{facts.capitalize()}: not known yet in {named}. Who could tell you?"
        case Pattern.FEW:
            return f"{_few(seen.among)} Which others do you run that could stand on the map?"
        case Pattern.NARROW:
            least, most = map(points, seen.values)
            return (
                f"All programs have {seen.axis} between {least} and {most}."
                " Does that suit everybody they are for?"
            )
        case Pattern.EMPTY_CORNER:
            return f"No program has {_corner(seen)}. Would anybody be served by something there?"
        case Pattern.CROWDED_CORNER:
            return (
                f"{len(seen.programs)} of {seen.among} programs have {_corner(seen)}."
                " What do they have in common?"
            )
        case Pattern.CLUSTER:
            return f"{named} stand close together. Where do they differ for the people in them?"
        case Pattern.TWINS:
            return f"{named} stand in almost the same place. What does each do for people?"
        case Pattern.LINKED:
            return _link(seen.values[0])
        case Pattern.QUIET:
            return (
                f"{len(seen.programs)} of {seen.among} programs hardly say that people learn from"
                " each other. Would it help to say so?"
            )
        case Pattern.NO_PATTERN:
            return "The programs show no pattern. Which one would you like to look at more closely?"


def _few(placed: int) -> str:
    if placed == 0:
        return "No program has a place on the map yet."
    return f"Only {placed} {'program has' if placed == 1 else 'programs have'} a place on the map."


def _corner(seen: Observation) -> str:
    structured, immediate = seen.corner
    return f"{LEVELS[structured]} structure and {LEVELS[immediate]} immediacy"


def _link(strength: float) -> str:
    how = "more" if strength > 0 else "less"
    return f"The more structure a program has, the {how} immediate it is. Does it have to be so?"


def _named(seen: Observation, titles: Mapping[str, str]) -> str:
    names = [f"“{titles[key]}”" for key in seen.programs]
    if len(names) > MOST_NAMED:
        names = [*names[: MOST_NAMED - 1], f"{len(names) - MOST_NAMED + 1} others"]
    return in_words(names)


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
