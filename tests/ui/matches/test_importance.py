"""An importance is dragged: scores and matches follow at once, letting go is one step."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.model import Importance
from app.ui.context import Context
from app.ui.matches.screen import MatchesScreen
from app.ui.matches.settings.importance import STOPS, ImportanceSlider
from tests.ui.matches import acts

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def goals(screen: MatchesScreen) -> ImportanceSlider:
    row = next(iter(screen.settings.criteria.widgets.values()))
    assert (row.name.text(), row.word.text()) == ("Goals", "important")
    return row.importance


def take_to(qtbot: QtBot, screen: MatchesScreen, slider: ImportanceSlider, stop: int) -> None:
    """Drag the handle there, and hold it until the screen has followed."""
    if not slider.going:
        qtbot.mousePress(slider, LEFT, pos=slider.stop_at(slider.value()).toPoint())
    qtbot.mouseMove(slider, slider.stop_at(stop).toPoint())
    qtbot.waitUntil(lambda: slider.value() == stop and not screen.trying.busy)


def seen(screen: MatchesScreen) -> dict[tuple[str, str], float]:
    return {row.key: row.score for row in screen.list.tree.pairs.rows}


def test_scores_and_matches_follow_the_drag_and_are_kept_as_one_step(
    qtbot: QtBot, screen: MatchesScreen, context: Context, goals: ImportanceSlider
) -> None:
    acts.match(qtbot, screen)
    before, steps = seen(screen), len(context.document.history.past)
    take_to(qtbot, screen, goals, 3)
    take_to(qtbot, screen, goals, 0)
    tried = seen(screen)
    assert tried.keys() != before.keys()
    assert all(tried[pair] != before[pair] for pair in tried.keys() & before.keys())
    assert "change." in screen.list.result.text()
    assert len(context.document.history.past) == steps
    qtbot.mouseRelease(goals, LEFT, pos=goals.stop_at(0).toPoint())
    acts.settled(qtbot, screen)
    assert seen(screen) == pytest.approx(tried)
    assert len(context.document.history.past) == steps + 1
    assert not screen.head.outdated.isVisible()
    context.document.undo()
    acts.settled(qtbot, screen)
    assert seen(screen) == pytest.approx(before)
    assert goals.importance is Importance.IMPORTANT


def test_esc_puts_everything_back(
    qtbot: QtBot, screen: MatchesScreen, context: Context, goals: ImportanceSlider
) -> None:
    acts.match(qtbot, screen)
    before, steps = seen(screen), len(context.document.history.past)
    take_to(qtbot, screen, goals, 0)
    assert seen(screen) != before
    qtbot.keyClick(goals, Qt.Key.Key_Escape)
    acts.settled(qtbot, screen)
    assert seen(screen) == before
    assert goals.importance is Importance.IMPORTANT
    qtbot.mouseRelease(goals, LEFT, pos=goals.stop_at(0).toPoint())
    acts.settled(qtbot, screen)
    assert goals.importance is Importance.IMPORTANT
    assert len(context.document.history.past) == steps


def test_an_approved_matching_shows_what_would_be_and_stays(
    qtbot: QtBot, screen: MatchesScreen, context: Context, goals: ImportanceSlider
) -> None:
    acts.match(qtbot, screen)
    acts.click(qtbot, screen.head.approve_button)
    pairs = seen(screen).keys()
    take_to(qtbot, screen, goals, 0)
    assert seen(screen).keys() != pairs
    assert screen.list.result.text().startswith("If matched again: ")
    qtbot.mouseRelease(goals, LEFT, pos=goals.stop_at(0).toPoint())
    acts.settled(qtbot, screen)
    assert seen(screen).keys() == pairs
    assert "scores have changed" in screen.head.outdated.text()


def test_the_keyboard_goes_from_stop_to_stop_and_says_the_word(
    qtbot: QtBot, screen: MatchesScreen, context: Context, goals: ImportanceSlider
) -> None:
    goals.setFocus()
    qtbot.keyClick(goals, Qt.Key.Key_Right)
    assert goals.accessibleName() == "Importance of Goals"
    assert goals.accessibleDescription() == "very important"
    qtbot.keyPress(goals, Qt.Key.Key_Home)
    assert goals.importance is Importance.OFF
    qtbot.keyClick(goals, Qt.Key.Key_Escape)
    assert goals.importance is Importance.VERY
    (criterion,) = [c for c in context.document.workspace.criteria.values() if c.label == "Goals"]
    assert criterion.importance is Importance.VERY
    assert len(context.document.history.past) == 1


def test_what_each_counts_is_said_of_100_points_and_follows_the_drag(
    qtbot: QtBot, screen: MatchesScreen, goals: ImportanceSlider
) -> None:
    def said() -> dict[str, str]:
        return {
            row.name.text(): row.share.text() for row in screen.settings.criteria.widgets.values()
        }

    before = said()
    take_to(qtbot, screen, goals, STOPS.index(Importance.OFF))
    assert said()["Goals"] == "nothing"
    wishes = int(said()["Wishes"].removesuffix(" of 100"))
    assert wishes > int(before["Wishes"].removesuffix(" of 100"))
    qtbot.keyClick(goals, Qt.Key.Key_Escape)
    assert said() == before
