"""Circles as a whole: who would gladly change, and whose wishes are met."""

from dataclasses import replace
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings

from app.core.matching.circles.groups import Group, exchanged, group_with
from app.core.matching.circles.kept import KeptCircles, solution_from
from app.core.matching.circles.problem import Circle
from app.core.matching.circles.scored import ScoredCircles, score_circles
from app.core.matching.circles.whole import HIGHER, circle_whole
from app.core.model import Criterion, CriterionKind
from tests.core.matching.cases import SEEDS
from tests.core.matching.test_circle_hand import groups, kept, scored_of
from tests.core.matching.test_circles import made_up


def anyhow(scored: ScoredCircles, chance: Random) -> KeptCircles:
    """Circles that nobody has made better, so that some would change."""
    peers, hosts = (
        [m.id for m in part]
        for part in (scored.problem.peers.mentees, scored.problem.hosts.mentors)
    )
    chance.shuffle(peers)
    circles = [
        Circle(host, tuple(peers[n * 3 : n * 3 + 3]))
        for n, host in enumerate(hosts or [""] * (len(peers) // 3))
        if len(peers) > n * 3 + 1
    ]
    groups = tuple(Group("", circle.host, circle.members) for circle in circles)
    return KeptCircles(solution_from(scored, tuple(circles)), groups)


def told_slowly(scored: ScoredCircles, circles: tuple[Group, ...]) -> set[str]:
    """Everybody who is better off in one exchange in which the other is better off too."""
    members = [person for group in circles for person in group.members]
    bound = {scored.members[place].id for two in scored.table.together for place in two}

    def score(among: list[Group], person: str) -> float:
        mine = group_with(among, person)
        assert mine
        return scored.with_others(person, mine.people) or 0.0

    glad: set[str] = set()
    for one, other in combinations(members, 2):
        after = exchanged(circles, one, other)
        gains = [score(after, p) - score(list(circles), p) for p in (one, other)]
        alright = all(
            scored.may_be(person, each)
            for person in (one, other)
            for each in next(g for g in after if person in g.members).people
            if each != person
        )
        if min(gains) > HIGHER and alright and not {one, other} & bound:
            glad |= {one, other}
    return glad


@settings(max_examples=40)
@given(SEEDS)
def test_who_would_gladly_change_is_who_gains_together_with_somebody(seed: int) -> None:
    scored = score_circles(made_up(seed, 9, hosted=bool(seed % 2)))
    now = anyhow(scored, Random(seed))
    told = circle_whole(scored, now)
    assert set((told.would_change if told else None) or ()) == told_slowly(scored, now.groups)


def test_a_wish_is_met_in_the_same_circle_and_not_by_naming_oneself() -> None:
    base = scored_of(6)
    wish = Criterion(
        id="w", program="g", label="Wishes", kind=CriterionKind.WISHES, mentee_field="w"
    )
    named = {"p0": "p1", "p1": "p5", "p2": "p2", "p3": "nobody known"}
    people = tuple(
        replace(m, name=m.id, answers={"w": (named[m.id],)} if m.id in named else {})
        for m in base.problem.peers.mentees
    )
    peers = replace(base.problem.peers, mentors=people, mentees=people, criteria=(wish,))
    scored = score_circles(replace(base.problem, peers=peers))
    told = circle_whole(scored, kept(scored, [0, 1, 2], [3, 4, 5]))
    assert told and (told.wishes, told.wishers) == (1, 2)


@pytest.mark.parametrize("sets", [([0, 1, 2], [3, 4, 5, 6]), ([0, 1, 2, 3], [4, 5, 6])])
def test_the_largest_circles_are_named(sets: tuple[list[int], ...]) -> None:
    scored = scored_of(7)
    told = circle_whole(scored, kept(scored, *sets))
    assert told and [len(group.members) for group in told.largest] == [4]
    assert told.largest[0] in groups(*sets)
