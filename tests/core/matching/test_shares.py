"""What each criterion can give of the 100 points."""

import pytest

from app.core.matching.asked.shares import Share, shares
from app.core.model import Criterion, CriterionKind, Importance
from app.formats.wording.weights import base_sentence, share_sentence, share_words


def criterion(key: str, weight: float, importance: Importance, **values: object) -> Criterion:
    asked = {"kind": CriterionKind.SAME, **values}
    return Criterion.model_validate(
        {"id": key, "program": "p", "label": key, "weight": weight, "importance": importance}
        | asked
    )


GOALS = criterion("goals", 35, Importance.IMPORTANT)
PLACE = criterion("place", 5, Importance.VERY)
OFF = criterion("off", 50, Importance.OFF)
ASKED = criterion("asked", 10, Importance.NICE, kind=CriterionKind.ASKED_FOR)


def test_those_that_always_count_add_up_to_100() -> None:
    found = shares([GOALS, PLACE, OFF, ASKED])
    assert sum(share.points for share in found.values() if not share.asked) == pytest.approx(100)
    assert found["goals"].points == pytest.approx(100 * 70 / 90)
    assert found["off"].points == 0
    assert found["asked"] == Share(10.0, asked=True)


def test_nothing_counts_where_everything_is_off() -> None:
    assert shares([OFF])["off"].points == 0


def test_shares_read_well() -> None:
    assert share_sentence(Share(77.8)) == "Counts 78 of 100 points."
    assert share_sentence(Share(9.9, asked=True)).endswith("points, for those who ask for it.")
    assert share_sentence(Share(0.0)) == "Counts nothing."
    assert share_words(Share(0.2)) == "less than 1 of 100"


def test_the_same_word_counts_by_the_weight_it_begins_with() -> None:
    assert "“important” 70" in base_sentence(GOALS)
    assert "“important” 10" in base_sentence(PLACE)
