"""Circles made better from those there are: what is shown while an importance is dragged."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from app.core.matching.asked.problem import with_importance
from app.core.matching.circles.nearby import better_of, nearby_circles
from app.core.matching.circles.problem import Circle, CircleProblem
from app.core.matching.circles.scored import ScoredCircles, score_circles
from app.core.matching.circles.solution import CircleSolution
from app.core.matching.circles.solve import solve_scored_circles
from app.core.model import Aim, Importance, Objective
from tests.core.matching.cases import SEEDS
from tests.core.matching.test_circles import KINDS, Told, assert_rules_hold, groups_of, made_up


def changed(problem: CircleProblem) -> CircleProblem:
    """The same people, the first criterion counting nothing."""
    first = next((criterion.id for criterion in problem.peers.criteria), "")
    return replace(
        problem,
        peers=with_importance(problem.peers, first, Importance.OFF),
        hosts=with_importance(problem.hosts, first, Importance.OFF),
    )


@settings(max_examples=25)
@given(SEEDS, KINDS)
def test_rules_sizes_and_the_bound_hold_for_what_is_near(
    seed: int, kind: tuple[bool, bool]
) -> None:
    before = solve_scored_circles(score_circles(made_up(seed, 6, *kind)))
    scored = score_circles(changed(made_up(seed, 6, *kind)))
    near, best = nearby_circles(scored, before.circles), solve_scored_circles(scored)
    assert_rules_hold(Told(scored.problem), near)
    assert near.at_most >= best.total - 1e-6
    told = Told(scored.problem)
    assert told.value(groups_of(near)) <= tuple(x + 1e-4 for x in told.best())


def twelve(objective: Objective) -> tuple[ScoredCircles, list[Circle]]:
    problem = made_up(5, 12)
    aim = Aim(id="", objective=objective)
    peers = replace(problem.peers, aim=aim, rules=(), locked=())
    scored = score_circles(replace(problem, peers=peers, smallest=3, largest=4).arranged())
    ids = [member.id for member in scored.members]
    circles = [Circle("", tuple(ids[start : start + 3])) for start in range(0, len(ids) - 2, 3)]
    return scored, circles


@pytest.mark.parametrize("objective", [Objective.BEST_TOTAL, Objective.NOBODY_OUT])
def test_circles_by_chance_become_better_and_stay_as_they_are_when_they_are_good(
    objective: Objective,
) -> None:
    scored, circles = twelve(objective)
    by_chance = sum(scored.worth(circle.members) for circle in circles)
    near = nearby_circles(scored, circles)
    assert near.total > by_chance
    again = nearby_circles(scored, near.circles)
    assert {frozenset(c.members) for c in again.circles} == {
        frozenset(c.members) for c in near.circles
    }


def test_without_circles_to_begin_with_everybody_waits() -> None:
    scored, _ = twelve(Objective.BEST_TOTAL)
    assert len(nearby_circles(scored, ()).waiting) == len(scored.members)


def test_of_two_the_better_by_the_aim_is_kept_and_the_first_where_they_are_equal() -> None:
    def solution(total: float, worst: float, at_most: float, proven: bool) -> CircleSolution:
        circles = (Circle("", ("a", "b"), worst),)
        return CircleSolution(circles, (), (), total, worst, at_most, proven)

    first, other = solution(100, 20, 130, False), solution(90, 40, 110, True)
    nobody_out, best_total = Aim(id=""), Aim(id="", objective=Objective.BEST_TOTAL)
    assert better_of(nobody_out, first, other).worst == 40
    kept = better_of(best_total, first, other)
    assert (kept.total, kept.at_most, kept.proven) == (100, 110, True)
    same = replace(first, circles=(Circle("", ("b", "a"), 20),))
    assert better_of(nobody_out, first, same).circles == first.circles
