"""Very many people are imported and checked off the window's thread, with the same outcome."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.edits.people import edit_person
from app.core.model import Role, Workspace
from app.core.people.checks import Checked
from app.ui.context import Context
from app.ui.people import import_flow
from app.ui.people import screen as people_screen
from app.ui.people.import_dialog import ImportDialog
from app.ui.people.roster_model import Column
from app.ui.people.screen import PeopleScreen

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if anybody were too many to be dealt with at once."""
    monkeypatch.setattr(import_flow, "AT_ONCE", 0)
    monkeypatch.setattr(people_screen, "AT_ONCE", -1)


def test_an_import_of_many_is_one_step_that_undo_takes_back(
    screen: PeopleScreen,
    context: Context,
    qtbot: QtBot,
    preview_of: Callable[..., ImportDialog],
) -> None:
    dialog = preview_of("form-answers-one-sheet.csv")
    qtbot.mouseClick(dialog.accept_button, LEFT)
    assert not context.document.workspace.people
    assert screen.job_bar.isVisible()
    qtbot.waitUntil(lambda: len(context.document.workspace.people) == 46)
    qtbot.waitUntil(screen.rosters[Role.MENTOR].isVisible)
    assert not screen.job_bar.isVisible()
    assert context.document.history.undo_label == "Import 46 people"
    context.document.undo()
    assert not context.document.workspace.people


def test_what_needs_a_look_among_many_is_marked(
    screen: PeopleScreen, context: Context, qtbot: QtBot, with_people: None
) -> None:
    mentors = screen.rosters[Role.MENTOR]
    bo = next(p for p in context.document.workspace.people.values() if p.name == "Bo Xu")
    context.document.do("edit", edit_person, bo.id, email="ana@x.org")
    look = mentors.model.columns.index(Column.LOOK)
    qtbot.waitUntil(lambda: "same e-mail" in mentors.table.model().index(0, look).data())


def test_a_check_that_fails_is_said(
    screen: PeopleScreen, context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(workspace: Workspace, program_id: str) -> Checked:
        raise ValueError("checks")

    monkeypatch.setattr(context.checks, "of", fail)
    with qtbot.captureExceptions() as raised:
        screen.show_program("program2")
        qtbot.waitUntil(lambda: bool(raised))
    assert {str(error) for _, error, _ in raised} == {"checks"}
