"""A program in a line: how long, from when, how people are put together, how many they are."""

from collections.abc import Iterable

from app.core.dimensions.place import Place, points
from app.core.model import Format, Program, Session, Status, Workspace
from app.formats.wording.print import Words, or_english

FORMATS = {
    Format.PAIRS: "pairs",
    Format.GROUP: "groups",
    Format.CIRCLE: "circles",
    Format.PEER_PAIRS: "peer pairs",
    Format.REVERSE: "reverse pairs",
}


AXES_MEAN = (
    "Upward, structure: how much is set beforehand. To the right, immediacy: how directly and how"
    " soon people reach each other."
)
PLACE_MEANS = (
    "Each runs from 0 to 100.\n"
    "Structure: how much is set beforehand.\n"
    "Immediacy: how directly and how soon people reach each other.\n"
    "Scale: with how many others a learner learns at once; a pair is 0.\n"
    "Transparency: how openly the program says that people learn from each other."
)


def program_facts(workspace: Workspace, program: Program, words: Words | None = None) -> str:
    """The quiet line under a title: "26 weeks from 11 January · pairs · 36 people"."""
    spoken, people = or_english(words), people_in(workspace, program.id)
    nobody = spoken.text("portfolio", "nobody_yet")
    facts = [
        _length(spoken, program),
        spoken.text("portfolio", "formats", program.format),
        spoken.plural("n_people", n=people) if people else nobody,
    ]
    return " · ".join(facts)


def _length(words: Words, program: Program) -> str:
    """How long a program is, and from when if that is set."""
    if program.start is None:
        return words.count("weeks", program.weeks)
    day = words.day_and_year(program.start)
    return words.plural("n_weeks_from", n=program.weeks, date=day)


def sessions_words(sessions: Iterable[Session]) -> str:
    """How often people are in touch, and how long: "11 sessions, 14.5 hours"."""
    held = tuple(sessions)
    if not held:
        return "no sessions yet"
    occurrences = sum(session.occurrences for session in held)
    hours = round(sum(session.minutes * session.occurrences for session in held) / 60, 1)
    times = counted(max(occurrences, 1), "session", "sessions")
    return f"{times}, {hours:g} {'hour' if hours == 1 else 'hours'}"


def people_in(workspace: Workspace, program_id: str) -> int:
    """How many different people take part; those who left don't count."""
    return len(
        {
            part.person
            for part in workspace.participants.values()
            if part.program == program_id and part.status is not Status.LEFT
        }
    )


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 week", "26 weeks"."""
    return f"{number:,} {one if number == 1 else many}"


def place_words(place: Place) -> str:
    """Where a program stands, in numbers with their names."""
    known = place.immediacy is not None
    immediacy = f"immediacy {points(place.immediacy or 0.0)}" if known else "immediacy not known"
    return " · ".join(
        (
            f"structure {points(place.structure)}",
            immediacy,
            f"scale {points(place.scale)}",
            f"transparency {points(place.transparency)}",
        )
    )
