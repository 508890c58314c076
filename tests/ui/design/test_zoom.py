"""Looking at the timeline from two weeks to two years."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from app.core.edits.programs import blank_program, edit_program
from app.ui.context import Context
from app.ui.design.screen import DesignScreen
from app.ui.design.timeline.faces import week_slot
from app.ui.design.timeline.zoom import Form, Zoom
from tests.ui.design.hands import card, key

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def wheel(screen: DesignScreen, notches: int, at: QPoint) -> None:
    port = screen.pane.view.viewport()
    where = QPointF(at)
    event = QWheelEvent(
        where,
        QPointF(port.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        CTRL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(port, event)


def weeks_in_sight(screen: DesignScreen) -> int:
    first, last = screen.pane.view.shown_weeks()
    return last - first + 1


def test_the_wheel_keeps_the_week_under_the_pointer(screen: DesignScreen, context: Context) -> None:
    context.document.do("Longer", edit_program, "program1", weeks=200)
    view = screen.pane.view
    view.verticalScrollBar().setValue(4000)
    at = QPoint(200, 300)
    row = view.row_at(at)
    assert row
    for notches in (2, -5, -4):
        wheel(screen, notches, at)
        under = view.row_at(at)
        assert under and under.slot == row.slot
    assert view.zoom.form is Form.MARK


def test_from_two_weeks_to_two_years(screen: DesignScreen, context: Context) -> None:
    context.document.do("Longer", edit_program, "program1", weeks=104)
    screen.pane.view.zoom_by(99)
    assert weeks_in_sight(screen) <= 3
    screen.pane.view.zoom_by(-99)
    assert weeks_in_sight(screen) == 104


def test_keys_zoom_and_go_back_to_the_usual_size(screen: DesignScreen) -> None:
    view = screen.pane.view
    key(screen, Key.Key_Minus, CTRL)
    key(screen, Key.Key_Minus, CTRL)
    assert view.zoom.form is Form.STRIP
    assert weeks_in_sight(screen) > 20
    key(screen, Key.Key_Plus, CTRL)
    assert view.zoom.form is Form.LINE
    key(screen, Key.Key_0, CTRL)
    assert view.zoom == Zoom()
    key(screen, Key.Key_9, CTRL)
    assert screen.pane.foot.words.text() == "All 26 weeks · 11 Jan to 11 Jul 2027"


@pytest.mark.parametrize("length", [4, 26, 60, 104])
def test_fit_shows_all_weeks_and_no_more_than_needed(
    screen: DesignScreen, context: Context, length: int
) -> None:
    context.document.do("Longer", edit_program, "program1", weeks=length)
    screen.pane.foot.fit.click()
    assert weeks_in_sight(screen) == screen.pane.view.timeline_scene.timeline.last_week


def test_the_control_shows_and_sets_how_near_it_is(screen: DesignScreen) -> None:
    foot, view = screen.pane.foot, screen.pane.view
    before = foot.slider.value()
    foot.nearer.click()
    assert foot.slider.value() > before
    foot.slider.setFocus()
    QTest.keyClick(foot.slider, Key.Key_Home)
    assert view.zoom.form is Form.MARK
    names = [w.accessibleName() for w in (foot.slider, foot.nearer, foot.farther, foot.fit)]
    assert all(names)


def test_each_program_keeps_its_zoom_in_this_sitting(
    screen: DesignScreen, context: Context
) -> None:
    context.document.do("New", blank_program, "Another")
    screen.pane.view.zoom_by(-3)
    far = screen.pane.view.zoom
    screen.show_program("program2")
    assert screen.pane.view.zoom == Zoom()
    screen.show_program("program1")
    assert screen.pane.view.zoom == far
    assert screen.pane.foot.slider.value() < 30


@pytest.mark.parametrize("week", [300.0, 26.0, 18.0, 6.0])
def test_cards_can_be_chosen_and_moved_from_everywhere(
    screen: DesignScreen, context: Context, week: float
) -> None:
    view = screen.pane.view
    view.zoom_to(Zoom.of(week))
    view.reveal(card(screen, "session3"))
    item = view.timeline_scene.items_by_stop[card(screen, "session3")]
    middle = item.mapToScene(QPointF(item.width / 2, item.height / 3))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.mapFromScene(middle))
    assert view.stops.stop == card(screen, "session3")
    key(screen, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert context.document.workspace.sessions["session3"].weeks == (5,)
    assert card(screen, "session3").slot == week_slot(5)


def test_from_far_away_the_pointer_is_told_what_lies_under_it(screen: DesignScreen) -> None:
    view = screen.pane.view
    view.zoom_to(Zoom.of(6))
    item = view.timeline_scene.items_by_stop[card(screen, "session3")]
    at = view.mapFromScene(item.mapToScene(QPointF(item.width / 2, item.height / 2)))
    port = view.viewport()
    QApplication.sendEvent(port, QHelpEvent(QEvent.Type.ToolTip, at, port.mapToGlobal(at)))
    assert QToolTip.text().startswith("A goal on a page, week 4")
    QToolTip.hideText()


def test_a_pinch_zooms(screen: DesignScreen) -> None:
    view = screen.pane.view
    port, at = view.viewport(), QPointF(100, 100)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        QPointF(port.mapToGlobal(at.toPoint())),
        -0.4,
        QPointF(),
    )
    QApplication.sendEvent(port, event)
    assert view.zoom.form is Form.STRIP


def test_another_program_is_shown_from_its_top(screen: DesignScreen, context: Context) -> None:
    for program in ("program1", "program2"):
        if program not in context.document.workspace.programs:
            context.document.do("Add", blank_program, "Another")
        context.document.do("Longer", edit_program, program, weeks=200)
    bar = screen.pane.view.verticalScrollBar()
    bar.setValue(4000)
    assert screen.pane.view.shown_weeks()[0] > 1
    screen.show_program("program2")
    assert screen.pane.view.shown_weeks()[0] == 1
