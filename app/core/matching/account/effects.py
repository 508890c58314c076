"""What it does to a matching when pairs are changed, by hand or by solving again."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from app.core.matching.account.explain import Broken, broken
from app.core.matching.asked.problem import PairOfIds
from app.core.matching.weighing.score import points
from app.core.matching.weighing.scores import Scores


@dataclass(frozen=True)
class Figures:
    """A matching in figures: mentees matched, total and worst score (None without pairs)."""

    matched: int
    total: float
    worst: float | None


@dataclass(frozen=True)
class Change:
    """A mentee whose mentors change; scores are the means of theirs, None without a mentor."""

    mentee: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    score_before: float | None
    score_after: float | None


@dataclass(frozen=True)
class Effect:
    """Before and after, who changes, and which rules the new pairs break.

    `over` are mentors (participant ids) who would have more mentees than places.
    """

    before: Figures
    after: Figures
    changes: tuple[Change, ...]
    broken: tuple[tuple[PairOfIds, Broken], ...]
    over: tuple[str, ...]


def effect(scores: Scores, before: Iterable[PairOfIds], after: Iterable[PairOfIds]) -> Effect:
    """What changes from one set of pairs (mentor, mentee participant ids) to another."""
    old, new = tuple(dict.fromkeys(before)), tuple(dict.fromkeys(after))
    known = set(old)
    return Effect(
        before=figures(scores, old),
        after=figures(scores, new),
        changes=tuple(_changes(scores, old, new)),
        broken=tuple(_broken(scores, [pair for pair in new if pair not in known])),
        over=_over(scores, new),
    )


def figures(scores: Scores, pairs: Sequence[PairOfIds]) -> Figures:
    """The pairs in figures."""
    cells = np.array(scores.problem.cells(pairs), dtype=np.int64).reshape(-1, 2)
    found = scores.at(cells[:, 0], cells[:, 1])
    return Figures(
        matched=len({mentee for _, mentee in pairs}),
        total=points(found.sum()),
        worst=points(found.min()) if len(found) else None,
    )


def _changes(
    scores: Scores, old: Sequence[PairOfIds], new: Sequence[PairOfIds]
) -> Iterable[Change]:
    before, after = _mentors(old), _mentors(new)
    for member in scores.problem.mentees:
        was, becomes = before.get(member.id, ()), after.get(member.id, ())
        if set(was) != set(becomes):
            yield Change(
                member.id,
                was,
                becomes,
                _mean(scores, was, member.id),
                _mean(scores, becomes, member.id),
            )


def _mentors(pairs: Sequence[PairOfIds]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for mentor, mentee in pairs:
        found[mentee] = (*found.get(mentee, ()), mentor)
    return found


def _mean(scores: Scores, mentors: Sequence[str], mentee: str) -> float | None:
    here = [mentor for mentor in mentors if mentor in scores.problem.rows]
    return sum(scores.score(mentor, mentee) for mentor in here) / len(here) if here else None


def _broken(scores: Scores, pairs: Sequence[PairOfIds]) -> Iterable[tuple[PairOfIds, Broken]]:
    for pair in pairs:
        for cell in scores.problem.cells([pair]):
            for barrier in scores.stopping(*cell):
                yield pair, broken(barrier)


def _over(scores: Scores, pairs: Sequence[PairOfIds]) -> tuple[str, ...]:
    taken = Counter(mentor for mentor, _ in pairs)
    return tuple(
        member.id for member in scores.problem.mentors if taken[member.id] > member.capacity
    )


def swapped(pairs: Sequence[PairOfIds], one: PairOfIds, other: PairOfIds) -> list[PairOfIds]:
    """The pairs with the mentees of two of them exchanged."""
    exchanged = {one: (one[0], other[1]), other: (other[0], one[1])}
    return [exchanged.get(pair, pair) for pair in pairs]


def moved(pairs: Sequence[PairOfIds], pair: PairOfIds, mentor: str) -> list[PairOfIds]:
    """The pairs with the mentee of one of them at another mentor."""
    return [(mentor, pair[1]) if each == pair else each for each in pairs]
