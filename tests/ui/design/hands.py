"""What a user's hands do on the Design step, and what her eyes find."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.core.model import Session
from app.ui.context import Context
from app.ui.design.screen import DesignScreen
from app.ui.design.timeline.faces import Slot, week_slot
from app.ui.design.timeline.items import CardItem
from app.ui.design.timeline.stops import Stop, StopKind

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def session(context: Context, title: str) -> Session:
    """The session of that title, as it is in the workspace."""
    return next(s for s in context.document.workspace.sessions.values() if s.title == title)


def card(screen: DesignScreen, session_id: str) -> Stop:
    """Where the session's card stands on the screen."""
    return screen.pane.view.timeline_scene.stops_of(session_id)[0]


def point_of(screen: DesignScreen, stop: Stop) -> QPoint:
    """A point on that card or line, in the viewport."""
    view = screen.pane.view
    view.reveal(stop)
    item = view.timeline_scene.items_by_stop[stop]
    return view.mapFromScene(item.scenePos()) + QPoint(40, 14)


def point_in_week(screen: DesignScreen, week: int) -> QPoint:
    """A point in the row of that week, in the viewport."""
    row = screen.pane.view.timeline_scene.rows[week_slot(week)]
    return screen.pane.view.mapFromScene(row.scenePos()) + QPoint(60, 12)


def press_and_move(screen: DesignScreen, start: QPoint, end: QPoint) -> QWidget:
    """Hold the left button at one point and move to the other, in steps as a hand does."""
    port = screen.pane.view.viewport()
    QTest.mousePress(port, LEFT, NONE, start)
    for step in range(1, 6):
        QTest.mouseMove(port, start + (end - start) * step / 5)
    return port


def drag(screen: DesignScreen, start: QPoint, end: QPoint) -> None:
    """A whole drag, from press to release."""
    QTest.mouseRelease(press_and_move(screen, start, end), LEFT, NONE, end)


def click(screen: DesignScreen, stop: Stop) -> None:
    """Click a card or line."""
    QTest.mouseClick(screen.pane.view.viewport(), LEFT, NONE, point_of(screen, stop))


def key(screen: DesignScreen, which: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key with the keyboard in the timeline."""
    screen.pane.view.setFocus()
    QTest.keyClick(screen.pane.view, which, modifier)


def empty(slot: Slot) -> Stop:
    """The stop of a row with nothing in it."""
    return Stop(StopKind.EMPTY, slot)


def point_of_part(screen: DesignScreen, stop: Stop, use: str) -> QPoint:
    """The middle of a chip on that card, in the viewport."""
    view = screen.pane.view
    view.reveal(stop)
    item = view.timeline_scene.items_by_stop[stop]
    assert isinstance(item, CardItem) and item.layout
    chip = next(placed for placed in item.layout.chips if placed.chip.use == use)
    return view.mapFromScene(item.mapToScene(chip.rect.center()))


def click_part(screen: DesignScreen, stop: Stop, use: str) -> None:
    """Click a chip on a card."""
    port = screen.pane.view.viewport()
    QTest.mouseClick(port, LEFT, NONE, point_of_part(screen, stop, use))
