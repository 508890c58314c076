"""What the list of matches shows: a row for each, and the lines it opens to."""

from dataclasses import dataclass
from typing import Protocol

from app.ui.matches.rows.pairs import PairRow


@dataclass(frozen=True)
class PairItem:
    """What a match's row shows; `reasons` are none until the scores are known."""

    row: PairRow
    score: float
    reasons: tuple[str, ...]
    broken: bool = False


@dataclass(frozen=True)
class LineItem:
    """One line of an account; `most` None is a line without a bar.

    `person` is the participant whom the line is about, where that is one of several.
    """

    text: str
    points: float = 0.0
    most: float | None = None
    strong: bool = False
    person: str = ""


class Teller(Protocol):
    """Knows what to say about a match."""

    def item(self, row: PairRow) -> PairItem:
        """The row in the list."""

    def lines(self, row: PairRow) -> list[LineItem]:
        """What the row opens to."""

    def spoken(self, item: PairItem) -> str:
        """The row for a screen reader."""
