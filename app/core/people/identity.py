"""Who is who: when two records are one person."""

import re
from collections.abc import Collection, Iterable, Mapping

from app.core.model import Person

_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


def is_address(email: str) -> bool:
    """Whether the text looks like an e-mail address."""
    return bool(_ADDRESS.fullmatch(email))


def name_key(name: str) -> str:
    """A name to find people by when somebody else wrote it: no case, single spaces."""
    return " ".join(name.split()).casefold()


class Register:
    """Finds recorded people again, by e-mail address or else by exact name."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._by_email: dict[str, list[Person]] = {}
        self._by_name: dict[str, list[Person]] = {}
        for person in people:
            self._by_name.setdefault(person.name, []).append(person)
            if person.email:
                self._by_email.setdefault(person.email.casefold(), []).append(person)

    def find(self, name: str, email: str, taken: Collection[str] = ()) -> Person | None:
        """The recorded person; `taken` are the ids of those already found for somebody else.

        Of people who share an address the one of that name is meant. A name alone finds
        somebody only if no two addresses speak against it.
        """
        at_address = [p for p in self._by_email.get(email.casefold(), ()) if p.id not in taken]
        namesakes = [p for p in self._by_name.get(name, ()) if p.id not in taken]
        if email and at_address:
            same = (p for p in at_address if name_key(p.name) == name_key(name))
            return next(same, at_address[0])
        return next((p for p in namesakes if not (p.email and email)), None)


def names_of(people: Mapping[str, Person]) -> frozenset[str]:
    """The keys of all their names and addresses."""
    known = {name_key(text) for p in people.values() for text in (p.name, p.email)}
    return frozenset(known - {""})
