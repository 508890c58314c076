"""The table of everybody: found, put right, and erased for good."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.core.edits.people import add_person, edit_person
from app.core.model import Role, Status
from app.ui.context import Context
from app.ui.people.everyone import EveryoneScreen
from app.ui.people.everyone_model import NAME
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.labels import Body
from tests.ui.dialogs import in_dialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def everyone(context: Context, with_people: None, qtbot: QtBot) -> EveryoneScreen:
    """The page, shown."""
    context.document.do("add", add_person, "program2", Role.MENTEE, "Ana Li", "ana@x.org")
    made = EveryoneScreen(context)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def shown(everyone: EveryoneScreen) -> list[list[str]]:
    model = everyone.table.model()
    return [
        [model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())
    ]


def test_everyone_with_their_programs(everyone: EveryoneScreen, qtbot: QtBot) -> None:
    assert shown(everyone) == [
        ["Ana Li", "ana@x.org", "Mentor in Spring; mentee in Autumn"],
        ["Bo Xu", "bo@x.org", "Mentor in Spring"],
        ["Cy Oz", "", "Mentee in Spring"],
    ]
    qtbot.keyClicks(everyone.search, "autumn")
    assert [row[NAME] for row in shown(everyone)] == ["Ana Li"]
    assert everyone.count.text() == "1 of 3 people"


def test_a_name_is_put_right_in_place(
    everyone: EveryoneScreen, context: Context, qtbot: QtBot
) -> None:
    everyone.table.setFocus()
    everyone.table.setCurrentIndex(everyone.table.model().index(1, NAME))
    qtbot.keyClick(everyone.table, Qt.Key.Key_F2)
    editor = everyone.table.findChild(QLineEdit)
    qtbot.keyClicks(editor, "Bob Xu")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(everyone)[1][NAME] == "Bob Xu")
    assert context.document.history.undo_label == "Rename person"


def test_one_edit_touches_one_row(everyone: EveryoneScreen, context: Context) -> None:
    told: list[tuple[int, int]] = []
    everyone.model.dataChanged.connect(lambda top, last: told.append((top.row(), last.row())))
    everyone.model.modelReset.connect(lambda: told.append((-1, -1)))
    context.document.do("edit", edit_person, "person2", email="b@y.org")
    assert told == [(1, 1)]


def test_a_hidden_page_waits_until_it_is_seen(
    everyone: EveryoneScreen, context: Context, qtbot: QtBot
) -> None:
    everyone.hide()
    context.document.do("edit", edit_person, "person2", name="Zed Xu")
    assert "Zed Xu" not in [row[NAME] for row in shown(everyone)]
    everyone.show()
    assert "Zed Xu" in [row[NAME] for row in shown(everyone)]


def test_erasing_says_what_goes_and_undo_brings_it_back(
    everyone: EveryoneScreen, context: Context, qtbot: QtBot
) -> None:
    assert not everyone.erase_button.isEnabled()
    said: list[str] = []

    def agree(dialog: Dialog) -> None:
        said.extend(label.text() for label in dialog.findChildren(Body))
        qtbot.mouseClick(dialog.accept_button, LEFT)

    everyone.table.selectRow(0)
    in_dialog(agree)
    qtbot.mouseClick(everyone.erase_button, LEFT)
    assert "taken out of 2 programs." in said[0]
    assert [row[NAME] for row in shown(everyone)] == ["Bo Xu", "Cy Oz"]
    document = context.document
    assert "Ana" not in repr(document.workspace)
    assert document.history.undo_label == "Erase Ana Li"
    document.undo()
    assert [row[NAME] for row in shown(everyone)] == ["Ana Li", "Bo Xu", "Cy Oz"]
    assert [p.status for p in document.workspace.participants.values()] == [Status.ACTIVE] * 4


def test_cancelling_erases_nobody(everyone: EveryoneScreen, context: Context, qtbot: QtBot) -> None:
    before = context.document.workspace
    everyone.table.selectRow(0)
    in_dialog(lambda dialog: None)
    qtbot.keyClick(everyone.table, Qt.Key.Key_Delete)
    assert context.document.workspace is before
