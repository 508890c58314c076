"""Check-ins, answers on forms, what was learned, and the next version."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.core.edits.programs import edit_program
from app.core.edits.reviews import add_check_in
from app.core.edits.versions import next_version
from app.core.model import Going, Program
from app.ui.context import Context
from app.ui.review.check_in_dialog import CheckInDialog
from app.ui.review.screen import ReviewScreen
from app.ui.review.version_dialog import VersionDialog
from tests.ui.dialogs import in_dialog

Key = Qt.Key


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def test_digits_fill_a_form_and_go_on_to_the_next(screen: ReviewScreen, context: Context) -> None:
    screen.tabs.setCurrentWidget(screen.ratings)
    pane = screen.ratings
    pane.grid.setFocus()
    for key in (Key.Key_4, Key.Key_2, Key.Key_5):
        QTest.keyClick(pane.grid, key)
    rows = context.document.workspace.ratings.values()
    assert [(row.form, row.goal, row.value) for row in rows] == [
        (1, "career", 4),
        (1, "exam", 2),
        (2, "career", 5),
    ]
    assert pane.heading.text() == "2 forms"
    assert "2 answers: 4 and 5" in texts(pane.results)
    assert (pane.grid.currentIndex().row(), pane.grid.currentIndex().column()) == (1, 1)
    QTest.keyClick(pane.grid, Key.Key_6)
    QTest.keyClick(pane.grid, Key.Key_Left)
    QTest.keyClick(pane.grid, Key.Key_Delete)
    assert "1 answer: 4" in texts(pane.results)
    context.document.undo()
    assert "2 answers: 4 and 5" in texts(pane.results)


def test_answers_are_pasted_with_as_many_forms_as_there_are(
    screen: ReviewScreen, context: Context
) -> None:
    screen.tabs.setCurrentWidget(screen.ratings)
    pane = screen.ratings
    pane.grid.setFocus()
    QGuiApplication.clipboard().setText("4\t2\n\t5\n3")
    QTest.keyClick(pane.grid, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert pane.heading.text() == "3 forms"
    assert "2 answers: 3 and 4" in texts(pane.results)
    context.document.undo()
    assert context.document.workspace.ratings == {}


def test_a_check_in_is_noted_changed_and_removed(screen: ReviewScreen, context: Context) -> None:
    pane = screen.check_ins
    screen.tabs.setCurrentWidget(pane)

    def note(dialog: CheckInDialog) -> None:
        dialog.going.set_value(Going.STUCK)
        QTest.keyClicks(dialog.note, "No answer to two letters.")
        dialog.accept()

    in_dialog(note)
    QTest.mouseClick(pane.empty.button, Qt.MouseButton.LeftButton)
    (row,) = context.document.workspace.check_ins.values()
    assert (row.going, row.note) == (Going.STUCK, "No answer to two letters.")
    assert row.match in context.document.workspace.matches
    assert pane.heading.text() == "1 check-in"
    pane.table.setCurrentIndex(pane.model.index(0, 0))
    pane.table.setFocus()
    QTest.keyClick(pane.table, Key.Key_Delete)
    assert pane.empty.isVisible()
    context.document.undo()
    assert pane.model.rowCount() == 1


def test_half_way_the_list_says_whom_to_ask(context: Context, screen: ReviewScreen) -> None:
    document, pane = context.document, screen.check_ins
    screen.tabs.setCurrentWidget(pane)
    document.do("later", edit_program, "p", start=date(2026, 7, 6))
    assert pane.due.list.keys() == ["a", "b", "c"]
    document.do("asked", add_check_in, "p", match="b", day=context.today())
    assert pane.due.list.keys() == ["a", "c"]
    document.do("sooner", edit_program, "p", weeks=4)
    assert "The program is over." in texts(pane.due)


def test_the_next_version_opens_and_remembers_what_was_expected(
    screen: ReviewScreen, context: Context
) -> None:
    opened: list[str] = []
    screen.program_requested.connect(opened.append)

    def start(dialog: VersionDialog) -> None:
        QTest.keyClicks(dialog.expectation, "Quieter people say more.")
        dialog.with_people.setChecked(True)
        dialog.accept()

    in_dialog(start)
    QTest.mouseClick(screen.next_button, Qt.MouseButton.LeftButton)
    (made,) = (p for p in context.document.workspace.programs.values() if p.previous)
    assert opened == [made.id]
    assert (made.previous, made.expectation) == ("p", "Quieter people say more.")
    again = [x for x in context.document.workspace.participants.values() if x.program == made.id]
    assert len(again) == 7
    context.document.undo()
    assert list(context.document.workspace.programs) == ["p"]


def test_the_next_version_is_proposed_after_the_end_of_this_one(
    light: QApplication, qtbot: QtBot
) -> None:
    def proposed(program: Program) -> date | None:
        dialog = VersionDialog(program, 0, date(2026, 11, 22))
        qtbot.addWidget(dialog)
        dialog.first_day.set.setChecked(True)
        return dialog.first_day.value()

    running = Program(id="p", title="Autumn", weeks=10, start=date(2026, 10, 7))
    assert proposed(running) == date(2026, 12, 16)
    over = running.model_copy(update={"start": date(2026, 1, 7)})
    assert proposed(over) == date(2026, 11, 25)
    assert proposed(running.model_copy(update={"start": None})) == date(2026, 11, 23)


def test_expectation_and_finding_stand_beside_what_changed(
    screen: ReviewScreen, context: Context
) -> None:
    document, pane = context.document, screen.learned
    document.do("next", next_version, "p", "Autumn", "More letters")
    document.do("shorter", edit_program, "program1", weeks=6)
    screen.show_program("program1")
    screen.tabs.setCurrentWidget(pane)
    assert pane.experiment.heading.text() == "Follows “Spring”"
    assert pane.experiment.expectation.toPlainText() == "More letters"
    assert pane.experiment.changed.text()
    pane.experiment.finding.setFocus()
    QTest.keyClicks(pane.experiment.finding, "They wrote.")
    pane.learned.setFocus()
    assert document.workspace.programs["program1"].finding == "They wrote."
    document.do("gone", lambda w: w.with_tables(programs={"program1": w.programs["program1"]}))
    assert not pane.experiment.isVisible()


def test_a_program_is_ended_by_hand_and_reopened(screen: ReviewScreen, context: Context) -> None:
    document, ending = context.document, screen.learned.ending
    document.do("no start", edit_program, "p", start=None)
    screen.tabs.setCurrentWidget(screen.learned)
    QTest.mouseClick(ending.end_button, Qt.MouseButton.LeftButton)
    assert document.workspace.programs["p"].ended == context.today()
    assert ending.words.text() == "Ended on 1 September 2026, by hand."
    QTest.mouseClick(ending.end_button, Qt.MouseButton.LeftButton)
    assert document.workspace.programs["p"].ended is None
