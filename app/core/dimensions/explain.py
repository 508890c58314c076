"""Why a place moved: parts that add up to the change on each dimension."""

from dataclasses import dataclass
from enum import StrEnum

from app.core.dimensions.constants import FRAME_SHARE, SCRIPT_SHARE
from app.core.dimensions.means import (
    Measure,
    openness_level,
    session_immediacy,
    session_scale,
    session_transparency,
    weights_of,
)
from app.core.dimensions.place import Place, place_of
from app.core.dimensions.structure import Structure
from app.core.model import ProgramDesign, SessionDesign


class StructureCause(StrEnum):
    """What structure moved by."""

    TIMELINE = "timeline"
    ACTIVITIES = "activities"
    QUESTIONS = "questions"
    CONTACTS = "contacts"
    FRAME = "frame"


class SessionCause(StrEnum):
    """What happened to a session; PROGRAM: what moved is the program's own value."""

    ADDED = "added"
    REMOVED = "removed"
    VALUE = "value"
    TIME = "time"
    NAMED = "named"
    PROGRAM = "program"


@dataclass(frozen=True)
class StructurePart:
    """A part of a move in structure; the changes of all parts add up to it."""

    cause: StructureCause
    change: float


@dataclass(frozen=True)
class SessionPart:
    """A part of a move in a mean over sessions: one session before and after."""

    cause: SessionCause
    change: float
    before: SessionDesign | None = None
    after: SessionDesign | None = None


@dataclass(frozen=True)
class Move:
    """The way from one place to another, with the parts of each dimension's change.

    Immediacy has no parts where it was or is not known.
    """

    before: ProgramDesign
    after: ProgramDesign
    was: Place
    now: Place
    structure: tuple[StructurePart, ...]
    immediacy: tuple[SessionPart, ...]
    scale: tuple[SessionPart, ...]
    transparency: tuple[SessionPart, ...]


def explain(before: ProgramDesign, after: ProgramDesign, was: Place | None = None) -> Move:
    """What moved a program's place from one design to the other.

    `was` is the place before, for those who know it already.
    """
    was, now = was or place_of(before), place_of(after)
    weigh = _Weigher(before, after)
    transparency = weigh.parts(session_transparency, was.transparency, now.transparency)
    return Move(
        before,
        after,
        was,
        now,
        _structure_parts(was.parts, now.parts),
        weigh.parts(session_immediacy, was.immediacy, now.immediacy),
        weigh.parts(session_scale, was.scale, now.scale),
        _named_together(before, after, transparency),
    )


def _structure_parts(was: Structure, now: Structure) -> tuple[StructurePart, ...]:
    third = SCRIPT_SHARE / 3
    contacts = (now.contacts - was.contacts) * (was.activity_share + was.question_share)
    changes = {
        StructureCause.TIMELINE: third * (now.timeline - was.timeline),
        StructureCause.ACTIVITIES: third * now.contacts * (now.activity_share - was.activity_share),
        StructureCause.QUESTIONS: third * now.contacts * (now.question_share - was.question_share),
        StructureCause.CONTACTS: third * contacts,
        StructureCause.FRAME: FRAME_SHARE * (now.frame - was.frame),
    }
    return tuple(StructurePart(cause, change) for cause, change in changes.items() if change)


@dataclass(frozen=True)
class _Counted:
    """A session as a mean counts it: not at all where its value is not known."""

    minutes: int
    value: float


class _Weigher:
    """Each changed session's share in a mean's change.

    As deviations from the old mean m weigh nothing together, the change is the sum of
    (new minutes · (new value − m) − old minutes · (old value − m)) ÷ all new minutes.
    So a session that is as it was has no share, and only the changed ones are looked at.
    """

    def __init__(self, before: ProgramDesign, after: ProgramDesign) -> None:
        self._before, self._after = before, after
        self._changed = _changed(before, after)
        self._weights = weights_of(after)

    def parts(
        self, measure: Measure, was: float | None, now: float | None
    ) -> tuple[SessionPart, ...]:
        """The shares in the change of one measure's mean; none where it isn't known."""
        if was is None or now is None:
            return ()
        total = self._minutes(measure)
        if not total:
            return (SessionPart(SessionCause.PROGRAM, now - was),) if now != was else ()
        found = []
        for one, other in self._changed:
            old = _counted(self._before, one, measure)
            new = _counted(self._after, other, measure)
            if change := (_pull(new, was) - _pull(old, was)) / total:
                found.append(SessionPart(_cause(one, other, old, new), change, one, other))
        return tuple(found)

    def _minutes(self, measure: Measure) -> int:
        if measure is not session_immediacy:
            return sum(self._weights)
        sessions = zip(self._after.sessions, self._weights, strict=True)
        return sum(minutes for inside, minutes in sessions if inside.session.mode is not None)


Changed = list[tuple[SessionDesign | None, SessionDesign | None]]


def _changed(before: ProgramDesign, after: ProgramDesign) -> Changed:
    """The sessions that differ, before and after; all of them if page one reads otherwise.

    Designs share their rows, so that comparing what is the same costs next to nothing.
    """
    old = {inside.session.id: inside for inside in before.sessions}
    new = {inside.session.id: inside for inside in after.sessions}
    every = before.program.names_it != after.program.names_it
    pairs = ((old.get(key), new.get(key)) for key in dict.fromkeys((*old, *new)))
    return [(one, other) for one, other in pairs if every or one != other]


def _counted(
    design: ProgramDesign, inside: SessionDesign | None, measure: Measure
) -> _Counted | None:
    if inside is None or not (minutes := _minutes(inside)):
        return None
    value = measure(design, inside)
    return None if value is None else _Counted(minutes, value)


def _pull(counted: _Counted | None, mean: float) -> float:
    return counted.minutes * (counted.value - mean) if counted else 0.0


def _cause(
    was: SessionDesign | None,
    now: SessionDesign | None,
    one: _Counted | None,
    other: _Counted | None,
) -> SessionCause:
    if was is None:
        return SessionCause.ADDED
    if now is None:
        return SessionCause.REMOVED
    same_value = one is None or other is None or one.value == other.value
    if same_value and _minutes(was) != _minutes(now):
        return SessionCause.TIME
    return SessionCause.VALUE


def _minutes(inside: SessionDesign) -> int:
    return inside.session.minutes * inside.session.occurrences


def _named_together(
    before: ProgramDesign, after: ProgramDesign, parts: tuple[SessionPart, ...]
) -> tuple[SessionPart, ...]:
    """The parts with those drawn together that only naming it on page one has moved."""
    if before.program.names_it == after.program.names_it:
        return parts
    named = [part for part in parts if _only_named(part)]
    others = tuple(part for part in parts if not _only_named(part))
    if not named:
        return others
    return (SessionPart(SessionCause.NAMED, sum(part.change for part in named)), *others)


def _only_named(part: SessionPart) -> bool:
    if part.cause is SessionCause.PROGRAM:
        return True
    if part.cause is not SessionCause.VALUE or part.before is None or part.after is None:
        return False
    return openness_level(False, part.before) == openness_level(False, part.after)
