"""The Matches step opens with its matches; what stands beside them follows in turns."""

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.context import Context
from app.ui.matches.screen import MatchesScreen
from app.ui.widgets.tab_order import focus_chain
from tests.ui.matches.conftest import PROGRAM


def test_the_matches_keep_their_place_when_the_rest_comes(
    qtbot: QtBot, dressed: QApplication, context: Context
) -> None:
    screen = MatchesScreen(context)
    qtbot.addWidget(screen)
    screen.resize(1200, 700)
    screen.show_program(PROGRAM)
    screen.show()
    before = screen.head.mapTo(screen, screen.head.rect().topLeft())
    assert not screen.settings.isVisible()
    qtbot.waitUntil(lambda: screen.settings.isVisible() and screen.waiting.isVisible())
    assert screen.head.mapTo(screen, screen.head.rect().topLeft()) == before
    qtbot.waitUntil(lambda: not screen.live.busy)
    stops = (screen.settings.add_rule_button, screen.head.match_button, screen.waiting.view)
    qtbot.waitUntil(lambda: _tab_goes_through(*stops))
    context.jobs.stop_all()


def _tab_goes_through(*stops: QWidget) -> bool:
    """Whether Tab comes to them in this order; it is put in order when all of them are there."""
    chain: list[QWidget] = focus_chain(stops[0].window())
    places = [chain.index(stop) for stop in stops]
    return places == sorted(places)
