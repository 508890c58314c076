"""What needs a look among a program's participants: codes and details, not sentences."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from app.core.model import Field, FieldKind, Meaning, Participant, Person, Role, Status, Workspace
from app.core.people.identity import is_address, name_key

NAMING = (Meaning.WISHES, Meaning.RATHER_NOT)


@dataclass(frozen=True)
class PersonProblem:
    """Something to look at with one participant; the code's sentence tells what to do."""

    code: str
    details: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Named:
    """Somebody whom a person's answer names, by the key to find them with."""

    key: str
    name: str
    header: str


@dataclass(frozen=True)
class Facts:
    """What can be told of a person alone; it stays true as long as the row is the same."""

    person: Person
    address: str
    odd: bool
    own: frozenset[str]
    named: tuple[Named, ...]


@dataclass(frozen=True)
class Checked:
    """The problems of a program's participants, keyed by participant id; who left has none.

    It remembers what they were found with, so that checking anew after an edit is quick.
    """

    program: str = ""
    problems: Mapping[str, tuple[PersonProblem, ...]] = field(default_factory=dict)
    workspace: Workspace = field(default_factory=Workspace)
    facts: Mapping[str, Facts] = field(default_factory=dict)

    def still_holds(self, workspace: Workspace, program_id: str) -> bool:
        """Whether nothing that is checked has changed."""
        mine = self.workspace
        same = mine.people is workspace.people and mine.participants is workspace.participants
        return same and mine.fields is workspace.fields and self.program == program_id


def checked(workspace: Workspace, program_id: str, before: Checked | None = None) -> Checked:
    """The participants of a program checked, using what was found before for unchanged people."""
    before = before or Checked()
    if before.still_holds(workspace, program_id):
        return before
    parts = [
        part
        for part in workspace.participants.values()
        if part.program == program_id and part.status is not Status.LEFT
    ]
    known = before.facts if before.workspace.fields is workspace.fields else {}
    check = _Check(workspace, parts, known)
    found = {part.id: tuple(check.of(part)) for part in parts}
    problems = {part: problems for part, problems in found.items() if problems}
    return Checked(program_id, problems, workspace, check.facts)


class _Check:
    def __init__(
        self, workspace: Workspace, parts: list[Participant], known: Mapping[str, Facts]
    ) -> None:
        people = [workspace.people[key] for key in dict.fromkeys(part.person for part in parts)]
        self.facts = dict(_facts(people, _naming(workspace.fields.values()), known))
        self._asked = bool(workspace.fields)
        self._names = frozenset().union(*(facts.own for facts in self.facts.values()))
        self._at_address: defaultdict[str, list[str]] = defaultdict(list)
        self._namesakes: defaultdict[tuple[str, Role], set[str]] = defaultdict(set)
        for facts in self.facts.values():
            self._at_address[facts.address].append(facts.person.id)
        for part in parts:
            self._namesakes[self.facts[part.person].person.name, part.role].add(part.person)

    def of(self, part: Participant) -> Iterator[PersonProblem]:
        facts = self.facts[part.person]
        if facts.address:
            yield from self._address(facts)
        if len(self._namesakes[facts.person.name, part.role]) > 1:
            yield PersonProblem("person.same_name")
        if part.role is Role.MENTOR and part.capacity == 0:
            yield PersonProblem("person.no_place")
        if self._asked and not facts.person.answers:
            yield PersonProblem("person.no_answers")
        for named in facts.named:
            details = {"name": named.name, "header": named.header}
            if named.key in facts.own:
                yield PersonProblem("person.names_themself", details)
            elif named.key not in self._names:
                yield PersonProblem("person.names_stranger", details)

    def _address(self, facts: Facts) -> Iterator[PersonProblem]:
        if facts.odd:
            yield PersonProblem("person.odd_email", {"email": facts.person.email})
        others = [other for other in self._at_address[facts.address] if other != facts.person.id]
        if others:
            name = self.facts[min(others)].person.name
            yield PersonProblem("person.same_email", {"name": name})


def _naming(fields: Iterable[Field]) -> list[Field]:
    return [f for f in fields if f.kind is FieldKind.PEOPLE and f.meaning in NAMING]


def _facts(
    people: Iterable[Person], naming: list[Field], known: Mapping[str, Facts]
) -> Iterator[tuple[str, Facts]]:
    for person in people:
        kept = known.get(person.id)
        same = kept is not None and kept.person is person
        yield person.id, kept if kept and same else _facts_of(person, naming)


def _facts_of(person: Person, naming: list[Field]) -> Facts:
    return Facts(
        person=person,
        address=person.email.casefold(),
        odd=bool(person.email) and not is_address(person.email),
        own=frozenset((name_key(person.name), name_key(person.email))) - {""},
        named=tuple(_named(person, naming)),
    )


def _named(person: Person, naming: list[Field]) -> Iterator[Named]:
    for asked in naming:
        names = person.answers.get(asked.id, ())
        for name in names if isinstance(names, tuple) else ():
            yield Named(name_key(name), name, asked.label)
