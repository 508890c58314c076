"""People read from outside, brought together with those a workspace already knows."""

import re
from collections.abc import Iterable, Mapping

from app.core.edits.rows import fresh_ids, next_position, put
from app.core.model import Answer, Field, Format, Participant, Person, Role, Workspace
from app.core.people.identity import Register, name_key
from app.core.people.roster import PeopleRead

ROLELESS = frozenset((Format.CIRCLE, Format.PEER_PAIRS))


def joined(workspace: Workspace, program_id: str, read: PeopleRead) -> Workspace:
    """The workspace with the people read as participants of the program."""
    fields, field_ids = _with_fields(workspace.fields, read.fields)
    people, person_ids = _with_people(workspace.people, read.people, field_ids)
    format_ = workspace.programs[program_id].format
    parts = [p for r in read.participants for p in _part(r, program_id, person_ids, format_)]
    participants = _with_parts(workspace.participants, parts, read.stated_capacity)
    return workspace.with_tables(fields=fields, people=people, participants=participants)


def _with_fields(
    table: Mapping[str, Field], read: Iterable[Field]
) -> tuple[Mapping[str, Field], dict[str, str]]:
    """The fields with the new ones, and from each read field's id to the workspace's."""
    known = {_field_key(field): field for field in table.values()}
    ids = fresh_ids(table, "field")
    position = next_position(table.values())
    for field in read:
        old = known.get(_field_key(field))
        if old is None:
            update = {"id": next(ids), "position": position, "label": _label(field, known)}
            position += 1
            known[_field_key(field)] = field.model_copy(update=update)
        else:
            known[_field_key(field)] = _agreed(old, field)
    return put(table, *known.values()), {f.id: known[_field_key(f)].id for f in read}


def _field_key(field: Field) -> tuple[str, str]:
    return name_key(field.label), field.kind


def _label(field: Field, known: Mapping[tuple[str, str], Field]) -> str:
    taken = {name_key(other.label) for other in known.values()}
    label, number = field.label, 2
    while name_key(label) in taken:
        label, number = f"{field.label} ({number})", number + 1
    return label


def _agreed(old: Field, new: Field) -> Field:
    levels = _both(old.levels, new.levels)
    return old.model_copy(update={"levels": levels, "sensitive": old.sensitive or new.sensitive})


def _both(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    """Both orders of levels as one; numbered levels are put in order again."""
    levels = tuple(dict.fromkeys((*old, *new)))
    if set(levels) == set(old):
        return old
    if set(levels) == set(new):
        return new
    numbers = [re.search(r"\d+", level) for level in levels]
    if all(numbers):
        return tuple(sorted(levels, key=lambda level: int(re.findall(r"\d+", level)[0])))
    return levels


def _with_people(
    table: Mapping[str, Person], read: Iterable[Person], field_ids: Mapping[str, str]
) -> tuple[Mapping[str, Person], dict[str, str]]:
    register = Register(table.values())
    fresh = fresh_ids(table, "person")
    rows: list[Person] = []
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for person in read:
        answers = {field_ids[field]: answer for field, answer in person.answers.items()}
        old = register.find(person.name, person.email, taken)
        ids[person.id] = old.id if old else next(fresh)
        taken.add(ids[person.id])
        rows.append(_known(old, person, answers) if old else _new(ids[person.id], person, answers))
    return put(table, *rows), ids


def _new(person_id: str, person: Person, answers: dict[str, Answer]) -> Person:
    return person.model_copy(update={"id": person_id, "answers": answers})


def _known(old: Person, new: Person, answers: dict[str, Answer]) -> Person:
    """Somebody already recorded: new answers win, the name and what was known stay."""
    return old.model_copy(
        update={
            "email": old.email or new.email,
            "phone": new.phone or old.phone,
            "answers": {**old.answers, **answers},
        }
    )


def _part(
    read: Participant, program_id: str, person_ids: Mapping[str, str], format_: Format
) -> Iterable[Participant]:
    role = Role.PEER if format_ in ROLELESS else read.role
    person = person_ids[read.person]
    yield read.model_copy(update={"program": program_id, "person": person, "role": role})


def _with_parts(
    table: Mapping[str, Participant], parts: Iterable[Participant], stated: frozenset[str]
) -> Mapping[str, Participant]:
    """New parts are added; a part that is there already only takes a stated capacity."""
    known = {(p.program, p.person, p.role): p for p in table.values()}
    ids = fresh_ids(table, "participant")
    for part in parts:
        key = (part.program, part.person, part.role)
        old = known.get(key)
        if old is None:
            known[key] = part.model_copy(update={"id": next(ids)})
        elif part.id in stated:
            known[key] = old.model_copy(update={"capacity": part.capacity})
    return put(table, *known.values())
