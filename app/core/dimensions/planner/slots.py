"""Room for an item of the library: what an item must be like, and which item it becomes."""

from collections.abc import Set
from dataclasses import dataclass
from math import ceil

from app.core.dimensions.constants import MINUTES_A_QUESTION
from app.core.dimensions.modes import FACTS
from app.core.dimensions.planner.edits import AddActivity, AddQuestions
from app.core.dimensions.planner.terms import Limits
from app.core.fitting import (
    SMALLEST_PART,
    Occasion,
    activity_fits,
    questions_fit,
)
from app.core.model import Activity, Frame, Library, Mode, Phase, QuestionSet

TOGETHER = {"pairs", "groups"}
ALONE = "mentees"
FOR_ORGANIZERS = "organizers"


@dataclass(frozen=True)
class ActivitySlot:
    """Room for an activity of so many minutes; `frame` is what it newly brings to the frame."""

    session: str
    minutes: int
    frame: Frame | None = None


@dataclass(frozen=True)
class QuestionSlot:
    """Room for so many questions of one set; `frame` is what it newly brings to the frame."""

    session: str
    questions: int
    frame: Frame | None = None


Slot = ActivitySlot | QuestionSlot


@dataclass(frozen=True)
class Shelf:
    """What may be proposed: the library, the limits, and the frame's elements there are."""

    library: Library
    limits: Limits
    elements: frozenset[Frame]

    def brings(self, frame: Frame | None) -> Frame | None:
        """The element that an item with this tag newly brings to the frame."""
        return None if frame in self.elements else frame


def activities_for(shelf: Shelf, session: str, occasion: Occasion) -> list[Activity]:
    """The activities that fit an occasion."""
    if not occasion.minutes:
        return []
    return [
        activity
        for activity in shelf.library.activities.values()
        if activity_fits(activity, occasion)
        and _is_for(activity.audience, occasion.mode)
        and _is_before_the_end(activity.phase)
        and shelf.limits.allow(AddActivity(session, activity.id))
    ]


def question_sets_for(shelf: Shelf, session: str, occasion: Occasion) -> list[QuestionSet]:
    """The question sets that fit an occasion."""
    if not occasion.question_minutes:
        return []
    return [
        question_set
        for question_set in shelf.library.question_sets.values()
        if questions_fit(question_set, occasion)
        and question_set.who != FOR_ORGANIZERS
        and _is_before_the_end(question_set.phase)
        and shelf.limits.allow(AddQuestions(session, question_set.id, 0))
    ]


def activity_slots(shelf: Shelf, session: str, occasion: Occasion) -> list[ActivitySlot]:
    """The room for activities on an occasion, one slot for each item that fits."""
    return [
        ActivitySlot(session, activity.minutes, shelf.brings(activity.frame))
        for activity in activities_for(shelf, session, occasion)
    ]


def question_slots(shelf: Shelf, session: str, occasion: Occasion) -> list[QuestionSlot]:
    """The room for questions on an occasion, one slot for each set and number that fits."""
    return [
        QuestionSlot(session, count, shelf.brings(question_set.frame))
        for question_set in question_sets_for(shelf, session, occasion)
        for count in _counts(question_set, occasion)
    ]


def activity_for(
    shelf: Shelf, slot: ActivitySlot, occasion: Occasion, used: Set[str]
) -> Activity | None:
    """The activity to put in a slot, rather one that the program has not used yet."""
    fitting = [
        activity
        for activity in activities_for(shelf, slot.session, occasion)
        if activity.minutes == slot.minutes and shelf.brings(activity.frame) == slot.frame
    ]

    def strangeness(activity: Activity) -> tuple[bool, bool, bool, int]:
        return (
            activity.id in used,
            occasion.phase is None and Phase.CULTIVATION not in activity.phase,
            activity.mode != occasion.mode,
            abs(activity.people.typical - occasion.people),
        )

    return min(fitting, key=strangeness, default=None)


def questions_for(
    shelf: Shelf, slot: QuestionSlot, occasion: Occasion, used: Set[str], kinds: Set[str]
) -> QuestionSet | None:
    """The question set to put in a slot, rather one that the program has not used yet.

    `kinds` are the types of learning that go on in the session already.
    """
    fitting = [
        question_set
        for question_set in question_sets_for(shelf, slot.session, occasion)
        if slot.questions in _counts(question_set, occasion)
        and shelf.brings(question_set.frame) == slot.frame
    ]

    def strangeness(question_set: QuestionSet) -> tuple[bool, bool, int, int]:
        return (
            question_set.id in used,
            occasion.phase is None and Phase.CULTIVATION not in question_set.phase,
            -len(kinds & set(question_set.learning_types)),
            len(question_set.questions) - slot.questions,
        )

    return min(fitting, key=strangeness, default=None)


def _counts(question_set: QuestionSet, occasion: Occasion) -> range:
    number = len(question_set.questions)
    most = min(number, occasion.question_minutes // MINUTES_A_QUESTION)
    return range(max(1, ceil(number * SMALLEST_PART)), most + 1)


def _is_for(audience: str, mode: Mode | None) -> bool:
    if audience == ALONE:
        return mode is not None and FACTS[mode].wait is None
    return audience in TOGETHER


def _is_before_the_end(phases: tuple[Phase, ...]) -> bool:
    return phases != (Phase.REDEFINITION,)
