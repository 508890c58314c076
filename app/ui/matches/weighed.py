"""What is known before anything is solved: scores, what rules remove, contradictions."""

from dataclasses import dataclass

from app.core.edits.begin import begun
from app.core.matching.barriers import RuleCount
from app.core.matching.contradictions import Contradiction, contradictions
from app.core.matching.problem import problem_of
from app.core.matching.score import Scored, score
from app.core.model import Workspace


@dataclass(frozen=True)
class Weighed:
    """A snapshot of one program with all pairs scored."""

    workspace: Workspace
    program_id: str
    scored: Scored
    counts: tuple[RuleCount, ...]
    contradictions: tuple[Contradiction, ...]


def weigh(workspace: Workspace, program_id: str) -> Weighed:
    """Score all pairs of a program and find what its rules do."""
    ready = begun(workspace, program_id)
    scored = score(problem_of(ready, program_id))
    return Weighed(ready, program_id, scored, scored.barriers.counts(), contradictions(scored))
