"""The two tables: edited in place, searched, marked, and never rebuilt for one row."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.core.edits.people import add_person, edit_participant, edit_person
from app.core.edits.rows import patch
from app.core.model import Format, Participant, Person, Role, Status
from app.ui.context import Context
from app.ui.people.add_dialog import AddDialog
from app.ui.people.person_dialog import PersonDialog
from app.ui.people.roster import Roster
from app.ui.people.roster_model import Column
from app.ui.people.screen import PeopleScreen
from app.ui.people.status import status
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.fields import Choice, NumberField, TextArea, TextField
from tests.ui.dialogs import in_dialog
from tests.ui.people.conftest import PROGRAM

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def settled(screen: PeopleScreen, with_people: None, qtbot: QtBot) -> None:
    """The tables have taken the place of the empty state."""
    qtbot.waitUntil(screen.rosters[Role.MENTOR].isVisible)


def person(context: Context, name: str) -> Person:
    (found,) = [p for p in context.document.workspace.people.values() if p.name == name]
    return found


def part(context: Context, name: str) -> Participant:
    person_id = person(context, name).id
    parts = context.document.workspace.participants.values()
    (found,) = [p for p in parts if p.person == person_id]
    return found


def texts(roster: Roster, column: Column) -> list[str]:
    model = roster.table.model()
    place = roster.model.columns.index(column)
    return [model.index(row, place).data() for row in range(model.rowCount())]


def start_editing(qtbot: QtBot, roster: Roster, row: int, column: Column) -> QWidget:
    table = roster.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, roster.model.columns.index(column)))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.viewport().focusWidget() or QApplication.focusWidget()
    assert editor is not None and editor is not table
    return editor


def finish_editing(qtbot: QtBot, roster: Roster, editor: QWidget) -> None:
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    idle = QAbstractItemView.State.NoState
    qtbot.waitUntil(lambda: roster.table.state() is idle)


def test_a_name_is_edited_in_place(screen: PeopleScreen, context: Context, qtbot: QtBot) -> None:
    mentors = screen.rosters[Role.MENTOR]
    editor = start_editing(qtbot, mentors, 0, Column.NAME)
    qtbot.keyClicks(editor, "Anna Li")
    finish_editing(qtbot, mentors, editor)
    assert texts(mentors, Column.NAME) == ["Anna Li", "Bo Xu"]
    assert context.document.history.undo_label == "Rename person"
    context.document.undo()
    assert texts(mentors, Column.NAME) == ["Ana Li", "Bo Xu"]


def test_an_empty_name_is_not_taken(screen: PeopleScreen, context: Context, qtbot: QtBot) -> None:
    mentors = screen.rosters[Role.MENTOR]
    editor = start_editing(qtbot, mentors, 0, Column.NAME)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    finish_editing(qtbot, mentors, editor)
    assert texts(mentors, Column.NAME) == ["Ana Li", "Bo Xu"]


def test_places_are_edited_in_place(screen: PeopleScreen, context: Context, qtbot: QtBot) -> None:
    mentors = screen.rosters[Role.MENTOR]
    assert mentors.count.text() == "2, 3 places"
    editor = start_editing(qtbot, mentors, 1, Column.CAPACITY)
    qtbot.keyClicks(editor, "4")
    finish_editing(qtbot, mentors, editor)
    assert part(context, "Bo Xu").capacity == 4
    qtbot.waitUntil(lambda: mentors.count.text() == "2, 6 places")


def test_how_many_at_least_and_how_many_mentors_are_edited_in_place(
    screen: PeopleScreen, context: Context, qtbot: QtBot
) -> None:
    mentors, mentees = screen.rosters[Role.MENTOR], screen.rosters[Role.MENTEE]
    editor = start_editing(qtbot, mentors, 1, Column.LEAST)
    qtbot.keyClicks(editor, "3")
    finish_editing(qtbot, mentors, editor)
    assert (part(context, "Bo Xu").least, part(context, "Bo Xu").capacity) == (3, 3)
    editor = start_editing(qtbot, mentors, 1, Column.CAPACITY)
    qtbot.keyClicks(editor, "2")
    finish_editing(qtbot, mentors, editor)
    assert (part(context, "Bo Xu").least, part(context, "Bo Xu").capacity) == (2, 2)
    first = texts(mentees, Column.NAME)[0]
    editor = start_editing(qtbot, mentees, 0, Column.MENTORS)
    qtbot.keyClicks(editor, "2")
    finish_editing(qtbot, mentees, editor)
    assert part(context, first).capacity == 2
    everybody = [part(context, name).id for name in texts(mentors, Column.NAME)]
    mentors.number_requested.emit(everybody, Column.LEAST, 1)
    assert {part(context, name).least for name in texts(mentors, Column.NAME)} == {1}
    assert context.document.history.undo_label == "Set smallest number of mentees"


def test_the_status_is_chosen_in_place(
    screen: PeopleScreen, context: Context, qtbot: QtBot
) -> None:
    mentors = screen.rosters[Role.MENTOR]
    editor = start_editing(qtbot, mentors, 0, Column.STATUS)
    qtbot.keyClick(editor, "l")
    assert part(context, "Ana Li").status is Status.LEFT


def test_one_edit_touches_one_row(screen: PeopleScreen, context: Context) -> None:
    resets: list[str] = []
    for roster in screen.rosters.values():
        roster.model.modelReset.connect(lambda: resets.append("reset"))
    changed: list[tuple[int, int]] = []
    screen.rosters[Role.MENTOR].model.dataChanged.connect(
        lambda top, bottom: changed.append((top.row(), bottom.row()))
    )
    context.document.do("edit", edit_person, person(context, "Bo Xu").id, email="b@y.org")
    assert resets == []
    assert changed == [(1, 1)]


def test_problems_are_marked_in_the_row_and_said(
    screen: PeopleScreen, context: Context, qtbot: QtBot
) -> None:
    mentors = screen.rosters[Role.MENTOR]
    context.document.do("edit", edit_person, person(context, "Bo Xu").id, email="ana@x.org")
    context.document.do("edit", edit_participant, part(context, "Bo Xu").id, capacity=0)
    qtbot.waitUntil(lambda: "same e-mail" in texts(mentors, Column.LOOK)[0])
    assert texts(mentors, Column.LOOK)[1] == "same e-mail, no place, no answers"
    mentors.choose(part(context, "Bo Xu").id)
    assert mentors.notice.isVisible()
    assert "Ana Li has the same e-mail address" in mentors.notice.text()
    assert status(context.document.workspace, PROGRAM) == "2 mentors, 1 mentee, 3 problems"


def test_searching_narrows_both_tables(screen: PeopleScreen, qtbot: QtBot) -> None:
    qtbot.keyClicks(screen.search, "o")
    assert texts(screen.rosters[Role.MENTOR], Column.NAME) == ["Ana Li", "Bo Xu"], "ana@x.org"
    qtbot.keyClicks(screen.search, "z")
    assert texts(screen.rosters[Role.MENTOR], Column.NAME) == []
    assert texts(screen.rosters[Role.MENTEE], Column.NAME) == ["Cy Oz"]
    assert screen.rosters[Role.MENTOR].count.text() == "0 of 2"


def test_adding_by_hand(screen: PeopleScreen, context: Context, qtbot: QtBot) -> None:
    def fill_in(dialog: Dialog) -> None:
        assert isinstance(dialog, AddDialog)
        assert not dialog.accept_button.isEnabled()
        qtbot.keyClicks(dialog.name, "Di Ey")
        qtbot.keyClicks(dialog.role, "Mentee")
        qtbot.mouseClick(dialog.accept_button, LEFT)

    in_dialog(fill_in)
    qtbot.mouseClick(screen.add_button, LEFT)
    assert texts(screen.rosters[Role.MENTEE], Column.NAME) == ["Cy Oz", "Di Ey"]
    assert context.document.history.undo_label == "Add Di Ey"


def test_removing_by_the_keyboard(screen: PeopleScreen, context: Context, qtbot: QtBot) -> None:
    mentors = screen.rosters[Role.MENTOR]
    mentors.choose(part(context, "Ana Li").id)
    in_dialog(lambda dialog: qtbot.mouseClick(dialog.accept_button, LEFT))
    qtbot.keyClick(mentors.table, Qt.Key.Key_Delete)
    assert texts(mentors, Column.NAME) == ["Bo Xu"]
    assert person(context, "Ana Li").email == "ana@x.org", "she stays in the workspace"


def test_answers_are_edited_in_the_details(
    screen: PeopleScreen, context: Context, qtbot: QtBot
) -> None:
    def fill_in(dialog: Dialog) -> None:
        assert isinstance(dialog, PersonDialog)
        skills = next(a for a in dialog.findChildren(TextArea) if a.accessibleName() == "Skills")
        skills.setFocus()
        qtbot.keyClicks(skills, "Art, craft")
        qtbot.keyClick(skills, Qt.Key.Key_Return)
        qtbot.keyClicks(skills, "Maths")
        years = next(a for a in dialog.findChildren(TextField) if a.accessibleName() == "Years")
        years.setFocus()
        qtbot.keyClicks(years, "2,5")
        qtbot.keyClick(years, Qt.Key.Key_Tab)
        grade = next(a for a in dialog.findChildren(Choice) if a.accessibleName() == "Grade")
        qtbot.keyClicks(grade, "EO")
        qtbot.mouseClick(dialog.accept_button, LEFT)

    mentors = screen.rosters[Role.MENTOR]
    mentors.choose(part(context, "Ana Li").id)
    in_dialog(fill_in)
    qtbot.keyClick(mentors.table, Qt.Key.Key_Return)
    assert person(context, "Ana Li").answers == {
        "field1": ("Art, craft", "Maths"),
        "field2": 2.5,
        "field3": "EO",
    }


def test_peers_where_the_format_knows_no_roles(
    screen: PeopleScreen, context: Context, qtbot: QtBot
) -> None:
    document = context.document
    document.do(
        "format",
        lambda w: w.with_tables(programs=patch(w.programs, "program2", format=Format.CIRCLE)),
    )
    document.do("add", add_person, "program2", Role.PEER, "Ed Fi")
    screen.show_program("program2")
    assert texts(screen.rosters[Role.PEER], Column.NAME) == ["Ed Fi"]
    shown = {role for role, roster in screen.rosters.items() if roster.isVisible()}
    assert shown == {Role.PEER}
    assert status(document.workspace, "program2") == "1 peer, 1 problem"


def test_places_can_be_reached_by_typing(screen: PeopleScreen, qtbot: QtBot) -> None:
    editor = start_editing(qtbot, screen.rosters[Role.MENTOR], 0, Column.CAPACITY)
    spin = editor if isinstance(editor, NumberField) else editor.parentWidget()
    assert isinstance(spin, NumberField) and spin.accessibleName() == "Places"
