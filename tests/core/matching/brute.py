"""The best matching by trying every one there is."""

from collections import Counter
from collections.abc import Iterator

from app.core.matching.weighing.score import SCALE, Scored
from app.core.model import Objective, Spread

Cell = tuple[int, int]


def best_value(scored: Scored) -> tuple[int, ...]:
    """The best that the aim allows, as numbers in the order of their weight."""
    return max(value_of(scored, cells) for cells in matchings(scored))


def value_of(scored: Scored, cells: tuple[Cell, ...]) -> tuple[int, ...]:
    """What a matching is worth by the aim; cells hold the locked ones too."""
    problem = scored.problem
    by_mentor, by_mentee = Counter(r for r, _ in cells), Counter(c for _, c in cells)
    locked = set(problem.cells(problem.locked))
    met = sum(min(by_mentor[row], m.least) for row, m in enumerate(problem.mentors))
    served, total = len(by_mentee), int(sum(scored.millionths[cell] for cell in cells))
    worst = min((int(scored.millionths[cell]) for cell in cells if cell not in locked), default=0)
    crowds = -sum(count**2 for count in by_mentor.values())
    even = (crowds,) if problem.aim.spread is Spread.EVEN else ()
    return {
        Objective.NOBODY_OUT: (served, len(cells), met, worst, *even, total),
        Objective.BEST_TOTAL: (served, len(cells), met, *even, total),
        Objective.ONLY_GOOD: (met, total, len(cells)),
    }[problem.aim.objective]


def matchings(scored: Scored) -> Iterator[tuple[Cell, ...]]:
    """All matchings that keep the locked pairs and every rule."""
    problem = scored.problem
    locked = set(problem.cells(problem.locked))
    floor = problem.aim.floor * SCALE if problem.aim.objective is Objective.ONLY_GOOD else 0
    rows, columns = range(len(problem.mentors)), range(len(problem.mentees))
    free = [
        (row, column)
        for row in rows
        for column in columns
        if scored.barriers.allowed[row, column]
        and (row, column) not in locked
        and scored.millionths[row, column] >= floor
    ]
    taken_rows, taken_columns = Counter(r for r, _ in locked), Counter(c for _, c in locked)
    places = [max(0, m.capacity - taken_rows[r]) for r, m in enumerate(problem.mentors)]
    needs = [max(0, m.capacity - taken_columns[c]) for c, m in enumerate(problem.mentees)]
    yield from _extend(tuple(sorted(locked)), free, places, needs)


def _extend(
    cells: tuple[Cell, ...], free: list[Cell], places: list[int], needs: list[int]
) -> Iterator[tuple[Cell, ...]]:
    if not free:
        yield cells
        return
    (row, column), rest = free[0], free[1:]
    yield from _extend(cells, rest, places, needs)
    if places[row] and needs[column]:
        places[row] -= 1
        needs[column] -= 1
        yield from _extend((*cells, (row, column)), rest, places, needs)
        places[row] += 1
        needs[column] += 1
