"""What a way to get there is made of: single edits as values, told apart by what they do."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import get_args

from app.core.model import Binding, Frame, Mode, Timing

Weeks = tuple[int, ...]


@dataclass(frozen=True)
class SetTimeline:
    """Give all sessions another timing.

    `sessions` are (session id, its weeks if dated now); `kept` those left as they are.
    """

    program: str
    timing: Timing
    sessions: tuple[tuple[str, Weeks], ...]
    kept: tuple[str, ...] = ()


@dataclass(frozen=True)
class SetTiming:
    """Date, order or undate one session; `weeks` are its weeks if it is dated now."""

    session: str
    timing: Timing
    weeks: Weeks = ()


@dataclass(frozen=True)
class DropSession:
    """Leave out a session."""

    session: str


@dataclass(frozen=True)
class AddSession:
    """Add a dated session with library items in it; question sets are (id, questions used)."""

    program: str
    week: int
    minutes: int
    mode: Mode
    people: int
    activities: tuple[str, ...] = ()
    question_sets: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class SetMode:
    """Be in touch in another way in one session."""

    session: str
    mode: Mode


@dataclass(frozen=True)
class SetProgramMode:
    """Be in touch in another way where no session says how."""

    program: str
    mode: Mode


@dataclass(frozen=True)
class SetFrame:
    """Tick an element of the frame, or leave it out."""

    program: str
    element: Frame
    there: bool


@dataclass(frozen=True)
class AddActivity:
    """Put an activity of the library in a session, written out and required."""

    session: str
    activity: str


@dataclass(frozen=True)
class AddQuestions:
    """Put the first questions of a question set of the library in a session."""

    session: str
    question_set: str
    questions: int


@dataclass(frozen=True)
class RemoveActivity:
    """Take an activity out of its session."""

    use: str


@dataclass(frozen=True)
class RemoveQuestions:
    """Take a question set out of its session."""

    use: str


@dataclass(frozen=True)
class BindActivity:
    """Make an activity required, or one to choose."""

    use: str
    binding: Binding


@dataclass(frozen=True)
class BindQuestions:
    """Make a question set required, or one to choose."""

    use: str
    binding: Binding


@dataclass(frozen=True)
class WriteSteps:
    """Write out the steps of an activity of which only the title was given."""

    use: str


Edit = (
    SetTimeline
    | SetTiming
    | DropSession
    | AddSession
    | RemoveActivity
    | RemoveQuestions
    | SetMode
    | SetProgramMode
    | BindActivity
    | BindQuestions
    | WriteSteps
    | AddActivity
    | AddQuestions
    | SetFrame
)
"""All kinds of edits, in the order in which a plan applies them."""

ORDER = {kind: place for place, kind in enumerate(get_args(Edit))}


def key_of(edit: Edit) -> Hashable:
    """Equal for edits of which one is refused with the other."""
    match edit:
        case SetTimeline(timing=timing):
            return SetTimeline, timing
        case SetTiming(session=session, timing=timing):
            return SetTiming, session, timing
        case AddSession():
            return AddSession
        case AddQuestions(session=session, question_set=question_set):
            return AddQuestions, session, question_set
        case _:
            return edit
