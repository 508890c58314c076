"""Where a person of a group or a circle could go by hand, and what that would do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.core.matching.circles.groups import Group, exchanged, group_with, put_into, taken_out


@dataclass(frozen=True)
class Target:
    """Somewhere to go: a group, or None to be left out; `score` with who is there.

    Without `has_room` somebody gives their place there.
    """

    group: Group | None
    words: str
    has_room: bool = True
    score: float = 0.0


@dataclass(frozen=True)
class Told:
    """What a change would do, in sentences; `broken` are any two whom a rule keeps apart.

    `brief` says the most important where there is little room.
    """

    sentences: tuple[str, ...]
    broken: tuple[tuple[str, str], ...] = ()
    brief: tuple[str, ...] = ()

    def reasons(self, groups: Sequence[Group], reason: str) -> dict[tuple[str, ...], str]:
        """The reason for each of the groups that sets a rule aside, by its people."""
        return {
            group.people: reason
            for group in groups
            if any({*two} <= {*group.people} for two in self.broken)
        }


class Seats(Protocol):
    """The groups or circles of a matching, with what moving their people does."""

    matching: str
    noun: str

    @property
    def groups(self) -> tuple[Group, ...]:
        """All of them, as they are."""

    def name(self, person: str) -> str:
        """What somebody is called."""

    def targets(self, person: str) -> list[Target]:
        """Where somebody could go, what no rule forbids first, the best score first."""

    def told(self, after: Sequence[Group]) -> Told:
        """What it does to make them so."""

    def scores(self, after: Sequence[Group]) -> Mapping[tuple[str, ...], float]:
        """The score of each group, by its people."""

    def best_exchange(self, person: str, target: Group) -> str:
        """Whose place there is best taken, if it has no room."""


@dataclass(frozen=True)
class Move:
    """Somebody goes to a target, in exchange for `other` if that isn't ""."""

    person: str
    target: Group | None
    other: str = ""

    def done(self, groups: Sequence[Group]) -> list[Group]:
        """The groups after it."""
        if self.other:
            return exchanged(groups, self.person, self.other)
        if self.target is None:
            return taken_out(groups, self.person)
        return put_into(groups, self.person, self.target)

    @property
    def come(self) -> tuple[str, ...]:
        """Who comes somewhere: their new places are kept."""
        if self.target is None:
            return ()
        return (self.person, self.other) if self.other else (self.person,)


def move_onto(seats: Seats, person: str, group: Group | None, other: str) -> Move | None:
    """What letting somebody go there means: a free place, else the exchange for who is there."""
    if group is None or person in group.members:
        return None
    if other and other in group.members:
        return Move(person, group, other)
    target = next((t for t in seats.targets(person) if t.group == group), None)
    if target is None:
        return None
    if target.has_room or (group_with(seats.groups, person) is None and not group.members):
        return Move(person, group)
    return Move(person, group, seats.best_exchange(person, group))
