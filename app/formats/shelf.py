"""The library as lines that can be searched and filtered, each with its item."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from app.core.dimensions.constants import MINUTES_A_QUESTION
from app.core.fitting import Occasion, activity_fits, questions_fit
from app.core.model import Activity, Library, Mode, Phase, QuestionSet, Workspace
from app.core.own import Item, Kind
from app.formats.wording.library import (
    AUDIENCES,
    KINDS,
    LEARNING,
    PHASES,
    audience_of,
    item_facts,
)

WORDS = re.compile(r"\w+")
PAIR_OR_THREE = (2, 3)
ANY_NUMBER = (2, 1_000_000)


@dataclass(frozen=True)
class Entry:
    """An item of the library as its line shows it; `searched` is what a search looks at.

    `people` are the fewest and the most, `minutes` 0 where it has none of its own.
    """

    kind: Kind
    id: str
    title: str
    facts: str
    own: bool
    item: Item
    searched: str
    phases: tuple[Phase, ...] = ()
    modes: tuple[Mode, ...] = ()
    people: tuple[int, int] = ANY_NUMBER
    minutes: int = 0
    learning: tuple[str, ...] = ()
    audience: str = ""


@dataclass(frozen=True)
class Filter:
    """What narrows the shelf; what is not given lets everything through.

    `people` are the fewest and the most of a group, `occasion` asks for what fits there.
    """

    words: str = ""
    kind: Kind | None = None
    phases: frozenset[Phase] = frozenset()
    mode: Mode | None = None
    people: tuple[int, int] | None = None
    minutes: int | None = None
    learning: str = ""
    audience: str = ""
    own: bool = False
    occasion: Occasion | None = None

    def only(self, kind: Kind) -> "Filter":
        """The same for one kind of items."""
        return replace(self, kind=kind)


def entries_of(
    library: Library,
    workspace: Workspace,
    kinds: Iterable[Kind] = tuple(Kind),
    before: Iterable[Entry] = (),
) -> list[Entry]:
    """Everything on those shelves, one's own first of its kind.

    Entries of items that are the same as `before` are kept.
    """
    known = {(entry.kind, entry.id): entry for entry in before}

    def entry(kind: Kind, item: Item, own: bool) -> Entry:
        old = known.get((kind, item.id))
        return old if old and old.item is item and old.own is own else _entry(kind, item, own)

    found = []
    for kind in kinds:
        own = workspace.table(kind.own_table)
        shelf: dict[str, Item] = getattr(library, kind)
        found += [entry(kind, item, True) for key, item in shelf.items() if key in own]
        found += [entry(kind, item, False) for key, item in shelf.items() if key not in own]
    return found


def filtered(entries: Iterable[Entry], wanted: Filter) -> list[Entry]:
    """The entries that match; those whose title has the words come first."""
    words = words_in(wanted.words)
    asked = _asked(wanted)
    found = [
        entry
        for entry in entries
        if all(word in entry.searched for word in words) and all(ask(entry) for ask in asked)
    ]
    if not words:
        return found
    return sorted(found, key=lambda entry: _distance(entry, words))


def words_in(text: str) -> list[str]:
    """The words of a search, without marks between them: "asking–inviting" is two."""
    return WORDS.findall(text.casefold())


def _distance(entry: Entry, words: list[str]) -> int:
    """0: the title has the very phrase; 1: it has all words; 2: they stand elsewhere."""
    title = " ".join(words_in(entry.title))
    if " ".join(words) in title:
        return 0
    return 1 if all(word in title for word in words) else 2


def _asked(wanted: Filter) -> list[Callable[[Entry], bool]]:
    asked: list[Callable[[Entry], bool]] = []
    if wanted.kind:
        asked.append(lambda entry: entry.kind is wanted.kind)
    if wanted.own:
        asked.append(lambda entry: entry.own)
    if wanted.phases:
        asked.append(lambda entry: _in_phase(entry, wanted.phases))
    if wanted.mode:
        asked.append(lambda entry: _in_mode(entry, wanted.mode))
    if wanted.people:
        low, high = wanted.people
        asked.append(lambda entry: entry.people[0] <= high and low <= entry.people[1])
    if wanted.minutes:
        most = wanted.minutes
        asked.append(lambda entry: 0 < entry.minutes <= most)
    if wanted.learning:
        asked.append(lambda entry: wanted.learning in entry.learning)
    if wanted.audience:
        asked.append(lambda entry: entry.audience == wanted.audience)
    if occasion := wanted.occasion:
        asked.append(lambda entry: _fits(entry.item, occasion))
    return asked


def _in_phase(entry: Entry, phases: frozenset[Phase]) -> bool:
    if entry.kind is Kind.TEMPLATE:
        return False
    return not entry.phases or bool(phases & set(entry.phases))


def _in_mode(entry: Entry, mode: Mode | None) -> bool:
    return entry.kind is Kind.QUESTIONS or mode in entry.modes


def _fits(item: Item, occasion: Occasion) -> bool:
    if isinstance(item, Activity):
        return activity_fits(item, occasion)
    return isinstance(item, QuestionSet) and questions_fit(item, occasion)


def _entry(kind: Kind, item: Item, own: bool) -> Entry:
    facts = item_facts(item, own)
    if isinstance(item, Activity):
        return Entry(
            kind,
            item.id,
            item.title,
            facts,
            own,
            item,
            _searched(item.title, facts, item.purpose, item.idea_from, *_kinds_of(item)),
            item.phase,
            item.modes,
            (item.people.min, item.people.max),
            item.minutes,
            item.learning_types,
            audience_of(item),
        )
    if isinstance(item, QuestionSet):
        return Entry(
            kind,
            item.id,
            item.title,
            facts,
            own,
            item,
            _searched(item.title, facts, item.purpose, *item.questions, *_kinds_of(item)),
            phases=item.phase,
            people=ANY_NUMBER if audience_of(item) != "pairs" else PAIR_OR_THREE,
            minutes=len(item.questions) * MINUTES_A_QUESTION,
            learning=item.learning_types,
            audience=audience_of(item),
        )
    modes = {session.mode or item.pair_mode for session in item.sessions} | {item.pair_mode}
    people = [item.pair_people, *(session.people for session in item.sessions)]
    return Entry(
        kind,
        item.id,
        item.title,
        facts,
        own,
        item,
        _searched(item.title, facts, item.summary, item.for_whom),
        modes=tuple(mode for mode in Mode if mode in modes),
        people=(min(people), max(people)),
    )


def _kinds_of(item: Activity | QuestionSet) -> list[str]:
    phases = [PHASES[phase] for phase in item.phase]
    learning = [LEARNING.get(kind, kind) for kind in item.learning_types]
    audience = AUDIENCES.get(audience_of(item), "")
    return [*phases, *learning, audience]


def _searched(*texts: str) -> str:
    return " ".join(texts).casefold()


def count_words(entries: list[Entry]) -> str:
    """How many of what kind: "3 activities, 1 question set"."""
    said = []
    for kind, many in MANY.items():
        number = sum(entry.kind is kind for entry in entries)
        if number:
            said.append(f"{number} {KINDS[kind] if number == 1 else many}")
    return ", ".join(said)


MANY = {
    Kind.ACTIVITY: "activities",
    Kind.QUESTIONS: "question sets",
    Kind.TEMPLATE: "templates",
}
