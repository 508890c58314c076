"""What is said of a whole matching."""

from app.core.model import Matching
from app.formats.wording.matchings import bound_of

DRAFT = Matching(id="m", program="p", name="Draft", bound=1000.0)


def test_a_matching_says_how_far_it_can_be_from_the_best() -> None:
    assert "at most 1.01 % below the best" in bound_of(DRAFT, 990.0)


def test_nothing_is_said_where_it_is_the_best_or_nobody_is_matched() -> None:
    assert bound_of(DRAFT, 1000.0) == ""
    assert bound_of(DRAFT, 0.0) == ""
