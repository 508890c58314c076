"""Gaps in plain words, and read back from what people type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.matching.account.explain import Part
from app.core.model import Criterion, CriterionKind
from app.formats.wording.criteria import part_sentence
from app.formats.wording.gaps import gap_words, points_sentence, range_words, read_gap, table_flaw


@given(st.integers(-99, 99))
def test_a_gap_in_words_is_read_back(gap: int) -> None:
    assert read_gap(gap_words(gap)) == gap
    assert read_gap(gap_words(abs(gap), peers=True), peers=True) == abs(gap)


@pytest.mark.parametrize(
    ("typed", "gap"),
    [
        ("2 below", -2),
        ("-2", -2),
        ("−1", -1),
        ("3", 3),
        ("1 LEVEL ABOVE", 1),
        ("same", 0),
        ("0", 0),
        ("", None),
        ("near", None),
        ("two", None),
    ],
)
def test_what_is_typed_is_understood_or_left_alone(typed: str, gap: int | None) -> None:
    assert read_gap(typed) == gap


def criterion(*points: tuple[int, float]) -> Criterion:
    kind = CriterionKind.DISTANCE
    return Criterion(id="c", program="p", label="Grade", kind=kind, points=points)


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (1, 2, "1 to 2 levels above"),
        (-2, -1, "1 to 2 levels below"),
        (0, 2, "0 to 2 levels above"),
        (-3, 0, "0 to 3 levels below"),
        (-1, 2, "1 level below to 2 levels above"),
        (1, 1, "1 level above"),
        (0, 0, "same level"),
    ],
)
def test_a_wanted_range_in_words(low: int, high: int, said: str) -> None:
    assert range_words(low, high) == said


def test_a_table_is_told_in_one_sentence() -> None:
    table = criterion((-1, 0.33), (0, 0.67), (1, 1.0), (2, 1.0), (4, 1.0))
    assert points_sentence(table) == (
        "Points by gap: 1 level below 33, same level 67, 1 to 2 levels above 100, "
        "4 levels above 100."
    )
    assert points_sentence(criterion((-2, 0.5), (-1, 0.5), (1, 0.5), (2, 0.5)), peers=True) == (
        "Points by gap: 1 to 2 levels apart 50."
    )
    assert points_sentence(criterion()) == ""


def test_what_is_wrong_with_a_table_is_told() -> None:
    assert table_flaw([(1, 60), (2, 100)]) == ""
    assert table_flaw([(1, 60), (-2, 5), (1, 100)]) == (
        "1 level above is listed twice. Change one of the two rows, or remove it."
    )
    assert "is empty" in table_flaw([])
    assert "at least one gap more than 0" in table_flaw([(1, 0), (2, 0)])


def test_a_pair_is_told_what_its_gap_gives() -> None:
    part = Part(
        criterion="c",
        kind=CriterionKind.DISTANCE,
        label="Grade",
        value=0.6,
        points=6.0,
        most=10.0,
        mentor_answers=("HEO",),
        mentee_answers=("AA",),
        gap=3.0,
        by_gap=True,
    )
    assert part_sentence(part) == (
        "Grade: mentor HEO, mentee AA, 3 above, a gap that gives 60 of 100: 6 of 10 points"
    )
