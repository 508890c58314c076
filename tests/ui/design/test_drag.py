"""Dragging on the timeline: previews, commits once, and leaves nothing behind."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.core.dimensions.place import place_of
from app.core.edits.sessions import edit_session
from app.core.model import Timing, design_of
from app.core.problems import Problem
from app.ui.context import Context
from app.ui.design.screen import DesignScreen
from app.ui.design.timeline.faces import OPEN, week_slot
from app.ui.design.timeline.stops import StopKind
from tests.ui.design.hands import (
    LEFT,
    NONE,
    card,
    drag,
    point_in_week,
    point_of,
    press_and_move,
    session,
)

TITLE = "A goal on a page"


def test_a_dragged_card_moves_session_card_and_marker(
    screen: DesignScreen, context: Context, qtbot: QtBot
) -> None:
    context.document.do(
        "Only two dates left",
        lambda workspace: workspace.with_tables(
            sessions={k: v for k, v in workspace.sessions.items() if k in ("session1", "session3")}
        ),
    )
    before = place_of(design_of(context.document.workspace, "program1")).structure
    drag(screen, point_of(screen, card(screen, "session3")), point_in_week(screen, 9))
    assert session(context, TITLE).weeks == (9,)
    assert card(screen, "session3").slot == week_slot(9)
    assert context.document.history.undo_label == f"Move “{TITLE}” to week 9"
    place = place_of(design_of(context.document.workspace, "program1"))
    qtbot.waitUntil(lambda: not screen.map.map.gliding)
    assert screen.map.map.marker[1] == pytest.approx(place.structure)
    assert place.structure > before
    assert screen.map.reason.text().startswith("Structure")


def test_nothing_changes_until_the_release(screen: DesignScreen, context: Context) -> None:
    before = context.document.workspace
    start, end = point_of(screen, card(screen, "session3")), point_in_week(screen, 9)
    port = press_and_move(screen, start, end)
    assert screen.pane.view.dragging
    assert context.document.workspace is before
    QTest.mouseRelease(port, LEFT, NONE, end)
    assert len(context.document.history.past) == 1


def test_escape_puts_everything_back(screen: DesignScreen, context: Context) -> None:
    before = context.document.workspace
    scene = screen.pane.view.timeline_scene
    things = len(scene.items())
    start, end = point_of(screen, card(screen, "session3")), point_in_week(screen, 9)
    port = press_and_move(screen, start, end)
    QTest.keyClick(screen.pane.view, Qt.Key.Key_Escape)
    assert not screen.pane.view.dragging
    QTest.mouseRelease(port, LEFT, NONE, end)
    assert context.document.workspace is before
    assert len(scene.items()) == things
    assert scene.items_by_stop[card(screen, "session3")].opacity() == 1.0
    assert not any(row.target for row in scene.rows.values())


def test_a_drag_home_again_is_no_change(screen: DesignScreen, context: Context) -> None:
    start = point_of(screen, card(screen, "session3"))
    press_and_move(screen, start, point_in_week(screen, 9))
    QTest.mouseMove(screen.pane.view.viewport(), start)
    QTest.mouseRelease(screen.pane.view.viewport(), LEFT, NONE, start)
    assert context.document.history.undo_label is None


def test_a_full_disk_leaves_the_card_where_it_was(
    screen: DesignScreen, context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(changes: object) -> None:
        raise Problem("store.full", name="test")

    monkeypatch.setattr(context.document._store, "write", full)
    before = screen.map.map.marker
    with qtbot.captureExceptions() as raised:
        drag(screen, point_of(screen, card(screen, "session3")), point_in_week(screen, 9))
    assert [type(error[1]) for error in raised] == [Problem]
    assert session(context, TITLE).weeks == (4,)
    assert card(screen, "session3").slot == week_slot(4)
    assert screen.map.map.marker == before
    assert not screen.pane.view.dragging


def test_the_zone_at_the_foot_takes_the_date_off(screen: DesignScreen, context: Context) -> None:
    start = point_of(screen, card(screen, "session3"))
    port = screen.pane.view.viewport()
    drag(screen, start, QPoint(port.width() - 60, port.height() - 20))
    assert session(context, TITLE).timing is Timing.OPEN
    assert card(screen, "session3").slot == OPEN
    drag(screen, point_of(screen, card(screen, "session3")), point_in_week(screen, 3))
    moved = session(context, TITLE)
    assert (moved.timing, moved.weeks) == (Timing.DATED, (3,))


def test_one_of_several_occurrences_moves_alone(screen: DesignScreen, context: Context) -> None:
    context.document.do("Repeat", edit_session, "session3", weeks=(4, 8, 12))
    repeat = screen.pane.view.timeline_scene.stops_of("session3")[1]
    assert repeat.kind is StopKind.REPEAT
    drag(screen, point_of(screen, repeat), point_in_week(screen, 9))
    assert session(context, TITLE).weeks == (4, 9, 12)


def test_a_milestone_can_be_dragged(screen: DesignScreen, context: Context) -> None:
    milestone = screen.pane.view.timeline_scene.stops_of("milestone1")[0]
    drag(screen, point_of(screen, milestone), point_in_week(screen, 8))
    assert context.document.workspace.milestones["milestone1"].week == 8
