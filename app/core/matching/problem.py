"""What is to be matched: people, capacities, criteria, rules, locked pairs and the aim."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from app.core.model import (
    Aim,
    Answer,
    Criterion,
    Field,
    Format,
    Rule,
    Status,
    Workspace,
)

TAKES_PART = frozenset({Status.ACTIVE, Status.WAITING})

PairOfIds = tuple[str, str]


@dataclass(frozen=True)
class Member:
    """A participant as the matching sees it; `answers` is keyed by field id."""

    id: str
    person: str
    name: str
    email: str = ""
    answers: Mapping[str, Answer] = field(default_factory=dict)
    capacity: int = 1
    least: int = 0


@dataclass(frozen=True)
class MatchingProblem:
    """Everything a matching depends on.

    Mentors and mentees stand in an order that depends on who they are and never on where
    their rows stood. `locked` are pairs of participant ids (mentor, mentee) that stay;
    `earlier` are pairs of person ids; `managers` leads from a person's id to their manager's.
    """

    mentors: tuple[Member, ...]
    mentees: tuple[Member, ...]
    fields: Mapping[str, Field] = field(default_factory=dict)
    criteria: tuple[Criterion, ...] = ()
    rules: tuple[Rule, ...] = ()
    aim: Aim = Aim(id="")
    locked: tuple[PairOfIds, ...] = ()
    format: Format = Format.PAIRS
    earlier: frozenset[PairOfIds] = frozenset()
    managers: Mapping[str, str] = field(default_factory=dict)

    def member(self, participant_id: str) -> Member:
        """The mentor or mentee of that participant id."""
        for member in (*self.mentors, *self.mentees):
            if member.id == participant_id:
                return member
        raise KeyError(participant_id)


def problem_of(
    workspace: Workspace, program_id: str, locked: Collection[PairOfIds] = ()
) -> MatchingProblem:
    """The matching problem of a program: its participants who are active or waiting."""
    raise NotImplementedError
