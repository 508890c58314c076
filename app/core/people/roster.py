"""People as they were read from outside, before they are part of a workspace."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.core.model import Field, Participant, Person


class Level(StrEnum):
    """Whether a problem keeps its row out, or only wants somebody to look."""

    STOP = "stop"
    LOOK = "look"


@dataclass(frozen=True, order=True)
class RowRef:
    """A row of a sheet: the sheet's index, and the number a spreadsheet program shows."""

    sheet: int
    row: int


@dataclass(frozen=True)
class RowProblem:
    """What is the matter with a row; `code` and `details` become a sentence where people read.

    `column` is the index of the cell to mend, if there is one.
    """

    code: str
    level: Level
    at: RowRef
    column: int | None = None
    details: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class PeopleRead:
    """People ready to be imported.

    Ids are local to this value (fields f1…, people p1…, participants t1…), and participants
    have no program yet. `rows` tells from which rows each person came, by person id.
    `stated_capacity` holds the participants whose capacity was given rather than assumed.
    """

    fields: tuple[Field, ...] = ()
    people: tuple[Person, ...] = ()
    participants: tuple[Participant, ...] = ()
    problems: tuple[RowProblem, ...] = ()
    rows: Mapping[str, tuple[RowRef, ...]] = field(default_factory=dict)
    stated_capacity: frozenset[str] = frozenset()

    def stopped(self) -> frozenset[RowRef]:
        """The rows that can't be used until they are mended."""
        return frozenset(p.at for p in self.problems if p.level is Level.STOP)

    def to_look_at(self) -> frozenset[RowRef]:
        """All rows with a problem of any level."""
        return frozenset(p.at for p in self.problems)
