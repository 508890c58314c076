"""Which rules forbid which pairs, and how many each removes."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from app.core.model import RuleKind


class Always(StrEnum):
    """Rules that nobody has to switch on."""

    SAME_PERSON = "same person"


@dataclass(frozen=True)
class RuleCount:
    """How many of the possible pairs a rule removes.

    `rule` is the id of the rule, "" for a rule that always holds. `unchecked` counts the
    pairs for which an answer that the rule needs is missing.
    """

    rule: str
    kind: RuleKind | Always
    label: str
    removes: int
    of: int
    unchecked: int = 0


@dataclass(frozen=True)
class Barriers:
    """All rules over all pairs; `allowed` has a row for each mentor, a column for each mentee."""

    allowed: NDArray[np.bool_]

    def counts(self) -> tuple[RuleCount, ...]:
        """What each rule removes by itself, in the order of the rules."""
        raise NotImplementedError

    def stopping(self, row: int, column: int) -> tuple[RuleCount, ...]:
        """The rules that forbid the pair."""
        raise NotImplementedError
