"""Records of the same person become one person, with what each row said in its role."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from app.core.model import Answer, Role
from app.core.people.identity import name_key
from app.formats.spreadsheets.records import Record


@dataclass(eq=False)
class Same:
    """All records of one person; for each role the one that counts."""

    records: list[Record] = field(default_factory=list)
    counting: dict[Role, Record] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name on the record that counts, the first role's if there are two."""
        return next(iter(self.counting.values())).name

    @property
    def roles(self) -> list[Role]:
        """The person's roles, mentor first."""
        return [role for role in Role if role in self.counting]

    @property
    def email(self) -> str:
        """The first address any record gives."""
        return next((r.email for r in self._in_order() if r.email), "")

    @property
    def phone(self) -> str:
        """The first telephone number any record gives."""
        return next((r.phone for r in self._in_order() if r.phone), "")

    @property
    def answers(self) -> dict[str, Answer]:
        """What the counting records answer together; the later one wins where both do."""
        merged: dict[str, Answer] = {}
        for record in sorted(self._in_order(), key=_age):
            merged |= record.answers
        return merged

    def add(self, record: Record) -> None:
        """Take a record in; of two in the same role the later answer counts."""
        self.records.append(record)
        for role in sorted(record.roles):
            before = self.counting.get(role)
            if before is None:
                self.counting[role] = record
                continue
            earlier, later = sorted((before, record), key=_age)
            self.counting[role] = later
            earlier.note("people.answered_again", row=later.at.row)

    def _in_order(self) -> list[Record]:
        return list({id(r): r for r in self.counting.values()}.values())


def merged(records: Iterable[Record]) -> list[Same]:
    """People in the order in which they first appear.

    The same address and name is the same person. A name alone is the same person only in
    another role; in the same role it is somebody else, and worth a look.
    """
    people: list[Same] = []
    by_email: dict[str, list[Same]] = {}
    by_name: dict[str, list[Same]] = {}
    for record in records:
        same = _found(record, by_email, by_name)
        if same is None:
            same = Same()
            people.append(same)
            by_name.setdefault(record.name, []).append(same)
        same.add(record)
        known = by_email.setdefault(record.email.casefold(), [])
        if record.email and same not in known:
            known.append(same)
    return people


def _found(
    record: Record, by_email: dict[str, list[Same]], by_name: dict[str, list[Same]]
) -> Same | None:
    at_address = by_email.get(record.email.casefold(), []) if record.email else []
    for same in at_address:
        if name_key(same.name) == name_key(record.name):
            return same
    if at_address:
        record.note("people.shared_address", email=record.email, row=_row(at_address[0]))
    namesakes = by_name.get(record.name, [])
    for same in namesakes:
        if not (same.email and record.email) and not record.roles & same.counting.keys():
            return same
    if namesakes:
        record.note("people.same_name", name=record.name, row=_row(namesakes[0]))
    return None


def _row(same: Same) -> int:
    return same.records[0].at.row


def _age(record: Record) -> tuple[datetime, int, int]:
    return (record.when or datetime.min, record.at.sheet, record.at.row)
