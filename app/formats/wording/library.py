"""The words for what library items are: phases, readers, kinds of learning, and facts."""

from collections.abc import Iterator

from app.core.dimensions.constants import MINUTES_A_QUESTION
from app.core.fitting import Occasion, fits
from app.core.model import (
    Activity,
    Mode,
    Phase,
    QuestionSet,
    Session,
    Template,
    TemplateSession,
    Timing,
)
from app.core.own import Item, Kind, kind_of
from app.formats.wording.modes import FRAME_NAMES, MODE_NAMES, in_words
from app.formats.wording.programs import counted

KINDS = {Kind.ACTIVITY: "activity", Kind.QUESTIONS: "question set", Kind.TEMPLATE: "template"}
PHASES = {
    Phase.INITIATION: "getting started",
    Phase.CULTIVATION: "under way",
    Phase.SEPARATION: "closing",
    Phase.REDEFINITION: "afterwards",
}
MEANT_FOR = {
    Phase.INITIATION: "meant for getting started",
    Phase.CULTIVATION: "meant for the time under way",
    Phase.SEPARATION: "meant for closing",
    Phase.REDEFINITION: "meant for the time afterwards",
}
LEARNING = {
    "acquisition": "taking in",
    "inquiry": "finding out",
    "discussion": "talking it over",
    "practice": "practicing",
    "collaboration": "working on it together",
    "production": "making something",
}
AUDIENCES = {
    "pairs": "pairs",
    "groups": "groups",
    "mentors": "mentors",
    "mentees": "mentees",
    "organizers": "coordinators",
}
WHO = {
    "pair": "for a pair",
    "group": "for a group",
    "mentor asks": "mentor asks",
    "listener asks": "listener asks",
    "anybody asks": "anybody asks",
    "facilitator asks": "facilitator asks",
    "senior asks": "the senior person asks",
    "buddy asks": "buddy asks",
    "host asks": "host asks",
    "pair, in writing": "for a pair, in writing",
    "each alone, then together": "each alone, then together",
    "organizers": "for coordinators",
}
AUDIENCE_OF = {
    "group": "groups",
    "facilitator asks": "groups",
    "host asks": "groups",
    "organizers": "organizers",
}
"""Whose a question set is by who asks; all others are for pairs."""
SHORT_MODES = {Mode.VIDEO: "video", Mode.PHONE: "phone"}
MOST_MODES = 3


def audience_of(item: Item) -> str:
    """Whom an item is for, as a key of `AUDIENCES`; "" for templates, which say it in words."""
    if isinstance(item, Activity):
        return item.audience
    return AUDIENCE_OF.get(item.who, "pairs") if isinstance(item, QuestionSet) else ""


def item_facts(item: Item, own: bool) -> str:
    """The quiet line under an item's title: "own activity · 45 min · pairs · in person"."""
    kind = KINDS[kind_of(item)]
    return " · ".join([f"own {kind}" if own else kind, *_facts(item)])


def occasion_words(occasion: Occasion) -> str:
    """What a session offers: "getting started, video call, pairs, 20 min have no activity yet"."""
    phase = [PHASES[occasion.phase]] if occasion.phase else []
    mode = [MODE_NAMES[occasion.mode]] if occasion.mode else []
    free = f"{occasion.minutes} min have no activity yet"
    if not occasion.minutes:
        free = "all of the time has activities"
    return ", ".join([*phase, *mode, _people_words(occasion.people), free])


def session_facts(session: Session, item: Activity | QuestionSet, occasion: Occasion) -> str:
    """A session for whom looks for one that an item fits: "fits · week 3 · video call · 60 min"."""
    held = ["holds it already"] if item.id in occasion.inside else []
    fitting = ["fits"] if fits(item, occasion) else []
    mode = [MODE_NAMES[session.mode]] if session.mode else []
    return " · ".join([*held, *fitting, _when(session), *mode, _free_words(session, occasion)])


def suggestion_sentence(item: Activity | QuestionSet, occasion: Occasion) -> str:
    """Why an item is suggested for a session."""
    suits = [_for_phase(item, occasion), _by_mode(item, occasion)]
    said = in_words([words for words in suits if words])
    time = _time_words(item, occasion)
    return f"{said[0].upper()}{said[1:]}; {time}" if said else f"{time[0].upper()}{time[1:]}"


def _facts(item: Item) -> list[str]:
    if isinstance(item, Activity):
        return [f"{item.minutes} min", _people(item), _modes(item)]
    if isinstance(item, QuestionSet):
        asked = counted(len(item.questions), "question", "questions")
        return [asked, WHO.get(item.who, item.who)]
    return [counted(item.weeks, "week", "weeks"), _sessions(item)]


def _sessions(template: Template) -> str:
    times = sum(
        len(session.weeks) if session.timing is Timing.DATED else session.times
        for session in template.sessions
    )
    return counted(times, "session", "sessions") if times else "no sessions"


def _people(activity: Activity) -> str:
    if activity.audience == "groups":
        return f"{activity.people.min} to {activity.people.max} people"
    audience = AUDIENCES.get(activity.audience, activity.audience)
    return audience if activity.audience == "pairs" else f"for {audience}"


def _modes(activity: Activity) -> str:
    names = [SHORT_MODES.get(mode, MODE_NAMES[mode]) for mode in activity.modes]
    return ", ".join(names[:MOST_MODES])


def _people_words(people: int) -> str:
    return "pairs" if people <= 2 else f"{people} people"


def _for_phase(item: Activity | QuestionSet, occasion: Occasion) -> str:
    if occasion.phase is None or occasion.phase not in item.phase:
        return ""
    return MEANT_FOR[occasion.phase]


def _by_mode(item: Activity | QuestionSet, occasion: Occasion) -> str:
    if occasion.mode is None or not isinstance(item, Activity):
        return ""
    best = "best" if occasion.mode is item.mode else "also"
    return f"works {best} {_by(occasion.mode)}"


def _by(mode: Mode) -> str:
    return MODE_NAMES[mode] if mode is Mode.IN_PERSON else f"as {MODE_NAMES[mode]}"


def _time_words(item: Activity | QuestionSet, occasion: Occasion) -> str:
    if isinstance(item, Activity):
        if item.minutes == occasion.minutes:
            return f"takes all of the {occasion.minutes} min that have no activity yet."
        return f"takes {item.minutes} of the {occasion.minutes} min that have no activity yet."
    asked = min(len(item.questions), occasion.question_minutes // MINUTES_A_QUESTION)
    if asked == len(item.questions):
        return f"there is time for all its {asked} questions."
    return f"there is time for {asked} of its {len(item.questions)} questions."


def rows_heading(item: Item) -> str:
    """What an item's rows are."""
    if isinstance(item, Activity):
        return "Steps"
    return "Questions" if isinstance(item, QuestionSet) else "Sessions"


def item_rows(item: Item) -> Iterator[tuple[str, str]]:
    """An item's steps with their minutes, its questions with numbers, its sessions with weeks."""
    if isinstance(item, Activity):
        for step in item.steps:
            yield f"{step.minutes} min", step.text
    elif isinstance(item, QuestionSet):
        for number, question in enumerate(item.questions, start=1):
            yield f"{number}.", question
    else:
        for session in item.sessions:
            yield _when(session), f"{session.title}, {session.minutes} min"


def item_parts(item: Item) -> Iterator[tuple[str, str]]:
    """What else an item says, each part with its name; parts that say nothing are left out."""
    parts = _template_parts(item) if isinstance(item, Template) else _part_texts(item)
    return ((name, text) for name, text in parts if text)


def _part_texts(item: Activity | QuestionSet) -> Iterator[tuple[str, str]]:
    if isinstance(item, Activity):
        yield "Needs", item.needs
        yield "How you learn from each other in it", item.named
        yield "To look back on", item.look_back
        yield "How many people", _how_many(item)
        yield "Ways of being in touch", _sentence(in_words([MODE_NAMES[m] for m in item.modes]))
    yield "When", _sentence(in_words([PHASES[phase] for phase in item.phase]))
    yield (
        "Kinds of learning",
        _sentence(in_words([LEARNING.get(k, k) for k in item.learning_types])),
    )
    if item.frame:
        yield "Part of the frame", _sentence(FRAME_NAMES[item.frame])
    yield "Idea from", item.idea_from


def _template_parts(template: Template) -> Iterator[tuple[str, str]]:
    yield "For whom", template.for_whom
    yield "Before you start", template.before_you_start
    yield "Ask yourself", "\n".join(template.ask_yourself)


def _how_many(activity: Activity) -> str:
    people = activity.people
    if people.min == people.max:
        return f"{people.typical} people."
    return f"{people.min} to {people.max} people, usually {people.typical}."


def _free_words(session: Session, occasion: Occasion) -> str:
    if occasion.minutes == session.minutes:
        return f"{session.minutes} min, no activity yet"
    if not occasion.minutes:
        return f"{session.minutes} min, filled by activities"
    return f"{session.minutes} min, {occasion.minutes} of them without activity"


def _when(session: TemplateSession | Session) -> str:
    if session.timing is Timing.ORDERED:
        return "in order"
    if session.timing is Timing.OPEN or not session.weeks:
        return "any time"
    first = min(session.weeks)
    return f"week {first}" if len(session.weeks) == 1 else f"{len(session.weeks)} times"


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}." if words else ""
