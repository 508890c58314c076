"""Where a person of a circle could go by hand."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from app.core.matching.circles.effects import circle_effect
from app.core.matching.circles.groups import Group, exchanged, group_with
from app.formats.wording.circle_accounts import listed
from app.formats.wording.circles import circle_effect_briefly, circle_effect_sentences, noun_of
from app.formats.wording.criteria import whole
from app.ui.matches.circles.seen import SeenCircles
from app.ui.matches.hand.members import Target, Told

BEGINNINGS = 5
"""So many ways to begin a new circle are offered, those with the highest score."""


class CircleSeats:
    """The circles of the matching that is seen."""

    def __init__(self, seen: SeenCircles) -> None:
        assert seen.kept is not None
        self._seen, self._scored = seen, seen.weighed.scored
        self._groups = seen.kept.groups
        self.matching = seen.matching
        self.noun = noun_of(self._scored.problem)

    @property
    def groups(self) -> tuple[Group, ...]:
        """All circles."""
        return self._groups

    def name(self, person: str) -> str:
        """What somebody is called."""
        return self._scored.name(person)

    def targets(self, person: str) -> list[Target]:
        """Other circles, or beginning one, then circles against a rule, then leaving the own."""
        others = [group for group in self._groups if person not in group.members]
        found = sorted((self._target(person, group) for group in others), key=_place)
        may = [target for target in found if target.score >= 0]
        alone = [Target(None, "Take out, to wait")] if len(others) < len(self._groups) else []
        return [*may, *self._beginnings(person), *found[len(may) :], *alone]

    def told(self, after: Sequence[Group]) -> Told:
        """What it does to make them so."""
        effect = circle_effect(self._scored, self._groups, after)
        return Told(
            tuple(circle_effect_sentences(self._scored, effect)),
            tuple(two for two, _ in effect.broken),
            tuple(circle_effect_briefly(self._scored, effect)),
        )

    def scores(self, after: Sequence[Group]) -> Mapping[tuple[str, ...], float]:
        """The mean of each circle."""
        return {group.people: self._scored.mean(group.people) for group in after}

    def best_exchange(self, person: str, target: Group) -> str:
        """Who of the target leaves the highest total, no rule broken if that can be."""
        return max(target.members, key=lambda other: self._after_exchange(person, target, other))

    def _after_exchange(self, person: str, target: Group, other: str) -> tuple[bool, float]:
        """Whether no rule is broken then, and what both circles are worth."""
        own = group_with(self._groups, person)
        here = exchanged([target, *([own] if own else [])], person, other)
        kept = all(
            self._scored.may_be(one, two)
            for group in here
            for one, two in combinations(group.people, 2)
        )
        return kept, sum(self._scored.worth(group.people) for group in here)

    def _target(self, person: str, group: Group) -> Target:
        apart = sum(not self._scored.may_be(person, other) for other in group.people)
        room = self._room(person, group)
        if (apart or room <= 0) and (instead := self._in_exchange(person, group)):
            return instead
        score = self._scored.with_others(person, group.people) or 0.0
        how = f"room for {room} more" if room > 0 else "no room, in exchange"
        rule = ", against a rule" if apart else ""
        words = f"With {self._names(group)}: {whole(score)} of 100, {how}{rule}"
        return Target(group, words, room > 0, score - 1000 * apart)

    def _in_exchange(self, person: str, group: Group) -> Target | None:
        """Where nobody can come as one more, but no rule forbids to change places with somebody."""
        if group_with(self._groups, person) is None:
            return None
        other = self.best_exchange(person, group)
        if not self._after_exchange(person, group, other)[0]:
            return None
        score = self._scored.with_others(person, group.without(other).people) or 0.0
        how = f"in exchange for {self.name(other)}"
        words = f"With {self._names(group.without(other))}: {whole(score)} of 100, {how}"
        return Target(group, words, False, score)

    def _names(self, group: Group) -> str:
        return listed([self.name(person) for person in group.people])

    def _room(self, person: str, group: Group) -> int:
        """Free places; a pair takes a third only if somebody would be alone."""
        alone = group_with(self._groups, person) is None
        if self._scored.problem.is_pairs and not alone:
            return 0
        return self._scored.problem.largest - len(group.members)

    def _beginnings(self, person: str) -> list[Target]:
        """A new circle with somebody else who waits, or with a host who has none."""
        if self._seen.kept is None:
            return []
        now = self._seen.kept.solution
        if self._scored.problem.hosted:
            begun = [(Group("", host, ()), "hosted by", host) for host in now.idle]
        else:
            begun = [(Group("", "", (other,)), "with", other) for other in now.waiting]
        found = [
            self._beginning(person, *each)
            for each in begun
            if each[2] != person and self._scored.may_be(person, each[2])
        ]
        return sorted(found, key=_place)[:BEGINNINGS]

    def _beginning(self, person: str, group: Group, how: str, other: str) -> Target:
        score = self._scored.between(person, other)
        words = f"A new {self.noun} {how} {self.name(other)}: {whole(score)} of 100"
        return Target(group, words, True, score)


def _place(target: Target) -> float:
    return -target.score
