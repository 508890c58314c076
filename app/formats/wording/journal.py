"""The journal's words: four questions that place what was seen, and what is said of an entry."""

from app.core.dimensions.place import points
from app.core.model import JournalEntry, Library
from app.core.review.simple_place import MODES
from app.formats.wording.modes import MODE_NAMES
from app.formats.wording.review import day_words

ASKED = {
    "structure": "How much was set beforehand?",
    "immediacy": "How were people in touch?",
    "scale": "How many learned together?",
    "transparency": "Was it said that people learn from each other?",
}
ANSWERS = {
    "structure": (
        "Nothing but who meets whom",
        "A rough order, or a few dates",
        "Dates, now and then a thing to do",
        "Dates, most times a thing to do",
        "Set activities and questions, all by dates",
    ),
    "immediacy": tuple(MODE_NAMES[mode].capitalize() for mode in MODES),
    "scale": (
        "Two people",
        "A small group, about 8",
        "A class, about 25",
        "A hall, about 150",
        "A community, about 2,000",
        "A crowd, 10,000 or more",
    ),
    "transparency": (
        "Nobody said so",
        "It was said once, at the beginning",
        "It was said most times",
        "It was said, and people looked back on it",
    ),
}
NOT_KNOWN = "Not known"
ON_THE_MAP = "As on the map ({points})"
UNTITLED = "Untitled"


def entry_title(entry: JournalEntry) -> str:
    """An entry's title, or that it has none yet."""
    return entry.title.strip() or UNTITLED


def entry_line(entry: JournalEntry) -> str:
    """Where and when it was seen."""
    told = [entry.where.strip(), day_words(entry.day) if entry.day else ""]
    return " · ".join(part for part in told if part) or "place and day not noted"


def entry_place(entry: JournalEntry) -> str:
    """Where it stands, in numbers with their names."""
    told = []
    for name in ASKED:
        value = getattr(entry, name)
        told.append(f"{name} {'not known' if value is None else points(value)}")
    return " · ".join(told)


def made_of_it(entry: JournalEntry, library: Library) -> str:
    """Which items of the library were made of an entry; "" for none."""
    told = []
    if entry.activity in library.activities:
        told.append(f"the activity “{library.activities[entry.activity].title}”")
    if entry.question_set in library.question_sets:
        told.append(f"the question set “{library.question_sets[entry.question_set].title}”")
    return f"In the library: {' and '.join(told)}." if told else ""
