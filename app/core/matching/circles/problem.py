"""What is to be put in circles: peers, hosts, sizes, and circles that stay."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Self

from app.core.matching.asked.problem import (
    MatchingProblem,
    Member,
    member_of,
    settings_of,
    taking_part,
)
from app.core.model import Aim, Format, Program, Role, Workspace

CIRCLE_SIZES = (4, 6)
PAIR_SIZES = (2, 3)


@dataclass(frozen=True)
class Circle:
    """People put together (participant ids); `host` is "" where there is none.

    `score` is the mean over all pairs among them, 0 to 100.
    """

    host: str
    members: tuple[str, ...]
    score: float = 0.0
    locked: bool = False


@dataclass(frozen=True)
class CircleProblem:
    """Everything that putting peers together depends on.

    In `peers` the peers are both mentors and mentees, in `hosts` the hosts are the mentors.
    A circle has `smallest` to `largest` members and a host beside them, if there are hosts.
    Peer pairs are circles of two, and one of three for somebody who would be alone. Whom a host
    or peer can take (`capacity`) is the circle's size and nothing else.
    """

    peers: MatchingProblem
    hosts: MatchingProblem
    smallest: int
    largest: int
    locked: tuple[Circle, ...] = ()

    @property
    def is_pairs(self) -> bool:
        """Whether two belong together, and three only where one would be alone."""
        return self.peers.format is Format.PEER_PAIRS

    @property
    def takes_a_third(self) -> bool:
        """Whether one of the pairs may become a three; a locked three is the only one."""
        return self.is_pairs and all(len(circle.members) < 3 for circle in self.locked)

    @property
    def hosted(self) -> bool:
        """Whether each circle has a host."""
        return bool(self.hosts.mentors)

    def arranged(self) -> Self:
        """The same problem, whatever the order in which its people came."""
        locked = (replace(circle, members=tuple(sorted(circle.members))) for circle in self.locked)
        return replace(
            self,
            peers=self.peers.arranged(),
            hosts=self.hosts.arranged(),
            locked=tuple(sorted(locked, key=lambda circle: (circle.host, circle.members))),
        )


def circle_problem_of(
    workspace: Workspace, program_id: str, locked: Collection[Circle] = ()
) -> CircleProblem:
    """The peers of a program; its mentors, if there are any, host circles."""
    program = workspace.programs[program_id]
    settings = settings_of(workspace, program_id)
    peers = _members(workspace, program_id, (Role.PEER, Role.MENTEE))
    pairs = program.format is Format.PEER_PAIRS
    hosts = () if pairs else _members(workspace, program_id, (Role.MENTOR,))
    smallest, largest = sizes_of(program, settings.aim)
    return CircleProblem(
        peers=replace(settings, mentors=peers, mentees=peers),
        hosts=replace(settings, mentors=hosts, mentees=peers),
        smallest=smallest,
        largest=largest,
        locked=tuple(locked),
    ).arranged()


def sizes_of(program: Program, aim: Aim) -> tuple[int, int]:
    """The sizes the aim asks for, else those that the program's people in a match suggest."""
    if program.format is Format.PEER_PAIRS:
        return PAIR_SIZES
    smallest, largest = circle_sizes(program.people)
    return aim.smallest or smallest, aim.largest or largest


def circle_sizes(people: int) -> tuple[int, int]:
    """Sizes around the number of people in a match, where that is more than a pair."""
    return (max(3, people - 1), people + 1) if people > 2 else CIRCLE_SIZES


def _members(workspace: Workspace, program_id: str, roles: tuple[Role, ...]) -> tuple[Member, ...]:
    return tuple(
        member_of(participant, workspace.people[participant.person])
        for participant in taking_part(workspace.participants.values(), program_id)
        if participant.role in roles
    )
