"""What was learned of running a program, and of what was seen elsewhere."""

from datetime import date

from pydantic import Field as Bound

from app.core.model.base import Row
from app.core.model.terms import Going


class Meeting(Row):
    """Whether the people of a match met for one occurrence of a session, from their log.

    `occurrence` counts from 1 in the order of the session's weeks. Where there is no such
    row, nothing is known.
    """

    match: str
    session: str
    occurrence: int = Bound(default=1, ge=1)
    met: bool = True
    minutes: int | None = Bound(default=None, ge=0)
    day: date | None = None


class CheckIn(Row):
    """What a match, or one participant, said when asked how it goes; one of the two is set."""

    program: str
    match: str = ""
    participant: str = ""
    day: date
    going: Going = Going.WELL
    note: str = ""


class Rating(Row):
    """One answer, 1 to 5, on a form that came back: how far a goal was reached.

    `form` numbers the sheets of a program; `participant` is empty where no name stood on it.
    """

    program: str
    form: int = Bound(ge=1)
    goal: str
    participant: str = ""
    value: int = Bound(ge=1, le=5)


class JournalEntry(Row):
    """Social learning seen elsewhere, with its place, 0 to 1, as far as it is known.

    `activity` and `question_set` name the library items that were made of it.
    """

    title: str
    where: str = ""
    day: date | None = None
    seen: str = ""
    caught: str = ""
    structure: float | None = Bound(default=None, ge=0, le=1)
    immediacy: float | None = Bound(default=None, ge=0, le=1)
    scale: float | None = Bound(default=None, ge=0, le=1)
    transparency: float | None = Bound(default=None, ge=0, le=1)
    activity: str = ""
    question_set: str = ""
