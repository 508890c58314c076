"""Ways to change one pair by hand: where its mentee could go, and with whom to swap."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.core.edits.matches import move_match, swap_matches
from app.core.matching.effects import Effect, effect, moved, swapped
from app.core.matching.problem import PairOfIds
from app.core.model import Workspace
from app.ui.matches.pairs import PairRow
from app.ui.matches.weighed import Seen


@dataclass(frozen=True)
class Way:
    """Another mentor for a pair's mentee, in exchange for another pair's mentee if `swap`."""

    mentor: str
    mentor_name: str
    score: float
    forbidden: bool
    swap: PairRow | None = None


def ways(seen: Seen, rows: list[PairRow], pair: PairRow) -> list[Way]:
    """All ways for the pair's mentee: those that no rule forbids first, best score first."""
    return sorted(
        _ways(seen, rows, pair), key=lambda way: (way.forbidden, -way.score, way.mentor_name)
    )


def _ways(seen: Seen, rows: list[PairRow], pair: PairRow) -> Iterator[Way]:
    scored = seen.weighed.scored
    column = scored.problem.columns[pair.mentee]
    for number, mentor in enumerate(scored.problem.mentors):
        if mentor.id == pair.mentor:
            continue
        held = [row for row in rows if row.mentor == mentor.id]
        forbidden = not scored.barriers.allowed[number, column]
        score = scored.score(mentor.id, pair.mentee)
        if len(held) < mentor.capacity:
            yield Way(mentor.id, mentor.name, score, forbidden)
        for row in held:
            back = scored.barriers.allowed[
                scored.problem.rows[pair.mentor], scored.problem.columns[row.mentee]
            ]
            yield Way(mentor.id, mentor.name, score, forbidden or not back, row)


def effect_of(seen: Seen, rows: list[PairRow], pair: PairRow, way: Way) -> Effect:
    """What the way does to the matching."""
    before = [key for row in rows for key in row.keys]
    if way.swap:
        after: list[PairOfIds] = swapped(before, pair.key, way.swap.key)
    else:
        after = moved(before, pair.key, way.mentor)
    return effect(seen.weighed.scored, before, after)


def go(workspace: Workspace, seen: Seen, pair: PairRow, way: Way, reason: str) -> Workspace:
    """The edit: move the mentee, or swap two; the changed pairs are locked."""
    if way.swap is None:
        return move_match(workspace, pair.match, way.mentor, way.score, reason)
    back = seen.weighed.scored.score(pair.mentor, way.swap.mentee)
    return swap_matches(workspace, pair.match, way.swap.match, (way.score, back), reason)
