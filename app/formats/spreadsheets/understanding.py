"""How Trellis understood some sheets: what each column is, and who is in which role."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Self

from app.core.model import FieldKind, Meaning, Role
from app.core.people.roster import RowRef
from app.formats.spreadsheets.tables import SheetRow, SheetTable


class Use(StrEnum):
    """What becomes of a column; PROFILE columns become fields, IGNORED ones stay behind."""

    NAME = "name"
    FIRST_NAME = "first name"
    LAST_NAME = "last name"
    EMAIL = "e-mail"
    PHONE = "phone"
    ROLE = "role"
    IS_MENTOR = "is a mentor"
    IS_MENTEE = "is a mentee"
    CAPACITY = "capacity"
    TIMESTAMP = "time of answer"
    PROFILE = "profile"
    IGNORED = "ignored"


ROLE_USES = (Use.ROLE, Use.IS_MENTOR, Use.IS_MENTEE)


class Drift(StrEnum):
    """What was the matter with a damaged row."""

    MOVED = "cells put back"
    CUT_SHORT = "cut short"
    OPEN_QUOTE = "quotation mark left open"
    LOST = "past mending"


@dataclass(frozen=True)
class Column:
    """One column: where it stands, what is written above it, and what it is taken for.

    `meaning`, `kind`, `levels` and `sensitive` count for PROFILE columns only.
    """

    index: int
    header: str
    use: Use = Use.PROFILE
    meaning: Meaning = Meaning.OTHER
    kind: FieldKind = FieldKind.TEXT
    levels: tuple[str, ...] = ()
    sensitive: bool = False
    samples: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """One sheet: its columns and its rows below the header, drifted rows put right if safe.

    `role` is everybody's role here; None means each row says its own, or nobody knows.
    `drifted` tells, by row number, which rows came damaged and whether they were put right.
    """

    table: SheetTable
    columns: tuple[Column, ...]
    rows: tuple[SheetRow, ...]
    header_row: int = 0
    role: Role | None = None
    included: bool = True
    drifted: Mapping[int, Drift] = field(default_factory=dict)

    @property
    def tells_roles(self) -> bool:
        """Whether some column says who is in which role."""
        return any(column.use in ROLE_USES for column in self.columns)

    def column_for(self, use: Use) -> Column | None:
        """The column of that use, if there is one."""
        return next((column for column in self.columns if column.use is use), None)


@dataclass(frozen=True)
class Understanding:
    """All sheets that were opened together; change it by the methods, which give a copy."""

    sheets: tuple[Sheet, ...] = ()
    left_out: frozenset[RowRef] = frozenset()

    def with_sheet(self, index: int, sheet: Sheet) -> Self:
        """A copy in which one sheet is replaced."""
        return replace(self, sheets=(*self.sheets[:index], sheet, *self.sheets[index + 1 :]))

    def with_column(self, sheet: int, column: Column) -> Self:
        """A copy in which one column is taken for something else.

        A use that only one column can have is taken from the column that had it.
        """
        old = self.sheets[sheet]
        single = column.use not in (Use.PROFILE, Use.IGNORED)
        columns = tuple(
            column
            if c.index == column.index
            else replace(c, use=Use.PROFILE)
            if single and c.use is column.use
            else c
            for c in old.columns
        )
        return self.with_sheet(sheet, replace(old, columns=columns))

    def as_peers(self) -> Self:
        """A copy in which nobody has a role but peer."""
        return replace(self, sheets=tuple(replace(s, role=Role.PEER) for s in self.sheets))

    def with_row(self, at: RowRef, cells: Sequence[str]) -> Self:
        """A copy in which a row is mended; it then counts as looked at."""
        old = self.sheets[at.sheet]
        mended = SheetRow(at.row, tuple(cells))
        rows = tuple(mended if row.number == at.row else row for row in old.rows)
        drifted = {number: drift for number, drift in old.drifted.items() if number != at.row}
        return self.with_sheet(at.sheet, replace(old, rows=rows, drifted=drifted))

    def leaving_out(self, at: RowRef, out: bool = True) -> Self:
        """A copy in which a row is left out, or taken in again."""
        rest = self.left_out - {at}
        return replace(self, left_out=rest | {at} if out else rest)
