"""Rules for circles that can't both hold."""

from app.core.matching.circles.chains import chained
from app.core.matching.circles.scored import ScoredCircles
from app.core.matching.weighing.contradictions import Clash, Contradiction, contradictions

BY_PLACES = frozenset({Clash.MENTOR_FULL, Clash.MENTEE_FULL})
"""Contradictions that circles don't know: their size takes the place of capacities."""


def clashes(scored: ScoredCircles) -> tuple[Contradiction, ...]:
    """The rules that can't both hold, each once."""
    found = (
        *contradictions(scored.among),
        *contradictions(scored.hosting),
        *chained(scored),
    )
    return tuple(dict.fromkeys(each for each in found if each.clash not in BY_PLACES))
