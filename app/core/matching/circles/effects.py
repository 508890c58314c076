"""What it does to circles when people are moved, by hand or by solving again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from app.core.matching.account.effects import Figures
from app.core.matching.account.explain import Broken
from app.core.matching.asked.problem import PairOfIds
from app.core.matching.circles.groups import Group
from app.core.matching.circles.scored import ScoredCircles


@dataclass(frozen=True)
class PeerChange:
    """Somebody who is with others than before; scores are the means with them.

    `moved` tells that they themselves went elsewhere, and not only others around them.
    """

    person: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    score_before: float | None
    score_after: float | None
    moved: bool


@dataclass(frozen=True)
class CircleChange:
    """A circle with other people in it than before; its means, None where it was or is none."""

    people: tuple[str, ...]
    before: float | None
    after: float | None


@dataclass(frozen=True)
class CircleEffect:
    """Before and after, who and which circles change, and what the new circles set aside.

    `broken` are rules between two who come together, `unfit` circles (participant ids) that
    become too small or too large.
    """

    before: Figures
    after: Figures
    changes: tuple[PeerChange, ...]
    circles: tuple[CircleChange, ...]
    broken: tuple[tuple[PairOfIds, Broken], ...]
    unfit: tuple[tuple[str, ...], ...]

    @property
    def moved(self) -> tuple[PeerChange, ...]:
        """Those who go elsewhere themselves."""
        return tuple(change for change in self.changes if change.moved)


def circle_effect(
    scored: ScoredCircles, before: Sequence[Group], after: Sequence[Group]
) -> CircleEffect:
    """What changes from one set of groups to another."""
    old, new = _here(scored, before), _here(scored, after)
    goes_on = _continued(old, new)
    return CircleEffect(
        before=circle_figures(scored, old),
        after=circle_figures(scored, new),
        changes=tuple(_changes(scored, old, new, goes_on)),
        circles=tuple(_circles(scored, old, new, goes_on)),
        broken=tuple(_broken(scored, old, new)),
        unfit=tuple(_unfit(scored, old, new)),
    )


def circle_figures(scored: ScoredCircles, groups: Sequence[Group]) -> Figures:
    """The groups in figures; one alone is in no circle."""
    real = [group for group in groups if len(group.people) > 1]
    return Figures(
        matched=sum(len(group.members) for group in real),
        total=sum(scored.worth(group.people) for group in real),
        worst=min((scored.mean(group.people) for group in real), default=None),
    )


def _here(scored: ScoredCircles, groups: Iterable[Group]) -> list[Group]:
    """The groups without those who take no part any more."""
    return [
        Group(
            group.match,
            group.host if group.host in scored.places else "",
            tuple(member for member in group.members if member in scored.places),
        )
        for group in groups
    ]


def _continued(old: Sequence[Group], new: Sequence[Group]) -> dict[int, int]:
    """Which new group goes on where an old one was: that with most of its people."""
    where = {person: place for place, group in enumerate(new) for person in group.people}
    shared: dict[tuple[int, int], int] = {}
    for place, group in enumerate(old):
        for person in group.people:
            if person in where:
                shared[place, where[person]] = shared.get((place, where[person]), 0) + 1
    found: dict[int, int] = {}
    taken: set[int] = set()
    for (one, other), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if one not in found and other not in taken:
            found[one] = other
            taken.add(other)
    return found


def _changes(
    scored: ScoredCircles, old: Sequence[Group], new: Sequence[Group], goes_on: dict[int, int]
) -> Iterator[PeerChange]:
    was = {person: place for place, group in enumerate(old) for person in group.people}
    becomes = {person: place for place, group in enumerate(new) for person in group.people}
    for member in scored.members:
        before = _others(old, was.get(member.id), member.id)
        after = _others(new, becomes.get(member.id), member.id)
        if set(before) != set(after):
            goes = goes_on.get(was[member.id]) if member.id in was else None
            yield PeerChange(
                member.id,
                before,
                after,
                scored.with_others(member.id, before),
                scored.with_others(member.id, after),
                moved=not (before and after) or goes != becomes[member.id],
            )


def _others(groups: Sequence[Group], place: int | None, person: str) -> tuple[str, ...]:
    if place is None:
        return ()
    return tuple(other for other in groups[place].people if other != person)


def _circles(
    scored: ScoredCircles, old: Sequence[Group], new: Sequence[Group], goes_on: dict[int, int]
) -> Iterator[CircleChange]:
    before_of = {after: before for before, after in goes_on.items()}
    for place, group in enumerate(new):
        before = old[before_of[place]] if place in before_of else None
        if before is None or set(before.people) != set(group.people):
            yield CircleChange(group.people, _mean(scored, before), _mean(scored, group))


def _mean(scored: ScoredCircles, group: Group | None) -> float | None:
    return scored.mean(group.people) if group and len(group.people) > 1 else None


def _together(groups: Iterable[Group]) -> set[frozenset[str]]:
    return {frozenset(two) for group in groups for two in combinations(group.people, 2)}


def _broken(
    scored: ScoredCircles, old: Sequence[Group], new: Sequence[Group]
) -> Iterator[tuple[PairOfIds, Broken]]:
    same = {frozenset(group.people) for group in old}
    known = _together(old)
    for group in new:
        if frozenset(group.people) in same:
            continue
        for one, other in combinations(group.people, 2):
            if frozenset((one, other)) not in known and not scored.may_be(one, other):
                for rule in scored.broken(one, other):
                    yield (one, other), rule


def _unfit(
    scored: ScoredCircles, old: Sequence[Group], new: Sequence[Group]
) -> Iterator[tuple[str, ...]]:
    known = {frozenset(group.people) for group in old}
    smallest, largest = scored.problem.smallest, scored.problem.largest
    for group in new:
        size = len(group.members)
        if size and not smallest <= size <= largest and frozenset(group.people) not in known:
            yield group.people
