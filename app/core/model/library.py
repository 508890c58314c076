"""Activities, question sets, templates and goals."""

from datetime import date
from typing import Annotated

from pydantic import Field as Bound

from app.core.model.base import Row, Value
from app.core.model.breaks import Span
from app.core.model.terms import Binding, Detail, Format, Frame, Mode, Phase, Timing


class GroupSize(Value):
    """How many people an activity is for."""

    min: int = Bound(ge=1)
    typical: int = Bound(ge=1)
    max: int = Bound(ge=1)


class Step(Value):
    """One step of an activity, with its minutes."""

    minutes: int = Bound(ge=0)
    text: str


class Activity(Row):
    """Something to do. The minutes of its steps add up to `minutes`."""

    title: str
    purpose: str = ""
    steps: tuple[Step, ...] = ()
    needs: str = ""
    mode: Mode = Mode.IN_PERSON
    also_works: tuple[Mode, ...] = ()
    people: GroupSize = GroupSize(min=2, typical=2, max=2)
    minutes: int = Bound(default=45, ge=0)
    audience: str = "pairs"
    phase: tuple[Phase, ...] = ()
    learning_types: tuple[str, ...] = ()
    frame: Frame | None = None
    named: str = ""
    look_back: str = ""
    idea_from: str = ""

    @property
    def modes(self) -> tuple[Mode, ...]:
        """All modes in which the activity can be done, the best one first."""
        return (self.mode, *self.also_works)


class QuestionSet(Row):
    """Questions to talk through."""

    title: str
    purpose: str = ""
    who: str = "pair"
    phase: tuple[Phase, ...] = ()
    learning_types: tuple[str, ...] = ()
    frame: Frame | None = None
    questions: tuple[str, ...] = ()
    idea_from: str = ""


MOST = 1_000_000
"""More minutes, times or people than this are a slip of the keyboard."""

Week = Annotated[int, Bound(ge=1, le=5_200)]
"""A hundred years: far more than a program has, and fewer than would stop a window."""

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(9000, 1, 1)
"""Between these every week of a program is in the calendar."""


class TemplateActivity(Value):
    """An activity named in a template; minutes None and a frame not given are the item's."""

    id: str
    minutes: int | None = Bound(default=None, ge=0, le=MOST)
    detail: Detail = Detail.STEPS
    binding: Binding = Binding.REQUIRED
    openness: int = Bound(default=0, ge=0, le=3)
    frame: Frame | None = None


class TemplateQuestions(Value):
    """A question set named in a template; `use` None means all its questions.

    A frame not given is the item's.
    """

    id: str
    use: int | None = Bound(default=None, ge=0, le=MOST)
    binding: Binding = Binding.REQUIRED
    openness: int = Bound(default=0, ge=0, le=3)
    frame: Frame | None = None


class TemplateSession(Value):
    """A session of a template."""

    title: str
    note: str = ""
    timing: Timing = Timing.DATED
    weeks: tuple[Week, ...] = ()
    times: int = Bound(default=1, ge=0, le=MOST)
    minutes: int = Bound(default=60, ge=0, le=MOST)
    mode: Mode | None = None
    people: int = Bound(default=2, ge=1, le=MOST)
    openness: int = Bound(default=0, ge=0, le=3)
    content_known: bool = True
    locked: bool = False
    activities: tuple[TemplateActivity, ...] = ()
    question_sets: tuple[TemplateQuestions, ...] = ()


class TemplateMilestone(Value):
    """A moment in a template's timeline that is no session."""

    week: Week
    title: str


class Template(Row):
    """A finished design to start from; the file form of a program's design.

    `lands` is where its author says it stands, 0 to 100, checked by a test. `start` and
    the coordinator are known only where the file was made of a program.
    """

    title: str
    weeks: int = Bound(ge=1, le=520)
    pair_mode: Mode | None = None
    pair_people: int = Bound(default=2, ge=1, le=MOST)
    names_it: bool = False
    minors: bool = False
    modes: tuple[Mode, ...] = ()
    language: str = "en"
    foreword: str = ""
    afterword: str = ""
    frame: tuple[Frame, ...] = ()
    format: Format | None = None
    summary: str = ""
    for_whom: str = ""
    goals: tuple[str, ...] = ()
    before_you_start: str = ""
    ask_yourself: tuple[str, ...] = ()
    lands: dict[str, int] = {}
    sessions: tuple[TemplateSession, ...] = ()
    milestones: tuple[TemplateMilestone, ...] = ()
    breaks: tuple[Span, ...] = ()
    start: date | None = Bound(default=None, ge=FIRST_DAY, le=LAST_DAY)
    coordinator: str = ""
    coordinator_contact: str = ""


class GoalRange(Value):
    """Where programs with a goal tend to stand on one dimension, 0 to 1, and why."""

    low: float = Bound(alias="from", ge=0, le=1)
    high: float = Bound(alias="to", ge=0, le=1)
    basis: tuple[str, ...] = ()
    reason: str = ""
    sources: tuple[str, ...] = ()
    question_low: str = ""
    question_high: str = ""


class GoalQuestion(Value):
    """A question that a goal asks in any case."""

    text: str
    sources: tuple[str, ...] = ()


class Goal(Row):
    """What a program is for, with suggested ranges: questions, never verdicts."""

    title: str
    bloom: tuple[str, ...] = ()
    ranges: dict[str, GoalRange] = {}
    also_ask: tuple[GoalQuestion, ...] = ()


class Source(Value):
    """Where a reason comes from."""

    text: str
    url: str = ""


class Library(Value):
    """Everything there is to build with, each table keyed by id, in shelf order."""

    activities: dict[str, Activity] = {}
    question_sets: dict[str, QuestionSet] = {}
    templates: dict[str, Template] = {}
    goals: dict[str, Goal] = {}
    sources: dict[str, Source] = {}
