"""The Design step opens with its timeline; what stands beside it follows, or comes when needed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.edits.sessions import remove_session
from app.ui.context import Context
from app.ui.design.map.panel import MapPanel
from app.ui.design.screen import DesignScreen

LONG = 1000


def _opened(qtbot: QtBot, context: Context) -> DesignScreen:
    screen = DesignScreen(context)
    qtbot.addWidget(screen)
    screen.resize(1360, 900)
    screen.show_program("program1")
    screen.show()
    return screen


def test_the_timeline_keeps_its_place_when_the_rest_comes(
    qtbot: QtBot, light: QApplication, context: Context
) -> None:
    screen = _opened(qtbot, context)
    before = screen.pane.geometry()
    assert screen.findChild(MapPanel) is None
    qtbot.waitUntil(lambda: screen.findChild(MapPanel) is not None)
    assert screen.map.isVisible() and screen.library.isVisible()
    qtbot.wait(20)
    assert screen.pane.geometry() == before


def test_a_session_asked_for_at_once_is_opened_at_once(
    qtbot: QtBot, light: QApplication, context: Context
) -> None:
    screen = _opened(qtbot, context)
    session = next(iter(context.document.workspace.sessions))
    screen.show_session(session)
    assert screen.side.editing
    qtbot.wait(50)
    assert screen.side.editing


def test_a_change_in_between_is_shown(qtbot: QtBot, light: QApplication, context: Context) -> None:
    screen = _opened(qtbot, context)
    before = screen.pane.view.timeline_scene.stops_of
    session = next(iter(context.document.workspace.sessions))
    context.document.do("Remove session", remove_session, session)
    assert screen.findChild(MapPanel) is not None
    assert not before(session)


def test_tab_goes_from_the_library_to_the_timeline_to_the_map(
    qtbot: QtBot, light: QApplication, context: Context
) -> None:
    screen = _opened(qtbot, context)
    parts, seen = (screen.side, screen.pane, screen.map), []
    stop = screen.library.search
    for _ in range(LONG):
        here = [n for n, part in enumerate(parts) if part is stop or part.isAncestorOf(stop)]
        if here and here != seen[-1:] and stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            seen += here
        stop = stop.nextInFocusChain()
        if stop is screen.library.search:
            break
    assert seen == [0, 1, 2]
