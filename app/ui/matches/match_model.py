"""The matching as a tree: pairs, and under each the points of every criterion."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.core.matching.explain import PairAccount, Part
from app.formats.wording.criteria import fully
from app.formats.wording.reasons import telling
from app.formats.wording.rules import broken_sentence
from app.ui.matches.accounts import Accounts
from app.ui.matches.pairs import PairRow

Index = QModelIndex | QPersistentModelIndex
ITEM = Qt.ItemDataRole.UserRole
TOP = 0


@dataclass(frozen=True)
class PairItem:
    """What a pair's row shows; `reasons` are none until the scores are known."""

    row: PairRow
    score: float
    reasons: tuple[str, ...]
    broken: bool = False


@dataclass(frozen=True)
class LineItem:
    """One line of a pair's account; `most` None is a line without a bar."""

    text: str
    points: float = 0.0
    most: float | None = None
    strong: bool = False


class MatchModel(QAbstractItemModel):
    """Rows are patched where only they changed, and laid out anew where they are others."""

    def __init__(self, accounts: Accounts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._accounts = accounts
        self._rows: list[PairRow] = []

    @property
    def rows(self) -> list[PairRow]:
        """The pairs, from top to bottom."""
        return self._rows

    def show(self, rows: list[PairRow], *, anew: bool) -> None:
        """Show these pairs; `anew` if their accounts may be others now."""
        if not anew and [r.key for r in rows] == [r.key for r in self._rows]:
            self._patch(rows)
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def pair_at(self, index: Index) -> PairRow:
        """The pair of a row, or the one whose account the line belongs to."""
        return self._rows[index.row() if index.internalId() == TOP else index.internalId() - 1]

    def index_of(self, key: tuple[str, str]) -> QModelIndex:
        """Where a pair stands; an invalid index if it isn't shown."""
        for number, row in enumerate(self._rows):
            if row.key == key:
                return self.index(number, 0)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        """A pair at the top, or a line under a pair."""
        inside = parent is not None and parent.isValid()
        return self.createIndex(row, column, parent.row() + 1 if parent and inside else TOP)

    def parent(self, index: Index | None = None) -> Any:
        """The pair above a line."""
        if index is None:
            return QObject.parent(self)
        if not index.isValid() or index.internalId() == TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, TOP)

    def rowCount(self, parent: Index | None = None) -> int:
        """Pairs at the top, lines under a pair."""
        if parent is None or not parent.isValid():
            return len(self._rows)
        return len(self._lines(parent.row())) if parent.internalId() == TOP else 0

    def hasChildren(self, parent: Index | None = None) -> bool:
        """Every pair can be opened; asking costs no account."""
        if parent is None or not parent.isValid():
            return bool(self._rows)
        return parent.internalId() == TOP

    def columnCount(self, parent: Index | None = None) -> int:
        """One column: a row is painted as a whole."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The item to paint, and what a screen reader says."""
        if not index.isValid():
            return None
        if role == ITEM:
            return self._item(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(self._item(index))
        return None

    def _item(self, index: Index) -> PairItem | LineItem:
        if index.internalId() == TOP:
            return self._pair(self._rows[index.row()])
        lines = self._lines(index.internalId() - 1)
        return lines[index.row()] if index.row() < len(lines) else LineItem("")

    def _pair(self, row: PairRow) -> PairItem:
        told = self._accounts.of_row(row)
        if not told:
            return PairItem(row, row.score, ())
        broken = [broken_sentence(rule) for account in told for rule in account.broken]
        reasons = broken or (_each(told) if row.grouped else telling(told[0]))
        return PairItem(row, row.score, tuple(dict.fromkeys(reasons)), broken=bool(broken))

    def _lines(self, number: int) -> list[LineItem]:
        row = self._rows[number]
        told = self._accounts.of_row(row)
        if not told:
            return [LineItem("The scores are being worked out.")]
        return group_lines(told) if row.grouped else lines_of(told[0])

    def _spoken(self, item: PairItem | LineItem) -> str:
        if isinstance(item, LineItem):
            return f"{item.text}: {item.points:g} of {item.most:.3g}" if item.most else item.text
        row = item.row
        locked = ", locked" if row.locked else ""
        noun = "mentees" if len(row.mentees) > 1 else "mentee"
        who = f"Mentor {row.mentor_name}, {noun} {row.mentee_name}"
        return f"{who}, {item.score:.0f} of 100{locked}. {'. '.join(item.reasons)}"

    def _patch(self, rows: list[PairRow]) -> None:
        before, self._rows = self._rows, rows
        for number, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                place = self.index(number, 0)
                self.dataChanged.emit(place, place)


def _each(told: list[PairAccount]) -> list[str]:
    return [" · ".join(f"{account.mentee_name}: {account.score:.0f}" for account in told)]


def group_lines(told: list[PairAccount]) -> list[LineItem]:
    """A group's account: each of its mentees with the score and what tells most about it."""
    lines: list[LineItem] = []
    for account in told:
        broken = [LineItem(broken_sentence(rule)) for rule in account.broken]
        score = round(account.score, 1)
        lines.append(LineItem(account.mentee_name, score, 100.0, strong=True))
        lines += [*broken, *(LineItem(reason) for reason in telling(account, most=3))]
    return lines


def lines_of(account: PairAccount) -> list[LineItem]:
    """A pair's full account: each criterion with its points, which add up to the last line."""
    mosts = in_tenths([part.most for part in account.parts])
    points = _shown_points(account.parts, mosts)
    parts = [
        LineItem(fully(part), shown, most)
        for part, shown, most in zip(account.parts, points, mosts, strict=True)
    ]
    broken = [LineItem(broken_sentence(rule), strong=True) for rule in account.broken]
    total = LineItem("Adds up to", round(sum(points), 1), 100.0, strong=True)
    return [*broken, *parts, total]


def _shown_points(parts: Sequence[Part], mosts: list[float]) -> list[float]:
    """The points in tenths; what is fully met shows all that there was to get."""
    open_points = [0.0 if part.value == 1 else part.points for part in parts]
    shown = in_tenths(open_points)
    return [
        most if part.value == 1 else tenths
        for part, most, tenths in zip(parts, mosts, shown, strict=True)
    ]


def in_tenths(points: list[float]) -> list[float]:
    """Rounded to tenths in such a way that they still add up to the rounded sum."""
    tenths = [math.floor(point * 10 + 1e-9) for point in points]
    short_of = round(sum(points) * 10) - sum(tenths)
    by_rest = sorted(range(len(points)), key=lambda n: tenths[n] - points[n] * 10)
    for number in by_rest[:short_of]:
        tenths[number] += 1
    return [tenth / 10 for tenth in tenths]
