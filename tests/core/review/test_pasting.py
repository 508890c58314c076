"""Cells from a spreadsheet become ticks and answers, or are refused with a sentence."""

import pytest

from app.core.edits.reviews import note_log, rate_each
from app.core.problems import Problem
from app.core.review.pasting import answer_in, cells_of, fits, met_in
from app.formats.wording.problems import sentence
from tests.core.review.cohort import cohort


def test_cells_are_read_as_spreadsheets_copy_them() -> None:
    assert cells_of("x\t\t 45 \r\n-\tno\tja\r\n") == [["x", "", "45"], ["-", "no", "ja"]]


def test_a_log_says_who_met_and_how_long() -> None:
    assert [met_in(cell) for cell in ("X", "✓", "50", "–", "No", "")] == [
        (True, None),
        (True, None),
        (True, 50),
        (False, None),
        (False, None),
        None,
    ]
    workspace = note_log(
        cohort(), {("a", "first", 1): (True, 50), ("b", "first", 1): (False, None)}
    )
    rows = {row.match: (row.met, row.minutes) for row in workspace.meetings.values()}
    assert rows == {"a": (True, 50), "b": (False, None)}


@pytest.mark.parametrize(
    ("read", "cell", "said"),
    [
        (met_in, "perhaps", "“perhaps” says neither"),
        (met_in, "5000", "“5000” says neither"),
        (answer_in, "6", "“6” is no answer"),
        (answer_in, "3.5", "“3.5” is no answer"),
    ],
)
def test_what_is_not_understood_is_said(read: object, cell: str, said: str) -> None:
    with pytest.raises(Problem) as refused:
        read(cell)  # type: ignore[operator]
    assert said in sentence(refused.value)


def test_what_does_not_fit_is_refused() -> None:
    fits([["1", "2"]], 1, 2)
    with pytest.raises(Problem) as refused:
        fits([["1", "2"], ["3"]], 1, 2)
    assert "holds 2 rows and 2 columns" in sentence(refused.value)


def test_answers_are_set_by_form_and_goal() -> None:
    workspace = rate_each(cohort(), "p", {(1, "career"): 4, (2, "exam"): 2})
    assert len(workspace.ratings) == 2
