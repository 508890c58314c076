"""A program and what its timeline is made of."""

from datetime import date

from pydantic import Field as Bound

from app.core.model.base import Row
from app.core.model.terms import Binding, Detail, Format, Frame, Mode, Timing


class Program(Row):
    """One designed cohort.

    `mode` is how a match is in touch when no session says otherwise (None: not known),
    `people` how many learn together in a match, `names_it` whether page one says that
    people learn from each other, `frame` what was ticked by hand. `modes` are those that its
    people have (none named: all). `minors`: whether people under
    age take part, so that their guardians consent and the guides name whom to tell.
    `ended`: the day it was ended by hand. `previous` is the earlier version's id, `expectation`
    what the change is meant to do, `finding` what came of it, `learned` all else that was learned.
    The guides are in `language`, with `foreword` and `afterword` around what they hold.
    """

    title: str
    purpose: str = ""
    for_whom: str = ""
    goals: tuple[str, ...] = ()
    format: Format = Format.PAIRS
    weeks: int = Bound(default=12, ge=1, le=520)
    start: date | None = None
    mode: Mode | None = None
    modes: tuple[Mode, ...] = ()
    people: int = Bound(default=2, ge=1)
    names_it: bool = False
    minors: bool = False
    language: str = "en"
    foreword: str = ""
    afterword: str = ""
    frame: tuple[Frame, ...] = ()
    before_you_start: str = ""
    ask_yourself: tuple[str, ...] = ()
    coordinator: str = ""
    coordinator_contact: str = ""
    previous: str = ""
    expectation: str = ""
    finding: str = ""
    learned: str = ""
    ended: date | None = None
    position: int = 0


class Session(Row):
    """An occasion when people are in touch.

    `weeks` (1 is the first) lists the occurrences of a dated session; `times` counts those
    of an ordered or open one. `minutes` is one occurrence. `mode` None: not known.
    """

    program: str
    position: int = 0
    title: str
    note: str = ""
    timing: Timing = Timing.DATED
    weeks: tuple[int, ...] = ()
    times: int = Bound(default=1, ge=0)
    minutes: int = Bound(default=60, ge=0)
    mode: Mode | None = None
    people: int = Bound(default=2, ge=1)
    openness: int = Bound(default=0, ge=0, le=3)
    content_known: bool = True
    locked: bool = False

    @property
    def occurrences(self) -> int:
        """How often the session happens."""
        return len(self.weeks) if self.timing is Timing.DATED else self.times


class ActivityUse(Row):
    """An activity of the library, put in a session."""

    session: str
    activity: str
    position: int = 0
    minutes: int = Bound(ge=0)
    detail: Detail = Detail.STEPS
    binding: Binding = Binding.REQUIRED
    openness: int = Bound(default=0, ge=0, le=3)
    frame: Frame | None = None


class QuestionUse(Row):
    """The first `questions` questions of a question set of the library, put in a session."""

    session: str
    question_set: str
    position: int = 0
    questions: int = Bound(ge=0)
    binding: Binding = Binding.REQUIRED
    openness: int = Bound(default=0, ge=0, le=3)
    frame: Frame | None = None


class Milestone(Row):
    """A moment in the timeline that is no session."""

    program: str
    week: int = Bound(ge=1)
    title: str
