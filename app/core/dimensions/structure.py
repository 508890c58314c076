"""Structure: a timeline, activities, questions and a frame, and how far they are given."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from app.core.dimensions.constants import (
    MINUTES_A_QUESTION,
    STRUCTURE_OF_PARTS,
    WEEKS_A_CONTACT,
    WEEKS_A_DATE_COVERS,
)
from app.core.model import (
    ActivityUse,
    Binding,
    Detail,
    Frame,
    ProgramDesign,
    QuestionUse,
    Session,
    SessionDesign,
    Timing,
)

QUARTERS = 4
"""A minute's value (1, ½ or ¼) is counted in quarters, so that sums are exact."""


@dataclass(frozen=True)
class Filled:
    """How much of a program's minutes is filled: all occurrences together.

    `known` are the minutes of the sessions whose content is known; the two sums are minutes
    times value, in quarters.
    """

    minutes: int = 0
    known: int = 0
    activities: int = 0
    questions: int = 0


@dataclass(frozen=True)
class Structure:
    """The parts of structure, each 0 to 1, and structure itself.

    `timeline` T, `contacts` N, `activities` A, `questions` Q, `frame` F. The shares are A and
    Q before N. Where content is not known, `low` and `high` are the ends of the range.
    """

    timeline: float
    contacts: float
    activity_share: float
    question_share: float
    frame: float
    low: float
    high: float

    @property
    def activities(self) -> float:
        """A: the share of time that activities fill, if there are contacts enough."""
        return self.contacts * self.activity_share

    @property
    def questions(self) -> float:
        """Q: the share of time that questions fill, if there are contacts enough."""
        return self.contacts * self.question_share

    @property
    def value(self) -> float:
        """Structure, 0 to 1."""
        return _structure(self.timeline, self.activities, self.questions, self.frame)


def structure_of(design: ProgramDesign) -> Structure:
    """The structure of a program."""
    sessions = [inside.session for inside in design.sessions]
    weeks = design.program.weeks
    needed = max(1, ceil(weeks / WEEKS_A_CONTACT))
    timeline = _timeline(sessions, weeks, needed)
    contacts = min(1.0, sum(session.occurrences for session in sessions) / needed)
    frame = len(frame_of(design)) / len(Frame)
    filled = filled_of(design.sessions)
    ends = [
        tuple(_share(amount + extra, filled.minutes) for amount in _amounts(filled))
        for extra in (0, QUARTERS * (filled.minutes - filled.known))
    ]
    low, high = (_structure(timeline, contacts * a, contacts * q, frame) for a, q in ends)
    activities, questions = (_share(amount, filled.known) for amount in _amounts(filled))
    return Structure(timeline, contacts, activities, questions, frame, low, high)


def frame_of(design: ProgramDesign) -> set[Frame]:
    """The frame elements there are: ticked on the program, or tagged on what is in it."""
    found = set(design.program.frame)
    for inside in design.sessions:
        found.update(use.frame for use in inside.activities if use.frame is not None)
        found.update(use.frame for use in inside.question_sets if use.frame is not None)
    return found


def filled_of(sessions: Iterable[SessionDesign]) -> Filled:
    """How much of the sessions' minutes is filled, and how many are known."""
    minutes = known = activities = questions = 0
    for inside in sessions:
        times = inside.session.occurrences
        total = inside.session.minutes * times
        minutes += total
        if inside.session.content_known:
            known += total
            activities += times * _activity_quarters(inside)
            questions += times * _question_quarters(inside)
    return Filled(minutes, known, activities, questions)


def covered_weeks(dates: Iterable[int], weeks: int) -> int:
    """How many of the weeks 1…weeks have a date near enough."""
    covered = reached = 0
    for date in sorted(set(dates)):
        first = max(date - WEEKS_A_DATE_COVERS, reached + 1, 1)
        last = min(date + WEEKS_A_DATE_COVERS, weeks)
        covered += max(0, last - first + 1)
        reached = max(reached, last)
    return covered


def _timeline(sessions: list[Session], weeks: int, needed: int) -> float:
    dated = [session for session in sessions if session.timing is Timing.DATED]
    in_order = sum(s.occurrences for s in sessions if s.timing is not Timing.OPEN)
    covered = covered_weeks((week for session in dated for week in session.weeks), weeks)
    return max(covered / weeks, min(1.0, in_order / needed) / 2)


def _activity_quarters(inside: SessionDesign) -> int:
    uses = inside.activities
    return _fill([(_activity_value(use), use.minutes) for use in uses], inside.session.minutes)


def _question_quarters(inside: SessionDesign) -> int:
    uses = inside.question_sets
    return _fill(
        [(_question_value(use), use.questions * MINUTES_A_QUESTION) for use in uses],
        inside.session.minutes,
    )


def _fill(values: list[tuple[int, int]], minutes: int) -> int:
    filled = 0
    for value, wanted in sorted(values, reverse=True):
        used = min(wanted, minutes)
        filled += used * value
        minutes -= used
    return filled


def _activity_value(use: ActivityUse) -> int:
    detail = 2 if use.detail is Detail.STEPS else 1
    return detail * (2 if use.binding is Binding.REQUIRED else 1)


def _question_value(use: QuestionUse) -> int:
    return QUARTERS if use.binding is Binding.REQUIRED else QUARTERS // 2


def _amounts(filled: Filled) -> tuple[int, int]:
    return filled.activities, filled.questions


def _share(quarters: int, minutes: int) -> float:
    return quarters / (QUARTERS * minutes) if minutes else 0.0


def _structure(timeline: float, activities: float, questions: float, frame: float) -> float:
    inner = STRUCTURE_OF_PARTS * (timeline + activities + questions) / 3
    return inner + (1 - STRUCTURE_OF_PARTS) * frame
