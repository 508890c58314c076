"""Among thousands of matches, a change costs what has changed, not what is there."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex
from pytestqt.qtbot import QtBot

from app.core.changes import diff
from app.core.edits.matches import approve, lock_match, take_apart
from app.core.edits.programs import blank_program
from app.core.model import Match, Matching, Participant, Person, Role, Workspace
from app.ui.context import Context
from app.ui.matches.rows import pairs
from app.ui.matches.rows.pairs import PairRow, pair_rows
from app.ui.matches.screen import MatchesScreen

PROGRAM, MANY = "program1", 1200


@cache
def many() -> Workspace:
    mentors = {f"m{n:04}": Role.MENTOR for n in range(MANY)}
    people = mentors | {f"e{n:04}": Role.MENTEE for n in range(MANY)}
    return blank_program(Workspace(), "Large").with_tables(
        people={key: Person(id=key, name=key) for key in people},
        participants={
            key: Participant(id=key, program=PROGRAM, person=key, role=role)
            for key, role in people.items()
        },
        matchings={"d": Matching(id="d", program=PROGRAM, name="Draft 1")},
        matches={
            f"match{n}": Match(
                id=f"match{n}", matching="d", mentor=f"m{n:04}", mentees=(f"e{n:04}",), score=50
            )
            for n in range(MANY)
        },
    )


@pytest.fixture
def workspace() -> Workspace:
    return many()


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[PairRow]:
    """The rows as they are made."""
    rows: list[PairRow] = []

    class Counted(PairRow):
        def __init__(self, *args: Any, **values: Any) -> None:
            super().__init__(*args, **values)
            rows.append(self)

    monkeypatch.setattr(pairs, "PairRow", Counted)
    return rows


def test_locking_one_match_makes_one_row(made: list[PairRow]) -> None:
    before = pair_rows(many(), "d")
    made.clear()
    locked = lock_match(many(), "match7")
    after = before.patched(locked, diff(many(), locked).of("matches"))
    assert after and [row.match for row in made] == ["match7"]
    assert [row.locked for row in after.rows].index(True) == 7
    assert pair_rows(locked, "d").rows == after.rows


def test_what_scores_as_before_keeps_its_row(made: list[PairRow]) -> None:
    before = pair_rows(many(), "d")
    made.clear()
    after = pair_rows(approve(lock_match(many(), "match3"), "d"), "d", before=before)
    assert [row.match for row in made] == ["match3"]
    assert len(after.rows) == MANY


def test_a_match_that_goes_is_no_change_of_a_row() -> None:
    apart = take_apart(many(), "match5")
    assert pair_rows(many(), "d").patched(apart, diff(many(), apart).of("matches")) is None


@pytest.fixture
def screen(dressed: object, qtbot: QtBot, context: Context) -> Iterator[MatchesScreen]:
    screen = MatchesScreen(context)
    qtbot.addWidget(screen)
    screen.resize(1200, 700)
    screen.show()
    screen.show_program(PROGRAM)
    qtbot.waitUntil(lambda: not screen.live.busy and not screen.display.busy)
    assert len(screen.list.rows) == MANY
    yield screen
    context.jobs.stop_all()


def test_locking_and_undoing_touch_one_row_at_once(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    model, resets = screen.list.tree.pairs, list[int]()
    touched: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))

    def note(top: QModelIndex, bottom: QModelIndex) -> None:
        touched.extend(range(top.row(), bottom.row() + 1))

    model.dataChanged.connect(note)
    screen.list.tree.lock_requested.emit(model.rows[7])
    assert touched == [7] and model.rows[7].locked
    context.document.undo()
    assert touched == [7, 7] and not model.rows[7].locked
    assert not resets
