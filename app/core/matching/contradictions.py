"""Rules that can't hold together, found before solving."""

from dataclasses import dataclass
from enum import StrEnum

from app.core.matching.score import Scored


class Clash(StrEnum):
    """Why two demands exclude each other."""

    RULE = "rule"
    MENTOR_FULL = "mentor full"
    MENTEE_FULL = "mentee full"


@dataclass(frozen=True)
class Contradiction:
    """Two people must be together (rule `must`), but something stands against it.

    `against` is the label or kind of the other rule, `capacity` the places there are.
    """

    clash: Clash
    must: str
    mentor: str
    mentee: str
    against: str = ""
    against_rule: str = ""
    capacity: int = 0


def contradictions(scored: Scored) -> tuple[Contradiction, ...]:
    """All contradictions among the rules; empty when the problem can be solved."""
    raise NotImplementedError
