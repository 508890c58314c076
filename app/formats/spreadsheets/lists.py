"""Splitting cells that hold lists, when items themselves hold commas.

Nothing in a cell tells "Finance, budgets and grants" from three items; the column does. What
always stands together, or goes on in small letters where items begin with capitals, is one.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

STRONG = ("\n", ";", "|", " / ", " • ")
ALWAYS_TOGETHER = 4
_COMMA = re.compile(r",(?![^()]*\))")
_OTHER = re.compile(r"(other|others|andere[sr]?|sonstiges?|autre|otro)\s*:", re.IGNORECASE)


@dataclass(frozen=True)
class Splitter:
    """How lists are split in columns that share their items.

    `whole` holds items that hold commas, in the pieces they would fall into; `known` the
    pieces that stand alone somewhere; `capitals` whether items begin with capitals.
    """

    whole: frozenset[tuple[str, ...]] = frozenset()
    known: frozenset[str] = frozenset()
    capitals: bool = False
    longest: int = 1

    def split(self, cell: str, separator: str) -> tuple[str, ...]:
        """The items of a cell, in order, each once."""
        if separator != ",":
            return _unique(cell.split(separator))
        if "," not in cell:
            return _unique([" ".join(cell.split())])
        pieces = _pieces(cell)
        items: list[str] = []
        start = 0
        while start < len(pieces):
            end = self._item_end(pieces, start)
            items.append(", ".join(pieces[start:end]))
            start = end
        return _unique(items)

    def _item_end(self, pieces: list[str], start: int) -> int:
        for length in range(min(self.longest, len(pieces) - start), 1, -1):
            if tuple(pieces[start : start + length]) in self.whole:
                return start + length
        end = start + 1
        free = bool(_OTHER.match(pieces[start]))
        while end < len(pieces) and self._goes_on(pieces[end], free):
            end += 1
        return end

    def _goes_on(self, piece: str, free: bool) -> bool:
        if piece in self.known:
            return False
        return free or (self.capitals and piece[:1].islower())


def separator_of(cells: Iterable[str]) -> str:
    """What parts the items of a column: a line break, ; | / or, failing these, a comma."""
    counts: Counter[str] = Counter()
    total = 0
    for cell in cells:
        total += 1
        counts.update(mark for mark in (*STRONG, ",") if mark in cell.strip())
    strong = max(STRONG, key=lambda mark: counts[mark])
    commas = counts[","]
    return strong if counts[strong] and counts[strong] * 3 >= min(commas, total) else ","


def learn(columns: Iterable[tuple[Iterable[str], str]]) -> Splitter:
    """Learn from columns (their cells, and what parts their items) that share their items."""
    whole: set[tuple[str, ...]] = set()
    lists: list[list[str]] = []
    for cells, separator in columns:
        for cell in cells:
            if separator == ",":
                lists.append(_pieces(cell))
            else:
                parts = (tuple(_pieces(item)) for item in cell.split(separator))
                whole.update(pieces for pieces in parts if len(pieces) > 1)
    capitals = _begin_with_capitals(lists)
    whole |= _always_together(lists)
    longest = max((len(pieces) for pieces in whole), default=1)
    return Splitter(frozenset(whole), _standing_alone(lists, capitals), capitals, longest)


def _begin_with_capitals(lists: list[list[str]]) -> bool:
    firsts = [pieces[0] for pieces in lists if pieces and pieces[0][:1].isalpha()]
    return sum(first[0].isupper() for first in firsts) >= 0.9 * len(firsts) > 0


def _always_together(lists: list[list[str]]) -> set[tuple[str, ...]]:
    alone = Counter(piece for pieces in lists for piece in pieces)
    pairs = Counter(pair for p in lists for pair in pairwise(p))
    return {
        (a, b)
        for (a, b), times in pairs.items()
        if times >= ALWAYS_TOGETHER and alone[a] == times == alone[b] and len(alone) > 2
    }


def _standing_alone(lists: list[list[str]], capitals: bool) -> frozenset[str]:
    """Pieces that some cell begins with: those are items, or begin one."""
    firsts = Counter(pieces[0] for pieces in lists if pieces)
    often = Counter(piece for pieces in lists for piece in pieces)
    return frozenset(
        piece
        for piece, times in often.items()
        if (firsts[piece] or times > 2) and not (capitals and piece[:1].islower())
    )


def _pieces(cell: str) -> list[str]:
    return [piece for raw in _COMMA.split(cell) if (piece := " ".join(raw.split()))]


def _unique(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for raw in items if (item := raw.strip(" \n\t,;"))))
