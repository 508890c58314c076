"""Which parts a matching joins."""

from app.core.matching.account.joined import Link, joined
from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.solving.solution import Pair, Solution
from app.formats.wording.joined import joined_sentences


def people(prefix: str, parts: str) -> tuple[Member, ...]:
    return tuple(
        Member(f"{prefix}{n}", f"p{prefix}{n}", f"{prefix}{n}", answers={"team": part.strip("-")})
        for n, part in enumerate(parts)
    )


PROBLEM = MatchingProblem(people("m", "ABCD"), people("e", "BACE-"))
PAIRS = tuple(Pair(f"m{n}", f"e{n}", 50.0) for n in range(3))
TOLD = joined(PROBLEM, Solution(PAIRS, (), (), 150, 50, 150), "team")


def test_links_count_both_directions_and_what_stays_inside() -> None:
    assert TOLD.links == (Link("A", "B", 2),)
    assert {spot.name: spot.inside for spot in TOLD.spots}["C"] == 1
    assert TOLD.groups == (("A", "B"), ("C",), ("D",), ("E",))
    assert TOLD.islands == ("C", "D", "E")
    assert TOLD.unknown == 1


def test_the_words_say_what_the_picture_shows() -> None:
    assert joined_sentences(TOLD, "Team") == [
        "2 pairs join two different parts. 1 stays inside one.",
        "Joined: A and B.",
        "Islands, joined to no other part: C, D and E.",
        "Most pairs: A with B (2).",
        "1 person gives no answer in “Team”.",
    ]
