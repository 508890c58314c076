"""A program to put people in, and ways to drive the import as a user does."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.core.edits.people import add_person
from app.core.model import Field, FieldKind, Meaning, Program, Role, Workspace
from app.ui.context import Context
from app.ui.people.import_dialog import ImportDialog
from app.ui.people.screen import PeopleScreen

FOLDER = Path(__file__).parents[2] / "data" / "people"
PROGRAM = "program1"


@pytest.fixture
def workspace() -> Workspace:
    programs = {
        "program1": Program(id="program1", title="Spring"),
        "program2": Program(id="program2", title="Autumn"),
    }
    return Workspace(programs=programs)


@pytest.fixture
def screen(context: Context, qtbot: QtBot) -> PeopleScreen:
    """The People step of the program, shown."""
    made = PeopleScreen(context)
    qtbot.addWidget(made)
    made.resize(1190, 650)
    made.show_program(PROGRAM)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def with_people(context: Context) -> None:
    """Two mentors, one mentee and three fields."""
    document = context.document
    fields = {
        "field1": Field(id="field1", label="Skills", kind=FieldKind.LIST, meaning=Meaning.OFFERS),
        "field2": Field(id="field2", label="Years", kind=FieldKind.NUMBER, position=1),
        "field3": Field(
            id="field3", label="Grade", kind=FieldKind.LEVEL, levels=("AO", "EO"), position=2
        ),
    }
    document.do("fields", lambda workspace: workspace.with_tables(fields=fields))
    document.do("add", add_person, PROGRAM, Role.MENTOR, "Ana Li", "ana@x.org", 2)
    document.do("add", add_person, PROGRAM, Role.MENTOR, "Bo Xu", "bo@x.org", 1)
    document.do("add", add_person, PROGRAM, Role.MENTEE, "Cy Oz", "")


@pytest.fixture
def choose_files(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let the system's dialog answer with these files of the sample folder."""

    def choose(*names: str) -> None:
        chosen = [str(FOLDER / name) for name in names]
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (chosen, ""))

    return choose


@pytest.fixture
def preview_of(
    screen: PeopleScreen, qtbot: QtBot, choose_files: Callable[..., None]
) -> Callable[..., ImportDialog]:
    """The preview of these files of the sample folder, from the button on."""

    def preview(*names: str) -> ImportDialog:
        choose_files(*names)
        qtbot.mouseClick(screen.empty.button, Qt.MouseButton.LeftButton)
        return open_preview(qtbot)

    return preview


@pytest.fixture
def preview_of_text(
    screen: PeopleScreen, qtbot: QtBot, context: Context
) -> Callable[..., ImportDialog]:
    """The preview of a file that is written for it."""

    def preview(name: str, text: str) -> ImportDialog:
        path = context.documents_dir / name
        path.write_text(text)
        screen.importing.read([path], PROGRAM)
        return open_preview(qtbot)

    return preview


def open_preview(qtbot: QtBot) -> ImportDialog:
    """The preview, once the files are read."""
    found: list[ImportDialog] = []

    def shown() -> None:
        found[:] = [
            widget
            for widget in QApplication.topLevelWidgets()
            if isinstance(widget, ImportDialog) and widget.isVisible()
        ]
        assert found

    qtbot.waitUntil(shown)
    qtbot.waitUntil(found[0].isActiveWindow)
    return found[0]
