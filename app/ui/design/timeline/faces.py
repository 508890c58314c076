"""What a session card shows, as values that can be compared."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from app.core.model import (
    ActivityUse,
    Binding,
    Detail,
    Library,
    QuestionUse,
    Session,
    SessionDesign,
    Timing,
)
from app.ui.design.words import counted, facts_words, weeks_words


class ChipKind(Enum):
    """What a chip on a card stands for."""

    ACTIVITY = "activity"
    QUESTIONS = "questions"
    REMARK = "remark"


@dataclass(frozen=True)
class Chip:
    """A thing in a session, or a remark on it; a remark has no `use` and can't be chosen.

    `offered` parts may be left out by those who meet.
    """

    kind: ChipKind
    text: str
    offered: bool = False
    use: str = ""


@dataclass(frozen=True)
class Slot:
    """Where on the timeline something stands: a week, or one of the lanes without dates."""

    timing: Timing
    week: int = 0


ORDERED = Slot(Timing.ORDERED)
OPEN = Slot(Timing.OPEN)
NO_BREAKS: Mapping[int, tuple[str, ...]] = {}


@dataclass(frozen=True)
class Face:
    """A session as its card shows it."""

    session: str
    position: int
    title: str
    facts: str
    chips: tuple[Chip, ...]
    slots: tuple[Slot, ...]
    locked: bool = False
    in_break: str = ""

    @property
    def parts(self) -> tuple[str, ...]:
        """The ids of the uses on the card."""
        return tuple(chip.use for chip in self.chips if chip.use)

    def spoken_part(self, use: str) -> str:
        """One chip of the card read aloud."""
        text = next((chip.text for chip in self.chips if chip.use == use), "")
        return f"{text}, in {self.title}"

    @property
    def spoken(self) -> str:
        """The card read aloud."""
        where = {
            Timing.DATED: weeks_words(tuple(slot.week for slot in self.slots)),
            Timing.ORDERED: "in order, no date",
            Timing.OPEN: "at any time",
        }[self.slots[0].timing]
        inside = ", ".join(chip.text for chip in self.chips) or "nothing in it yet"
        return f"{self.title}, {where}, {self.facts}, {inside}"


def week_slot(week: int) -> Slot:
    """The slot of a week; 1 is the first."""
    return Slot(Timing.DATED, week)


def face_of(
    design: SessionDesign, library: Library, closed: Mapping[int, tuple[str, ...]] = NO_BREAKS
) -> Face:
    """The card of one session; `closed` names the breaks of the weeks that are in any."""
    session = design.session
    remark = break_words(session, closed)
    return Face(
        session=session.id,
        position=session.position,
        title=session.title or "Untitled session",
        facts=" · ".join(filter(None, (facts_words(session), "in a break" if remark else ""))),
        chips=(*_chips(design, library), *_remark(remark)),
        slots=_slots(design),
        locked=session.locked,
        in_break=remark,
    )


def break_words(session: Session, closed: Mapping[int, tuple[str, ...]]) -> str:
    """ "week 6 is in the break “Easter”", or nothing if the session is in none."""
    inside = [week for week in sorted(session.weeks) if week in closed]
    if session.timing is not Timing.DATED or not inside:
        return ""
    named = dict.fromkeys(title for week in inside for title in closed[week])
    titles = ", ".join(f"“{title}”" for title in named)
    verb = "is" if len(inside) == 1 else "are"
    return f"{weeks_words(tuple(inside))} {verb} in the break {titles}"


def _remark(words: str) -> tuple[Chip, ...]:
    return (Chip(ChipKind.REMARK, words),) if words else ()


def overfull_words(design: SessionDesign) -> str:
    """ "90 of 60 min planned" where that is too much; what is by choice is not counted."""
    planned = sum(use.minutes for use in design.activities if use.binding is not Binding.CHOICE)
    minutes = design.session.minutes
    return f"{planned} of {minutes} min planned" if planned > minutes else ""


def activity_title(use: ActivityUse, library: Library) -> str:
    """The title of the activity used, or its id when this library doesn't have it."""
    activity = library.activities.get(use.activity)
    return activity.title if activity else use.activity


def question_title(use: QuestionUse, library: Library) -> str:
    """The title of the question set used, or its id when this library doesn't have it."""
    question_set = library.question_sets.get(use.question_set)
    return question_set.title if question_set else use.question_set


def _slots(design: SessionDesign) -> tuple[Slot, ...]:
    session = design.session
    if session.timing is Timing.ORDERED:
        return (ORDERED,)
    if session.timing is Timing.OPEN or not session.weeks:
        return (OPEN,)
    return tuple(week_slot(week) for week in sorted(session.weeks))


def _chips(design: SessionDesign, library: Library) -> Iterable[Chip]:
    for activity in design.activities:
        yield _activity_chip(activity, library)
    for questions in design.question_sets:
        yield _question_chip(questions, library)
    if not design.session.content_known:
        yield Chip(ChipKind.REMARK, "content not known")
    if words := overfull_words(design):
        yield Chip(ChipKind.REMARK, words)


def _activity_chip(use: ActivityUse, library: Library) -> Chip:
    offered = use.binding is Binding.CHOICE
    detail = ", named" if use.detail is Detail.NAMED else ""
    text = f"{activity_title(use, library)}, {use.minutes} min{detail}"
    return Chip(ChipKind.ACTIVITY, text + _offer(offered), offered, use.id)


def _question_chip(use: QuestionUse, library: Library) -> Chip:
    offered = use.binding is Binding.CHOICE
    text = f"{question_title(use, library)}, {_questions_words(use, library)}"
    return Chip(ChipKind.QUESTIONS, text + _offer(offered), offered, use.id)


def _questions_words(use: QuestionUse, library: Library) -> str:
    question_set = library.question_sets.get(use.question_set)
    total = len(question_set.questions) if question_set else use.questions
    if total > use.questions:
        return f"{use.questions} of {total} questions"
    return counted(use.questions, "question")


def _offer(offered: bool) -> str:
    return ", by choice" if offered else ""
