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
    return Move(
        before,
        after,
        was,
        now,
        _structure_parts(was.parts, now.parts),
        _session_parts(before, after, session_immediacy, was.immediacy, now.immediacy),
        _session_parts(before, after, session_scale, was.scale, now.scale),
        _named_together(
            before,
            after,
            _session_parts(before, after, session_transparency, was.transparency, now.transparency),
        ),
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


def _session_parts(
    before: ProgramDesign,
    after: ProgramDesign,
    measure: Measure,
    was: float | None,
    now: float | None,
) -> tuple[SessionPart, ...]:
    """Each changed session's share in a mean's change.

    As deviations from the old mean m weigh nothing together, the change is the sum of
    (new minutes · (new value − m) − old minutes · (old value − m)) ÷ all new minutes.
    """
    if was is None or now is None:
        return ()
    old, new = _counted(before, measure), _counted(after, measure)
    total = sum(session.minutes for session in new.values())
    if not total:
        return (SessionPart(SessionCause.PROGRAM, now - was),) if now != was else ()
    found = []
    for session_id in dict.fromkeys((*old, *new)):
        one, other = old.get(session_id), new.get(session_id)
        change = (_pull(other, was) - _pull(one, was)) / total
        if change:
            was_inside, now_inside = _find(before, session_id), _find(after, session_id)
            cause = _cause(was_inside, now_inside, one, other)
            found.append(SessionPart(cause, change, was_inside, now_inside))
    return tuple(found)


def _counted(design: ProgramDesign, measure: Measure) -> dict[str, _Counted]:
    counted = {}
    for inside in design.sessions:
        value = measure(design, inside)
        if value is not None and (minutes := _minutes(inside)):
            counted[inside.session.id] = _Counted(minutes, value)
    return counted


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


def _find(design: ProgramDesign, session_id: str) -> SessionDesign | None:
    return next((s for s in design.sessions if s.session.id == session_id), None)


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
