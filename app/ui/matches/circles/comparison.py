"""Holds one matching of circles against another."""

from app.core.edits.matches import matches_of
from app.core.matching.circles.effects import circle_effect
from app.core.matching.circles.groups import Group
from app.core.matching.circles.scored import ScoredCircles
from app.core.model import Matching, Workspace
from app.formats.wording.circles import circle_effect_sentences


class CircleComparison:
    """A line for each person who is with others."""

    def __init__(self, workspace: Workspace, scored: ScoredCircles, shown: Matching) -> None:
        self._workspace, self._scored, self._shown = workspace, scored, shown

    def with_other(self, matching_id: str) -> list[str]:
        """What would be different, the whole first; nothing if they are the same."""
        before, after = self._groups(self._shown.id), self._groups(matching_id)
        told = circle_effect(self._scored, before, after)
        if not told.changes:
            return []
        return circle_effect_sentences(self._scored, told, people=True)

    def _groups(self, matching_id: str) -> list[Group]:
        found = matches_of(self._workspace, matching_id)
        return [Group(match.id, match.mentor, match.mentees) for match in found]
