"""People, what is known of them, and their part in a program."""

from app.core.model.base import Row
from app.core.model.terms import FieldKind, Meaning, Role, Status

Answer = str | float | tuple[str, ...]


class Field(Row):
    """A question of the profile, one for each imported column that is kept.

    `levels` orders the answers of a LEVEL field, lowest first. Answers of a
    `sensitive` field never appear in a participant's print.
    """

    label: str
    kind: FieldKind = FieldKind.TEXT
    meaning: Meaning = Meaning.OTHER
    levels: tuple[str, ...] = ()
    sensitive: bool = False
    position: int = 0


class Person(Row):
    """Somebody, recorded once in a workspace. `answers` is keyed by field id."""

    name: str
    email: str = ""
    phone: str = ""
    note: str = ""
    answers: dict[str, Answer] = {}


class Participant(Row):
    """A person's part in a program; a person with two roles has two of these.

    `capacity` is how many people of the other role this one can take at most, `least` how
    many they want at least, if they can be had.
    """

    program: str
    person: str
    role: Role
    capacity: int = 1
    least: int = 0
    status: Status = Status.ACTIVE
