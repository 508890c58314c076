"""Numbers are said with their meaning."""

import pytest

from app.core.matching.account.kept import Kept
from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.solving.solution import Solution
from app.formats.wording.outdated import outdated_sentence
from app.formats.wording.supply import supply_sentence

NOTHING = Solution((), (), (), 0.0, None, 0.0)


@pytest.mark.parametrize(
    ("capacities", "mentees", "sentence"),
    [
        (
            (10, 10, 10),
            36,
            "36 mentees, 30 places with 3 mentors: 6 will wait unless you find more mentors.",
        ),
        ((1,), 1, "1 mentee, 1 place with 1 mentor: a place for each, if no rule stands between."),
        (
            (2, 2),
            3,
            "3 mentees, 4 places with 2 mentors: "
            "a place for each and 1 to spare, if no rule stands between.",
        ),
    ],
)
def test_supply(capacities: tuple[int, ...], mentees: int, sentence: str) -> None:
    mentors = tuple(
        Member(f"m{n}", f"m{n}", "Mentor", capacity=c) for n, c in enumerate(capacities)
    )
    asking = tuple(Member(f"e{n}", f"e{n}", "Mentee") for n in range(mentees))
    assert supply_sentence(MatchingProblem(mentors, asking)) == sentence


def test_mentees_who_may_have_several_mentors() -> None:
    asking = (Member("e1", "e1", "Mentee", capacity=2), Member("e2", "e2", "Mentee"))
    mentors = (Member("m1", "m1", "Mentor", capacity=3),)
    assert supply_sentence(MatchingProblem(mentors, asking)).startswith(
        "2 mentees who may have 3 mentors in all, 3 places with 1 mentor: "
    )


def test_outdated() -> None:
    assert outdated_sentence(Kept(NOTHING, rescored=12, forbidden=1)) == (
        "Since this matching was made, 12 scores have changed and 1 pair breaks a rule."
    )
    assert outdated_sentence(Kept(NOTHING, over=2, gone=1)) == (
        "Since this matching was made, 2 mentors have too few places and "
        "1 pair has somebody who left."
    )
    assert outdated_sentence(Kept(NOTHING, gone=1)) == (
        "Since this matching was made, 1 pair has somebody who left."
    )
