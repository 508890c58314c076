"""On what ground a criterion's starting weight stands."""

from app.core.matching.asked.starting import STARTS
from app.core.model import Criterion, CriterionKind, Workspace


def ground_of(criterion: Criterion, workspace: Workspace) -> str:
    """On what a criterion's starting weight stands, as a code; "" for one of her own."""
    if criterion.kind is CriterionKind.SIMILAR:
        return "outlook"
    field = workspace.fields.get(criterion.mentee_field or criterion.mentor_field)
    for start in STARTS:
        if field and start.kind is criterion.kind and field.meaning in start.mentees:
            return _side_of(criterion) if start.ground == "seniority" else start.ground
    return ""


def _side_of(criterion: Criterion) -> str:
    """A ground of seniority is true of mentors above only."""
    worth = [gap for gap, value in criterion.points if value > 0]
    ends = worth or [criterion.nearest, criterion.farthest]
    if min(ends) >= 0 and max(ends) > 0:
        return "seniority"
    return "seniority below" if max(ends) <= 0 and min(ends) < 0 else "seniority level"
