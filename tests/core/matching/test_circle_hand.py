"""Circles changed by hand and repaired: what it does is told, and as few move as can be."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings

from app.core.matching.circles.effects import circle_effect
from app.core.matching.circles.explain import circle_account, peer_waiting
from app.core.matching.circles.groups import Group, exchanged, put_into, taken_out
from app.core.matching.circles.kept import KeptCircles, kept_circles
from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.repair import repair_circles
from app.core.matching.circles.scored import ScoredCircles, score_circles
from app.core.matching.circles.solve import solve_scored_circles
from app.core.matching.circles.whole import circle_whole
from app.core.matching.weighing.score import UNKNOWN
from app.core.model import Criterion, CriterionKind, Format, Match, Rule, RuleKind
from tests.core.matching.cases import SEEDS
from tests.core.matching.test_circles import alike, made_up


def scored_of(
    people: int, sizes: tuple[int, int] = (3, 5), *apart: tuple[int, int]
) -> ScoredCircles:
    base = alike(people)
    rules = tuple(
        Rule(id=f"r{n}", program="g", kind=RuleKind.MUST_NOT, mentor=f"p{a}", mentee=f"p{b}")
        for n, (a, b) in enumerate(apart)
    )
    peers = replace(base, rules=rules, format=Format.CIRCLE)
    return score_circles(CircleProblem(peers, replace(peers, mentors=()), *sizes))


def groups(*sets: Sequence[int]) -> list[Group]:
    return [
        Group(f"m{n}", "", tuple(f"p{person}" for person in people))
        for n, people in enumerate(sets)
    ]


def kept(scored: ScoredCircles, *sets: Sequence[int]) -> KeptCircles:
    matches = [
        Match(id=group.match, matching="d", mentor="", mentees=group.members, score=50.0)
        for group in groups(*sets)
    ]
    return kept_circles(scored, matches)


def test_moving_swapping_and_taking_out_touch_only_who_is_meant() -> None:
    one, other = start = groups([0, 1, 2], [3, 4, 5])
    assert put_into(start, "p0", other) == [
        one.without("p0"),
        replace(other, members=("p3", "p4", "p5", "p0")),
    ]
    assert exchanged(start, "p0", "p3") == groups([3, 1, 2], [0, 4, 5])
    assert exchanged(start, "p9", "p3") == groups([0, 1, 2], [9, 4, 5])
    assert taken_out(start, "p5") == groups([0, 1, 2], [3, 4])
    assert put_into(start, "p9", Group("", "", ("p8",)))[-1].members == ("p8", "p9")


def test_the_effect_names_who_moves_the_rule_and_the_size() -> None:
    scored = scored_of(8, (3, 4), (0, 4))
    before = groups([0, 1, 2, 3], [4, 5, 6])
    after = put_into(before, "p0", before[1])
    told = circle_effect(scored, before, after)
    assert [change.person for change in told.moved] == ["p0"]
    assert len(told.changes) == 7
    assert [pair for pair, _ in told.broken] == [("p4", "p0")]
    assert told.unfit == ()
    alone = circle_effect(scored, before, taken_out(taken_out(before, "p4"), "p5"))
    assert alone.unfit == (("p6",),)
    assert alone.after.matched == before_figures(before) - 3


def before_figures(before: Sequence[Group]) -> int:
    return sum(len(group.members) for group in before)


@settings(max_examples=25)
@given(SEEDS)
def test_a_circles_account_adds_up_to_its_score(seed: int) -> None:
    scored = score_circles(made_up(seed, 6, hosted=seed % 2 == 0))
    solution = solve_scored_circles(scored, tight=False)
    for circle in solution.circles:
        told = circle_account(scored, Group("m", circle.host, circle.members))
        if told.parts:
            assert sum(part.points for part in told.parts) == pytest.approx(circle.score, abs=1e-3)
            assert sum(part.most for part in told.parts) == pytest.approx(100, abs=1e-6)
        assert told.broken == ()
        mean = sum(member.score for member in told.members) / len(told.members)
        assert mean == pytest.approx(circle.score, abs=1e-3)


def test_who_waits_is_told_which_circles_are_full_and_whom_a_rule_keeps_away() -> None:
    scored = scored_of(9, (3, 4), (8, 4))
    told = peer_waiting(scored, groups([0, 1, 2, 3], [4, 5, 6]), "p8")
    assert (told.others, told.possible) == (8, 7)
    assert (told.circles, told.full, told.barred) == (2, 1, 1)
    assert [removal.removes for removal in told.removed] == [1]


def test_the_whole_counts_sizes_and_names_the_lowest() -> None:
    scored = scored_of(7)
    told = circle_whole(scored, kept(scored, [0, 1, 2], [3, 4, 5, 6]))
    assert told is not None
    assert told.sizes == ((3, 1), (4, 1))
    assert told.mean == pytest.approx(100 * UNKNOWN)


def test_nobody_moves_while_who_waits_fills_a_circle_that_became_small() -> None:
    scored = scored_of(7, (3, 4))
    now = kept(scored, [0, 1], [2, 3, 4, 5])
    after = repair_circles(scored, now, stay=True)
    assert after is not None
    assert [set(g.members) for g in after] == [{"p0", "p1", "p6"}, {"p2", "p3", "p4", "p5"}]


def test_sizes_are_put_right_by_one_move_where_nobody_waits() -> None:
    scored = scored_of(6, (3, 4), (0, 2))
    now = kept(scored, [0, 1], [2, 3, 4, 5])
    same = repair_circles(scored, now, stay=True)
    assert same is not None and [g.members for g in same] == [g.members for g in now.groups]
    after = repair_circles(scored, now, stay=False)
    assert after is not None
    moved = circle_effect(scored, now.groups, after).moved
    assert len(moved) == 1 and moved[0].person != "p2"
    assert sorted(len(group.members) for group in after) == [3, 3]


def test_of_who_waits_those_on_the_waiting_list_come_first() -> None:
    scored = scored_of(9, (3, 4))
    now = kept(scored, [0, 1, 2], [3, 4, 5, 6])
    for first in ("p7", "p8"):
        after = repair_circles(scored, now, [first], stay=True)
        assert after is not None and first in after[0].members


@settings(max_examples=15)
@given(SEEDS)
def test_a_repair_breaks_no_rule_and_leaves_who_can_stay(seed: int) -> None:
    scored = score_circles(made_up(seed, 6))
    solution = solve_scored_circles(scored, tight=False)
    matches = [
        Match(id=f"m{n}", matching="d", mentor="", mentees=circle.members[1:])
        for n, circle in enumerate(solution.circles)
    ]
    now = kept_circles(scored, matches)
    after = repair_circles(scored, now, stay=True)
    assert after is not None
    for group in after:
        for one, other in combinations(group.people, 2):
            assert scored.may_be(one, other)
    for group in now.groups:
        assert any(set(group.members) <= set(new.members) for new in after)


def test_a_mixed_criterion_counts_the_unlike() -> None:
    peers = alike(4)
    members = tuple(
        replace(member, answers={"team": "A" if n < 2 else "B"})
        for n, member in enumerate(peers.mentees)
    )
    team = Criterion(
        id="c",
        program="g",
        label="Team",
        kind=CriterionKind.SAME,
        mentor_field="team",
        mentee_field="team",
        mixed=True,
    )
    peers = replace(peers, mentors=members, mentees=members, criteria=(team,))
    scored = score_circles(CircleProblem(peers, replace(peers, mentors=()), 2, 2))
    found = solve_scored_circles(scored).circles
    assert {frozenset(c.members) for c in found} <= {
        frozenset(pair) for pair in (("p0", "p2"), ("p0", "p3"), ("p1", "p2"), ("p1", "p3"))
    }
