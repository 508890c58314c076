"""A target on the map: dragged or moved by keys, with ways to get there that can be applied."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.core.dimensions.place import place_of
from app.core.dimensions.planner.edits import SetMode
from app.core.edits.programs import blank_program, edit_program
from app.core.edits.sessions import edit_session
from app.core.model import Mode, design_of
from app.ui.context import Context
from app.ui.design.map.panel import SET, TAKE_AWAY
from app.ui.design.screen import DesignScreen
from app.ui.design.ways.panel import MOST_SHOWN, WaysPanel
from app.ui.design.ways.row import WayRow
from app.ui.design.ways.wish import Axis
from tests.ui.design.hands import LEFT, NONE

Key = Qt.Key


@pytest.fixture
def aimed(screen: DesignScreen, qtbot: QtBot) -> DesignScreen:
    qtbot.waitUntil(lambda: not screen.map.map.gliding)
    qtbot.mouseClick(screen.map.target_link, LEFT)
    answered(screen, qtbot)
    return screen


def answered(screen: DesignScreen, qtbot: QtBot) -> WaysPanel:
    """Wait until what is listed is the way to where the target is now."""
    ways = screen.ways
    qtbot.waitUntil(lambda: ways._answer is not None and ways._answer.question == ways._asked())
    qtbot.waitUntil(lambda: not screen.map.ways._later.isActive())
    return screen.map.ways


def rows(screen: DesignScreen) -> list[WayRow]:
    return [row for row in screen.map.ways.rows if row.isVisible()]


def hold(screen: DesignScreen, by: QPoint) -> QPoint:
    """Take the target with the mouse and move it; where the pointer is then."""
    start = screen.map.map.target_point().toPoint()
    QTest.mousePress(screen.map.map, LEFT, NONE, start)
    for step in range(1, 6):
        QTest.mouseMove(screen.map.map, start + by * step / 5)
    return start + by


def place_now(context: Context) -> tuple[float, float]:
    place = place_of(design_of(context.document.workspace, "program1"))
    return place.immediacy or 0.0, place.structure


def test_a_target_is_set_and_taken_away(screen: DesignScreen, qtbot: QtBot) -> None:
    assert not screen.map.ways.isVisible()
    qtbot.mouseClick(screen.map.target_link, LEFT)
    assert screen.map.target_link.text() == TAKE_AWAY
    assert screen.map.ways.isVisible() and screen.map.map.target
    qtbot.mouseClick(screen.map.target_link, LEFT)
    assert screen.map.target_link.text() == SET
    assert not screen.map.ways.isVisible() and screen.map.map.target is None


def test_the_list_says_what_each_edit_moves_and_the_ghost_where_they_end(
    aimed: DesignScreen, context: Context
) -> None:
    assert rows(aimed)
    assert all("structure " in row.words.text() or "immediacy" in row.words.text()
               for row in rows(aimed))  # fmt: skip
    assert "lead" in aimed.map.ways.summary.text()
    ghost, target = aimed.map.map.ghost, aimed.map.map.target
    assert (ghost.immediacy, ghost.structure) == pytest.approx(target, abs=0.03)
    assert not context.document.history.undo_label


def test_apply_all_is_one_step_that_brings_the_program_there(
    aimed: DesignScreen, context: Context, qtbot: QtBot
) -> None:
    before, target = context.document.workspace, aimed.map.map.target
    count = len(rows(aimed))
    qtbot.mouseClick(aimed.map.ways.apply, LEFT)
    assert place_now(context) == pytest.approx(target, abs=0.03)
    assert context.document.history.undo_label == f"Apply {count} edits towards the target"
    assert answered(aimed, qtbot).summary.text() == "The program is at the target already."
    context.document.undo()
    assert context.document.workspace == before
    assert answered(aimed, qtbot) and len(rows(aimed)) == count


def test_unticked_edits_are_left_out_and_the_ghost_shows_it(
    aimed: DesignScreen, context: Context, qtbot: QtBot
) -> None:
    first, *others = rows(aimed)
    assert others
    all_of_it = aimed.map.map.ghost
    qtbot.mouseClick(first.words, LEFT)
    assert not first.tick.isChecked()
    assert aimed.map.ways.apply.text() == f"Apply {len(others)} of {len(others) + 1}"
    ghost = aimed.map.map.ghost
    assert ghost != all_of_it
    qtbot.mouseClick(aimed.map.ways.apply, LEFT)
    assert place_now(context) == pytest.approx((ghost.immediacy, ghost.structure))


def test_one_edit_can_be_applied_alone(aimed: DesignScreen, context: Context, qtbot: QtBot) -> None:
    row = rows(aimed)[0]
    words = row.words.text()
    qtbot.mouseClick(row.apply, LEFT)
    assert words.startswith(context.document.history.undo_label)
    assert len(context.document.history.past) == 1


def test_a_refused_edit_doesnt_come_again_until_it_is_allowed(
    aimed: DesignScreen, qtbot: QtBot
) -> None:
    refused = rows(aimed)[0].line.edit
    qtbot.mouseClick(rows(aimed)[0].refuse, LEFT)
    answered(aimed, qtbot)
    assert refused not in [row.line.edit for row in rows(aimed)]
    assert aimed.map.ways.allow.text() == "1 edit refused. Allow again"
    qtbot.mouseClick(aimed.map.ways.allow, LEFT)
    answered(aimed, qtbot)
    assert refused in [row.line.edit for row in rows(aimed)]


def test_a_drag_moves_the_target_and_the_latest_place_wins(
    aimed: DesignScreen, context: Context, qtbot: QtBot
) -> None:
    before = aimed.map.map.target
    end = hold(aimed, QPoint(-50, 40))
    assert not aimed.map.ways.apply.isEnabled()
    QTest.mouseRelease(aimed.map.map, LEFT, NONE, end)
    target = aimed.map.map.target
    assert target[0] < before[0] and target[1] < before[1]
    answered(aimed, qtbot)
    ghost = aimed.map.map.ghost
    assert (ghost.immediacy, ghost.structure) == pytest.approx(target, abs=0.03)
    assert context.document.history.undo_label is None


def test_escape_puts_a_dragged_target_back(aimed: DesignScreen) -> None:
    before = aimed.map.map.target
    end = hold(aimed, QPoint(-50, 40))
    QTest.keyClick(aimed.map.map, Key.Key_Escape)
    assert aimed.map.map.target == pytest.approx(before)
    QTest.mouseMove(aimed.map.map, end + QPoint(9, 9))
    QTest.mouseRelease(aimed.map.map, LEFT, NONE, end)
    assert aimed.map.map.target == pytest.approx(before)


def test_arrows_move_the_target_and_escape_puts_it_back(aimed: DesignScreen) -> None:
    x, y = aimed.map.map.target
    QTest.keyClick(aimed.map.map, Key.Key_Left)
    QTest.keyClick(aimed.map.map, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert aimed.map.map.target == pytest.approx((x - 0.01, y - 0.1))
    QTest.keyClick(aimed.map.map, Key.Key_Escape)
    assert aimed.map.map.target == pytest.approx((x, y))


def test_a_free_axis_leaves_the_modes_alone(aimed: DesignScreen, qtbot: QtBot) -> None:
    assert any(isinstance(row.line.edit, SetMode) for row in rows(aimed))
    qtbot.mouseClick(aimed.map.ways.freedom.axes[Axis.IMMEDIACY], LEFT)
    answered(aimed, qtbot)
    assert rows(aimed)
    assert not any(isinstance(row.line.edit, SetMode) for row in rows(aimed))


def test_only_modes_that_people_have_are_proposed(
    aimed: DesignScreen, context: Context, qtbot: QtBot
) -> None:
    freedom = aimed.map.ways.freedom
    qtbot.mouseClick(freedom.modes_link, LEFT)
    for mode, chip in freedom.modes.items():
        if mode not in (Mode.IN_PERSON, Mode.VIDEO, Mode.EMAIL):
            qtbot.mouseClick(chip, LEFT)
    answered(aimed, qtbot)
    assert freedom.modes_link.text() == "Modes people have: 3 of 15"
    kept = (Mode.IN_PERSON, Mode.VIDEO, Mode.EMAIL)
    assert context.document.workspace.programs["program1"].modes == kept
    assert context.document.history.undo_label == "Say which modes people have"
    modes = {row.line.edit.mode for row in rows(aimed) if isinstance(row.line.edit, SetMode)}
    assert modes <= set(kept)
    qtbot.mouseClick(freedom.every, LEFT)
    assert context.document.workspace.programs["program1"].modes == ()
    assert freedom.modes_link.text() == "Modes people have: all"


def test_the_last_mode_that_people_have_stays(
    aimed: DesignScreen, context: Context, qtbot: QtBot
) -> None:
    context.document.do("Modes", edit_program, "program1", modes=(Mode.PHONE,))
    freedom = aimed.map.ways.freedom
    qtbot.mouseClick(freedom.modes_link, LEFT)
    qtbot.mouseClick(freedom.modes[Mode.PHONE], LEFT)
    assert freedom.modes[Mode.PHONE].isChecked()
    assert context.document.workspace.programs["program1"].modes == (Mode.PHONE,)


def test_what_cant_be_reached_says_as_near_as_possible(
    aimed: DesignScreen, context: Context, qtbot: QtBot
) -> None:
    def all_locked(workspace):
        for session_id in workspace.sessions:
            workspace = edit_session(workspace, session_id, locked=True)
        return workspace

    context.document.do("Lock", all_locked)
    end = hold(aimed, QPoint(-400, 400))
    QTest.mouseRelease(aimed.map.map, LEFT, NONE, end)
    ways = answered(aimed, qtbot)
    words = ways.summary.text()
    assert "no way to the target was found" in words or "no edits were found" in words
    assert not any(isinstance(row.line.edit, SetMode) for row in rows(aimed))


def test_each_program_keeps_its_target_for_this_sitting(
    aimed: DesignScreen, context: Context, qtbot: QtBot
) -> None:
    target = aimed.map.map.target
    context.document.do("Another", blank_program, "Another")
    aimed.show_program("program2")
    assert aimed.map.map.target is None and not aimed.map.ways.isVisible()
    aimed.show_program("program1")
    assert aimed.map.map.target == target
    assert answered(aimed, qtbot) and rows(aimed)


def test_an_unticked_edit_stays_unticked_when_ways_are_sought_again(
    aimed: DesignScreen, context: Context, qtbot: QtBot
) -> None:
    first, second, *_ = rows(aimed)
    unticked = second.line.edit
    qtbot.mouseClick(second.tick, LEFT)

    def ticks() -> list[bool]:
        answered(aimed, qtbot)
        return [row.tick.isChecked() for row in rows(aimed) if row.line.edit == unticked]

    assert ticks() == [False]
    context.document.do("Rename", edit_session, "session3", title="One page")
    assert ticks() == [False]
    qtbot.mouseClick(first.refuse, LEFT)
    assert True not in ticks()
    qtbot.mouseClick(aimed.map.ways.allow, LEFT)
    assert ticks() == [False]
    for _ in "away", "back":
        qtbot.mouseClick(aimed.map.target_link, LEFT)
    assert ticks() == [True]


@pytest.mark.parametrize("button", ["apply", "refuse"])
def test_the_focus_stays_on_the_line_where_something_was_asked_for(
    aimed: DesignScreen, qtbot: QtBot, button: str
) -> None:
    assert len(rows(aimed)) > 2
    row = rows(aimed)[1]
    top = row.mapTo(aimed, QPoint(0, 0))
    getattr(row, button).setFocus()
    QTest.keyClick(getattr(row, button), Key.Key_Space)
    assert aimed.map.ways.hasFocus()
    answered(aimed, qtbot)
    assert getattr(rows(aimed)[1], button).hasFocus()
    if button == "refuse":
        qtbot.waitUntil(lambda: rows(aimed)[1].mapTo(aimed, QPoint(0, 0)) == top)


def test_the_focus_stays_among_the_ways_when_all_were_applied(
    aimed: DesignScreen, qtbot: QtBot
) -> None:
    aimed.map.ways.apply.setFocus()
    QTest.keyClick(aimed.map.ways.apply, Key.Key_Space)
    answered(aimed, qtbot)
    assert not rows(aimed)
    assert aimed.map.ways.isAncestorOf(aimed.focusWidget())


def test_all_edits_stay_on_view_when_ways_are_sought_again(
    aimed: DesignScreen, context: Context, qtbot: QtBot
) -> None:
    ways = aimed.map.ways
    many = tuple(row.line for row in rows(aimed)) * MOST_SHOWN
    words = ["An edit"] * len(many)
    ways.show_lines(many, words)
    assert not ways.more.isHidden()
    ways.more.click()
    assert ways.more.isHidden()
    ways.show_lines(many[1:], words[1:])
    assert ways.more.isHidden(), "they were unfolded, and another plan doesn’t fold them"
    ways.show_lines((), [])
    ways.show_lines(many, words)
    assert not ways.more.isHidden(), "another target begins with a few"
