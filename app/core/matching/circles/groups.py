"""Circles as hands move people between them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Self


@dataclass(frozen=True)
class Group:
    """Who is in one match: participant ids, `host` "" where there is none.

    `match` is "" for one that is not kept yet. In groups with a mentor the mentor hosts.
    """

    match: str
    host: str
    members: tuple[str, ...]

    @property
    def people(self) -> tuple[str, ...]:
        """The host first, if there is one."""
        return (self.host, *self.members) if self.host else self.members

    def with_member(self, person: str) -> Self:
        """The same with one more."""
        return replace(self, members=(*self.members, person))

    def without(self, person: str) -> Self:
        """The same with one less."""
        return replace(self, members=tuple(m for m in self.members if m != person))


def group_with(groups: Iterable[Group], person: str) -> Group | None:
    """The group somebody is a member of."""
    return next((group for group in groups if person in group.members), None)


def taken_out(groups: Sequence[Group], person: str) -> list[Group]:
    """The groups when somebody leaves theirs."""
    return [group.without(person) if person in group.members else group for group in groups]


def put_into(groups: Sequence[Group], person: str, target: Group) -> list[Group]:
    """The groups when somebody goes into another, from wherever they are."""
    left = [group if group == target else group.without(person) for group in groups]
    if target not in groups:
        return [*left, target.with_member(person)]
    return [group.with_member(person) if group == target else group for group in left]


def exchanged(groups: Sequence[Group], one: str, other: str) -> list[Group]:
    """The groups when two change places; one of them may be in none."""
    swap = {one: other, other: one}
    return [
        replace(group, members=tuple(swap.get(member, member) for member in group.members))
        for group in groups
    ]
