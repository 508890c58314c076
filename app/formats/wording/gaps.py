"""Gaps in levels and what they are worth, in words, and read back from them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from app.core.matching.weighing.gap_points import Points, apart
from app.core.model import Criterion, CriterionKind

SAME = "same level"

Row = tuple[int, int]
"""A gap in levels and its points of 100."""


def gap_words(gap: int, *, peers: bool = False) -> str:
    """ "2 levels above": where the mentor stands; of peers "2 levels apart"."""
    if not gap:
        return SAME
    return f"{abs(gap)} {'level' if abs(gap) == 1 else 'levels'} {_side(gap, peers)}"


def range_words(low: int, high: int, *, peers: bool = False) -> str:
    """Where the mentor has to stand: "1 to 2 levels above"; of peers how far apart they are."""
    if low == high or low < 0 < high:
        ends = dict.fromkeys(gap_words(gap, peers=peers) for gap in (low, high))
        return " to ".join(ends)
    near, far = sorted((low, high), key=abs)
    return f"{abs(near)} to {abs(far)} levels {_side(far, peers)}"


def read_gap(text: str, *, peers: bool = False) -> int | None:
    """The gap that somebody typed: "2 below", "-2", "same"; None where no gap can be read."""
    typed = text.strip().casefold().replace("−", "-")
    if typed and SAME.startswith(typed):
        return 0
    found = re.fullmatch(r"([+-]?)\s*(\d{1,3})\s*(?:l[a-z]*\s*)?([ab][a-z]*)?", typed)
    if not found:
        return None
    sign, number, side = found[1], int(found[2]), found[3] or ""
    return -number if not peers and (sign == "-" or side.startswith("b")) else number


def points_sentence(criterion: Criterion, *, peers: bool = False) -> str:
    """What a table says: "Points by gap: same level 67, 1 to 2 levels above 100."; "" for none."""
    if criterion.kind is not CriterionKind.DISTANCE or not criterion.points:
        return ""
    points = apart(criterion.points) if peers else tuple(sorted(criterion.points))
    told = [f"{_span(run, peers)} {hundredths(run[0][1])}" for run in _runs(points)]
    return f"Points by gap: {', '.join(told)}."


def table_flaw(rows: Iterable[Row], *, peers: bool = False) -> str:
    """Why a table can't be used, and what to do; "" where it can."""
    listed = list(rows)
    twice = [gap for gap, count in Counter(gap for gap, _ in listed).items() if count > 1]
    if not listed:
        return "The table is empty. Add at least one gap, or choose a wanted range."
    if twice:
        words = gap_words(twice[0], peers=peers).capitalize()
        return f"{words} is listed twice. Change one of the two rows, or remove it."
    if not any(points for _, points in listed):
        return "Every gap gives 0 points. Give at least one gap more than 0."
    return ""


def hundredths(value: float) -> int:
    """A worth from 0 to 1 as points of 100."""
    return round(100 * value)


def _runs(points: Points) -> Iterable[Sequence[tuple[int, float]]]:
    """Neighbouring gaps on the same side that give the same."""
    places = enumerate(points)
    for _, run in groupby(places, lambda p: (p[1][1], p[1][0] - p[0], _sign(p[1][0]))):
        yield [row for _, row in run]


def _span(run: Sequence[tuple[int, float]], peers: bool) -> str:
    return range_words(run[0][0], run[-1][0], peers=peers)


def _side(gap: int, peers: bool) -> str:
    if peers:
        return "apart"
    return "above" if gap > 0 else "below"


def _sign(gap: int) -> int:
    return (gap > 0) - (gap < 0)
