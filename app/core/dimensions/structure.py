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
    times = [inside.session.occurrences for inside in design.sessions]
    needed = max(1, ceil(design.program.weeks / WEEKS_A_CONTACT))
    return Structure(
        timeline=_timeline(design, times, needed),
        met=sum(times),
        needed=needed,
        filled=_filled(design.sessions, times),
        elements=frozenset(frame_of(design)),
    )


def frame_of(design: ProgramDesign) -> set[Frame]:
    """The frame elements there are: ticked on the program, or tagged on what is in it."""
    found: set[Frame | None] = set(design.program.frame)
    for inside in design.sessions:
        for activity in inside.activities:
            found.add(activity.frame)
        for questions in inside.question_sets:
            found.add(questions.frame)
    return {frame for frame in found if frame is not None}


def _filled(sessions: Iterable[SessionDesign], occurrences: list[int]) -> Filled:
    minutes = known = activities = questions = 0
    for inside, times in zip(sessions, occurrences, strict=True):
        session = inside.session
        total = session.minutes * times
        minutes += total
        if session.content_known:
            known += total
            if inside.activities:
                activities += times * _activity_quarters(inside.activities, session.minutes)
            if inside.question_sets:
                questions += times * _question_quarters(inside.question_sets, session.minutes)
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


def _timeline(design: ProgramDesign, occurrences: list[int], needed: int) -> float:
    dates: set[int] = set()
    in_order = 0
    for inside, times in zip(design.sessions, occurrences, strict=True):
        timing = inside.session.timing
        if timing is Timing.DATED:
            dates.update(inside.session.weeks)
        if timing is not Timing.OPEN:
            in_order += times
    weeks = design.program.weeks
    return max(covered_weeks(dates, weeks) / weeks, min(1.0, in_order / needed) / 2)


def _activity_quarters(uses: Iterable[ActivityUse], minutes: int) -> int:
    return fill([(activity_value(use), use.minutes) for use in uses], minutes)


def _question_quarters(uses: Iterable[QuestionUse], minutes: int) -> int:
    wanted = [(question_value(use), use.questions * MINUTES_A_QUESTION) for use in uses]
    return fill(wanted, minutes)


def fill(values: list[tuple[int, int]], minutes: int) -> int:
    """The quarters that (value, wanted minutes) fill of so many minutes, highest value first."""
    filled = 0
    if len(values) > 1:
        values.sort(reverse=True)
    for value, wanted in values:
        used = min(wanted, minutes)
        filled += used * value
        minutes -= used
    return filled


def activity_value(use: ActivityUse) -> int:
    """What a minute of an activity counts, in quarters."""
    detail = 2 if use.detail is Detail.STEPS else 1
    return detail * (2 if use.binding is Binding.REQUIRED else 1)


def question_value(use: QuestionUse) -> int:
    """What a minute of questions counts, in quarters."""
    return QUARTERS if use.binding is Binding.REQUIRED else QUARTERS // 2


def _share(quarters: int, minutes: int) -> float:
    return quarters / (QUARTERS * minutes) if minutes else 0.0
