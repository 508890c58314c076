"""Rows as records: who, in which role, with what answers, and what is wrong with the row."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from app.core.model import Answer, Meaning, Role
from app.core.people.identity import name_key
from app.core.people.roster import Level, RowProblem, RowRef
from app.formats.spreadsheets.answers import Reader
from app.formats.spreadsheets.recognition import plain
from app.formats.spreadsheets.splitting import PLAIN_SPLIT, Splits, splits_for
from app.formats.spreadsheets.tables import SheetRow
from app.formats.spreadsheets.ticks import ticked_roles
from app.formats.spreadsheets.understanding import (
    ROLE_USES,
    Column,
    Drift,
    Sheet,
    Understanding,
    Use,
)
from app.formats.spreadsheets.values import (
    UNLIMITED,
    capacity_in,
    email_in,
    is_blank,
    roles_in,
    time_in,
    visible,
)

FieldIds = Mapping[tuple[int, int], str]
_DRIFT = {
    Drift.MOVED: ("people.cells_moved", Level.LOOK),
    Drift.CUT_SHORT: ("people.cut_short", Level.LOOK),
    Drift.OPEN_QUOTE: ("people.open_quote", Level.LOOK),
    Drift.LOST: ("people.row_drifted", Level.STOP),
}


@dataclass(eq=False)
class Record:
    """One row on its way to becoming a person; filled step by step while it is read."""

    at: RowRef
    name: str = ""
    email: str = ""
    phone: str = ""
    roles: frozenset[Role] = frozenset()
    capacity: int | None = None
    when: datetime | None = None
    answers: dict[str, Answer] = field(default_factory=dict)
    problems: list[RowProblem] = field(default_factory=list)

    def note(
        self, code: str, column: Column | None = None, level: Level = Level.LOOK, **details: object
    ) -> None:
        """Remember a problem of this row."""
        if column:
            details = {"header": column.header, **details}
        self.problems.append(
            RowProblem(code, level, self.at, column.index if column else None, details)
        )

    @property
    def usable(self) -> bool:
        """Whether nothing keeps the row out."""
        return all(problem.level is not Level.STOP for problem in self.problems)


def records_of(understanding: Understanding, fields: FieldIds) -> Iterator[Record]:
    """A record for each row that is not left out, headers repeated in the middle passed over."""
    reading = _Reading(understanding, fields)
    for number, sheet in enumerate(understanding.sheets):
        for row in sheet.rows if sheet.included else ():
            at = RowRef(number, row.number)
            if at not in understanding.left_out and not row.blank:
                yield reading.record(at, sheet, row)


def name_in(sheet: Sheet, row: SheetRow) -> str:
    """The person's name as the row has it, with outer spaces taken off."""
    parts = (sheet.column_for(use) for use in (Use.NAME, Use.FIRST_NAME, Use.LAST_NAME))
    cells = [row.cell(column.index).strip() for column in parts if column]
    name = " ".join(cell for cell in cells if cell)
    return name if visible(name) else ""


class _Reading:
    def __init__(self, understanding: Understanding, fields: FieldIds) -> None:
        sheets = understanding.sheets
        self._fields = fields
        self._splits: Splits = splits_for(sheets)
        names = [name_in(sheet, row) for sheet in sheets if sheet.included for row in sheet.rows]
        self._reader = Reader({name_key(name): name for name in names if name})
        self._most = [_most_stated(sheet) for sheet in sheets]

    def record(self, at: RowRef, sheet: Sheet, row: SheetRow) -> Record:
        record = Record(at)
        if _repeats_header(sheet, row):
            record.note("people.header_again")
            return record
        if drift := sheet.drifted.get(row.number):
            code, level = _DRIFT[drift]
            record.note(code, level=level)
        self._who(record, sheet, row)
        self._answers(record, sheet, row)
        _set_roles(record, sheet, row)
        self._set_capacity(record, sheet, row)
        return record

    def _who(self, record: Record, sheet: Sheet, row: SheetRow) -> None:
        record.name = name_in(sheet, row)
        named_in = next(
            filter(None, map(sheet.column_for, (Use.NAME, Use.FIRST_NAME, Use.LAST_NAME))), None
        )
        if not record.name:
            record.note("people.no_name", named_in, Level.STOP)
        if column := sheet.column_for(Use.EMAIL):
            _set_email(record, column, row.cell(column.index))
        if column := sheet.column_for(Use.PHONE):
            record.phone = row.cell(column.index).strip()
        if column := sheet.column_for(Use.TIMESTAMP):
            record.when = time_in(row.cell(column.index))

    def _answers(self, record: Record, sheet: Sheet, row: SheetRow) -> None:
        for column in sheet.columns:
            field_id = self._fields.get((record.at.sheet, column.index))
            if field_id is None:
                continue
            cell = row.cell(column.index)
            split = self._splits.get((record.at.sheet, column.index), PLAIN_SPLIT)
            answer, wrong = self._reader.answer(cell, column, split)
            if answer is not None:
                record.answers[field_id] = answer
            if wrong:
                record.note(wrong, column, value=cell.strip())
            if isinstance(answer, tuple) and column.meaning in (Meaning.WISHES, Meaning.RATHER_NOT):
                self._check_people(record, column, answer)

    def _check_people(self, record: Record, column: Column, named: tuple[str, ...]) -> None:
        for name in named:
            if name == record.name:
                record.note("people.names_themself", column, name=name)
            elif name_key(name) not in self._reader.names:
                record.note("people.names_stranger", column, name=name)

    def _set_capacity(self, record: Record, sheet: Sheet, row: SheetRow) -> None:
        column = sheet.column_for(Use.CAPACITY)
        if column is None or not record.roles & _takers(column):
            return
        cell = row.cell(column.index)
        if is_blank(cell):
            return
        capacity = capacity_in(cell)
        if capacity is None:
            record.note("people.capacity_unclear", column, value=cell.strip())
        elif capacity == UNLIMITED:
            record.capacity = self._most[record.at.sheet]
            record.note(
                "people.capacity_open", column, value=cell.strip(), capacity=record.capacity
            )
        else:
            record.capacity = capacity
            if capacity == 0:
                record.note("people.no_place", column)


def _set_email(record: Record, column: Column, cell: str) -> None:
    record.email = email_in(cell) or ""
    if not record.email and not is_blank(cell):
        record.note("people.not_an_address", column, value=cell.strip())


def _set_roles(record: Record, sheet: Sheet, row: SheetRow) -> None:
    column = next(filter(None, map(sheet.column_for, ROLE_USES)), None)
    if sheet.role:
        record.roles = frozenset((sheet.role,))
    else:
        written = roles_in(row.cell(column.index)) if column else frozenset()
        record.roles = written | ticked_roles(sheet, row)
    if not record.roles:
        record.roles = _roles_by_answers(sheet, row)
        if record.roles:
            record.note("people.role_guessed", column, role=next(iter(record.roles)).value)
        else:
            record.note("people.no_role", column, Level.STOP)


def _roles_by_answers(sheet: Sheet, row: SheetRow) -> frozenset[Role]:
    """Who only offers is a mentor, who only wants is a mentee."""
    filled = {
        column.meaning
        for column in sheet.columns
        if column.use is Use.PROFILE and not is_blank(row.cell(column.index))
    }
    roles = {Role.MENTEE: Meaning.WANTS, Role.MENTOR: Meaning.OFFERS}
    found = frozenset(role for role, meaning in roles.items() if meaning in filled)
    return found if len(found) == 1 else frozenset()


def _most_stated(sheet: Sheet) -> int:
    column = sheet.column_for(Use.CAPACITY)
    cells = [row.cell(column.index) for row in sheet.rows] if column else []
    return max((capacity_in(cell) or 1 for cell in cells), default=1)


def _takers(column: Column) -> frozenset[Role]:
    """Whose capacity a column holds: "how many mentors" is asked of mentees."""
    said = plain(column.header)
    if "mentor" in said and "mentee" not in said:
        return frozenset((Role.MENTEE,))
    return frozenset((Role.MENTOR,))


def _repeats_header(sheet: Sheet, row: SheetRow) -> bool:
    return sheet.header_row > 0 and all(
        plain(row.cell(column.index)) == plain(column.header) for column in sheet.columns
    )
