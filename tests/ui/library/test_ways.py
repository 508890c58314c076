"""From the library into the programs and back, by the window; and that everybody can use it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.own import Kind
from app.ui.context import Context
from app.ui.design.screen import DesignScreen
from app.ui.library.editor.activity_form import ActivityForm
from app.ui.library.screen import LibraryScreen
from app.ui.main_window import MainWindow
from tests.ui.dialogs import in_dialog
from tests.ui.walk import unnamed, unreachable

LEFT = Qt.MouseButton.LeftButton


def test_from_an_item_to_the_session_that_uses_it(window: MainWindow) -> None:
    QTest.mouseClick(window.rail.buttons["library"], LEFT)
    library = window.findChild(LibraryScreen)
    assert library is not None
    library.show_item(Kind.ACTIVITY, "flash-session")
    assert library.detail.used is not None
    QTest.mouseClick(library.detail.used.links[0], LEFT)
    page = window.program_page
    assert page is not None
    assert page.step == "design"
    design = page.shown_screen
    assert isinstance(design, DesignScreen)
    assert design.inspector.session in window.context.document.workspace.sessions


def test_from_the_design_to_a_new_activity(window: MainWindow, context: Context) -> None:
    window.show_program("program1", "design")
    design = window.findChild(DesignScreen)
    assert design is not None
    QTest.mouseClick(design.library.new, LEFT)
    library = window.findChild(LibraryScreen)
    assert library is not None
    assert library.detail.editing
    QTest.keyClicks(QApplication.focusWidget(), "Draw and tell\t")
    assert context.document.workspace.own_activities["own-1"].title == "Draw and tell"
    window.back()
    assert design.library.model.entries[0].title == "Draw and tell"


@pytest.mark.parametrize("kind", list(Kind))
def test_everything_has_a_name_and_tab_comes_to_it(screen: LibraryScreen, kind: Kind) -> None:
    screen.show_item(kind, {Kind.ACTIVITY: "hot-seat", Kind.QUESTIONS: "grow"}.get(kind, "flash"))
    assert unnamed(screen) == []
    assert unreachable(screen) == []
    screen.detail.copy.click()
    assert unnamed(screen) == []
    assert unreachable(screen) == []


def test_an_item_goes_into_a_session_by_the_keyboard(window: MainWindow, context: Context) -> None:
    before = context.document.workspace
    window.show_page("library")
    library = window.findChild(LibraryScreen)
    assert library is not None
    library.show_item(Kind.QUESTIONS, "coffee")
    library.pane.shelf.setFocus()
    QTest.keyClick(library.pane.shelf, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is library.detail.use
    in_dialog(lambda _: QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_End))
    QTest.keyClick(library.detail.use, Qt.Key.Key_Space)
    assert context.document.workspace is before, "closed without Enter: nothing is put anywhere"

    def last(_: object) -> None:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_End)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    in_dialog(last)
    QTest.keyClick(library.detail.use, Qt.Key.Key_Space)
    (use,) = context.document.workspace.question_uses.keys() - before.question_uses.keys()
    session = context.document.workspace.question_uses[use].session
    assert context.document.workspace.sessions[session].title in library.told.text()
    assert window.focusWidget() is library.told.go
    QTest.keyClick(library.told.go, Qt.Key.Key_Space)
    design = window.findChild(DesignScreen)
    assert design is not None
    assert design.isVisible()
    assert design.inspector.session == session
    context.document.undo()
    assert context.document.workspace == before
    assert library.told.isHidden()


def test_where_nothing_fits_a_session_is_made(window: MainWindow, context: Context) -> None:
    before = context.document.workspace
    window.show_page("library")
    library = window.findChild(LibraryScreen)
    assert library is not None
    library.show_item(Kind.ACTIVITY, "launch-gathering")
    in_dialog(lambda dialog: QTest.mouseClick(dialog.accept_button, LEFT))
    QTest.mouseClick(library.detail.use, LEFT)
    (made,) = context.document.workspace.sessions.keys() - before.sessions.keys()
    session = context.document.workspace.sessions[made]
    assert (session.title, session.weeks) == ("Launch gathering", (1,))
    library.show_item(Kind.TEMPLATE, "letters")
    assert library.detail.use.isHidden(), "a template is no part of a session"


def test_tab_goes_on_from_a_step_that_was_just_written(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("library")
    library = window.findChild(LibraryScreen)
    assert library is not None
    QTest.mouseClick(library.new_activity, LEFT)
    form = library.detail.editor.form
    assert isinstance(form, ActivityForm)
    for number in (0, 1):
        form.steps.add.click()
        qtbot.wait(10)
        row = form.steps.rows[number]
        QTest.keyClicks(row.text, "Tell it")
        QTest.keyClick(row.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(row.text, Qt.Key.Key_Tab)
        for button in (row.up, row.remove) if number else (row.remove,):
            assert window.focusWidget() is button
            QTest.keyClick(button, Qt.Key.Key_Tab)
    for expected in (form.steps.add, form.audience):
        assert window.focusWidget() is expected
        QTest.keyClick(expected, Qt.Key.Key_Tab)
