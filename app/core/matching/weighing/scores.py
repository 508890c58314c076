"""What can be asked about single pairs, whether or not there is a table of all of them."""

from typing import Protocol

from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.solving.network import Ints
from app.core.matching.weighing.barriers import Barrier
from app.core.matching.weighing.score import Millionths, Scored
from app.core.matching.weighing.tables import Bools


class Scores(Protocol):
    """Pairs of a problem by row (mentor) and column (mentee); `Scored` has them all at once."""

    @property
    def problem(self) -> MatchingProblem:
        """Who is scored, by what."""

    def score(self, mentor_id: str, mentee_id: str) -> float:
        """The score of a pair (participant ids), 0 to 100, whether allowed or not."""

    def allows(self, row: int, column: int) -> bool:
        """Whether no rule forbids the pair."""

    def stopping(self, row: int, column: int) -> tuple[Barrier, ...]:
        """The rules that forbid the pair."""

    def at(self, rows: Ints, columns: Ints) -> Millionths:
        """The scores of those pairs in millionths."""

    def allowed(self, rows: Ints, columns: Ints) -> Bools:
        """Which of those pairs no rule forbids."""

    def few(self, rows: list[int], columns: list[int]) -> Scored:
        """A table for those people alone."""
