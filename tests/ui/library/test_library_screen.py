"""The Library: search, filters, reading, own items, where they are used, files."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.core.edits.items import add_activity
from app.core.edits.library import add_activity_item, edit_item
from app.core.model import Mode
from app.core.own import Kind
from app.core.problems import Problem
from app.ui.context import Context
from app.ui.library.editor.activity_form import ActivityForm
from app.ui.library.screen import LibraryScreen
from app.ui.widgets.fields import Choice
from tests.ui.dialogs import in_dialog
from tests.ui.library.conftest import Answers

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


def titles(screen: LibraryScreen) -> list[str]:
    return [entry.title for entry in screen.pane.model.entries]


def own_titles(context: Context) -> list[str]:
    return [a.title for a in context.document.workspace.own_activities.values()]


def click(button: QWidget) -> None:
    QTest.mouseClick(button, LEFT)


def pick(choice: Choice, label: str) -> None:
    """Choose as a user does, by the keyboard."""
    choice.setFocus()
    index = choice.findText(label)
    assert index >= 0, label
    while choice.currentIndex() != index:
        QTest.keyClick(choice, Key.Key_Down if choice.currentIndex() < index else Key.Key_Up)
    choice.activated.emit(index)


def words_shown(screen: LibraryScreen) -> str:
    return "\n".join(label.text() for label in screen.detail.findChildren(QLabel))


def test_everything_that_ships_is_there(screen: LibraryScreen, context: Context) -> None:
    library = context.library
    parts = (library.activities, library.question_sets, library.templates)
    assert len(titles(screen)) == sum(map(len, parts))
    assert "templates" in screen.pane.count.text()
    assert "organizers" not in " ".join(e.facts for e in screen.pane.model.entries)


def test_words_and_filters_narrow_together(screen: LibraryScreen) -> None:
    bar = screen.pane.filters
    pick(bar.kind, "Activities")
    pick(bar.mode, "Letter by post")
    pick(bar.minutes, "Up to 60 min")
    found = [entry.item for entry in screen.pane.model.entries]
    assert found
    assert all(Mode.LETTER in item.modes and item.minutes <= 60 for item in found)
    QTest.keyClicks(screen.pane.search, "nothing is called like this")
    assert titles(screen) == []
    assert "Fewer words" in screen.pane.count.text()
    screen.pane.search.clear()
    click(bar.clear)
    assert len(titles(screen)) > 80


@pytest.mark.parametrize(
    ("choice", "label", "fits"),
    [
        ("phase", "Closing", lambda e: not e.phases or "separation" in e.phases),
        ("people", "7 to 12 people", lambda e: e.people[0] <= 12 and e.people[1] >= 7),
        ("learning", "Practicing", lambda e: "practice" in e.learning),
        ("audience", "For coordinators", lambda e: e.audience == "organizers"),
        ("kind", "Templates", lambda e: e.kind is Kind.TEMPLATE),
    ],
)
def test_each_filter_leaves_what_it_says(
    screen: LibraryScreen, choice: str, label: str, fits: object
) -> None:
    pick(getattr(screen.pane.filters, choice), label)
    shown = screen.pane.model.entries
    assert 0 < len(shown) < 90
    assert all(fits(entry) for entry in shown)  # type: ignore[operator]


def test_an_item_is_read_with_where_it_is_used(screen: LibraryScreen, qtbot: QtBot) -> None:
    QTest.keyClicks(screen.pane.search, "one good meeting")
    QTest.keyClick(screen.pane.search, Key.Key_Down)
    shown = words_shown(screen)
    assert "Steps" in shown
    assert "45 min" in shown
    assert screen.detail.used is not None
    with qtbot.waitSignal(screen.session_requested) as asked:
        click(screen.detail.used.links[0])
    assert asked.args[0] == "program1"


def test_an_activity_is_written_and_its_minutes_add_up(
    screen: LibraryScreen, context: Context
) -> None:
    click(screen.new_activity)
    form = screen.detail.editor.form
    QTest.keyClicks(form.title, "Draw and tell\t")
    for minutes, text in ((15, "Draw it."), (25, "Tell it.")):
        click(form.steps.add)  # type: ignore[attr-defined]
        row = form.steps.rows[-1]  # type: ignore[attr-defined]
        QTest.keyClicks(row.text, text)
        QTest.keyClick(row.text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        row.minutes.setValue(minutes)
    made = context.document.workspace.own_activities["own-1"]
    assert (made.title, made.minutes) == ("Draw and tell", 40)
    assert [step.text for step in made.steps] == ["Draw it.", "Tell it."]
    assert "40 min" in form.together.text()  # type: ignore[attr-defined]
    assert "own activity · 40 min · pairs · in person" in screen.pane.model.entries[0].facts
    QTest.keyClick(
        form.steps.rows[1].text,
        Key.Key_Up,
        Qt.KeyboardModifier.AltModifier,  # type: ignore[attr-defined]
    )
    made = context.document.workspace.own_activities["own-1"]
    assert [step.text for step in made.steps] == ["Tell it.", "Draw it."]
    click(form.steps.rows[0].remove)  # type: ignore[attr-defined]
    assert context.document.workspace.own_activities["own-1"].minutes == 15
    assert context.document.history.undo_label == "Take out step 1 of “Draw and tell”"
    while context.document.undo():
        pass
    assert own_titles(context) == []
    assert not screen.detail.editing


def test_the_first_step_takes_all_the_minutes(screen: LibraryScreen, context: Context) -> None:
    click(screen.new_activity)
    form = screen.detail.editor.form
    assert isinstance(form, ActivityForm)
    form.minutes.setValue(45)
    click(form.steps.add)
    assert form.steps.rows[0].minutes.value() == 45
    form.minutes.setValue(50)
    QTest.keyClicks(form.steps.rows[0].text, "Draw it.")
    QTest.keyClick(form.steps.rows[0].text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    made = context.document.workspace.own_activities["own-1"]
    assert (made.minutes, [step.minutes for step in made.steps]) == (50, [50])
    assert (form.minutes.value(), form.minutes.isEnabled()) == (50, False)
    click(form.steps.add)
    QTest.keyClicks(form.steps.rows[1].text, "Tell it.")
    QTest.keyClick(form.steps.rows[1].text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert context.document.workspace.own_activities["own-1"].minutes == 60
    assert form.minutes.text() == "60 min" and "60 min" in form.together.text()


def test_a_cleared_step_that_is_moved_is_taken_out(
    screen: LibraryScreen, context: Context, qtbot: QtBot
) -> None:
    click(screen.new_activity)
    form = screen.detail.editor.form
    assert isinstance(form, ActivityForm)
    for words in ("Draw it.", "Tell it."):
        click(form.steps.add)
        QTest.keyClicks(form.steps.rows[-1].text, words)
        QTest.keyClick(
            form.steps.rows[-1].text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
    last = form.steps.rows[1].text
    last.setFocus()
    last.selectAll()
    QTest.keyClick(last, Key.Key_Delete)
    QTest.keyClick(last, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    kept = context.document.workspace.own_activities["own-1"].steps
    assert [step.text for step in kept] == ["Draw it."]
    assert len(form.steps.rows) == 1


def test_a_step_that_is_not_written_is_not_kept(screen: LibraryScreen, context: Context) -> None:
    click(screen.new_activity)
    steps = screen.detail.editor.form.steps  # type: ignore[attr-defined]
    click(steps.add)
    click(steps.add)
    assert len(steps.rows) == 1
    steps.rows[0].minutes.setValue(30)
    assert context.document.workspace.own_activities["own-1"].steps == ()
    click(steps.rows[0].remove)
    assert steps.rows == []


def test_an_empty_title_is_refused_and_comes_back(
    screen: LibraryScreen, context: Context, qtbot: QtBot
) -> None:
    click(screen.new_questions)
    title = screen.detail.editor.form.title
    with qtbot.captureExceptions() as raised:
        title.selectAll()
        QTest.keyClick(title, Key.Key_Delete)
        QTest.keyClick(title, Key.Key_Tab)
    assert [problem.code for _, problem, _ in raised] == ["library.no_title"]  # type: ignore[attr-defined]
    assert title.text() == "New question set"
    assert context.document.workspace.own_question_sets["own-1"].title == "New question set"


def test_questions_are_written_in_their_order(screen: LibraryScreen, context: Context) -> None:
    click(screen.new_questions)
    questions = screen.detail.editor.form.questions  # type: ignore[attr-defined]
    for text in ("Why?", "What then?"):
        click(questions.add)
        QTest.keyClicks(questions.rows[-1].text, text)
        QTest.keyClick(questions.rows[-1].text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    click(questions.rows[0].down)
    made = context.document.workspace.own_question_sets["own-1"]
    assert made.questions == ("What then?", "Why?")


def test_numbers_of_people_stay_in_their_order(screen: LibraryScreen, context: Context) -> None:
    click(screen.new_activity)
    form = screen.detail.editor.form
    form.fewest.setValue(5)  # type: ignore[attr-defined]
    people = context.document.workspace.own_activities["own-1"].people
    assert (people.min, people.typical, people.max) == (5, 5, 5)
    form.most.setValue(3)  # type: ignore[attr-defined]
    people = context.document.workspace.own_activities["own-1"].people
    assert (people.min, people.typical, people.max) == (3, 3, 3)


def test_what_ships_is_copied_and_stays(screen: LibraryScreen, context: Context) -> None:
    screen.show_item(Kind.ACTIVITY, "hot-seat")
    assert not screen.detail.edit.isVisible()
    click(screen.detail.copy)
    assert own_titles(context) == ["Hot seat, copy"]
    QTest.keyClicks(screen.detail.editor.form.title, "Our seat\t")
    assert own_titles(context) == ["Our seat"]
    assert context.library.activities["hot-seat"].title == "Hot seat"
    QTest.keyClick(screen.detail.editor, Key.Key_Escape)
    assert not screen.detail.editing
    assert screen.detail.edit.isVisible()
    click(screen.pane.own)
    assert titles(screen) == ["Our seat"]


def test_deleting_what_is_used_says_where_and_takes_it_out(
    screen: LibraryScreen, context: Context
) -> None:
    context.document.do("New", add_activity_item, title="Ours", minutes=10)
    context.document.do("Add", add_activity, context.library, "session1", "own-1")
    screen.show_item(Kind.ACTIVITY, "own-1")
    said: list[str] = []

    def read_and_accept(dialog: QWidget) -> None:
        said.extend(label.text() for label in dialog.findChildren(QLabel))
        click(dialog.accept_button)  # type: ignore[attr-defined]

    in_dialog(read_and_accept)
    click(screen.detail.delete)
    assert "1 session of “Hour of advice”" in " ".join(said)
    workspace = context.document.workspace
    assert workspace.own_activities == {}
    assert all(use.activity != "own-1" for use in workspace.activity_uses.values())
    context.document.undo()
    assert own_titles(context) == ["Ours"]


def test_a_change_from_elsewhere_is_shown_at_once(screen: LibraryScreen, context: Context) -> None:
    context.document.do("New", add_activity_item, title="Ours", minutes=10)
    screen.show_item(Kind.ACTIVITY, "own-1")
    context.document.do("Edit", edit_item, Kind.ACTIVITY, "own-1", purpose="To see it")
    assert "To see it" in words_shown(screen)


def test_own_items_go_to_a_file_and_come_back(
    screen: LibraryScreen, context: Context, answers: Answers, tmp_path: Path
) -> None:
    assert not screen.export_button.isEnabled()
    context.document.do("New", add_activity_item, title="Ours", minutes=10)
    answers.path = tmp_path / "ours.json"
    click(screen.export_button)
    assert answers.proposed == context.documents_dir / "Own library items.json"
    assert "ours.json" in screen.told.text()
    click(screen.import_button)
    assert "Nothing was changed" in screen.told.text()
    context.document.undo()
    drop(screen, answers.path)
    assert own_titles(context) == ["Ours"]
    assert screen.told.text() == "From “ours.json” came 1 activity."
    answers.path.write_text("{}")
    with pytest.raises(Problem):
        screen.import_file(answers.path)
    assert own_titles(context) == ["Ours"]


def test_a_program_starts_from_a_template(
    screen: LibraryScreen, context: Context, qtbot: QtBot
) -> None:
    screen.show_item(Kind.TEMPLATE, "coffee-match")
    with qtbot.waitSignal(screen.open_requested) as opened:
        click(screen.detail.start)
    assert context.document.workspace.programs[opened.args[0]].title == "Coffee match"


def drop(screen: LibraryScreen, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), copy, data, LEFT, none)
    QApplication.sendEvent(screen, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(screen, QDropEvent(QPointF(9, 9), copy, data, LEFT, none))


def test_a_key_of_the_search_takes_less_than_a_frame_with_300_items(
    screen: LibraryScreen, context: Context
) -> None:
    workspace = context.document.workspace
    for number in range(210):
        workspace = add_activity_item(workspace, title=f"Own activity {number}", minutes=10)
    context.document.do("Many", lambda _: workspace)
    taken = []
    for letter in "hot seat":
        begun = time.process_time()
        QTest.keyClick(screen.pane.search, letter)
        screen.pane.shelf.grab()
        taken.append(time.process_time() - begun)
    assert titles(screen)[0] == "Hot seat"
    assert sorted(taken)[len(taken) // 2] < 0.05
