"""Which parts of an organization a matching joins, and which stay islands."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.core.matching.asked.answers import key, words
from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.solving.solution import Solution


@dataclass(frozen=True)
class Spot:
    """A part with how many mentors and mentees are of it, and how many pairs stay inside it.

    Where nobody is either, `peers` are of it.
    """

    name: str
    mentors: int
    mentees: int
    inside: int
    peers: int = 0

    @property
    def people(self) -> int:
        """How many are of it."""
        return self.mentors + self.mentees + self.peers


@dataclass(frozen=True)
class Link:
    """Two different parts with the number of pairs that join them, whoever mentors whom."""

    one: str
    other: str
    pairs: int


@dataclass(frozen=True)
class Joined:
    """The parts, the links between them, and what hangs together.

    `groups` are the parts that are joined with each other, directly or through others, the
    largest group first; an island is a group of one. `unknown` people gave no answer.
    """

    spots: tuple[Spot, ...]
    links: tuple[Link, ...]
    groups: tuple[tuple[str, ...], ...]
    unknown: int

    @property
    def islands(self) -> tuple[str, ...]:
        """Parts that no pair joins to another."""
        return tuple(group[0] for group in self.groups if len(group) == 1)


def joined(problem: MatchingProblem, solution: Solution, field: str) -> Joined:
    """How the pairs join the answers in one column (a field id)."""
    peers = problem.mentors == problem.mentees
    people = problem.mentees if peers else (*problem.mentors, *problem.mentees)
    parts = {member.id: words(member.answers.get(field)) for member in people}
    mentors = _counted(() if peers else problem.mentors, parts)
    mentees = _counted(() if peers else problem.mentees, parts)
    everybody = _counted(problem.mentees if peers else (), parts)
    both = Counter(
        (min(one, other), max(one, other))
        for pair in solution.pairs
        for one in parts[pair.mentor]
        for other in parts[pair.mentee]
    )
    names = sorted({*mentors, *mentees, *everybody}, key=lambda name: (key(name), name))
    links = tuple(Link(*ends, n) for ends, n in sorted(both.items()) if ends[0] != ends[1])
    return Joined(
        spots=tuple(Spot(n, mentors[n], mentees[n], both[n, n], everybody[n]) for n in names),
        links=links,
        groups=_groups(names, links),
        unknown=sum(not named for named in parts.values()),
    )


def _counted(members: Iterable[Member], parts: Mapping[str, tuple[str, ...]]) -> Counter[str]:
    return Counter(name for member in members for name in parts[member.id])


def _groups(names: list[str], links: tuple[Link, ...]) -> tuple[tuple[str, ...], ...]:
    group_of = {name: [name] for name in names}
    for link in links:
        one, other = group_of[link.one], group_of[link.other]
        if one is not other:
            one.extend(other)
            group_of.update(dict.fromkeys(other, one))
    found = {id(group): tuple(sorted(group, key=names.index)) for group in group_of.values()}
    return tuple(sorted(found.values(), key=lambda group: (-len(group), names.index(group[0]))))
