"""Every gesture of the timeline by keyboard."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from app.core.edits.sessions import edit_session
from app.core.model import Timing
from app.ui.context import Context
from app.ui.design.screen import DesignScreen
from app.ui.design.timeline.faces import week_slot
from tests.ui.design.hands import card, click, empty, key, session

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def test_arrows_go_from_thing_to_thing(screen: DesignScreen) -> None:
    stops = screen.pane.view.stops
    key(screen, Key.Key_Home)
    assert stops.stop == card(screen, "session1")
    key(screen, Key.Key_Down)
    assert stops.stop == card(screen, "session2")
    key(screen, Key.Key_Down)
    assert stops.stop == empty(week_slot(3))
    key(screen, Key.Key_Up)
    assert stops.stop == card(screen, "session2")
    assert "First meeting and agreement" in screen.pane.view.accessibleDescription()


def test_alt_and_an_arrow_moves_a_session_by_a_week(screen: DesignScreen, context: Context) -> None:
    click(screen, card(screen, "session3"))
    key(screen, Key.Key_Down, ALT)
    key(screen, Key.Key_Down, ALT)
    assert session(context, "A goal on a page").weeks == (6,)
    key(screen, Key.Key_Up, CTRL)
    assert session(context, "A goal on a page").weeks == (5,)
    assert screen.pane.view.stops.stop == card(screen, "session3")


def test_without_dates_the_same_keys_change_the_order(
    screen: DesignScreen, context: Context
) -> None:
    for session_id in ("session3", "session4"):
        context.document.do("Undate", edit_session, session_id, timing=Timing.ORDERED)
    click(screen, card(screen, "session3"))
    key(screen, Key.Key_Down, ALT)
    scene = screen.pane.view.timeline_scene
    lane = [thing.stop.id for thing in scene.rows[card(screen, "session3").slot].things]
    assert lane == ["session4", "session3"]


def test_delete_removes_and_undo_brings_back(screen: DesignScreen, context: Context) -> None:
    click(screen, card(screen, "session3"))
    key(screen, Key.Key_Delete)
    assert "session3" not in context.document.workspace.sessions
    assert not screen.pane.view.timeline_scene.stops_of("session3")
    assert screen.pane.view.stops.stop == empty(week_slot(4))
    context.document.undo()
    assert screen.pane.view.timeline_scene.stops_of("session3")


def test_enter_on_an_empty_week_adds_a_session_and_asks_its_title(
    screen: DesignScreen, context: Context
) -> None:
    screen.pane.view.stops.choose(empty(week_slot(3)))
    key(screen, Key.Key_Return)
    assert session(context, "New session").weeks == (3,)
    title = screen.inspector.form.title
    assert screen.focusWidget() is title
    QTest.keyClicks(title, "Coffee, first of many")
    QTest.keyClick(title, Key.Key_Return)
    assert session(context, "Coffee, first of many").weeks == (3,)


def test_f2_renames_and_escape_goes_back_to_the_timeline(
    screen: DesignScreen, context: Context
) -> None:
    click(screen, card(screen, "session3"))
    key(screen, Key.Key_F2)
    title = screen.inspector.form.title
    assert title.selectedText() == "A goal on a page"
    QTest.keyClicks(title, "One page")
    QTest.keyClick(title, Key.Key_Return)
    QTest.keyClick(title, Key.Key_Escape)
    assert session(context, "One page").id == "session3"
    assert screen.side.currentWidget() is screen.library
    assert screen.focusWidget() is screen.pane.view


def test_ctrl_d_duplicates_with_contents(screen: DesignScreen, context: Context) -> None:
    uses = len(context.document.workspace.activity_uses)
    click(screen, card(screen, "session3"))
    key(screen, Key.Key_D, CTRL)
    assert len(context.document.workspace.sessions) == 12
    assert len(context.document.workspace.activity_uses) == uses + 1
    chosen = screen.pane.view.stops.stop
    assert chosen and chosen.session not in (None, "session3")


def test_the_focus_ring_follows_the_keyboard(screen: DesignScreen, qapp: QApplication) -> None:
    screen.activateWindow()
    key(screen, Key.Key_Home)
    item = screen.pane.view.timeline_scene.items_by_stop[card(screen, "session1")]
    assert item.state.chosen and item.state.focused
    screen.library.search.setFocus()
    assert item.state.chosen and not item.state.focused


def test_the_menu_offers_what_the_keys_do(screen: DesignScreen, context: Context) -> None:
    view = screen.pane.view
    click(screen, card(screen, "session3"))
    reason = QContextMenuEvent.Reason.Keyboard
    view.contextMenuEvent(QContextMenuEvent(reason, QPoint(5, 5), view.mapToGlobal(QPoint(5, 5))))
    menu = view.findChild(QMenu)
    assert [action.text() for action in menu.actions()][:2] == ["Edit", "Rename"]
    next(action for action in menu.actions() if action.text() == "Later").trigger()
    assert session(context, "A goal on a page").weeks == (5,)
    menu.close()
