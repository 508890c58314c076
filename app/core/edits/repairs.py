"""Keep a repair of an approved matching as a draft beside it."""

from app.core.edits.carrying import goes_on
from app.core.edits.matches import matches_of, save_draft
from app.core.edits.rows import put
from app.core.matching.circles.solution import CircleSolution
from app.core.matching.solving.solution import Solution
from app.core.model import Workspace


def repair_draft(
    workspace: Workspace, matching_id: str, solution: Solution | CircleSolution
) -> Workspace:
    """A new draft with the repaired matches; kept ones keep the reason for a rule set aside.

    So do circles that somebody has only come to or left.
    """
    old = workspace.matchings[matching_id]
    made = save_draft(workspace, old.program, solution, f"{old.name}, repaired")
    excused_before = [match for match in matches_of(workspace, matching_id) if match.reason]
    (new,) = made.matchings.keys() - workspace.matchings.keys()
    excused = [
        match.model_copy(update={"reason": before.reason})
        for match in matches_of(made, new)
        for before in excused_before
        if goes_on(before, match)
    ]
    return made.with_tables(matches=put(made.matches, *excused)) if excused else made
