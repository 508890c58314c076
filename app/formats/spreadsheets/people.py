"""From an understanding to people: fields, persons, their parts, and the problems by row."""

from collections.abc import Sequence

from app.core.model import Field, Participant, Person, Role
from app.core.people.roster import PeopleRead
from app.formats.spreadsheets.headers import distinct
from app.formats.spreadsheets.merging import Same, merged
from app.formats.spreadsheets.recognition import plain
from app.formats.spreadsheets.records import FieldIds, records_of
from app.formats.spreadsheets.understanding import Column, Understanding, Use


def people_from(understanding: Understanding) -> PeopleRead:
    """Everybody whose row can be used, and every problem, by row."""
    fields, ids = _fields(understanding)
    records = list(records_of(understanding, ids))
    people = merged(record for record in records if record.usable and record.name)
    parts = [(number, same, role) for number, same in enumerate(people, 1) for role in same.roles]
    participants = [_participant(n, *part) for n, part in enumerate(parts, 1)]
    problems = [problem for record in records for problem in record.problems]
    return PeopleRead(
        fields=fields,
        people=tuple(_person(number, same) for number, same in enumerate(people, 1)),
        participants=tuple(participants),
        problems=tuple(sorted(problems, key=lambda problem: problem.at)),
        rows={f"p{n}": tuple(r.at for r in s.records) for n, s in enumerate(people, 1)},
        stated_capacity=frozenset(
            participant.id
            for participant, (_, same, role) in zip(participants, parts, strict=True)
            if same.counting[role].capacity is not None
        ),
    )


def _person(number: int, same: Same) -> Person:
    return Person(
        id=f"p{number}",
        name=same.name,
        email=same.email,
        phone=same.phone,
        answers=same.answers,
    )


def _participant(number: int, person: int, same: Same, role: Role) -> Participant:
    stated = same.counting[role].capacity
    return Participant(
        id=f"t{number}",
        program="",
        person=f"p{person}",
        role=role,
        capacity=1 if stated is None else stated,
    )


def _fields(understanding: Understanding) -> tuple[tuple[Field, ...], FieldIds]:
    """The fields, and for each profile column (sheet, index) the id of its field.

    Columns of the same header, meaning and kind are one field, whichever sheet they are in.
    """
    fields: dict[tuple[str, str, str], Field] = {}
    ids: dict[tuple[int, int], str] = {}
    for number, sheet in enumerate(understanding.sheets):
        for column in sheet.columns if sheet.included else ():
            if column.use is Use.PROFILE:
                key = (plain(column.header) or column.header, column.meaning, column.kind)
                if key not in fields:
                    fields[key] = _field(column, list(fields.values()))
                ids[number, column.index] = fields[key].id
    return tuple(fields.values()), ids


def _field(column: Column, before: Sequence[Field]) -> Field:
    return Field(
        id=f"f{len(before) + 1}",
        label=distinct(column.header, [field.label for field in before]),
        kind=column.kind,
        meaning=column.meaning,
        levels=column.levels,
        sensitive=column.sensitive,
        position=len(before),
    )
