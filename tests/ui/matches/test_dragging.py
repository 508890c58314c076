"""A pair is dragged onto another: the effect is said first, Esc lets everything be."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.core.edits.people import edit_participant
from app.core.model import Status
from app.ui.context import Context
from app.ui.matches.hand.hand import way_onto, ways
from app.ui.matches.hand.hand_dialog import HandDialog
from app.ui.matches.rows.pairs import PairRow
from app.ui.matches.screen import MatchesScreen
from tests.ui.matches import acts

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def matched(qtbot: QtBot, screen: MatchesScreen) -> MatchesScreen:
    screen.resize(1200, 4000)
    acts.match(qtbot, screen)
    return screen


def onto(screen: MatchesScreen, *, forbidden: bool) -> tuple[PairRow, PairRow]:
    """Two rows of which the first may, or may not, go onto the second."""
    rows, seen = screen.list.tree.pairs.rows, screen.live.seen
    assert seen is not None
    return next(
        (pair, target)
        for pair in rows
        for target in rows
        if (way := way_onto(seen, rows, pair, target)) and way.forbidden is forbidden and way.swap
    )


def place(screen: MatchesScreen, row: PairRow) -> QPoint:
    tree = screen.list.tree
    return tree.visualRect(tree.pairs.index_of(row.key)).topLeft() + QPoint(60, 20)


def drag(screen: MatchesScreen, pair: PairRow, target: PairRow) -> None:
    port = screen.list.tree.viewport()
    QTest.mousePress(port, LEFT, pos=place(screen, pair))
    QTest.mouseMove(port, place(screen, pair) + QPoint(0, 12))
    QTest.mouseMove(port, place(screen, target))


def let_go(screen: MatchesScreen, target: PairRow) -> None:
    QTest.mouseRelease(screen.list.tree.viewport(), LEFT, pos=place(screen, target))


def mentors(screen: MatchesScreen) -> dict[str, str]:
    return {row.mentee: row.mentor for row in screen.list.rows}


def test_the_effect_is_said_before_and_done_once_on_release(
    qtbot: QtBot, matched: MatchesScreen, context: Context
) -> None:
    pair, target = onto(matched, forbidden=False)
    steps, before = len(context.document.history.past), mentors(matched)
    drag(matched, pair, target)
    words = matched.list.tree.drag.words
    assert words.isVisible()
    assert f"{pair.mentee_name} would be with {target.mentor_name}" in words.text()
    assert mentors(matched) == before
    let_go(matched, target)
    acts.settled(qtbot, matched)
    after = mentors(matched)
    assert (after[pair.mentee], after[target.mentee]) == (target.mentor, pair.mentor)
    assert len(context.document.history.past) == steps + 1
    assert not words.isVisible()


def test_esc_lets_everything_be(matched: MatchesScreen, context: Context) -> None:
    pair, target = onto(matched, forbidden=False)
    before = context.document.workspace
    drag(matched, pair, target)
    QTest.keyClick(matched.list.tree, Qt.Key.Key_Escape)
    assert not matched.list.tree.drag.words.isVisible()
    let_go(matched, target)
    assert context.document.workspace is before
    index = matched.list.tree.pairs.index_of(target.key)
    assert not matched.list.tree.isExpanded(index)


def test_against_a_rule_a_reason_is_asked_for(
    qtbot: QtBot, matched: MatchesScreen, context: Context
) -> None:
    pair, target = onto(matched, forbidden=True)

    def answer() -> None:
        dialog = acts.open_dialog(matched)
        assert isinstance(dialog, HandDialog)
        assert dialog.way is not None and dialog.way.mentor == target.mentor
        assert not dialog.accept_button.isEnabled()
        qtbot.keyClicks(dialog.why, "They asked for it.")
        acts.click(qtbot, dialog.accept_button)

    drag(matched, pair, target)
    assert "breaks the rule “" in matched.list.tree.drag.words.text()
    QTimer.singleShot(50, answer)
    let_go(matched, target)
    acts.settled(qtbot, matched)
    assert mentors(matched)[pair.mentee] == target.mentor
    reasons = {match.reason for match in context.document.workspace.matches.values()}
    assert "They asked for it." in reasons


def test_whose_mentor_has_left_can_go_to_a_free_place(
    qtbot: QtBot, matched: MatchesScreen, context: Context
) -> None:
    first = matched.list.rows[0]
    context.document.do("Leave", edit_participant, first.mentor, status=Status.LEFT)
    acts.settled(qtbot, matched)
    seen = matched.live.seen
    assert seen is not None
    found = ways(seen, matched.list.rows, first)
    assert found and all(way.swap is None and way.mentor != first.mentor for way in found)
    context.document.do("Leave", edit_participant, first.mentee, status=Status.LEFT)
    acts.settled(qtbot, matched)
    assert matched.live.seen is not None
    assert ways(matched.live.seen, matched.list.rows, first) == []


def test_the_list_goes_on_under_what_is_dragged_to_its_edge(
    qtbot: QtBot, matched: MatchesScreen
) -> None:
    matched.resize(1200, 700)
    tree = matched.list.tree
    bar, port = tree.verticalScrollBar(), tree.viewport()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QTest.mousePress(port, LEFT, pos=QPoint(60, 20))
    qtbot.waitUntil(matched.list.bar.isVisible)
    bottom = QPoint(60, port.height() - 4)
    QTest.mouseMove(port, QPoint(60, 40))
    QTest.mouseMove(port, bottom)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    last = tree.pairs.pair_at(tree.indexAt(bottom))
    assert tree.drag.target and tree.drag.target.row == last
    QTest.mouseMove(port, QPoint(60, port.height() // 2))
    qtbot.keyClick(tree, Qt.Key.Key_Escape)
    still = bar.value()
    qtbot.wait(100)
    assert bar.value() == still and not tree.drag.going
