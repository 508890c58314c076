"""The figures of circles as a whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from app.core.matching.asked.answers import key, keys
from app.core.matching.circles.groups import Group
from app.core.matching.circles.kept import KeptCircles
from app.core.matching.circles.scored import ScoredCircles
from app.core.matching.circles.table import Table
from app.core.matching.weighing.score import SCALE
from app.core.matching.weighing.tables import Bools
from app.core.model import CriterionKind

HELD_AGAINST_EACH_OTHER = 1500
"""Of more people than this not all are held against each other: the tables would be too large."""

HIGHER = 0.05
"""Who would score less than this much higher elsewhere has no reason to change."""


@dataclass(frozen=True)
class CircleWhole:
    """The figures; people are participant ids.

    `mean` is the mean over everybody of their scores with their others, `lowest` the circle
    with the lowest score, `least` who has the lowest mean with their others. `sizes` says how
    many circles there are of each size. `wishes` of `wishers` members are with somebody they
    named. `would_change` are members who would score higher in the place of somebody who would
    score higher in theirs, no rule broken; None where they are too many. `largest` are
    the circles with most members, in `broken` ones a rule is set aside.
    """

    mean: float
    lowest: Group
    lowest_score: float
    least: str
    least_score: float
    sizes: tuple[tuple[int, int], ...]
    wishes: int
    wishers: int
    would_change: tuple[str, ...] | None
    largest: tuple[Group, ...]
    broken: int


def circle_whole(scored: ScoredCircles, kept: KeptCircles) -> CircleWhole | None:
    """The figures of kept circles; None where there is none."""
    if not kept.groups:
        return None
    scores = [circle.score for circle in kept.solution.circles]
    lowest = int(np.argmin(scores))
    people = [(scored.with_others(p, g.people) or 0.0, p) for g in kept.groups for p in g.people]
    least, who = min(people)
    sizes: dict[int, int] = {}
    for group in kept.groups:
        sizes[len(group.members)] = sizes.get(len(group.members), 0) + 1
    granted = _wishes(scored, kept.groups)
    return CircleWhole(
        mean=sum(score for score, _ in people) / len(people),
        lowest=kept.groups[lowest],
        lowest_score=scores[lowest],
        least=who,
        least_score=least,
        sizes=tuple(sorted(sizes.items())),
        wishes=sum(granted),
        wishers=len(granted),
        would_change=_would_change(scored, kept.groups),
        largest=tuple(group for group in kept.groups if len(group.members) == max(sizes)),
        broken=sum(_breaks(scored, group) for group in kept.groups),
    )


def _breaks(scored: ScoredCircles, group: Group) -> bool:
    return any(not scored.may_be(one, other) for one, other in combinations(group.people, 2))


def _wishes(scored: ScoredCircles, groups: Sequence[Group]) -> list[bool]:
    """For each member who named somebody that takes part, whether they are with one of them."""
    criteria = scored.problem.peers.criteria
    fields = [c.mentee_field for c in criteria if c.kind is CriterionKind.WISHES]
    names = {m.id: {key(m.name), key(m.email)} - {""} for m in scored.members}
    everybody = set().union(*names.values())
    granted = []
    for group in groups:
        for person in group.members:
            answers = scored.members[scored.places[person]].answers
            wished = {name for field in fields for name in keys(answers.get(field))}
            if wished & (everybody - names[person]):
                others = [names[other] for other in group.people if other != person]
                granted.append(bool(wished & set().union(*others)))
    return granted


def _would_change(scored: ScoredCircles, groups: Sequence[Group]) -> tuple[str, ...] | None:
    """Both would be better off with the others of the other; what these others say is not asked."""
    people = [person for group in groups for person in group.members]
    if len(people) > HELD_AGAINST_EACH_OTHER:
        return None
    where = np.array([scored.places[person] for person in people], dtype=np.int64)
    at = np.array([n for n, group in enumerate(groups) for _ in group.members], dtype=np.int64)
    seats = _seats(scored, groups)
    gain = _gain(scored.table, seats, where, at) > HIGHER
    may = _may(scored.table, seats, where, at)
    gladly = np.any(gain & gain.T & may & may.T, axis=1)
    return tuple(person for person, glad in zip(people, gladly, strict=True) if glad)


def _seats(scored: ScoredCircles, groups: Sequence[Group]) -> Bools:
    """Who sits in which group, by their place in the table."""
    seats = np.zeros((len(scored.members), len(groups)), dtype=bool)
    for number, group in enumerate(groups):
        seats[[scored.places[person] for person in group.people], number] = True
    return seats


def _gain(
    table: Table, seats: Bools, where: NDArray[np.int64], at: NDArray[np.int64]
) -> NDArray[np.float64]:
    """How much higher each would score in the place of each other."""
    points = table.both[where] / (2 * SCALE)
    points[np.arange(len(where)), where] = 0
    sums: NDArray[np.float64] = points @ seats
    others = np.maximum(seats.sum(axis=0) - 1, 1)
    mine = sums[np.arange(len(where)), at] / others[at]
    there = (sums[:, at] - points[:, where]) / others[at]
    gain: NDArray[np.float64] = there - mine[:, None]
    gain[at[:, None] == at[None, :]] = 0
    return gain


def _may(table: Table, seats: Bools, where: NDArray[np.int64], at: NDArray[np.int64]) -> Bools:
    """Whether no rule keeps each from the others of each other, or with their own."""
    apart = ~table.allowed[where]
    apart[np.arange(len(where)), where] = False
    forbidden = (apart.astype(np.int64) @ seats)[:, at] - apart[:, where]
    bound = np.isin(where, [place for two in table.together for place in two])
    may: Bools = (forbidden == 0) & ~bound[:, None]
    return may
