"""Ticking who met from paper logs, with keys and with the mouse."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.core.edits.matching import set_aim
from app.core.model import Workspace
from app.ui.context import Context
from app.ui.review.met.grid import MetGrid
from app.ui.review.screen import ReviewScreen
from app.ui.review.status import status

Key = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def keys(grid: MetGrid, *pressed: Key, modifier: object = Qt.KeyboardModifier.NoModifier) -> None:
    for key in pressed:
        QTest.keyClick(grid, key, modifier)


def noted(workspace: Workspace) -> list[tuple[str, str, int, bool]]:
    rows = workspace.meetings.values()
    return sorted((row.match, row.session, row.occurrence, row.met) for row in rows)


def test_space_ticks_the_count_follows_and_undo_takes_it_back(
    screen: ReviewScreen, context: Context
) -> None:
    grid = screen.met.grid
    grid.setFocus()
    assert screen.met.heading.text() == "0 of 3 pairs met, 0 meetings"
    keys(grid, Key.Key_Space, Key.Key_Right, Key.Key_Space, Key.Key_Down, Key.Key_N)
    assert screen.met.heading.text() == "1 of 3 pairs met, 2 meetings"
    assert status(context.document.workspace, "p") == "1 of 3 pairs met"
    first, second = (row.id for row in grid.cells.rows[:2])
    assert noted(context.document.workspace) == [
        (first, "first", 1, True),
        (first, "second", 1, True),
        (second, "second", 1, False),
    ]
    assert grid.cells.told(1, 1).endswith("did not meet")
    for _ in range(3):
        context.document.undo()
    assert screen.met.heading.text() == "0 of 3 pairs met, 0 meetings"
    assert status(context.document.workspace, "p") == "nothing noted yet"


def test_several_cells_are_ticked_at_once_and_cleared_again(
    screen: ReviewScreen, context: Context
) -> None:
    grid = screen.met.grid
    grid.setFocus()
    keys(grid, Key.Key_Right, Key.Key_Down, Key.Key_Down, modifier=SHIFT)
    keys(grid, Key.Key_Space)
    assert len(noted(context.document.workspace)) == 6
    assert context.document.history.undo_label == "Note that they met"
    keys(grid, Key.Key_Space)
    assert noted(context.document.workspace) == []


def test_ctrl_r_fills_a_row_to_its_end_as_one_step(screen: ReviewScreen, context: Context) -> None:
    grid = screen.met.grid
    grid.setFocus()
    keys(grid, Key.Key_Right, Key.Key_Space)
    keys(grid, Key.Key_R, modifier=CONTROL)
    assert grid.cells.times_met(0) == 4
    context.document.undo()
    assert grid.cells.times_met(0) == 1


def test_a_click_ticks_and_a_second_one_clears(
    screen: ReviewScreen, context: Context, qtbot: QtBot
) -> None:
    grid = screen.met.grid
    at = grid.visualRect(grid.cells.index(1, 2)).center()
    for ticks in (1, 0):
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert grid.cells.met_in(2) == ticks


def test_minutes_of_a_meeting_say_that_they_met(screen: ReviewScreen, context: Context) -> None:
    grid, detail = screen.met.grid, screen.met.detail
    grid.setFocus()
    keys(grid, Key.Key_N)
    detail.minutes.setFocus()
    detail.minutes.selectAll()
    QTest.keyClicks(detail.minutes, "50")
    QTest.keyClick(detail.minutes, Key.Key_Return)
    (row,) = context.document.workspace.meetings.values()
    assert (row.met, row.minutes) == (True, 50)
    assert "50 minutes" in grid.cells.told(0, 0)


def test_nothing_is_laid_out_while_another_step_is_shown(
    screen: ReviewScreen, context: Context
) -> None:
    screen.hide()
    resets: list[int] = []
    screen.met.grid.cells.modelReset.connect(lambda: resets.append(1))
    context.document.do("aim", set_aim, "p", floor=30.0)
    context.document.do("gone", lambda w: w.with_tables(sessions={}))
    assert resets == []
    screen.show()
    assert screen.met.no_sessions.isVisible()


def test_cells_of_a_spreadsheet_are_pasted_as_one_step(
    screen: ReviewScreen, context: Context
) -> None:
    grid = screen.met.grid
    grid.setFocus()
    QGuiApplication.clipboard().setText("x\t45\n-\t\n")
    keys(grid, Key.Key_V, modifier=CONTROL)
    assert [grid.cells.times_met(row) for row in range(3)] == [2, 0, 0]
    assert grid.cells.told(0, 1).endswith("met, 45 minutes")
    keys(grid, Key.Key_Right, Key.Key_Down, modifier=SHIFT)
    keys(grid, Key.Key_C, modifier=CONTROL)
    assert QGuiApplication.clipboard().text() == "x\t45\n-\t"
    context.document.undo()
    assert noted(context.document.workspace) == []
