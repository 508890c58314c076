"""The journal: written, placed, searched, made into library items."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.core.edits.journal import make_question_set
from app.core.edits.library import remove_item
from app.core.own import Kind
from app.core.problems import Problem
from app.ui.context import Context
from app.ui.journal.screen import JournalScreen

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def screen(context: Context, qtbot: QtBot, light: object) -> JournalScreen:
    made = JournalScreen(context)
    qtbot.addWidget(made)
    made.resize(1190, 720)
    made.show()
    qtbot.waitExposed(made)
    return made


def write(screen: JournalScreen, title: str, seen: str = "") -> None:
    screen.add()
    QTest.keyClicks(screen.form.title, title)
    screen.form.seen.setFocus()
    QTest.keyClicks(screen.form.seen, seen)
    screen.list.setFocus()


def test_an_entry_is_written_found_and_removed(screen: JournalScreen, context: Context) -> None:
    QTest.mouseClick(screen.empty.button, LEFT)
    assert screen.form.isVisible()
    QTest.keyClicks(screen.form.title, "Ward round")
    screen.list.setFocus()
    assert screen.list.currentItem().text().startswith("Ward round: 1 September 2026")
    write(screen, "Letters page", "Readers answer each other.")
    assert screen.list.keys() == ["entry2", "entry1"]
    QTest.keyClicks(screen.search, "ANSWER")
    assert screen.list.keys() == ["entry2"]
    QTest.keyClick(screen.search, Key.Key_Escape)
    screen.list.pick("entry1")
    QTest.mouseClick(screen.form.remove_button, LEFT)
    assert screen.list.keys() == ["entry2"]
    context.document.undo()
    assert screen.list.keys() == ["entry2", "entry1"]


def test_a_new_entry_leaves_what_is_being_typed_with_the_old_one(
    screen: JournalScreen, context: Context
) -> None:
    write(screen, "Ward round")
    screen.form.seen.setFocus()
    QTest.keyClicks(screen.form.seen, "One asks, all answer.")
    QTest.keyClick(screen.form.seen, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    journal = context.document.workspace.journal
    assert (journal["entry1"].seen, journal["entry2"].seen) == ("One asks, all answer.", "")
    assert (screen.list.key(), screen.form.seen.toPlainText()) == ("entry2", "")


def test_an_entry_is_placed_by_dragging_and_by_questions(
    screen: JournalScreen, context: Context
) -> None:
    write(screen, "Ward round")
    document, shown = context.document, screen.form.place.map
    begin, end = shown.point_at(0.2, 0.2).toPoint(), shown.point_at(0.8, 0.6).toPoint()
    before = document.history
    QTest.mousePress(shown, LEFT, pos=begin)
    QTest.mouseMove(shown, end)
    assert document.history is before, "a gesture commits on release"
    QTest.mouseRelease(shown, LEFT, pos=end)
    entry = document.workspace.journal["entry1"]
    assert (entry.immediacy, entry.structure) == (
        pytest.approx(0.8, abs=0.01),
        pytest.approx(0.6, abs=0.01),
    )
    QTest.mousePress(shown, LEFT, pos=QPoint(60, 60))
    shown.setFocus()
    QTest.keyClick(shown, Key.Key_Escape)
    QTest.mouseRelease(shown, LEFT, pos=QPoint(60, 60))
    assert document.workspace.journal["entry1"] == entry
    choice = screen.form.place.choices["structure"]
    assert choice.currentText() == "As on the map (60)"
    choice.setFocus()
    QTest.keyClick(choice, Key.Key_Home)
    assert document.workspace.journal["entry1"].structure is None
    document.undo()
    assert choice.currentText() == "As on the map (60)"


def test_an_entry_becomes_an_activity_and_a_question_set(
    screen: JournalScreen, context: Context
) -> None:
    write(screen, "Ward round", "The youngest speaks first. What would you look at?")
    for button in (screen.form.activity_button, screen.form.questions_button):
        QTest.mouseClick(button, LEFT)
    workspace = context.document.workspace
    (activity,) = workspace.own_activities.values()
    (asked,) = workspace.own_question_sets.values()
    assert (activity.title, activity.minutes) == ("Ward round", 45)
    assert asked.questions == ("What would you look at?",)
    assert "the activity “Ward round” and the question set" in screen.form.made.text()
    assert not screen.form.activity_button.isEnabled()
    context.document.do("gone", remove_item, Kind.ACTIVITY, activity.id)
    assert screen.form.activity_button.isEnabled()
    assert context.library.question_sets[asked.id] is asked


def test_an_entry_without_a_question_says_so(screen: JournalScreen, context: Context) -> None:
    write(screen, "Ward round")
    with pytest.raises(Problem, match="no_questions"):
        make_question_set(context.document.workspace, "entry1")


def test_what_is_written_has_its_whole_field_under_its_label(screen: JournalScreen) -> None:
    write(screen, "Ward round")
    for area in (screen.form.seen, screen.form.caught):
        whole = area.parentWidget()
        assert whole is not None
        assert area.geometry().bottom() <= whole.rect().bottom()
        assert area.y() < 40
