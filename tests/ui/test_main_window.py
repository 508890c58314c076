from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolTip, QWidget

from app.core.edits.programs import blank_program, edit_program, remove_program
from app.core.model import Workspace
from app.core.problems import Problem
from app.formats.library_files import load_library
from app.formats.sample import sample_program, sample_workspace
from app.ui.context import Context
from app.ui.main_window import MainWindow
from app.ui.memory import Memory
from app.ui.widgets.fields import Labelled
from tests.ui.dialogs import in_dialog
from tests.ui.walk import unnamed, unreachable

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
STEPS = ("design", "people", "matches", "guides")
RAIL = ("programs", "people", "help", "settings")
SAMPLE = sample_workspace(load_library())
CAREER = sample_program(SAMPLE)
TURNS = 4000


@pytest.fixture
def workspace() -> Workspace:
    return SAMPLE


def settle(window: MainWindow) -> None:
    """Wait until no job runs."""
    for _ in range(TURNS):
        QTest.qWait(10)
        if not window.context.jobs.is_busy:
            return
    raise AssertionError("a job still runs")


def open_career(window: MainWindow, step: str = "design") -> None:
    window.show_program(CAREER, step)
    settle(window)


def test_enter_on_home_opens_the_program_with_its_facts(window: MainWindow) -> None:
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    page = window.program_page
    assert page is not None
    assert window.stack.currentWidget() is page
    assert page.title.text() == "Career, winter cohort"
    assert page.facts.text() == "26 weeks from 11 January 2027 · pairs · 48 people"
    assert window.windowTitle() == "Career, winter cohort – Ours – Trellis"


def test_control_and_a_number_go_to_the_steps(window: MainWindow) -> None:
    open_career(window)
    page = window.program_page
    assert page is not None
    for number, step in enumerate(STEPS, start=1):
        QTest.keyClick(window, getattr(Qt.Key, f"Key_{number}"), CONTROL)
        assert page.step == step
        assert page.bar.buttons[number - 1].isChecked()


def test_a_click_on_a_step_shows_its_screen(window: MainWindow) -> None:
    open_career(window)
    page = window.program_page
    assert page is not None
    QTest.mouseClick(page.bar.buttons[1], LEFT)
    assert page.step == "people"


def test_a_step_that_cannot_be_opened_is_not_marked(window: MainWindow) -> None:
    open_career(window)
    page = window.program_page
    assert page is not None

    def refuse(context: Context) -> QWidget:
        raise Problem("store.disk_full", file="Ours.trellis", folder="Documents")

    page._steps = [*page._steps[:1], replace(page._steps[1], make=refuse), *page._steps[2:]]
    with pytest.raises(Problem):
        page.show_step(1)
    assert page.step == "design"
    assert [button.isChecked() for button in page.bar.buttons] == [True, *[False] * 4]
    assert page.shown_screen.isVisible()


def test_screens_are_made_when_first_shown(window: MainWindow) -> None:
    open_career(window)
    assert window.program_page is not None
    assert set(window.program_page._screens) == {0}


def test_status_lines_follow_what_changes(window: MainWindow) -> None:
    open_career(window)
    page = window.program_page
    assert page is not None
    design = page.bar.buttons[0]
    assert design.status() == "11 sessions, 14.5 hours"
    document = window.context.document
    sessions = {k: s for k, s in document.workspace.sessions.items() if s.program != CAREER}
    document.do("Clear", lambda w: w.with_tables(sessions=sessions, activity_uses={}))
    QTest.qWait(5)
    assert "11 sessions" not in design.status()
    assert design.accessibleName() == f"Design: {design.status()}"


def test_the_title_is_edited_where_it_stands(window: MainWindow) -> None:
    open_career(window)
    page = window.program_page
    assert page is not None
    QTest.mouseClick(page.title, LEFT)
    page.title.selectAll()
    QTest.keyClicks(page.title, "Career 2027")
    QTest.keyClick(page.title, Qt.Key.Key_Return)
    assert window.context.document.workspace.programs[CAREER].title == "Career 2027"
    assert window.windowTitle().startswith("Career 2027 – ")
    page.title.selectAll()
    QTest.keyClick(page.title, Qt.Key.Key_Delete)
    QTest.keyClick(page.title, Qt.Key.Key_Return)
    assert page.title.text() == "Career 2027"


def test_undo_and_redo_name_what_they_do(window: MainWindow) -> None:
    document = window.context.document
    assert not window.strip.undo.isEnabled()
    document.do("Rename program", edit_program, CAREER, title="Another")
    assert window.strip.undo.text() == "Undo rename program"
    QTest.mouseClick(window.strip.undo, LEFT)
    assert document.workspace.programs[CAREER].title == "Career, winter cohort"
    assert window.strip.redo.text() == "Redo rename program"
    QTest.keyClick(window, Qt.Key.Key_Y, CONTROL)
    assert document.workspace.programs[CAREER].title == "Another"
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert document.workspace.programs[CAREER].title == "Another"


def test_alt_and_left_go_back_the_way_one_came(window: MainWindow) -> None:
    open_career(window, "design")
    QTest.keyClick(window, Qt.Key.Key_2, CONTROL)
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert window.rail.buttons["help"].isChecked()
    page = window.program_page
    assert page is not None
    QTest.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.stack.currentWidget() is page
    assert page.step == "people"
    QTest.keyClick(window, Qt.Key.Key_Left, ALT)
    assert page.step == "design"
    QTest.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.rail.buttons["programs"].isChecked()
    assert window.stack.currentWidget() is not page
    QTest.keyClick(window, Qt.Key.Key_Left, ALT)


def test_the_rail_leads_to_its_pages(window: MainWindow) -> None:
    for key in RAIL:
        QTest.mouseClick(window.rail.buttons[key], LEFT)
        assert window.rail.buttons[key].isChecked()
    assert window.windowTitle() == "Ours – Trellis"


def test_a_program_that_goes_leaves_its_page(window: MainWindow) -> None:
    document = window.context.document
    document.do("New program", blank_program, "Short lived")
    made = next(p.id for p in document.workspace.programs.values() if p.title == "Short lived")
    window.show_program(made)
    settle(window)
    document.undo()
    assert window.stack.currentWidget() is not window.program_page
    window.back()
    assert window.stack.currentWidget() is not window.program_page


def test_removing_a_program_that_was_left_behind_is_no_trouble(window: MainWindow) -> None:
    open_career(window)
    window.show_page("programs")
    window.context.document.do("Remove program", remove_program, CAREER)
    settle(window)
    window.context.document.undo()
    open_career(window)
    assert window.program_page is not None
    assert window.program_page.title.text() == "Career, winter cohort"


@pytest.mark.parametrize("step", STEPS)
def test_each_step_has_names_and_tab_comes_to_everything(window: MainWindow, step: str) -> None:
    open_career(window, step)
    assert unnamed(window) == []
    assert unreachable(window) == []


@pytest.mark.parametrize("page", RAIL)
def test_each_page_has_names_and_tab_comes_to_everything(window: MainWindow, page: str) -> None:
    window.show_page(page)
    QTest.qWait(5)
    assert unnamed(window) == []
    assert unreachable(window) == []


def test_everyone_is_found_and_put_right(window: MainWindow) -> None:
    window.show_page("people")
    screen = window.stack.currentWidget()
    shown = screen.table.model()  # type: ignore[attr-defined]
    everyone = shown.rowCount()
    screen.search.setFocus()  # type: ignore[attr-defined]
    QTest.keyClicks(screen.search, "warsame")  # type: ignore[attr-defined]
    assert shown.rowCount() == 1
    assert screen.count.text() == f"1 of {everyone} people"  # type: ignore[attr-defined]
    table = screen.table  # type: ignore[attr-defined]
    table.setFocus()
    table.setCurrentIndex(shown.index(0, 0))

    def rename(dialog: QWidget) -> None:
        name = next(
            field for field in dialog.findChildren(QLineEdit) if field.text().startswith("Abdi")
        )
        name.setFocus()
        name.selectAll()
        QTest.keyClicks(name, "Abdi Warsame")
        QTest.keyClick(name, Qt.Key.Key_Return)

    in_dialog(rename)
    QTest.keyClick(table, Qt.Key.Key_Return)
    document = window.context.document
    assert "Abdi Warsame" in {p.name for p in document.workspace.people.values()}


def test_settings_are_kept_and_undone(window: MainWindow) -> None:
    window.show_page("settings")
    screen = window.stack.currentWidget()
    name = screen.name  # type: ignore[attr-defined]
    before = name.text()
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Riverside")
    QTest.keyClick(name, Qt.Key.Key_Tab)
    assert window.context.document.workspace.settings["organization.name"].value == "Riverside"
    window.context.document.undo()
    assert name.text() == before


def test_no_words_in_settings_lie_on_a_field(window: MainWindow) -> None:
    window.resize(1280, 800)
    window.show_page("settings")
    QTest.qWait(10)
    shown = window.stack.currentWidget().findChildren(Labelled)
    assert shown
    for labelled in shown:
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for label in labelled.findChildren(QLabel, options=direct):
            assert not label.geometry().intersects(labelled.field.geometry()), label.text()
            assert label.height() >= label.heightForWidth(label.width())


def test_the_look_is_chosen_and_remembered(window: MainWindow, tmp_path: Path) -> None:
    window.show_page("settings")
    screen = window.stack.currentWidget()
    asked: list[int] = []
    window.looks_changed.connect(lambda: asked.append(1))
    screen.appearance.setFocus()  # type: ignore[attr-defined]
    QTest.keyClicks(screen.appearance, "Dark")  # type: ignore[attr-defined]
    screen.text_size.setFocus()  # type: ignore[attr-defined]
    QTest.keyClicks(screen.text_size, "150")  # type: ignore[attr-defined]
    assert asked
    remembered = Memory(tmp_path / "window.json").values
    assert (remembered.appearance, remembered.text_scale) == ("dark", 1.5)


def test_help_can_be_read_page_by_page(window: MainWindow) -> None:
    window.show_page("help")
    screen = window.stack.currentWidget()
    pages = screen.list  # type: ignore[attr-defined]
    texts = []
    for row in range(pages.count()):
        pages.setCurrentRow(row)
        texts.append(screen.page.toPlainText())  # type: ignore[attr-defined]
    whole = "\n".join(texts)
    for word in ("Celisa Steele", "Leading Learning", "proposal", "Ctrl + Z", "SIL Open Font"):
        assert word in whole
    assert len(set(texts)) == pages.count()


def test_a_title_too_long_for_its_place_ends_in_dots_until_it_is_edited(
    window: MainWindow,
) -> None:
    open_career(window)
    long = "Mentoring for everybody who begins to lead a branch or a department " * 4
    document = window.context.document
    document.do("Rename program", edit_program, CAREER, title=long.strip())
    title = window.program_page.title
    assert title.shown.endswith("…")
    ask = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), title.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(title, ask)
    assert QToolTip.text() == long.strip()
    QToolTip.hideText()
    QTest.mouseClick(title, LEFT)
    assert title.shown == long.strip()
    window.program_page.bar.buttons[0].setFocus()
    assert title.shown.endswith("…")
    document.do("Rename program", edit_program, CAREER, title="Short")
    assert title.shown == "Short"


def test_going_back_leaves_a_typed_title_with_its_own_program(window: MainWindow) -> None:
    document = window.context.document
    document.do("New", blank_program, "One")
    document.do("New", blank_program, "Two")
    one, two = list(document.workspace.programs)[-2:]
    window.show_program(one, "guides")
    window.show_program(two, "guides")
    page = window.program_page
    assert page is not None
    page.title.setFocus()
    QTest.keyClicks(page.title, "!")
    QTest.keyClick(page.title, Qt.Key.Key_Left, ALT)
    settle(window)
    programs = document.workspace.programs
    assert page.program_id == one
    assert (programs[one].title, page.title.text()) == ("One", "One")
    assert "!" in programs[two].title
