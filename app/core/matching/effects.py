"""What it does to a matching when pairs are changed, by hand or by solving again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.core.matching.explain import Broken, broken
from app.core.matching.problem import PairOfIds
from app.core.matching.score import Scored, points


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


def effect(scored: Scored, before: Iterable[PairOfIds], after: Iterable[PairOfIds]) -> Effect:
    """What changes from one set of pairs (mentor, mentee participant ids) to another."""
    old, new = tuple(dict.fromkeys(before)), tuple(dict.fromkeys(after))
    return Effect(
        before=figures(scored, old),
        after=figures(scored, new),
        changes=tuple(_changes(scored, old, new)),
        broken=tuple(_broken(scored, [pair for pair in new if pair not in set(old)])),
        over=_over(scored, new),
    )


def figures(scored: Scored, pairs: Sequence[PairOfIds]) -> Figures:
    """The pairs in figures."""
    scores = [int(scored.millionths[cell]) for cell in scored.problem.cells(pairs)]
    return Figures(
        matched=len({mentee for _, mentee in pairs}),
        total=points(sum(scores)),
        worst=points(min(scores)) if scores else None,
    )


def _changes(
    scored: Scored, old: Sequence[PairOfIds], new: Sequence[PairOfIds]
) -> Iterable[Change]:
    before, after = _mentors(old), _mentors(new)
    for member in scored.problem.mentees:
        was, becomes = before.get(member.id, ()), after.get(member.id, ())
        if set(was) != set(becomes):
            yield Change(
                member.id,
                was,
                becomes,
                _mean(scored, was, member.id),
                _mean(scored, becomes, member.id),
            )


def _mentors(pairs: Sequence[PairOfIds]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for mentor, mentee in pairs:
        found[mentee] = (*found.get(mentee, ()), mentor)
    return found


def _mean(scored: Scored, mentors: Sequence[str], mentee: str) -> float | None:
    scores = [scored.score(mentor, mentee) for mentor in mentors if mentor in scored.problem.rows]
    return sum(scores) / len(scores) if scores else None


def _broken(scored: Scored, pairs: Sequence[PairOfIds]) -> Iterable[tuple[PairOfIds, Broken]]:
    for pair in pairs:
        for cell in scored.problem.cells([pair]):
            for barrier in scored.barriers.stopping(*cell):
                yield pair, broken(barrier)


def _over(scored: Scored, pairs: Sequence[PairOfIds]) -> tuple[str, ...]:
    taken = [mentor for mentor, _ in pairs]
    return tuple(
        member.id for member in scored.problem.mentors if taken.count(member.id) > member.capacity
    )


def swapped(pairs: Sequence[PairOfIds], one: PairOfIds, other: PairOfIds) -> list[PairOfIds]:
    """The pairs with the mentees of two of them exchanged."""
    exchanged = {one: (one[0], other[1]), other: (other[0], one[1])}
    return [exchanged.get(pair, pair) for pair in pairs]


def moved(pairs: Sequence[PairOfIds], pair: PairOfIds, mentor: str) -> list[PairOfIds]:
    """The pairs with the mentee of one of them at another mentor."""
    return [(mentor, pair[1]) if each == pair else each for each in pairs]
