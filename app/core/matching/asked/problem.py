"""What is to be matched: people, capacities, criteria, rules, locked pairs and the aim."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Self, TypeVar

from app.core.matching.asked.answers import key
from app.core.matching.asked.relations import earlier_pairs, managers_of
from app.core.model import (
    Aim,
    Answer,
    Criterion,
    Field,
    Format,
    Importance,
    Participant,
    Person,
    Role,
    Rule,
    Status,
    Workspace,
)

OF_PEERS = frozenset({Format.CIRCLE, Format.PEER_PAIRS})
"""Formats in which people are put together as peers, with or without a host."""

TAKES_PART = frozenset({Status.ACTIVE, Status.WAITING})

PairOfIds = tuple[str, str]

R = TypeVar("R", Criterion, Rule)


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

    @property
    def standing(self) -> tuple[str, ...]:
        """What orders members: who they are, and last of all the id, which rows may decide."""
        answers = repr(sorted(self.answers.items()))
        numbers = f"{self.capacity:9} {self.least:9}"
        return (key(self.email), key(self.name), answers, numbers, self.id)


@dataclass(frozen=True)
class MatchingProblem:
    """Everything a matching depends on.

    Mentors and mentees stand in an order that depends on who they are and never on where
    their rows stood (`arranged` sees to it). `locked` are pairs of participant ids (mentor,
    mentee) that stay; of equally good matchings the one with most pairs of `before` is chosen;
    `earlier` are pairs of person ids; `managers` leads from a person's id to the ids of those
    who may be their manager.
    """

    mentors: tuple[Member, ...]
    mentees: tuple[Member, ...]
    fields: Mapping[str, Field] = field(default_factory=dict)
    criteria: tuple[Criterion, ...] = ()
    rules: tuple[Rule, ...] = ()
    aim: Aim = field(default_factory=lambda: Aim(id=""))
    locked: tuple[PairOfIds, ...] = ()
    before: tuple[PairOfIds, ...] = ()
    format: Format = Format.PAIRS
    earlier: frozenset[PairOfIds] = frozenset()
    managers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    whole: "MatchingProblem | None" = None

    def part(self, rows: Sequence[int], columns: Sequence[int]) -> Self:
        """Only those mentors and mentees; `whole` still knows whom a wish may name."""
        return replace(
            self,
            mentors=tuple(self.mentors[row] for row in rows),
            mentees=tuple(self.mentees[column] for column in columns),
            whole=self.whole or self,
        )

    @cached_property
    def mentor_names(self) -> Mapping[str, tuple[int, ...]]:
        """Where the mentors stand whom a compared name or e-mail address gives."""
        return _bearers(self.mentors)

    @cached_property
    def mentee_names(self) -> Mapping[str, tuple[int, ...]]:
        """Where the mentees stand whom a compared name or e-mail address gives."""
        return _bearers(self.mentees)

    def arranged(self) -> Self:
        """The same problem, whatever the order in which its people came."""
        return replace(
            self,
            mentors=tuple(sorted(self.mentors, key=lambda member: member.standing)),
            mentees=tuple(sorted(self.mentees, key=lambda member: member.standing)),
            locked=tuple(sorted(set(self.locked))),
            before=tuple(sorted(set(self.before))),
        )

    @cached_property
    def rows(self) -> Mapping[str, int]:
        """Where each mentor stands, by participant id."""
        return {member.id: place for place, member in enumerate(self.mentors)}

    @cached_property
    def columns(self) -> Mapping[str, int]:
        """Where each mentee stands, by participant id."""
        return {member.id: place for place, member in enumerate(self.mentees)}

    def member(self, participant_id: str) -> Member:
        """The mentor or mentee of that participant id."""
        if participant_id in self.rows:
            return self.mentors[self.rows[participant_id]]
        return self.mentees[self.columns[participant_id]]

    def cells(self, pairs: Iterable[PairOfIds]) -> list[tuple[int, int]]:
        """Rows and columns of those pairs whose two people both take part."""
        return [
            (self.rows[mentor], self.columns[mentee])
            for mentor, mentee in pairs
            if mentor in self.rows and mentee in self.columns
        ]


def problem_of(
    workspace: Workspace,
    program_id: str,
    locked: Collection[PairOfIds] = (),
    before: Collection[PairOfIds] = (),
) -> MatchingProblem:
    """The matching problem of a program: its participants who are active or waiting."""
    return replace(
        settings_of(workspace, program_id),
        mentors=tuple(_members(workspace, program_id, Role.MENTOR)),
        mentees=tuple(_members(workspace, program_id, Role.MENTEE)),
        locked=tuple(locked),
        before=tuple(before),
    ).arranged()


def with_importance(
    problem: MatchingProblem, criterion: str, importance: Importance
) -> MatchingProblem:
    """The same problem, one criterion (id) counting so much."""
    criteria = tuple(
        each.model_copy(update={"importance": importance}) if each.id == criterion else each
        for each in problem.criteria
    )
    return replace(problem, criteria=criteria)


def settings_of(workspace: Workspace, program_id: str) -> MatchingProblem:
    """The problem of a program with nobody in it."""
    program = workspace.programs[program_id]
    rules = tuple(rule for rule in _ordered(workspace.rules, program_id) if rule.on)
    criteria = tuple(_ordered(workspace.criteria, program_id))
    return MatchingProblem(
        mentors=(),
        mentees=(),
        fields=workspace.fields,
        criteria=criteria if program.format in OF_PEERS else tuple(map(_unmixed, criteria)),
        rules=rules,
        aim=workspace.aims.get(program_id, Aim(id=program_id)),
        format=program.format,
        earlier=earlier_pairs(workspace, program_id),
        managers=managers_of(workspace.people.values(), rules),
    )


def _unmixed(criterion: Criterion) -> Criterion:
    return criterion.model_copy(update={"mixed": False}) if criterion.mixed else criterion


def _bearers(members: Sequence[Member]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for place, member in enumerate(members):
        for name in {key(member.name), key(member.email)} - {""}:
            found[name] = (*found.get(name, ()), place)
    return found


def _ordered(table: Mapping[str, R], program_id: str) -> list[R]:
    mine = (row for row in table.values() if row.program == program_id)
    return sorted(mine, key=lambda row: (row.position, row.id))


def _members(workspace: Workspace, program_id: str, role: Role) -> Iterable[Member]:
    for participant in taking_part(workspace.participants.values(), program_id):
        if participant.role is role:
            yield member_of(participant, workspace.people[participant.person])


def taking_part(participants: Iterable[Participant], program_id: str) -> Iterable[Participant]:
    """Those of a program who are active or waiting."""
    for participant in participants:
        if participant.program == program_id and participant.status in TAKES_PART:
            yield participant


def member_of(participant: Participant, person: Person) -> Member:
    """A participant together with what is known of the person."""
    return Member(
        id=participant.id,
        person=person.id,
        name=person.name,
        email=person.email,
        answers=person.answers,
        capacity=participant.capacity,
        least=participant.least,
    )
