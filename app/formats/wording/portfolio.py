"""What can be seen in a portfolio: one plain sentence each, ending in a question."""

from collections.abc import Iterable, Mapping

from app.core.dimensions.place import Fact, points
from app.core.dimensions.portfolio import Observation, Pattern
from app.formats.wording.modes import in_words

MOST_NAMED = 4
FACT_NAMES = {
    Fact.MODE: "how people are in touch in each session",
    Fact.CONTENT: "what happens in each session",
    Fact.PROGRAM_MODE: "how matches are in touch",
}
LEVELS = {False: "low", True: "high"}


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
