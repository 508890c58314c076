"""The shelf: activities and question sets as lines that can be searched and filtered."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.core.fitting import Occasion, activity_fits, questions_fit
from app.core.model import Activity, Library, Mode, Phase, QuestionSet
from app.formats.wording.modes import MODE_NAMES
from app.ui.design.mime import ItemKey, ItemKind
from app.ui.design.words import counted, people_words

SHORT_MODES = {Mode.VIDEO: "video", Mode.PHONE: "phone"}
MOST_MODES = 3
PHASE_WORDS = {
    Phase.INITIATION: "getting started",
    Phase.CULTIVATION: "under way",
    Phase.SEPARATION: "closing",
    Phase.REDEFINITION: "afterwards",
}


@dataclass(frozen=True)
class Entry:
    """An item of the library as its line shows it; `searched` is what a search looks at."""

    key: ItemKey
    title: str
    facts: str
    searched: str
    phases: tuple[Phase, ...]
    item: Activity | QuestionSet


@dataclass(frozen=True)
class Filter:
    """What narrows the shelf. No phases: all of them. `occasion`: only what fits there."""

    words: str = ""
    phases: frozenset[Phase] = frozenset()
    occasion: Occasion | None = None


def entries_of(library: Library) -> list[Entry]:
    """Everything on the shelf, activities first."""
    activities = [_activity_entry(activity) for activity in library.activities.values()]
    return activities + [_questions_entry(found) for found in library.question_sets.values()]


def filtered(entries: Iterable[Entry], wanted: Filter) -> list[Entry]:
    """The entries that match; those whose title has the words come first."""
    words = wanted.words.casefold().split()
    found = [entry for entry in entries if _matches(entry, wanted, words)]
    return sorted(found, key=lambda entry: not all(w in entry.title.casefold() for w in words))


def occasion_words(occasion: Occasion) -> str:
    """What a session offers: "getting started, video call, pairs, 20 min have no activity yet"."""
    phase = [PHASE_WORDS[occasion.phase]] if occasion.phase else []
    mode = [MODE_NAMES[occasion.mode]] if occasion.mode else []
    free = f"{occasion.minutes} min have no activity yet"
    return ", ".join([*phase, *mode, people_words(occasion.people), free])


def _matches(entry: Entry, wanted: Filter, words: list[str]) -> bool:
    if not all(word in entry.searched for word in words):
        return False
    if wanted.phases and entry.phases and not wanted.phases & set(entry.phases):
        return False
    return wanted.occasion is None or _fits(entry.item, wanted.occasion)


def _fits(item: Activity | QuestionSet, occasion: Occasion) -> bool:
    if isinstance(item, Activity):
        return activity_fits(item, occasion)
    return questions_fit(item, occasion)


def _activity_entry(activity: Activity) -> Entry:
    facts = ["activity", f"{activity.minutes} min", _people(activity), _modes(activity)]
    searched = (activity.title, activity.purpose, activity.idea_from, *facts)
    return Entry(
        ItemKey(ItemKind.ACTIVITY, activity.id),
        activity.title,
        " · ".join(facts),
        " ".join(searched).casefold(),
        activity.phase,
        activity,
    )


def _questions_entry(found: QuestionSet) -> Entry:
    facts = [counted(len(found.questions), "question"), found.who]
    searched = (found.title, found.purpose, "question set", *facts, *found.questions)
    return Entry(
        ItemKey(ItemKind.QUESTIONS, found.id),
        found.title,
        " · ".join(facts),
        " ".join(searched).casefold(),
        found.phase,
        found,
    )


def _people(activity: Activity) -> str:
    if activity.audience == "groups":
        return f"{activity.people.min} to {activity.people.max} people"
    return f"for {activity.audience}" if activity.audience != "pairs" else "pairs"


def _modes(activity: Activity) -> str:
    names = [SHORT_MODES.get(mode, MODE_NAMES[mode]) for mode in activity.modes]
    return ", ".join(names[:MOST_MODES])
