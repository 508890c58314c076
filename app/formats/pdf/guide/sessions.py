"""The sessions of a guide: what each says at its openness, in reading order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.core.dimensions.means import openness_level
from app.core.model import (
    Activity,
    Binding,
    Detail,
    Frame,
    Library,
    Mode,
    Program,
    QuestionUse,
    Session,
    SessionDesign,
    Step,
    Timing,
)
from app.formats.pdf.sides import PEERS

PURPOSE, NAMED, LOOK_BACK = 1, 2, 3
LARGE_GROUP = 3
ALONE = {"mentors": "mentor", "mentees": "mentee"}


@dataclass(frozen=True)
class ActivityPart:
    """An activity as the guide prints it at its session's openness."""

    title: str
    minutes: int
    choice: bool
    steps: tuple[Step, ...] = ()
    needs: str = ""
    purpose: str = ""
    named: str = ""
    look_back: str = ""
    led: str = ""


@dataclass(frozen=True)
class QuestionPart:
    """Questions as the guide prints them."""

    title: str
    who: str
    choice: bool
    questions: tuple[str, ...]
    purpose: str = ""


@dataclass(frozen=True)
class SessionPart:
    """A session, with the days its weeks begin on if the program has a start."""

    number: int
    title: str
    note: str
    minutes: int
    mode: Mode | None
    people: int
    timing: Timing
    weeks: tuple[int, ...]
    times: int
    days: tuple[date, ...]
    level: int
    activities: tuple[ActivityPart, ...]
    questions: tuple[QuestionPart, ...]
    frames: tuple[Frame, ...] = ()

    @property
    def look_back(self) -> tuple[str, ...]:
        """The questions that look back on the session."""
        return tuple(activity.look_back for activity in self.activities if activity.look_back)


def in_reading_order(sessions: Sequence[SessionDesign]) -> list[SessionDesign]:
    """By first week; a session without dates stays behind the one it follows in the design."""
    week = 0
    keyed: list[tuple[int, SessionDesign]] = []
    for part in sessions:
        if part.session.timing is Timing.DATED and part.session.weeks:
            week = min(part.session.weeks)
        keyed.append((week, part))
    return [part for _, part in sorted(keyed, key=lambda pair: pair[0])]


def session_part(
    number: int, part: SessionDesign, program: Program, library: Library, everybody: int = 0
) -> SessionPart:
    """One session as it is printed: nothing that its openness keeps back is in it.

    `everybody` are the program's people, as far as they are known.
    """
    session, level = part.session, openness_level(program.names_it, part)
    weeks = tuple(sorted(session.weeks)) if session.timing is Timing.DATED else ()
    return SessionPart(
        number=number,
        title=session.title,
        note=session.note if level >= PURPOSE else "",
        minutes=session.minutes,
        mode=session.mode or program.mode,
        people=_people_at(session, program, everybody),
        timing=session.timing,
        weeks=weeks,
        times=session.occurrences,
        days=_days(weeks, program.start),
        level=level,
        activities=tuple(_activities(part, program, level, library)),
        questions=tuple(_questions(part.question_sets, level, library)),
        frames=_frames(part),
    )


def _frames(part: SessionDesign) -> tuple[Frame, ...]:
    """The elements of the frame that something in a session is for."""
    activities = {use.frame for use in part.activities}
    questions = {use.frame for use in part.question_sets}
    return tuple(frame for frame in Frame if frame in activities | questions)


def _people_at(session: Session, program: Program, everybody: int) -> int:
    """How many come: to a gathering of several matches all of the program, if they are known."""
    gathering = session.people > max(program.people, LARGE_GROUP)
    return everybody if gathering and everybody > program.people else session.people


def scaled_steps(steps: tuple[Step, ...], minutes: int) -> tuple[Step, ...]:
    """The steps with minutes that add up to the minutes given, each in its proportion."""
    total = sum(step.minutes for step in steps)
    if not total or total == minutes:
        return steps
    exact = [step.minutes * minutes / total for step in steps]
    rounded = [int(value) for value in exact]
    missing = minutes - sum(rounded)
    by_rest = sorted(range(len(steps)), key=lambda at: rounded[at] - exact[at])
    for at in by_rest[:missing]:
        rounded[at] += 1
    return tuple(
        Step(minutes=value, text=step.text) for step, value in zip(steps, rounded, strict=True)
    )


def led_by(activity: Activity, session: Session, program: Program) -> str:
    """Who leads an activity that the reader doesn't: coordinator, circle, mentor or mentee."""
    gathering = session.people >= LARGE_GROUP
    if activity.audience == "organizers" or (gathering and activity.audience in ALONE):
        return "coordinator"
    if activity.audience == "groups" and gathering:
        own = program.format in PEERS and session.people <= program.people
        return "circle" if own else "coordinator"
    return ALONE.get(activity.audience, "")


def _activities(
    part: SessionDesign, program: Program, level: int, library: Library
) -> list[ActivityPart]:
    parts = []
    for use in part.activities:
        activity = library.activities.get(use.activity)
        if activity is None:
            continue
        written = use.detail is Detail.STEPS
        led = led_by(activity, part.session, program)
        parts.append(
            ActivityPart(
                title=activity.title,
                minutes=use.minutes,
                choice=use.binding is Binding.CHOICE,
                steps=scaled_steps(activity.steps, use.minutes) if written else (),
                needs=activity.needs if written and led != "coordinator" else "",
                purpose=activity.purpose if level >= PURPOSE else "",
                named=activity.named if level >= NAMED else "",
                look_back=activity.look_back if level >= LOOK_BACK else "",
                led=led,
            )
        )
    return parts


def _questions(uses: Sequence[QuestionUse], level: int, library: Library) -> list[QuestionPart]:
    parts = []
    for use in uses:
        found = library.question_sets.get(use.question_set)
        if found is None or not use.questions:
            continue
        parts.append(
            QuestionPart(
                title=found.title,
                who=found.who,
                choice=use.binding is Binding.CHOICE,
                questions=found.questions[: use.questions],
                purpose=found.purpose if level >= PURPOSE else "",
            )
        )
    return parts


def _days(weeks: tuple[int, ...], start: date | None) -> tuple[date, ...]:
    if start is None:
        return ()
    return tuple(week_start(start, week) for week in weeks)


def week_start(start: date, week: int) -> date:
    """The day a week of the program begins on; week 1 begins on its first day."""
    return start + timedelta(weeks=week - 1)
