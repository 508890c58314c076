"""The map, the reason, bars, ticks and what is missing."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.core.dimensions.place import place_of
from app.core.edits.copies import copy_program
from app.core.edits.items import edit_question_use
from app.core.edits.levels import set_people
from app.core.edits.programs import edit_program, remove_program
from app.core.edits.sessions import add_session, edit_session
from app.core.model import Binding, Frame, Mode, Timing, Workspace, design_of
from app.ui.context import Context
from app.ui.design.map import map_view
from app.ui.design.map import panel as map_panel
from app.ui.design.screen import DesignScreen
from app.ui.widgets.labels import Body
from tests.ui.design.hands import LEFT, card, click


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


def test_the_last_reason_stays_readable_after_edits_that_move_nothing(
    screen: DesignScreen, context: Context
) -> None:
    context.document.do("Mode", edit_session, "session3", mode=Mode.LETTER)
    why = screen.map.reason.text()
    for title in ("One page", "Another page"):
        context.document.do("Rename", edit_session, "session3", title=title)
        assert screen.map.reason.text() == f"The place has not moved.\nBefore that: {why}"
    context.document.do("Mode", edit_session, "session3", mode=Mode.PHONE)
    assert screen.map.reason.text().startswith("Immediacy ")
    assert "letter by post" in screen.map.reason.text()
    assert "Before that" not in screen.map.reason.text()


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
    assert screen.map.goals.questions == []
    assert screen.map.goals.which.text().startswith("Goals: none chosen yet.")
    context.document.do("Goals", edit_program, "program1", goals=("exam",))
    asked = [label.text() for label in screen.map.goals.findChildren(Body)]
    assert asked == ["Is there something written to go back to the night before?"]
    told: list[tuple[str, str]] = []
    monkeypatch.setattr(map_panel, "tell", lambda parent, *words: told.append(words))
    why = screen.map.goals.findChildren(QPushButton)[-1]
    why.click()
    title, reason = told[0]
    assert title == asked[0]
    assert "from 30 to 85; this program is at 92" in reason
    assert "Dennis" in reason and "https://doi.org/10.2307/25148857" in reason


def test_what_a_goal_asks_in_any_case_is_asked_with_its_source(
    screen: DesignScreen, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    context.document.do("Goals", edit_program, "program1", goals=("youth",))
    asked = screen.map.goals.questions
    assert any("promise at least a year" in question for question in asked)
    told: list[tuple[str, str]] = []
    monkeypatch.setattr(map_panel, "tell", lambda parent, *words: told.append(words))
    screen.map.goals.findChildren(QPushButton)[-1].click()
    assert told[0][0] == asked[-1] and told[0][1]


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


def test_dragging_transparency_tells_first_and_is_one_step_at_release(
    screen: DesignScreen, context: Context, qtbot: QtBot
) -> None:
    slider = screen.map.quiet.transparency
    screen.map.ensureWidgetVisible(slider)
    qtbot.wait(20)
    before = context.document.workspace
    said = screen.map.quiet.transparency_words.text()
    QTest.mousePress(slider, LEFT, pos=slider.point_of(1).toPoint())
    QTest.mouseMove(slider, slider.point_of(3).toPoint())
    told = screen.map.quiet.transparency_words.text()
    assert told.startswith("Let go, and in all ") and told.endswith("what they learned.")
    assert context.document.workspace is before
    QTest.keyClick(slider, Qt.Key.Key_Escape)
    QTest.mouseRelease(slider, LEFT, pos=slider.point_of(3).toPoint())
    assert context.document.workspace is before
    assert screen.map.quiet.transparency_words.text() == said
    QTest.mousePress(slider, LEFT, pos=slider.point_of(1).toPoint())
    QTest.mouseRelease(slider, LEFT, pos=slider.point_of(3).toPoint())
    QTest.mousePress(slider, LEFT, pos=slider.point_of(2).toPoint())
    QTest.mouseMove(slider, slider.point_of(3).toPoint())
    QTest.mouseRelease(slider, LEFT, pos=slider.point_of(3).toPoint())
    assert place_of(design_of(context.document.workspace, "program1")).transparency == 1
    assert context.document.history.undo_label == "Set the openness to 3"


def test_arrow_keys_on_scale_set_the_people_of_all_sessions(
    screen: DesignScreen, context: Context
) -> None:
    context.document.do("Pairs", set_people, "program1", 2)
    slider = screen.map.quiet.scale
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    own = [s for s in context.document.workspace.sessions.values() if s.program == "program1"]
    assert {s.people for s in own} == {4}
    assert "about 3 others" in screen.map.quiet.scale_words.text()
    assert context.document.history.undo_label == "Let 4 people learn together"


def test_the_map_zooms_by_keys_and_buttons_and_the_target_stays_where_it_is(
    screen: DesignScreen, qtbot: QtBot
) -> None:
    screen.map.target_link.click()
    target = screen.map.map.target
    screen.map.map.setFocus()
    QTest.keyClick(screen.map.map, Qt.Key.Key_Plus)
    QTest.mouseClick(screen.map.tools.nearer, LEFT)
    lens = screen.map.map.zoom.lens
    assert lens.side < 0.5
    x, y = screen.map.map.marker
    assert lens.left <= x <= lens.left + lens.side
    assert lens.bottom <= y <= lens.bottom + lens.side
    assert screen.map.map.target == target
    screen.map.tools.whole.click()
    assert screen.map.map.zoom.lens.is_whole


class _Where:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def where_to_save(self, parent: QWidget, proposed: Path) -> Path:
        return self._folder / f"map{proposed.suffix}"


def test_the_map_is_kept_as_a_picture(screen: DesignScreen, qtbot: QtBot, tmp_path: Path) -> None:
    screen.map.tools.questions = _Where(tmp_path)
    for action in (screen.map.tools.png, screen.map.tools.pdf):
        with qtbot.waitSignal(screen.map.tools.saved):
            action.trigger()
    assert not QImage(str(tmp_path / "map.png")).isNull()
    text = " ".join(PdfReader(tmp_path / "map.pdf").pages[0].extract_text().split())
    assert "immediacy" in text and "Structured career program" in text
    assert screen.map.saved.text() == "Saved as map.pdf."


def test_the_earlier_version_stands_as_a_quiet_ring_with_what_changed(
    screen: DesignScreen, context: Context
) -> None:
    assert not screen.map.version.isVisible()
    context.document.do("Copy", copy_program, "program1", "Career 2028")
    values = {"previous": "program1", "expectation": "More talk, fewer slides."}
    context.document.do("Link", edit_program, "program2", **values)
    first = next(s for s in context.document.workspace.sessions.values()
                 if s.program == "program2")  # fmt: skip
    context.document.do("Mode", edit_session, first.id, mode=Mode.LETTER)
    screen.show_program("program2")
    assert screen.map.version.isVisible()
    told = screen.map.version.words.text()
    assert "is now letter by post" in told
    assert told.endswith("Meant to change: More talk, fewer slides.")
    was = place_of(design_of(context.document.workspace, "program1"))
    assert screen.map.map._version.place == was


def test_all_that_is_missing_can_be_reached(screen: DesignScreen, context: Context) -> None:
    def modeless(workspace: Workspace) -> Workspace:
        for session_id in list(workspace.sessions):
            workspace = edit_session(workspace, session_id, mode=None)
        return workspace

    context.document.do("Forget", modeless)
    links = screen.map.missing.findChildren(QPushButton)
    more = next(link for link in links if link.text().startswith("Show "))
    more.click()
    last = screen.map.missing.findChildren(QPushButton)[-1]
    last.click()
    assert screen.inspector.session in context.document.workspace.sessions


def test_scale_under_the_keyboard_shows_the_wider_sessions(
    screen: DesignScreen, context: Context, qtbot: QtBot
) -> None:
    screen.activateWindow()
    QTest.mouseMove(screen.map.map, QPoint(5, 5))
    context.document.do("Pairs", set_people, "program1", 2)
    context.document.do("Wide", edit_session, "session3", people=12)
    screen.map.quiet.scale.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: "session4" in faded(screen))
    assert "session3" not in faded(screen)
    assert "“A goal on a page”" in screen.map.quiet.scale.toolTip()
