"""The account of a pair: what its lines show adds up, and what is met shows in full."""

import pytest

from app.core.matching.account.explain import PairAccount, Part
from app.core.model import CriterionKind
from app.ui.matches.rows.match_delegate import in_lines
from app.ui.matches.rows.telling import lines_of

THIRDS = (2 / 7, 4 / 7, 1 / 7)


@pytest.mark.parametrize("values", [(1.0, 1.0, 0.5), (1.0, 0.0, 0.0), (1.0, 1.0, 1.0), (0.3, 1, 1)])
def test_lines_add_up_and_what_is_fully_met_shows_all_its_points(
    values: tuple[float, ...],
) -> None:
    parts = tuple(
        Part(str(n), CriterionKind.SAME, f"C{n}", value, 100 * third * value, 100 * third)
        for n, (value, third) in enumerate(zip(values, THIRDS, strict=True))
    )
    account = PairAccount("m", "Ana", "e", "Bo", sum(part.points for part in parts), parts)
    *lines, total = lines_of(account)
    assert sum(line.points or 0 for line in lines) == pytest.approx(total.points)
    assert total.points == pytest.approx(account.score, abs=0.11)
    assert sum(line.most or 0 for line in lines) == pytest.approx(100)
    for line, value in zip(lines, values, strict=True):
        assert (line.points == line.most) == (value == 1)


def test_reasons_for_which_there_are_no_lines_stand_in_the_last() -> None:
    assert in_lines(("one", "two", "three"), 2) == ["one", "two · three"]
    assert in_lines(("one", "two"), 1) == ["one · two"]
    assert in_lines(("one",), 2) == ["one"]
    assert in_lines((), 2) == []
