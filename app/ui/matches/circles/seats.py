"""Where a person of a circle could go by hand."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from app.core.matching.circles.effects import circle_effect
from app.core.matching.circles.groups import Group, exchanged, group_with
from app.formats.wording.circle_accounts import listed
from app.formats.wording.circles import circle_effect_sentences
from app.formats.wording.criteria import whole
from app.ui.matches.circles.seen import SeenCircles
from app.ui.matches.members import Target, Told


class CircleSeats:
    """The circles of the matching that is seen."""

    def __init__(self, seen: SeenCircles) -> None:
        assert seen.kept is not None
        self._seen, self._scored = seen, seen.weighed.scored
        self._groups = seen.kept.groups
        self.matching = seen.matching
        self.noun = "pair" if self._scored.problem.is_pairs else "circle"

    @property
    def groups(self) -> tuple[Group, ...]:
        """All circles."""
        return self._groups

    def name(self, person: str) -> str:
        """What somebody is called."""
        return self._scored.name(person)

    def targets(self, person: str) -> list[Target]:
        """All other circles, then leaving the own one, or beginning one with another."""
        others = [group for group in self._groups if person not in group.members]
        found = sorted((self._target(person, group) for group in others), key=_place)
        alone = [Target(None, "Take out, to wait")] if len(others) < len(self._groups) else []
        return [*found, *self._beginnings(person), *alone]

    def told(self, after: Sequence[Group]) -> Told:
        """What it does to make them so."""
        effect = circle_effect(self._scored, self._groups, after)
        sentences = circle_effect_sentences(self._scored.name, effect)
        return Told(tuple(sentences), bool(effect.broken))

    def scores(self, after: Sequence[Group]) -> Mapping[tuple[str, ...], float]:
        """The mean of each circle."""
        return {group.people: self._scored.mean(group.people) for group in after}

    def best_exchange(self, person: str, target: Group) -> str:
        """Who of the target leaves the highest total, no rule broken if that can be."""
        own = group_with(self._groups, person)

        def worth(other: str) -> tuple[bool, float]:
            here = exchanged([target, *([own] if own else [])], person, other)
            kept = all(
                self._scored.may_be(one, two)
                for group in here
                for one, two in combinations(group.people, 2)
            )
            return kept, sum(self._scored.worth(group.people) for group in here)

        return max(target.members, key=worth)

    def _target(self, person: str, group: Group) -> Target:
        score = self._scored.with_others(person, group.people) or 0.0
        room = self._room(person, group)
        names = listed([self.name(member) for member in group.people])
        apart = sum(not self._scored.may_be(person, other) for other in group.people)
        how = f"room for {room} more" if room > 0 else "no room, in exchange"
        rule = ", against a rule" if apart else ""
        words = f"With {names}: {whole(score)} of 100, {how}{rule}"
        return Target(group, words, room > 0, score - 1000 * apart)

    def _room(self, person: str, group: Group) -> int:
        """Free places; a pair takes a third only if somebody would be alone."""
        alone = group_with(self._groups, person) is None
        if self._scored.problem.is_pairs and not alone:
            return 0
        return self._scored.problem.largest - len(group.members)

    def _beginnings(self, person: str) -> list[Target]:
        """A new circle with somebody else who waits, where nobody needs a host."""
        if self._scored.problem.hosted or self._seen.kept is None:
            return []
        waiting = [other for other in self._seen.kept.solution.waiting if other != person]
        found = [
            Target(
                Group("", "", (other,)),
                f"A new {self.noun} with {self.name(other)}: "
                f"{whole(self._scored.between(person, other))} of 100",
                True,
                self._scored.between(person, other),
            )
            for other in waiting
            if self._scored.may_be(person, other)
        ]
        return sorted(found, key=_place)


def _place(target: Target) -> float:
    return -target.score
