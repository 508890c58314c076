"""Several things at once: choosing, moving, copying, stretching, repeating."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.core.edits.breaks import set_breaks
from app.core.edits.library import add_activity_item
from app.core.edits.programs import blank_program
from app.core.edits.sessions import edit_session
from app.core.model import Span, Timing, Workspace
from app.core.own import Kind
from app.core.problems import Problem
from app.formats.library_files import load_library
from app.store import create_workspace
from app.ui.context import Context
from app.ui.design.clips import FORMAT
from app.ui.design.mime import ItemKey
from app.ui.design.screen import DesignScreen
from app.ui.design.timeline.faces import week_slot
from app.ui.design.timeline.keys import Act
from app.ui.design.timeline.stops import Stop
from app.ui.document import Document
from tests.ui.design.hands import (
    LEFT,
    NONE,
    card,
    click,
    drag,
    empty,
    key,
    point_in_week,
    point_of,
    press_and_move,
)
from tests.ui.dialogs import in_dialog

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def weeks(context: Context, session: str) -> tuple[int, ...]:
    return context.document.workspace.sessions[session].weeks


def click_with(screen: DesignScreen, session: str, held: Qt.KeyboardModifier) -> None:
    point = point_of(screen, card(screen, session))
    QTest.mouseClick(screen.pane.view.viewport(), LEFT, held, point)


def choose_two(screen: DesignScreen) -> None:
    click(screen, card(screen, "session3"))
    click_with(screen, "session4", CTRL)


def edge_of(screen: DesignScreen, stop: Stop) -> QPoint:
    view = screen.pane.view
    view.reveal(stop)
    item = view.timeline_scene.items_by_stop[stop]
    return view.mapFromScene(item.mapToScene(QPointF(item.width / 2, item.height - 2)))


def test_ctrl_click_and_shift_click_choose_more(screen: DesignScreen) -> None:
    choose_two(screen)
    stops = screen.pane.view.stops
    assert [stop.id for stop in stops.chosen] == ["session3", "session4"]
    click_with(screen, "session3", CTRL)
    assert [stop.id for stop in stops.chosen] == ["session4"]
    click(screen, card(screen, "session1"))
    click_with(screen, "session4", SHIFT)
    ids = ["session1", "session2", "session3", "milestone1", "session4"]
    assert [stop.id for stop in stops.chosen] == ids
    key(screen, Key.Key_Escape)
    assert [stop.id for stop in stops.chosen] == ["session4"]


def test_shift_arrows_and_ctrl_a(screen: DesignScreen) -> None:
    click(screen, card(screen, "session1"))
    key(screen, Key.Key_Down, SHIFT)
    stops = screen.pane.view.stops
    assert [stop.id for stop in stops.chosen] == ["session1", "session2"]
    assert screen.pane.view.accessibleDescription().startswith("2 chosen")
    key(screen, Key.Key_Up, SHIFT)
    assert [stop.id for stop in stops.chosen] == ["session1"]
    key(screen, Key.Key_A, CTRL)
    assert len(stops.chosen) == 12


def test_a_band_chooses_what_it_touches(screen: DesignScreen) -> None:
    view = screen.pane.view
    row = view.timeline_scene.rows[week_slot(1)]
    start = view.mapFromScene(row.scenePos()) + QPoint(20, 30)
    drag(screen, start, point_of(screen, card(screen, "session3")))
    assert [stop.id for stop in view.stops.chosen] == ["session1", "session2", "session3"]
    assert not view.dragging


def test_all_chosen_move_as_one_step_by_key_and_by_drag(
    screen: DesignScreen, context: Context
) -> None:
    choose_two(screen)
    key(screen, Key.Key_Down, ALT)
    assert (weeks(context, "session3"), weeks(context, "session4")) == ((5,), (8,))
    assert context.document.history.undo_label == "Move 2 sessions 1 week later"
    start = point_of(screen, card(screen, "session3"))
    drag(screen, start, point_in_week(screen, 6))
    assert (weeks(context, "session3"), weeks(context, "session4")) == ((6,), (9,))
    assert len(context.document.history.past) == 2
    assert len(screen.pane.view.stops.chosen) == 2


def test_escape_ends_a_drag_of_several_with_nothing_changed(
    screen: DesignScreen, context: Context
) -> None:
    choose_two(screen)
    before = context.document.workspace
    end = point_in_week(screen, 5)
    port = press_and_move(screen, point_of(screen, card(screen, "session3")), end)
    scene = screen.pane.view.timeline_scene
    assert [slot.week for slot, row in scene.rows.items() if row.target] == [5, 8]
    QTest.keyClick(screen.pane.view, Key.Key_Escape)
    QTest.mouseRelease(port, LEFT, NONE, end)
    assert context.document.workspace is before
    assert not any(row.target for row in scene.rows.values())
    assert scene.items_by_stop[card(screen, "session4")].opacity() == 1.0


def test_several_are_removed_duplicated_and_locked_in_one_step_each(
    screen: DesignScreen, context: Context
) -> None:
    choose_two(screen)
    key(screen, Key.Key_L, CTRL)
    sessions = context.document.workspace.sessions
    assert sessions["session3"].locked and sessions["session4"].locked
    key(screen, Key.Key_D, CTRL)
    assert len(context.document.workspace.sessions) == 13
    key(screen, Key.Key_Delete)
    assert len(context.document.workspace.sessions) == 11
    assert len(context.document.history.past) == 3


def test_what_is_cut_can_be_pasted_in_another_week_with_its_contents(
    screen: DesignScreen, context: Context
) -> None:
    choose_two(screen)
    uses = len(context.document.workspace.activity_uses)
    key(screen, Key.Key_X, CTRL)
    assert len(context.document.workspace.activity_uses) < uses
    screen.pane.view.stops.choose(empty(week_slot(9)))
    key(screen, Key.Key_V, CTRL)
    assert len(context.document.workspace.activity_uses) == uses
    pasted = [weeks(context, stop.id) for stop in screen.pane.view.stops.chosen]
    assert pasted == [(9,), (12,)]
    assert context.document.history.undo_label == "Paste 2 sessions"


def test_sessions_go_to_another_program_and_read_well_elsewhere(
    screen: DesignScreen, context: Context
) -> None:
    choose_two(screen)
    key(screen, Key.Key_C, CTRL)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Week 4: A goal on a page (60 min, video call)\n  - A goal on")
    context.document.do("New", blank_program, "Another")
    screen.show_program("program2")
    screen.pane.view.stops.choose(empty(week_slot(2)))
    key(screen, Key.Key_V, CTRL)
    there = [s for s in context.document.workspace.sessions.values() if s.program == "program2"]
    assert [s.weeks for s in there] == [(2,), (5,)]


def test_own_items_come_along_to_another_workspace(
    screen: DesignScreen, context: Context, tmp_path: Path
) -> None:
    context.document.do("Own", add_activity_item, title="Our own walk", minutes=30)
    own = next(iter(context.document.workspace.own_activities))
    screen.acts.verbs.add_item("session3", ItemKey(Kind.ACTIVITY, own))
    click(screen, card(screen, "session3"))
    key(screen, Key.Key_C, CTRL)
    workspace, store = create_workspace(
        tmp_path / "other.trellis", blank_program(Workspace(), "There")
    )
    with store:
        there = Context(
            Document(workspace, store), context.jobs, load_library(), context.today, tmp_path
        )
        other = DesignScreen(there)
        other.show_program("program1")
        other.pane.view.stops.choose(empty(week_slot(1)))
        key(other, Key.Key_V, CTRL)
        used = {use.activity for use in there.document.workspace.activity_uses.values()}
        assert used <= there.library.activities.keys()
        assert len(there.document.workspace.own_activities) == 1
        key(other, Key.Key_V, CTRL)
        assert len(there.document.workspace.own_activities) == 1


def test_a_broken_clip_changes_nothing_and_says_so(screen: DesignScreen, context: Context) -> None:
    data = QMimeData()
    data.setData(FORMAT, b'{"sessions": 7}')
    QGuiApplication.clipboard().setMimeData(data)
    click(screen, card(screen, "session3"))
    with pytest.raises(Problem, match=r"clip\.unreadable"):
        screen.acts.do(Act.PASTE, card(screen, "session3"))
    assert context.document.history.undo_label is None


def test_dragging_the_edge_lets_a_session_go_on(screen: DesignScreen, context: Context) -> None:
    start = edge_of(screen, card(screen, "session3"))
    press_and_move(screen, start, point_in_week(screen, 6))
    assert weeks(context, "session3") == (4,)
    QTest.mouseRelease(screen.pane.view.viewport(), LEFT, NONE, point_in_week(screen, 6))
    assert weeks(context, "session3") == (4, 5, 6)
    assert len(context.document.history.past) == 1


def test_a_stretch_can_be_given_up(screen: DesignScreen, context: Context) -> None:
    scene = screen.pane.view.timeline_scene
    things = len(scene.items())
    start = edge_of(screen, card(screen, "session3"))
    port = press_and_move(screen, start, point_in_week(screen, 6))
    QTest.keyClick(screen.pane.view, Key.Key_Escape)
    QTest.mouseRelease(port, LEFT, NONE, point_in_week(screen, 6))
    assert context.document.history.undo_label is None
    assert len(scene.items()) == things


def test_keys_make_a_session_longer_and_shorter_and_split_it(
    screen: DesignScreen, context: Context
) -> None:
    click(screen, card(screen, "session3"))
    for _ in range(3):
        key(screen, Key.Key_Down, ALT | SHIFT)
    key(screen, Key.Key_Up, ALT | SHIFT)
    assert weeks(context, "session3") == (4, 5, 6)
    screen.acts.do(Act.SEPARATE, card(screen, "session3"))
    assert len(context.document.workspace.sessions) == 13
    assert len(screen.pane.view.stops.chosen) == 3


def test_ctrl_r_repeats_past_breaks_until_the_end(screen: DesignScreen, context: Context) -> None:
    spans = [Span(title="Break", first_week=8, last_week=9)]
    context.document.do("Break", set_breaks, "program1", spans)
    click(screen, card(screen, "session3"))
    in_dialog(lambda dialog: QTest.keyClick(dialog, Key.Key_Return))
    key(screen, Key.Key_R, CTRL)
    assert weeks(context, "session3")[:4] == (4, 6, 10, 12)
    assert max(weeks(context, "session3")) == 26


def test_alt_and_arrows_pass_over_a_break(screen: DesignScreen, context: Context) -> None:
    spans = [Span(title="Break", first_week=5, last_week=6)]
    context.document.do("Break", set_breaks, "program1", spans)
    click(screen, card(screen, "session3"))
    key(screen, Key.Key_Down, ALT)
    assert weeks(context, "session3") == (7,)
    key(screen, Key.Key_Up, ALT)
    assert weeks(context, "session3") == (4,)


def test_a_session_without_dates_happens_more_often_by_the_same_keys(
    screen: DesignScreen, context: Context
) -> None:
    context.document.do("Undate", edit_session, "session3", timing=Timing.OPEN)
    click(screen, card(screen, "session3"))
    key(screen, Key.Key_Down, ALT | SHIFT)
    assert context.document.workspace.sessions["session3"].times == 2


def test_ctrl_m_adds_a_milestone_where_the_keyboard_stands(
    screen: DesignScreen, context: Context
) -> None:
    screen.pane.view.stops.choose(empty(week_slot(3)))
    key(screen, Key.Key_M, CTRL)
    assert context.document.workspace.milestones["milestone2"].week == 3


def test_what_is_common_is_shown_and_set_for_all_in_one_step(
    screen: DesignScreen, context: Context
) -> None:
    click(screen, card(screen, "session1"))
    click_with(screen, "session2", CTRL)
    key(screen, Key.Key_Return)
    panel = screen.side.several
    assert screen.side.currentWidget() is panel
    assert panel.heading.text() == "2 sessions"
    assert panel.mode.currentText() == "in person"
    assert panel.minutes.text() == panel.people.text() == "different"
    panel.minutes.setFocus()
    panel.minutes.selectAll()
    QTest.keyClicks(panel.minutes, "50")
    QTest.keyClick(panel.minutes, Key.Key_Return)
    panel.mode.setFocus()
    QTest.keyClick(panel.mode, Key.Key_Down)
    sessions = context.document.workspace.sessions
    assert [sessions[name].minutes for name in ("session1", "session2")] == [50, 50]
    assert sessions["session1"].mode == sessions["session2"].mode == "video"
    assert len(context.document.history.past) == 2
    panel.locked.click()
    assert context.document.workspace.sessions["session2"].locked
    panel.remove.click()
    assert screen.side.currentWidget() is screen.library
    context.document.undo()
    assert len(context.document.workspace.sessions) == 11


def test_the_editor_repeats_and_separates(screen: DesignScreen, context: Context) -> None:
    click(screen, card(screen, "session3"))
    key(screen, Key.Key_Return)
    assert not screen.inspector.separate.isVisible()
    in_dialog(lambda dialog: QTest.keyClick(dialog, Key.Key_Return))
    screen.inspector.repeat.click()
    assert len(weeks(context, "session3")) == 12
    screen.inspector.separate.click()
    assert len(weeks(context, "session3")) == 1
    assert len(context.document.workspace.sessions) == 22
