"""What matching gives back."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Pair:
    """A mentor and a mentee (participant ids) put together; score 0 to 100."""

    mentor: str
    mentee: str
    score: float
    locked: bool = False


@dataclass(frozen=True)
class Bound:
    """What the objective could give at most, where finding the very best takes too long.

    `worst` is None where the objective doesn't look at it; `most_matched` says whether it is
    proven that no more can be matched.
    """

    total: float
    worst: float | None = None
    most_matched: bool = True


@dataclass(frozen=True)
class Solution:
    """One whole result.

    `waiting` are the mentees without a mentor, `idle` the mentors without a mentee
    (participant ids). `worst` is None when there is no pair. `at_most` is a proven bound
    on the total that the objective could give; equal to `total` when it is exact, and then
    `bound` is None.
    """

    pairs: tuple[Pair, ...]
    waiting: tuple[str, ...]
    idle: tuple[str, ...]
    total: float
    worst: float | None
    at_most: float
    bound: Bound | None = None

    @property
    def ids(self) -> tuple[tuple[str, str], ...]:
        """The pairs as (mentor, mentee) participant ids."""
        return tuple((pair.mentor, pair.mentee) for pair in self.pairs)

    @property
    def mean(self) -> float | None:
        """The mean score of the pairs, None when there is none."""
        return self.total / len(self.pairs) if self.pairs else None
