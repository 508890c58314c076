"""Importing in the window, by mouse and keys, from the button to the tables."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QTabBar
from pytestqt.qtbot import QtBot

from app.core.edits.programs import remove_program
from app.core.model import Meaning, Role
from app.core.problems import Problem
from app.ui.context import Context
from app.ui.people.column_panel import ColumnPanel
from app.ui.people.columns_model import IS, KIND
from app.ui.people.import_dialog import PEOPLE, ROWS, ImportDialog
from app.ui.people.row_dialog import RowDialog
from app.ui.people.rows_model import CELL
from app.ui.people.screen import PeopleScreen
from app.ui.people.status import status
from tests.ui.people.conftest import PROGRAM, open_preview

LEFT = Qt.MouseButton.LeftButton
Choose = Callable[..., None]
Preview = Callable[..., ImportDialog]


def show_tab(qtbot: QtBot, dialog: ImportDialog, tab: int) -> None:
    bar = dialog.tabs.findChild(QTabBar)
    qtbot.mouseClick(bar, LEFT, pos=bar.tabRect(tab).center())
    assert dialog.tabs.currentIndex() == tab


def accept(qtbot: QtBot, dialog: ImportDialog) -> None:
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    qtbot.mouseClick(dialog.accept_button, LEFT)


def look_at(qtbot: QtBot, dialog: ImportDialog, header: str) -> ColumnPanel:
    """Go down the first sheet's columns by the keyboard until the panel shows that one."""
    block, panel = dialog.columns.blocks[0], dialog.columns.panel
    block.table.setFocus()
    for _ in block.model.columns:
        if panel.heading.text() == header:
            return panel
        qtbot.keyClick(block.table, Qt.Key.Key_Down)
    raise AssertionError(f"{header} was not come to")


def cell(dialog: ImportDialog, header: str, place: int) -> str:
    model = dialog.columns.blocks[0].model
    (row,) = [row for row, column in enumerate(model.columns) if column.header == header]
    return str(model.index(row, place).data())


def rows(screen: PeopleScreen, role: Role) -> int:
    return screen.rosters[role].table.model().rowCount()


def test_government_sample_imports_fully(
    screen: PeopleScreen, context: Context, qtbot: QtBot, preview_of: Preview
) -> None:
    dialog = preview_of("government-sample/mentors.csv", "government-sample/mentees.csv")
    assert dialog.summary.text() == "50 mentors, 50 mentees"
    show_tab(qtbot, dialog, PEOPLE)
    assert dialog.people.model.rowCount() == 100
    accept(qtbot, dialog)
    assert (rows(screen, Role.MENTOR), rows(screen, Role.MENTEE)) == (50, 50)
    workspace = context.document.workspace
    assert len(workspace.people) == len(workspace.participants) == 100
    assert status(workspace, PROGRAM) == "50 mentors, 50 mentees"
    assert context.document.history.undo_label == "Import 100 people"
    context.document.undo()
    qtbot.waitUntil(lambda: not screen.rosters[Role.MENTOR].isVisible())
    assert context.document.workspace.people == {}
    assert screen.empty.isVisible()


def test_form_answers_import_fully(
    screen: PeopleScreen, context: Context, qtbot: QtBot, preview_of: Preview
) -> None:
    dialog = preview_of("form-answers-one-sheet.csv")
    assert dialog.summary.text() == "20 mentors, 29 mentees, 4 rows need a look"
    accept(qtbot, dialog)
    assert (rows(screen, Role.MENTOR), rows(screen, Role.MENTEE)) == (20, 29)
    assert len(context.document.workspace.people) == 46
    assert status(context.document.workspace, PROGRAM) == "20 mentors, 29 mentees, 1 problem"


def test_the_preview_opens_at_its_top(qtbot: QtBot, preview_of: Preview) -> None:
    dialog = preview_of("form-answers-one-sheet.csv")
    area = dialog.columns.findChild(QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    assert area.verticalScrollBar().value() == 0
    dialog.reject()


def test_nothing_is_imported_before_the_preview_is_accepted(
    context: Context, qtbot: QtBot, preview_of: Preview
) -> None:
    before = context.document.workspace
    dialog = preview_of("rows-drift.csv")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert context.document.workspace is before


def test_a_cell_is_mended_in_its_place(context: Context, qtbot: QtBot, preview_of: Preview) -> None:
    dialog = preview_of("names-of-the-world.csv")
    assert dialog.accept_button.text() == "Import 23 people, leave out 1 row"
    show_tab(qtbot, dialog, ROWS)
    table = dialog.rows.table
    table.setCurrentIndex(dialog.rows.model.index(0, CELL))
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, "Noor")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.accept_button.text() == "Import 24 people")
    accept(qtbot, dialog)
    assert "Noor" in {person.name for person in context.document.workspace.people.values()}


def test_a_row_is_left_out_and_taken_in_again(qtbot: QtBot, preview_of: Preview) -> None:
    dialog = preview_of("rows-drift.csv")
    show_tab(qtbot, dialog, ROWS)
    qtbot.mouseClick(dialog.rows.leave_button, LEFT)
    qtbot.waitUntil(lambda: dialog.accept_button.text() == "Import 19 people")
    table = dialog.rows.table
    table.selectRow(dialog.rows.model.rowCount() - 1)
    assert dialog.rows.leave_button.text() == "Take in again"
    qtbot.mouseClick(dialog.rows.leave_button, LEFT)
    qtbot.waitUntil(lambda: dialog.accept_button.text() == "Import 20 people")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_whole_row_is_mended(context: Context, qtbot: QtBot, preview_of: Preview) -> None:
    dialog = preview_of("rows-drift.csv")
    show_tab(qtbot, dialog, ROWS)

    def fill_in() -> None:
        mending = QApplication.activeModalWidget()
        assert isinstance(mending, RowDialog)
        QTimer.singleShot(2000, mending.reject)
        email = mending.fields[2]
        email.setFocus()
        qtbot.keyClicks(email, "ana@example.net")
        qtbot.mouseClick(mending.accept_button, LEFT)

    dialog.rows.table.selectRow(1)
    with qtbot.captureExceptions() as raised:
        QTimer.singleShot(200, fill_in)
        qtbot.mouseClick(dialog.rows.mend_button, LEFT)
    assert raised == []
    qtbot.waitUntil(lambda: "7 rows" in dialog.summary.text())
    accept(qtbot, dialog)
    emails = {person.name: person.email for person in context.document.workspace.people.values()}
    assert emails["Ana Bianchi"] == "ana@example.net"


def test_a_column_is_taken_for_something_else_and_remembered(
    screen: PeopleScreen, context: Context, qtbot: QtBot, preview_of: Preview
) -> None:
    dialog = preview_of("excel-semicolons-cp1252.csv")
    panel = look_at(qtbot, dialog, "Themen")
    panel.taken_for.setFocus()
    qtbot.keyClicks(panel.taken_for, "What they want")
    qtbot.keyClick(panel.taken_for, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.accept_button.isEnabled() and dialog.isVisible())
    accept(qtbot, dialog)
    meant = {field.label: field.meaning for field in context.document.workspace.fields.values()}
    assert meant["Themen"] is Meaning.WANTS
    qtbot.mouseClick(screen.import_button, LEFT)
    again = open_preview(qtbot)
    assert look_at(qtbot, again, "Themen").taken_for.value() is Meaning.WANTS
    qtbot.keyClick(again, Qt.Key.Key_Escape)


def test_cells_are_pasted(screen: PeopleScreen, context: Context, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("Name\tRole\r\nAna\tmentor\r\nBo\tmentee\r\n")
    screen.empty.button.setFocus()
    qtbot.keyClick(screen.empty.button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = open_preview(qtbot)
    assert dialog.summary.text() == "1 mentor, 1 mentee"
    accept(qtbot, dialog)
    assert rows(screen, Role.MENTEE) == 1


def test_a_file_that_is_no_spreadsheet_is_said_once(
    screen: PeopleScreen, context: Context, qtbot: QtBot
) -> None:
    path = context.documents_dir / "empty.csv"
    path.write_text("")
    with qtbot.captureExceptions() as raised:
        screen.importing.read([path], PROGRAM)
        qtbot.waitUntil(lambda: bool(raised))
    assert isinstance(raised[0][1], Problem)
    assert raised[0][1].code == "people.empty"
    assert not screen.job_bar.isVisible()


def test_every_control_of_the_preview_has_a_name(qtbot: QtBot, preview_of: Preview) -> None:
    dialog = preview_of("government-sample/mentors.csv", "government-sample/mentees.csv")
    panel = dialog.columns.panel
    assert panel.taken_for.accessibleName() == "first name is"
    assert panel.kind.accessibleName() == "Kind of first name"
    assert dialog.columns.blocks[0].table.accessibleName() == "Columns of mentors.csv"
    assert dialog.rows.table.accessibleName() and dialog.people.table.accessibleName()
    assert dialog.columns.blocks[1].role.accessibleName() == "Everybody in mentees.csv is a"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_without_roles_the_preview_asks_for_them(
    screen: PeopleScreen, qtbot: QtBot, preview_of_text: Preview
) -> None:
    dialog = preview_of_text("list.csv", "Name,Team\nAna Li,Red\nBo Xu,Blue\n")
    assert dialog.summary.text() == "nobody yet, 2 rows can’t be used yet"
    assert not dialog.accept_button.isEnabled()
    (block,) = dialog.columns.blocks
    assert block.no_role.isVisible()
    block.role.setFocus()
    qtbot.keyClick(block.role, Qt.Key.Key_Down)
    qtbot.keyClick(block.role, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog.summary.text() == "2 mentees")
    assert not block.no_role.isVisible()
    accept(qtbot, dialog)
    assert rows(screen, Role.MENTEE) == 2


def test_levels_are_shown_in_their_order_and_can_be_put_in_another(
    context: Context, qtbot: QtBot, preview_of: Preview
) -> None:
    dialog = preview_of("government-sample/mentors.csv")
    assert cell(dialog, "grade", IS) == "Seniority"
    assert cell(dialog, "grade", KIND) == "Level, AA to SCS4"
    panel = look_at(qtbot, dialog, "grade")
    assert panel.levels.isVisible()
    assert panel.levels.toPlainText().split("\n")[:3] == ["AA", "AO", "EO"]
    qtbot.mouseClick(panel.turn_button, LEFT)
    assert cell(dialog, "grade", KIND) == "Level, SCS4 to AA"
    panel.levels.setFocus()
    qtbot.keyClick(panel.levels, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.levels, Qt.Key.Key_Return)
    qtbot.keyClicks(panel.levels, "Young")
    panel.taken_for.setFocus()
    assert cell(dialog, "grade", KIND) == "Level, SCS4 to Young"
    accept(qtbot, dialog)
    (grade,) = [f for f in context.document.workspace.fields.values() if f.label == "grade"]
    assert (grade.levels[0], grade.levels[-1]) == ("SCS4", "Young")


def test_a_text_becomes_levels_in_the_order_it_is_written(
    qtbot: QtBot, preview_of_text: Preview
) -> None:
    dialog = preview_of_text("mentors.csv", "Name,Belt\nAna,white\nBo,green\nCy,white\n")
    panel = look_at(qtbot, dialog, "Belt")
    assert not panel.levels.isVisible()
    panel.kind.setFocus()
    qtbot.keyClicks(panel.kind, "Level")
    qtbot.waitUntil(panel.levels.isVisible)
    assert panel.levels.toPlainText() == "white\ngreen"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_use_that_one_column_can_have_is_taken_from_the_other(
    context: Context, qtbot: QtBot, preview_of_text: Preview
) -> None:
    dialog = preview_of_text("mentors.csv", "Name,E-mail,Private\nAna,a@x.org,b@x.org\n")
    panel = look_at(qtbot, dialog, "Private")
    panel.taken_for.setFocus()
    qtbot.keyClicks(panel.taken_for, "E-mail")
    assert cell(dialog, "Private", IS) == "E-mail"
    assert cell(dialog, "E-mail", IS) == "Another answer"
    accept(qtbot, dialog)
    assert [p.email for p in context.document.workspace.people.values()] == ["b@x.org"]


def test_an_import_given_up_while_it_is_read_again_leaves_nothing_behind(
    context: Context, qtbot: QtBot, preview_of_text: Preview
) -> None:
    dialog = preview_of_text("mentors.csv", "Name,E-mail,Private\nAna,a@x.org,b@x.org\n")
    panel = look_at(qtbot, dialog, "Private")
    panel.taken_for.setFocus()
    with qtbot.captureExceptions() as failures:
        qtbot.keyClicks(panel.taken_for, "E-mail")
        assert context.jobs.is_busy
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not context.jobs.is_busy)
        qtbot.wait(20)
    assert failures == []


def test_people_are_not_shown_for_a_program_that_went_away_while_they_were_read(
    screen: PeopleScreen, context: Context, qtbot: QtBot, choose_files: Choose
) -> None:
    choose_files("rows-drift.csv")
    qtbot.mouseClick(screen.empty.button, LEFT)
    context.document.do("Remove", remove_program, PROGRAM)
    with qtbot.captureExceptions() as failures:
        qtbot.waitUntil(lambda: not context.jobs.is_busy)
    assert failures == []
    assert not QApplication.activeModalWidget()
