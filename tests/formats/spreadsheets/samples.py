"""The spreadsheets the tests read."""

from pathlib import Path

from app.core.model import Answer, Person, Role
from app.core.people.roster import PeopleRead
from app.formats.spreadsheets import SheetTable, people_from, read_people, understand
from app.formats.spreadsheets.csv_text import decode, rows_of

FOLDER = Path(__file__).parents[2] / "data" / "people"
GOVERNMENT = (
    FOLDER / "government-sample" / "mentors.csv",
    FOLDER / "government-sample" / "mentees.csv",
)


def sample(*names: str) -> PeopleRead:
    """The people in these files of the sample folder."""
    return read_people([FOLDER / name for name in names])


def table(text: str | bytes, source: str = "people.csv") -> SheetTable:
    """A CSV file's table, from its text or its bytes."""
    data = text.encode() if isinstance(text, str) else text
    return SheetTable(source, "", rows_of(decode(data)))


def people_in(text: str | bytes, source: str = "people.csv") -> PeopleRead:
    """The people in a CSV file of that text."""
    return people_from(understand([table(text, source)]))


def names(read: PeopleRead, role: Role | None = None) -> list[str]:
    """The names in order, of one role or of all."""
    by_id = {person.id: person.name for person in read.people}
    if role is None:
        return list(by_id.values())
    return [by_id[part.person] for part in read.participants if part.role is role]


def person(read: PeopleRead, name: str) -> Person:
    """The one person of that name."""
    (found,) = [p for p in read.people if p.name == name]
    return found


def answer(read: PeopleRead, name: str, label: str) -> Answer | None:
    """What that person answered in the field whose label begins so."""
    (field,) = [f for f in read.fields if f.label.startswith(label)]
    return person(read, name).answers.get(field.id)


def capacities(read: PeopleRead) -> dict[str, int]:
    """Each mentor's capacity by name."""
    by_id = {p.id: p.name for p in read.people}
    return {by_id[t.person]: t.capacity for t in read.participants if t.role is Role.MENTOR}


def codes(read: PeopleRead) -> list[tuple[int, str]]:
    """The problems as (row, code)."""
    return [(problem.at.row, problem.code.removeprefix("people.")) for problem in read.problems]
