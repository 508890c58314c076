"""Ways to change one pair by hand: where its mentee could go, and with whom to swap."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.core.edits.matches import move_match, swap_matches
from app.core.matching.account.effects import Effect, effect, moved, swapped
from app.core.matching.asked.problem import Member, PairOfIds
from app.core.model import Workspace
from app.ui.matches.rows.pairs import PairRow
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
    held: dict[str, list[PairRow]] = {}
    for row in rows:
        held.setdefault(row.mentor, []).append(row)
    problem = seen.weighed.scored.problem
    if pair.mentee not in problem.columns:
        return
    for mentor in problem.mentors:
        if mentor.id != pair.mentor:
            yield from _ways_to(seen, held.get(mentor.id, []), pair, mentor)


def _ways_to(seen: Seen, held: list[PairRow], pair: PairRow, mentor: Member) -> Iterator[Way]:
    """To a free place of the mentor, or in exchange for each whom the mentor has now.

    Somebody who has left holds no place, and nobody can be given to a mentor who has.
    """
    scored = seen.weighed.scored
    columns, rows = scored.problem.columns, scored.problem.rows
    forbidden = not scored.allows(rows[mentor.id], columns[pair.mentee])
    score = scored.score(mentor.id, pair.mentee)
    here = [row for row in held if row.mentee in columns]
    if len(here) < mentor.capacity:
        yield Way(mentor.id, mentor.name, score, forbidden)
    for row in here if pair.mentor in rows else []:
        back = scored.allows(rows[pair.mentor], columns[row.mentee])
        yield Way(mentor.id, mentor.name, score, forbidden or not back, row)


def way_onto(seen: Seen, rows: list[PairRow], pair: PairRow, target: PairRow) -> Way | None:
    """What dropping a pair on another means: a free place of its mentor, else an exchange."""
    problem = seen.weighed.scored.problem
    known = all(row.mentee in problem.columns for row in (pair, target))
    if target.mentor == pair.mentor or target.mentor not in problem.rows or not known:
        return None
    held = [row for row in rows if row.mentor == target.mentor]
    ways = list(_ways_to(seen, held, pair, problem.mentors[problem.rows[target.mentor]]))
    return next((w for w in ways if w.swap is None or w.swap.key == target.key), None)


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
