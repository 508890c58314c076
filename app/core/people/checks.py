"""What needs a look among a program's participants: codes and details, not sentences."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.core.model import FieldKind, Meaning, Participant, Person, Role, Status, Workspace
from app.core.people.identity import is_address, name_key, names_of

NAMING = (Meaning.WISHES, Meaning.RATHER_NOT)


@dataclass(frozen=True)
class PersonProblem:
    """Something to look at with one participant; the code's sentence tells what to do."""

    code: str
    details: Mapping[str, object] = field(default_factory=dict)


def person_problems(workspace: Workspace, program_id: str) -> dict[str, tuple[PersonProblem, ...]]:
    """The problems of a program's participants, keyed by participant id; who left has none."""
    parts = [
        part
        for part in workspace.participants.values()
        if part.program == program_id and part.status is not Status.LEFT
    ]
    check = _Check(workspace, parts)
    found = {part.id: tuple(check.of(part)) for part in parts}
    return {part: problems for part, problems in found.items() if problems}


class _Check:
    def __init__(self, workspace: Workspace, parts: list[Participant]) -> None:
        self._people = {part.person: workspace.people[part.person] for part in parts}
        self._names = names_of(self._people)
        self._asked = bool(workspace.fields)
        self._naming = [
            f
            for f in workspace.fields.values()
            if f.kind is FieldKind.PEOPLE and f.meaning in NAMING
        ]
        self._at_address: defaultdict[str, set[str]] = defaultdict(set)
        self._namesakes: defaultdict[tuple[str, Role], set[str]] = defaultdict(set)
        for part in parts:
            person = self._people[part.person]
            self._at_address[person.email.casefold()].add(person.id)
            self._namesakes[person.name, part.role].add(person.id)

    def of(self, part: Participant) -> Iterator[PersonProblem]:
        person = self._people[part.person]
        yield from self._address(person)
        if len(self._namesakes[person.name, part.role]) > 1:
            yield PersonProblem("person.same_name")
        if part.role is Role.MENTOR and part.capacity == 0:
            yield PersonProblem("person.no_place")
        if self._asked and not person.answers:
            yield PersonProblem("person.no_answers")
        yield from self._named(person)

    def _address(self, person: Person) -> Iterator[PersonProblem]:
        if not person.email:
            return
        if not is_address(person.email):
            yield PersonProblem("person.odd_email", {"email": person.email})
        others = self._at_address[person.email.casefold()] - {person.id}
        for other in sorted(others)[:1]:
            yield PersonProblem("person.same_email", {"name": self._people[other].name})

    def _named(self, person: Person) -> Iterator[PersonProblem]:
        own = {name_key(person.name), name_key(person.email)}
        for asked in self._naming:
            names = person.answers.get(asked.id, ())
            for name in names if isinstance(names, tuple) else ():
                details = {"name": name, "header": asked.label}
                if name_key(name) in own:
                    yield PersonProblem("person.names_themself", details)
                elif name_key(name) not in self._names:
                    yield PersonProblem("person.names_stranger", details)
