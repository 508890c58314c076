"""Why a circle scores as it does, who brings what, and why somebody is in none: as values."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

import numpy as np

from app.core.matching.account.explain import Broken, PairAccount, Part, accounts
from app.core.matching.account.why_waiting import Removal
from app.core.matching.asked.problem import PairOfIds
from app.core.matching.circles.groups import Group
from app.core.matching.circles.scored import ScoredCircles
from app.core.matching.weighing.comparisons import Comparisons


@dataclass(frozen=True)
class CirclePart:
    """What one criterion adds to a circle's score: `points` of at most `most`.

    `pairs` are the parts of the pairs behind it, each told from one (as mentor) to the other.
    """

    criterion: str
    label: str
    points: float
    most: float
    pairs: tuple[tuple[PairOfIds, Part], ...]


@dataclass(frozen=True)
class MemberAccount:
    """Somebody in a circle: the mean with the others, and what is told of them both ways.

    `gives` are the accounts in which the person is the mentor, `gets` those as the mentee.
    """

    person: str
    name: str
    host: bool
    score: float
    gives: tuple[PairAccount, ...]
    gets: tuple[PairAccount, ...]


@dataclass(frozen=True)
class CircleAccount:
    """The full account of a circle; the points of its parts add up to the score."""

    score: float
    parts: tuple[CirclePart, ...]
    members: tuple[MemberAccount, ...]
    broken: tuple[tuple[PairOfIds, Broken], ...]


def circle_account(
    scored: ScoredCircles, group: Group, known: Comparisons | None = None
) -> CircleAccount:
    """The account of one circle of people who take part; `known` saves comparing peers again."""
    peers = list(permutations(group.members, 2))
    told = accounts(scored.among, peers, known) if peers else []
    hosting = [(group.host, member) for member in group.members] if group.host else []
    hosted = accounts(scored.hosting, hosting) if hosting else []
    return CircleAccount(
        score=scored.mean(group.people),
        parts=_parts(told, hosted),
        members=tuple(_member(scored, group, person, [*hosted, *told]) for person in group.people),
        broken=tuple(_broken(scored, group)),
    )


def _parts(told: Sequence[PairAccount], hosted: Sequence[PairAccount]) -> tuple[CirclePart, ...]:
    """Two peers count from both sides, each half; a host and a peer count once."""
    weighed = [*((account, 0.5) for account in told), *((account, 1.0) for account in hosted)]
    whole = sum(weight for _, weight in weighed)
    found: dict[str, list[tuple[PairOfIds, Part, float]]] = {}
    for account, weight in weighed:
        for part in account.parts:
            pair = (account.mentor, account.mentee)
            found.setdefault(part.criterion, []).append((pair, part, weight / whole))
    return tuple(
        CirclePart(
            criterion=criterion,
            label=parts[0][1].label,
            points=sum(part.points * share for _, part, share in parts),
            most=sum(part.most * share for _, part, share in parts),
            pairs=tuple((pair, part) for pair, part, _ in parts),
        )
        for criterion, parts in found.items()
    )


def _member(
    scored: ScoredCircles, group: Group, person: str, told: Sequence[PairAccount]
) -> MemberAccount:
    return MemberAccount(
        person=person,
        name=scored.name(person),
        host=person == group.host,
        score=scored.with_others(person, group.people) or 0.0,
        gives=tuple(account for account in told if account.mentor == person),
        gets=tuple(account for account in told if account.mentee == person),
    )


def _broken(scored: ScoredCircles, group: Group) -> list[tuple[PairOfIds, Broken]]:
    return [
        ((one, other), rule)
        for place, one in enumerate(group.people)
        for other in group.people[place + 1 :]
        if not scored.may_be(one, other)
        for rule in scored.broken(one, other)
    ]


@dataclass(frozen=True)
class PeerWaiting:
    """Why somebody is in no circle.

    `removed` says how many of the `others` each rule keeps away, `possible` are left. Of the
    `circles` so many are `full`, and in so many somebody is whom a rule keeps away (`barred`).
    """

    person: str
    name: str
    others: int
    removed: tuple[Removal, ...]
    possible: int
    circles: int
    full: int
    barred: int


def peer_waiting(scored: ScoredCircles, groups: Sequence[Group], person: str) -> PeerWaiting:
    """Why the peer waits beside those circles."""
    place, peers = scored.places[person], scored.table.peers
    allowed = scored.table.allowed[place, :peers]
    full = [group for group in groups if len(group.members) >= scored.problem.largest]
    barred = [
        group
        for group in groups
        if group not in full and any(not scored.may_be(person, each) for each in group.people)
    ]
    return PeerWaiting(
        person=person,
        name=scored.name(person),
        others=peers - 1,
        removed=_removals(scored, place),
        possible=int(allowed.sum()),
        circles=len(groups),
        full=len(full),
        barred=len(barred),
    )


def _removals(scored: ScoredCircles, place: int) -> tuple[Removal, ...]:
    peers = scored.table.peers
    each = scored.everybody.barriers.each
    forbidding = np.stack([barrier.column(place, peers)[:peers] for barrier in each])
    forbidding[:, place] = False
    alone = forbidding & (forbidding.sum(axis=0) == 1)
    return tuple(
        Removal(barrier.rule, barrier.kind, barrier.label, int(mine.sum()), int(only.sum()))
        for barrier, mine, only in zip(each, forbidding, alone, strict=True)
        if mine.any()
    )
