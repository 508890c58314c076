"""Where a mentee of a group could go by hand."""

from collections.abc import Mapping, Sequence

from app.core.matching.account.effects import Effect, effect
from app.core.matching.asked.problem import Member
from app.core.matching.circles.groups import Group, exchanged
from app.formats.wording.criteria import whole
from app.formats.wording.outcomes import effect_sentences
from app.ui.matches.hand.members import Target, Told
from app.ui.matches.rows.pairs import PairRow
from app.ui.matches.weighed import Seen


class GroupSeats:
    """The groups of the matching that is seen, each with its mentor."""

    noun = "group"

    def __init__(self, seen: Seen, rows: Sequence[PairRow]) -> None:
        self._scored, self.matching = seen.weighed.scored, seen.matching
        self._groups = tuple(Group(row.match, row.mentor, row.mentees) for row in rows)

    @property
    def groups(self) -> tuple[Group, ...]:
        """All groups that have somebody in them."""
        return self._groups

    def name(self, person: str) -> str:
        """What somebody is called."""
        return self._scored.problem.member(person).name

    def targets(self, person: str) -> list[Target]:
        """All other mentors, with a group or without one; then being taken out."""
        by_mentor = {group.host: group for group in self._groups}
        mine = next((group for group in self._groups if person in group.members), None)
        found = [
            self._target(person, mentor, by_mentor.get(mentor.id, Group("", mentor.id, ())))
            for mentor in self._scored.problem.mentors
            if mine is None or mentor.id != mine.host
        ]
        alone = [Target(None, "Take out, to wait")] if mine else []
        return [*sorted(found, key=lambda target: -target.score), *alone]

    def told(self, after: Sequence[Group]) -> Told:
        """What it does to make them so."""
        found = self._effect(after)
        sentences = effect_sentences(self._scored.problem, found)
        return Told(tuple(sentences), tuple(two for two, _ in found.broken))

    def scores(self, after: Sequence[Group]) -> Mapping[tuple[str, ...], float]:
        """The mean score of each mentor with the mentees."""
        return {group.people: self._mean(group) for group in after if group.members}

    def best_exchange(self, person: str, target: Group) -> str:
        """Who of the target leaves the highest total, no rule broken if that can be."""

        def worth(other: str) -> tuple[bool, float]:
            found = self._effect(exchanged(self._groups, person, other))
            return not found.broken, found.after.total

        return max(target.members, key=worth)

    def _target(self, person: str, mentor: Member, group: Group) -> Target:
        score = self._scored.score(mentor.id, person)
        problem = self._scored.problem
        allowed = self._scored.allows(problem.rows[mentor.id], problem.columns[person])
        room = mentor.capacity - len(group.members)
        how = f"room for {room} more" if room > 0 else "no room, in exchange"
        rule = "" if allowed else ", against a rule"
        words = f"{mentor.name}: {whole(score)} of 100, {how}{rule}"
        return Target(group, words, room > 0 or not group.members, score - 1000 * (not allowed))

    def _mean(self, group: Group) -> float:
        scores = [self._scored.score(group.host, member) for member in group.members]
        return sum(scores) / len(scores)

    def _effect(self, after: Sequence[Group]) -> Effect:
        return effect(self._scored, _pairs(self._groups), _pairs(after))


def _pairs(groups: Sequence[Group]) -> list[tuple[str, str]]:
    return [(group.host, member) for group in groups for member in group.members]
