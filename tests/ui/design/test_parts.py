"""Choosing one activity or question set on a card, and taking out that one only."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu

from app.ui.context import Context
from app.ui.design.screen import DesignScreen
from tests.ui.design.hands import card, click, click_part, key, point_of_part

Key = Qt.Key


@pytest.fixture
def parts(screen: DesignScreen) -> tuple[str, ...]:
    """What is on the first card: there are at least two things."""
    found = screen.pane.view.timeline_scene.parts_of(card(screen, "session1"))
    assert len(found) >= 2
    return found


def uses(context: Context) -> set[str]:
    workspace = context.document.workspace
    return {*workspace.activity_uses, *workspace.question_uses}


def test_delete_on_a_chip_takes_out_that_item_and_keeps_the_session(
    screen: DesignScreen, context: Context, parts: tuple[str, ...]
) -> None:
    before = uses(context)
    click_part(screen, card(screen, "session1"), parts[0])
    key(screen, Key.Key_Delete)
    assert before - uses(context) == {parts[0]}
    assert "session1" in context.document.workspace.sessions
    label = context.document.history.undo_label
    assert label and label.startswith("Take “") and "” out of “" in label
    assert screen.pane.view.stops.part == parts[1]
    context.document.undo()
    assert uses(context) == before


def test_arrows_walk_the_chips_and_lead_back_to_the_card(
    screen: DesignScreen, parts: tuple[str, ...]
) -> None:
    stops = screen.pane.view.stops
    first = card(screen, "session1")
    click(screen, first)
    assert stops.part == ""
    key(screen, Key.Key_Right)
    key(screen, Key.Key_Right)
    assert stops.part == parts[1]
    assert screen.pane.view.accessibleDescription().endswith(", in " + _title(screen))
    assert screen.pane.view.timeline_scene.items_by_stop[first].state.part == parts[1]
    key(screen, Key.Key_Left)
    assert stops.part == parts[0]
    for back in (Key.Key_Left, Key.Key_Up, Key.Key_Escape):
        key(screen, back)
        assert (stops.stop, stops.part) == (first, "")
        key(screen, Key.Key_Right)
    key(screen, Key.Key_Down)
    assert (stops.stop, stops.part) == (card(screen, "session2"), "")


def test_the_last_chip_gives_the_keyboard_to_the_one_before_and_then_to_the_card(
    screen: DesignScreen, context: Context, parts: tuple[str, ...]
) -> None:
    click_part(screen, card(screen, "session1"), parts[-1])
    for left in reversed(parts):
        assert screen.pane.view.stops.part == left
        key(screen, Key.Key_Delete)
    assert screen.pane.view.stops.part == ""
    assert screen.pane.view.stops.stop == card(screen, "session1")


def test_the_menu_of_a_chip_takes_it_out(
    screen: DesignScreen, context: Context, parts: tuple[str, ...]
) -> None:
    view = screen.pane.view
    point = point_of_part(screen, card(screen, "session1"), parts[1])
    where = view.viewport().mapToGlobal(point)
    view.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, where))
    menu = view.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["Edit", "Take out"]
    menu.actions()[1].trigger()
    assert parts[1] not in uses(context) and parts[0] in uses(context)
    menu.close()


def _title(screen: DesignScreen) -> str:
    return screen.pane.view.timeline_scene.timeline.faces["session1"].title
