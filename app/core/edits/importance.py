"""What a criterion counts, together with the matching that follows from it."""

from app.core.edits.matches import match_again
from app.core.edits.matching import edit_criterion
from app.core.matching.circles.solution import CircleSolution
from app.core.matching.solving.solution import Solution
from app.core.model import Importance, Workspace


def set_importance(
    workspace: Workspace,
    criterion_id: str,
    importance: Importance,
    draft: str = "",
    solution: Solution | CircleSolution | None = None,
) -> Workspace:
    """Let a criterion count so much; `draft` then holds the solution found with that."""
    weighed = edit_criterion(workspace, criterion_id, importance=importance)
    return match_again(weighed, draft, solution) if solution else weighed
