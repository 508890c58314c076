"""The map, the reason, bars, ticks and what is missing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.core.dimensions.place import place_of
from app.core.edits.items import edit_question_use
from app.core.edits.programs import edit_program, remove_program
from app.core.edits.sessions import add_session, edit_session
from app.core.model import Binding, Frame, Mode, Timing, Workspace, design_of
from app.ui.context import Context
from app.ui.design.map import map_view
from app.ui.design.map import panel as map_panel
from app.ui.design.screen import DesignScreen
from app.ui.widgets.labels import Body
from tests.ui.design.hands import card, click


def settled(screen: DesignScreen, qtbot: QtBot) -> tuple[float, float]:
    qtbot.waitUntil(lambda: not screen.map.map.gliding)
    return screen.map.map.marker


def test_a_slower_mode_moves_the_marker_left_and_undo_brings_it_back(
    screen: DesignScreen, context: Context, qtbot: QtBot
) -> None:
    start = settled(screen, qtbot)
    context.document.do("Mode", edit_session, "session3", mode=Mode.LETTER)
    slower = settled(screen, qtbot)
    assert slower[0] < start[0]
    assert slower[1] == pytest.approx(start[1])
    assert "“A goal on a page” is now letter by post (was video call)" in screen.map.reason.text()
    context.document.undo()
    assert settled(screen, qtbot) == pytest.approx(start)
    assert "is now video call (was letter by post)" in screen.map.reason.text()
    context.document.redo()
    assert settled(screen, qtbot) == pytest.approx(slower)


def test_the_marker_glides_within_a_fifth_of_a_second(
    screen: DesignScreen, context: Context, qtbot: QtBot
) -> None:
    start = settled(screen, qtbot)
    context.document.do("Mode", edit_session, "session3", mode=Mode.LETTER)
    assert screen.map.map.gliding
    assert screen.map.map.marker == pytest.approx(start, abs=0.02)
    assert 0 < screen.map.map._glide.duration() < 200
    assert settled(screen, qtbot)[0] < start[0]


def test_with_less_motion_the_marker_is_there_at_once(
    screen: DesignScreen, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(map_view, "glide_ms", lambda widget: 0)
    context.document.do("Mode", edit_session, "session3", mode=Mode.LETTER)
    place = place_of(design_of(context.document.workspace, "program1"))
    assert not screen.map.map.gliding
    assert screen.map.map.marker == (place.immediacy, place.structure)


def test_bars_show_the_parts_of_structure(screen: DesignScreen, context: Context) -> None:
    before = screen.map.questions.text
    for use in list(context.document.workspace.question_uses.values()):
        context.document.do("Offer", edit_question_use, use.id, binding=Binding.CHOICE)
    parts = place_of(design_of(context.document.workspace, "program1")).parts
    assert screen.map.questions.text == f"{round(100 * parts.questions)} %" != before
    assert screen.map.timeline.text == "100 %"


def test_an_edit_that_moves_nothing_says_so(screen: DesignScreen, context: Context) -> None:
    context.document.do("Rename", edit_session, "session3", title="One page")
    assert screen.map.reason.text() == "The place has not moved."


def test_a_frame_element_from_content_says_where_it_is_from(screen: DesignScreen) -> None:
    tick = screen.map.ticks.ticks[Frame.AGREEMENT]
    assert tick.isChecked() and not tick.isEnabled()
    assert tick.accessibleDescription() == "from “Our agreement”"


def test_unticking_preparation_takes_two_points(
    screen: DesignScreen, context: Context, qtbot: QtBot
) -> None:
    before = settled(screen, qtbot)
    tick = screen.map.ticks.ticks[Frame.PREPARATION]
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert Frame.PREPARATION not in context.document.workspace.programs["program1"].frame
    assert settled(screen, qtbot)[1] == pytest.approx(before[1] - 0.02)
    assert context.document.history.undo_label == "Untick “preparation”"


def test_a_missing_fact_is_one_click_from_where_it_is_filled(
    screen: DesignScreen, context: Context, qtbot: QtBot
) -> None:
    context.document.do("Mode", edit_session, "session5", mode=None)
    links = screen.map.missing.findChildren(QPushButton)
    assert [link.accessibleName() for link in links] == [
        "How people are in touch in “A GROW conversation”"
    ]
    qtbot.mouseClick(links[0], Qt.MouseButton.LeftButton)
    assert screen.pane.view.stops.stop == card(screen, "session5")
    assert screen.inspector.session == "session5"
    assert screen.side.currentWidget() is screen.inspector


def test_without_any_mode_the_program_stands_beside_the_map(
    screen: DesignScreen, context: Context
) -> None:
    def modeless(workspace: Workspace) -> Workspace:
        for session_id in workspace.sessions:
            workspace = edit_session(workspace, session_id, mode=None)
        return edit_program(workspace, "program1", mode=None)

    context.document.do("Forget modes", modeless)
    assert "immediacy not known" in screen.map.numbers.text()
    assert screen.map.missing.isVisible()


def test_undoing_the_program_away_is_no_mishap(screen: DesignScreen, context: Context) -> None:
    click(screen, card(screen, "session3"))
    context.document.do("Remove program", remove_program, "program1")
    context.document.undo()
    context.document.do("Rename", edit_session, "session3", title="Still here")
    assert screen.pane.view.timeline_scene.items_by_stop[card(screen, "session3")]
    assert "Still here" in screen.pane.view.timeline_scene.timeline.faces["session3"].title


def test_what_happens_in_another_program_does_not_touch_this_one(
    screen: DesignScreen, context: Context
) -> None:
    screen.map.reason.set_text("as it was")
    context.document.do("Rename", edit_program, "program1", coordinator="Ada")
    assert screen.map.reason.text() == "The place has not moved."


def test_a_goal_asks_its_question_only_outside_its_range(
    screen: DesignScreen, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    context.document.do("Goals", edit_program, "program1", goals=())
    assert not screen.map.goals.isVisible()
    context.document.do("Goals", edit_program, "program1", goals=("exam",))
    asked = [label.text() for label in screen.map.goals.findChildren(Body)]
    assert asked == ["Is there something written to go back to the night before?"]
    told: list[tuple[str, str]] = []
    monkeypatch.setattr(map_panel, "tell", lambda parent, *words: told.append(words))
    screen.map.goals.findChild(QPushButton).click()
    title, reason = told[0]
    assert title == asked[0]
    assert "from 30 to 85; this program is at 92" in reason
    assert "Dennis" in reason


def faded(screen: DesignScreen) -> set[str]:
    scene = screen.pane.view.timeline_scene
    return {stop.id for stop, item in scene.items_by_stop.items() if item.opacity() < 1}


def test_a_bar_under_the_pointer_shows_which_sessions_it_is_from(
    screen: DesignScreen, context: Context, qtbot: QtBot
) -> None:
    context.document.do("Empty", add_session, "program1", 3, title="Walk")
    walk = next(s.id for s in context.document.workspace.sessions.values() if s.title == "Walk")
    bar = screen.map.activities
    settled(screen, qtbot)
    screen.map.ensureWidgetVisible(bar)
    qtbot.wait(20)
    QTest.mouseMove(bar, bar.rect().center())
    qtbot.waitUntil(lambda: walk in faded(screen))
    assert "session3" not in faded(screen)
    assert bar.toolTip().startswith("From ") and "“Walk”" not in bar.toolTip()
    QTest.mouseMove(screen.map.map, QPoint(5, 5))
    qtbot.waitUntil(lambda: not faded(screen))


def test_a_bar_with_the_keyboard_shows_it_too_and_follows_changes(
    screen: DesignScreen, context: Context, qtbot: QtBot
) -> None:
    screen.activateWindow()
    QTest.mouseMove(screen.map.map, QPoint(5, 5))
    screen.map.timeline.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: faded(screen) == {"milestone1"})
    context.document.do("Open", edit_session, "session3", timing=Timing.OPEN)
    assert faded(screen) == {"milestone1", "session3"}
    QTest.keyClick(screen.map.timeline, Qt.Key.Key_Tab)
    assert screen.map.activities.hasFocus()
    assert "session3" not in faded(screen)
