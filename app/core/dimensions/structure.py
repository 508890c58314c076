"""Structure: a timeline, activities, questions and a frame, and how far they are given."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from app.core.dimensions.constants import (
    FRAME_SHARE,
    MINUTES_A_QUESTION,
    SCRIPT_SHARE,
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
    Q before N. `met` of the `needed` contacts are there; `elements` are the parts of the frame.
    """

    timeline: float
    met: int
    needed: int
    filled: Filled
    elements: frozenset[Frame]

    @property
    def contacts(self) -> float:
        """N: whether there are contacts enough to keep a program of this length going."""
        return min(1.0, self.met / self.needed)

    @property
    def frame(self) -> float:
        """F: the share of the frame that is there."""
        return len(self.elements) / len(Frame)

    @property
    def activity_share(self) -> float:
        """The share of the known time that activities fill."""
        return _share(self.filled.activities, self.filled.known)

    @property
    def question_share(self) -> float:
        """The share of the known time that questions fill."""
        return _share(self.filled.questions, self.filled.known)

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
        return self._with_shares(self.activity_share, self.question_share)

    @property
    def range(self) -> tuple[float, float]:
        """The least and the most structure can be, unknown time being empty or filled."""
        filled = self.filled
        least, most = (
            self._with_shares(
                _share(filled.activities + unknown, filled.minutes),
                _share(filled.questions + unknown, filled.minutes),
            )
            for unknown in (0, QUARTERS * (filled.minutes - filled.known))
        )
        return least, most

    def _with_shares(self, activities: float, questions: float) -> float:
        script = self.timeline + self.contacts * activities + self.contacts * questions
        return SCRIPT_SHARE * script / 3 + FRAME_SHARE * self.frame


def structure_of(design: ProgramDesign) -> Structure:
    """The structure of a program."""
    sessions = [inside.session for inside in design.sessions]
    weeks = design.program.weeks
    needed = max(1, ceil(weeks / WEEKS_A_CONTACT))
    return Structure(
        timeline=_timeline(sessions, weeks, needed),
        met=sum(session.occurrences for session in sessions),
        needed=needed,
        filled=filled_of(design.sessions),
        elements=frozenset(frame_of(design)),
    )


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


def _share(quarters: int, minutes: int) -> float:
    return quarters / (QUARTERS * minutes) if minutes else 0.0
