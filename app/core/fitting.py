"""Which library items fit a session: its place in the program, its mode, people and time."""

from dataclasses import dataclass

from app.core.dimensions.constants import MINUTES_A_QUESTION
from app.core.model import (
    Activity,
    Mode,
    Phase,
    ProgramDesign,
    QuestionSet,
    SessionDesign,
    Timing,
)

BEGINNING_ENDS = 0.25
CLOSING_BEGINS = 0.8
SMALLEST_PART = 0.5
"""A set may be cut down to this share of its questions and still be that set."""


@dataclass(frozen=True)
class Occasion:
    """What a session offers. `phase` and `mode` None: anything goes.

    `minutes` are those that no activity fills yet, `question_minutes` those without questions.
    """

    phase: Phase | None
    mode: Mode | None
    people: int
    minutes: int
    question_minutes: int
    inside: frozenset[str] = frozenset()


def occasion_of(design: ProgramDesign, session_id: str) -> Occasion:
    """What one session of a program offers."""
    inside = next(s for s in design.sessions if s.session.id == session_id)
    session = inside.session
    asked = sum(use.questions for use in inside.question_sets) * MINUTES_A_QUESTION
    return Occasion(
        phase=phase_of(design, inside),
        mode=session.mode,
        people=session.people,
        minutes=max(0, session.minutes - sum(use.minutes for use in inside.activities)),
        question_minutes=max(0, session.minutes - asked),
        inside=frozenset(
            {use.activity for use in inside.activities}
            | {use.question_set for use in inside.question_sets}
        ),
    )


def phase_of(design: ProgramDesign, inside: SessionDesign) -> Phase | None:
    """The phase a session falls in; None where it can happen at any time."""
    session = inside.session
    if session.timing is Timing.DATED and session.weeks:
        return _phase_at((min(session.weeks) - 0.5) / design.program.weeks)
    if session.timing is Timing.ORDERED:
        order = [s for s in design.sessions if s.session.timing is Timing.ORDERED]
        return _phase_at((order.index(inside) + 0.5) / len(order))
    return None


def fits(item: Activity | QuestionSet, occasion: Occasion) -> bool:
    """Whether an item can be used on that occasion, in the time that is left."""
    if isinstance(item, Activity):
        return activity_fits(item, occasion)
    return questions_fit(item, occasion)


def activity_fits(activity: Activity, occasion: Occasion) -> bool:
    """Whether an activity can be done on that occasion, in the time that is left."""
    return (
        activity.id not in occasion.inside
        and _phase_fits(activity.phase, occasion)
        and (occasion.mode is None or occasion.mode in activity.modes)
        and activity.people.min <= occasion.people <= activity.people.max
        and 0 < activity.minutes <= occasion.minutes
    )


def questions_fit(question_set: QuestionSet, occasion: Occasion) -> bool:
    """Whether there is time on that occasion for at least half of the questions."""
    needed = len(question_set.questions) * SMALLEST_PART * MINUTES_A_QUESTION
    return (
        question_set.id not in occasion.inside
        and _phase_fits(question_set.phase, occasion)
        and 0 < needed <= occasion.question_minutes
    )


def _phase_at(share: float) -> Phase:
    if share < BEGINNING_ENDS:
        return Phase.INITIATION
    return Phase.CULTIVATION if share < CLOSING_BEGINS else Phase.SEPARATION


def _phase_fits(phases: tuple[Phase, ...], occasion: Occasion) -> bool:
    return occasion.phase is None or not phases or occasion.phase in phases
