"""What each criterion can give of the 100 points, beside the others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.core.model import Criterion, CriterionKind


@dataclass(frozen=True)
class Share:
    """At most so many of a pair's 100 points; `asked` is for those alone who asked for it."""

    points: float
    asked: bool = False


def shares(criteria: Sequence[Criterion]) -> Mapping[str, Share]:
    """By criterion id; the points of those that always count add up to 100."""
    always = sum(each.effective_weight for each in criteria if not _asked(each))
    return {each.id: _share(each, always) for each in criteria}


def _asked(criterion: Criterion) -> bool:
    return criterion.kind is CriterionKind.ASKED_FOR


def _share(criterion: Criterion, always: float) -> Share:
    weight = criterion.effective_weight
    whole = always + weight if _asked(criterion) else always
    return Share(100 * weight / whole if whole else 0.0, _asked(criterion))
