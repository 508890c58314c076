"""Who must be together by way of others is looked at as a whole before circles are solved."""

from dataclasses import replace

import pytest

from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.circles.clashes import clashes
from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.scored import score_circles
from app.core.matching.circles.solve import solve_circles
from app.core.matching.circles.ways_out import circle_ways_out
from app.core.model import Format, Rule, RuleKind
from app.core.problems import Problem
from app.formats.wording.rules import contradiction_sentence
from app.formats.wording.ways_out import way_out_sentence

NAMES = ("Ana", "Bo", "Cy", "Di", "Ed", "Flo")


def circles(*rules: tuple[RuleKind, str, str], pairs: bool = False) -> CircleProblem:
    people = tuple(Member(name, name, name) for name in NAMES)
    peers = MatchingProblem(
        people,
        people,
        rules=tuple(
            Rule(id=f"r{n}", program="p", kind=kind, mentor=one, mentee=other)
            for n, (kind, one, other) in enumerate(rules)
        ),
        format=Format.PEER_PAIRS if pairs else Format.CIRCLE,
    )
    sizes = (2, 3) if pairs else (3, 3)
    return CircleProblem(peers, replace(peers, mentors=()), *sizes).arranged()


MUST, MUST_NOT = RuleKind.MUST, RuleKind.MUST_NOT
CHAIN = ((MUST, "Ana", "Bo"), (MUST, "Bo", "Cy"))


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (
            circles(*CHAIN, (MUST_NOT, "Ana", "Cy")),
            ["Ana and Cy must be together, but another rule says that they must not."],
        ),
        (
            circles(*CHAIN, (MUST, "Di", "Ana")),
            ["Ana, Bo and 2 others must be together, but at most 3 people can be."],
        ),
        (
            circles(*CHAIN, (MUST, "Di", "Ana"), pairs=True),
            ["Ana, Bo and 2 others must be together, but at most 3 people can be."],
        ),
    ],
)
def test_a_chain_that_no_circle_can_hold_is_named(problem: CircleProblem, said: list[str]) -> None:
    assert [contradiction_sentence(each) for each in clashes(score_circles(problem))] == said
    with pytest.raises(Problem, match=r"matching\.contradiction"):
        solve_circles(problem)


def test_each_demand_of_a_chain_is_a_way_out_of_its_contradiction() -> None:
    problem = circles(*CHAIN, (MUST_NOT, "Ana", "Cy"))
    ways = circle_ways_out(problem, clashes(score_circles(problem)))
    assert {way_out_sentence(problem.peers, way) for way in ways} == {
        "Don’t ask that Ana and Bo be together: no contradiction is left.",
        "Don’t ask that Bo and Cy be together: no contradiction is left.",
        "Don’t ask that Ana and Cy be apart: no contradiction is left.",
    }


def test_a_chain_that_fits_is_kept_together() -> None:
    found = solve_circles(circles(*CHAIN, (MUST_NOT, "Ana", "Di")))
    assert ("Ana", "Bo", "Cy") in {tuple(sorted(circle.members)) for circle in found.circles}
    assert found.waiting == ()


def hosted(*rules: tuple[str, str]) -> CircleProblem:
    """Circles of three or four with the hosts Hal and Ida; rules say who must be together."""
    problem = circles(*((MUST, one, other) for one, other in rules))
    hosts = tuple(Member(name, name, name) for name in ("Hal", "Ida"))
    return replace(problem, hosts=replace(problem.peers, mentors=hosts), largest=4).arranged()


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (
            [("Hal", "Ana"), ("Ida", "Ana")],
            "Hal and Ida must both be with Ana, but each of them hosts a circle of their own.",
        ),
        (
            [("Hal", "Ana"), ("Ana", "Bo"), ("Ida", "Bo")],
            "Hal and Ida must be together by way of others, "
            "but each of them hosts a circle of their own.",
        ),
    ],
)
def test_two_hosts_of_one_peer_are_named(rules: list[tuple[str, str]], said: str) -> None:
    problem = hosted(*rules)
    assert [contradiction_sentence(each) for each in clashes(score_circles(problem))] == [said]
    with pytest.raises(Problem, match=r"matching\.contradiction"):
        solve_circles(problem)


def test_a_host_may_have_to_be_with_several() -> None:
    found = solve_circles(hosted(("Hal", "Ana"), ("Hal", "Bo"), ("Ida", "Cy")))
    hosts = {member: circle.host for circle in found.circles for member in circle.members}
    assert [hosts[one] for one in ("Ana", "Bo", "Cy")] == ["Hal", "Hal", "Ida"]
