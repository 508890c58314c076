"""Ways to fill a session: parts required or offered, steps written out, items in and out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations_with_replacement, product

from app.core.dimensions.constants import FRAME_SHARE, MINUTES_A_QUESTION
from app.core.dimensions.planner.costs import CONTENT, PROPERTY
from app.core.dimensions.planner.edits import (
    BindActivity,
    BindQuestions,
    Edit,
    RemoveActivity,
    RemoveQuestions,
    WriteSteps,
)
from app.core.dimensions.planner.slots import (
    ActivitySlot,
    QuestionSlot,
    Shelf,
    Slot,
    activity_slots,
    question_slots,
)
from app.core.dimensions.planner.table import NOTHING, Group, Option, thinned
from app.core.dimensions.planner.terms import Limits
from app.core.dimensions.structure import QUARTERS, activity_value, fill, question_value
from app.core.fitting import Occasion, occasion_of
from app.core.model import (
    ActivityUse,
    Binding,
    Detail,
    Frame,
    ProgramDesign,
    QuestionUse,
    SessionDesign,
)

MOST_USES = 4
"""In a session with more parts than this only the first ones are thought about."""

MOST_COST = 6.0
AN_ELEMENT = FRAME_SHARE / len(Frame)


@dataclass(frozen=True)
class _Part:
    """A part of a session as it could be: what it fills, and the way there."""

    value: int
    minutes: int
    edits: tuple[Edit, ...] = ()
    cost: float = 0.0


@dataclass(frozen=True)
class _Addition:
    """Items put in: the slots they take, and what each fills."""

    slots: tuple[Slot, ...] = ()
    minutes: tuple[int, ...] = ()
    elements: int = 0

    @property
    def cost(self) -> float:
        return CONTENT * len(self.slots)


@dataclass(frozen=True)
class Room:
    """A session with the room that items of the library find in it."""

    inside: SessionDesign
    occasion: Occasion
    activities: list[ActivitySlot]
    questions: list[QuestionSlot]

    @property
    def slots(self) -> tuple[Slot, ...]:
        """All the room."""
        return (*self.activities, *self.questions)


def rooms_in(design: ProgramDesign, sessions: Iterable[SessionDesign], shelf: Shelf) -> list[Room]:
    """The room in sessions; an element of the frame finds room once, where it fills most."""
    found = []
    for inside in sessions:
        occasion = occasion_of(design, inside.session.id)
        activities = activity_slots(shelf, inside.session.id, occasion)
        questions = question_slots(shelf, inside.session.id, occasion)
        found.append(Room(inside, occasion, activities, questions))
    homes = _homes(found)
    return [
        replace(
            room,
            activities=[slot for slot in room.activities if _is_at_home(slot, homes)],
            questions=[slot for slot in room.questions if _is_at_home(slot, homes)],
        )
        for room in found
    ]


Home = tuple[type[Slot], str]


def _homes(rooms: Iterable[Room]) -> dict[Frame | None, Home]:
    best: dict[Frame | None, tuple[int, Home]] = {}
    for room in rooms:
        times = room.inside.session.occurrences
        for slot in room.slots:
            fills = times * _minutes(slot)
            if slot.frame not in best or fills > best[slot.frame][0]:
                best[slot.frame] = fills, (type(slot), slot.session)
    return {frame: home for frame, (_, home) in best.items()}


def _is_at_home(slot: Slot, homes: Mapping[Frame | None, Home]) -> bool:
    return slot.frame is None or homes[slot.frame] == (type(slot), slot.session)


def content_groups(room: Room, limits: Limits, a_quarter: float) -> Iterator[Group]:
    """The ways to fill a session with activities, and those to fill it with questions.

    `a_quarter` is what a quarter of a minute of value moves structure by.
    """
    session, occasion = room.inside.session, room.occasion
    step = a_quarter * session.occurrences
    activities = [_activity_ways(use, limits) for use in room.inside.activities]
    more_activities = _additions(room.activities, occasion.minutes)
    yield _group(activities, more_activities, session.minutes, step)
    questions = [_question_ways(use, limits) for use in room.inside.question_sets]
    more_questions = _additions(room.questions, occasion.question_minutes)
    yield _group(questions, more_questions, session.minutes, step)


def _group(
    parts: list[list[_Part]], additions: list[_Addition], minutes: int, step: float
) -> Group:
    fixed = [[ways[0]] for ways in parts[MOST_USES:]]
    before = _filled([ways[0] for ways in parts], _Addition(), minutes)
    options = [NOTHING]
    for ways in product(*parts[:MOST_USES], *fixed):
        cost = sum(part.cost for part in ways)
        for addition in additions:
            if cost + addition.cost <= MOST_COST:
                delta = step * (_filled(ways, addition, minutes) - before)
                edits = tuple(edit for part in ways for edit in part.edits)
                moves = (*edits, *addition.slots)
                delta += AN_ELEMENT * addition.elements
                options.append(Option(moves, delta, cost + addition.cost))
    return thinned(options)


def _filled(parts: Sequence[_Part], addition: _Addition, minutes: int) -> int:
    wanted = [(part.value, part.minutes) for part in parts]
    return fill(wanted + [(QUARTERS, added) for added in addition.minutes], minutes)


def _additions(slots: Sequence[Slot], minutes: int) -> list[_Addition]:
    """Nothing, one item or two, no two ways alike."""
    unlike = list(dict.fromkeys(slots))
    twice = {slot for slot in unlike if _how_many(slots, slot) > 1}
    found = [_Addition(), *(_addition(slot) for slot in unlike)]
    for one, other in combinations_with_replacement(unlike, 2):
        fits = _minutes(one) + _minutes(other) <= minutes
        if fits and (one != other or (one in twice and one.frame is None)):
            found.append(_addition(one, other))
    return _alike_once(found)


def _alike_once(additions: list[_Addition]) -> list[_Addition]:
    cheapest: dict[tuple[int, int], _Addition] = {}
    for addition in additions:
        cheapest.setdefault((sum(addition.minutes), addition.elements), addition)
    return list(cheapest.values())


def _how_many(slots: Sequence[Slot], slot: Slot) -> int:
    return sum(1 for other in slots if other == slot)


def _addition(*slots: Slot) -> _Addition:
    elements = {slot.frame for slot in slots} - {None}
    return _Addition(slots, tuple(map(_minutes, slots)), len(elements))


def _minutes(slot: Slot) -> int:
    match slot:
        case ActivitySlot(minutes=minutes):
            return minutes
        case QuestionSlot(questions=questions):
            return questions * MINUTES_A_QUESTION


def _activity_ways(use: ActivityUse, limits: Limits) -> list[_Part]:
    """As it is first; then all that may be done to it."""
    other = _other(use.binding)
    bind, write = BindActivity(use.id, other), WriteSteps(use.id)
    found = [_Part(activity_value(use), use.minutes)]
    bound = use.model_copy(update={"binding": other})
    if limits.allow(bind):
        found.append(_Part(activity_value(bound), use.minutes, (bind,), PROPERTY))
    if use.detail is Detail.NAMED and limits.allow(write):
        steps = {"detail": Detail.STEPS}
        value = activity_value(use.model_copy(update=steps))
        found.append(_Part(value, use.minutes, (write,), PROPERTY))
        if limits.allow(bind):
            value = activity_value(bound.model_copy(update=steps))
            found.append(_Part(value, use.minutes, (bind, write), 2 * PROPERTY))
    if use.frame is None and limits.allow(RemoveActivity(use.id)):
        found.append(_Part(0, 0, (RemoveActivity(use.id),), CONTENT))
    return found


def _question_ways(use: QuestionUse, limits: Limits) -> list[_Part]:
    other = _other(use.binding)
    minutes = use.questions * MINUTES_A_QUESTION
    found = [_Part(question_value(use), minutes)]
    if limits.allow(BindQuestions(use.id, other)):
        value = question_value(use.model_copy(update={"binding": other}))
        found.append(_Part(value, minutes, (BindQuestions(use.id, other),), PROPERTY))
    if use.frame is None and limits.allow(RemoveQuestions(use.id)):
        found.append(_Part(0, 0, (RemoveQuestions(use.id),), CONTENT))
    return found


def _other(binding: Binding) -> Binding:
    return Binding.CHOICE if binding is Binding.REQUIRED else Binding.REQUIRED
