"""Keep a repair of an approved matching as a draft beside it."""

from app.core.edits.matches import matches_of, save_draft
from app.core.edits.rows import put
from app.core.matching.solution import Solution
from app.core.model import Workspace


def repair_draft(workspace: Workspace, matching_id: str, solution: Solution) -> Workspace:
    """A new draft with the repaired matches; kept ones keep the reason for a rule set aside."""
    old = workspace.matchings[matching_id]
    made = save_draft(workspace, old.program, solution, f"{old.name}, repaired")
    reasons = {(m.mentor, m.mentees): m.reason for m in matches_of(workspace, matching_id)}
    (new,) = made.matchings.keys() - workspace.matchings.keys()
    excused = [
        match.model_copy(update={"reason": reasons[match.mentor, match.mentees]})
        for match in matches_of(made, new)
        if reasons.get((match.mentor, match.mentees))
    ]
    return made.with_tables(matches=put(made.matches, *excused)) if excused else made
