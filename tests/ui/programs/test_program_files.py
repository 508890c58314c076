"""Programs go to files and come back, and become templates that new programs start from."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.core.edits.items import add_activity
from app.core.edits.library import add_activity_item
from app.core.edits.programs import edit_program, new_program
from app.core.model import Workspace, design_of
from app.core.problems import Problem
from app.formats.library_files import load_library
from app.ui.context import Context
from app.ui.programs.screen import ProgramsScreen
from app.ui.programs.starts import begin, starts
from app.ui.widgets.fields import TextField
from tests.ui.dialogs import in_dialog

LEFT = Qt.MouseButton.LeftButton


class Answers:
    """Says which file, without asking anybody."""

    path: Path | None = None

    def to_open(self, parent: QWidget, folder: Path) -> Path | None:
        return self.path

    def to_save(self, parent: QWidget, proposed: Path) -> Path | None:
        return self.path


@pytest.fixture
def workspace() -> Workspace:
    made = new_program(Workspace(), load_library(), "flash", "Hour of advice")
    return edit_program(made, "program1", coordinator="Ana Li")


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    made = Answers()
    made.path = tmp_path / "hour.json"
    return made


@pytest.fixture
def screen(light: QApplication, context: Context, qtbot: QtBot, answers: Answers) -> ProgramsScreen:
    made = ProgramsScreen(context, questions=answers)
    qtbot.addWidget(made)
    made.resize(1190, 760)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.list.model().rowCount() == 1)
    made.list.pick("program1")
    return made


def titles(context: Context) -> list[str]:
    return [program.title for program in context.document.workspace.programs.values()]


def test_a_program_comes_back_from_its_file_with_its_own_activity(
    screen: ProgramsScreen, context: Context, answers: Answers
) -> None:
    context.document.do("New", add_activity_item, title="Ours", minutes=10)
    context.document.do("Add", add_activity, context.library, "session1", "own-1")
    QTest.mouseClick(screen.actions_bar.file, LEFT)
    assert "hour.json" in screen.told.text()
    while context.document.undo():
        pass
    assert not context.document.workspace.own_activities
    QTest.mouseClick(screen.import_button, LEFT)
    workspace = context.document.workspace
    assert titles(context) == ["Hour of advice", "Hour of advice (2)"]
    assert "so it is called “Hour of advice (2)” here" in screen.told.text()
    inside = design_of(workspace, "program2").sessions[0].activities
    used = [context.library.activities[use.activity].title for use in inside]
    assert used[-1] == "Ours"
    context.document.undo()
    assert not context.document.workspace.own_activities
    assert titles(context) == ["Hour of advice"]


def test_a_file_is_dropped_on_the_page(
    screen: ProgramsScreen, context: Context, answers: Answers
) -> None:
    QTest.mouseClick(screen.actions_bar.file, LEFT)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(answers.path))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    at = QPointF(200, 200)
    QApplication.sendEvent(screen, QDragEnterEvent(at.toPoint(), copy, data, LEFT, none))
    QApplication.sendEvent(screen, QDropEvent(at, copy, data, LEFT, none))
    assert len(titles(context)) == 2


@pytest.mark.parametrize("content", ["{}", "no json", '{"version": 9, "templates": [{}]}'])
def test_a_file_of_another_kind_changes_nothing(
    screen: ProgramsScreen, context: Context, answers: Answers, content: str
) -> None:
    assert answers.path
    answers.path.write_text(content)
    before = context.document.workspace
    with pytest.raises(Problem):
        screen.files.import_file(answers.path)
    assert context.document.workspace is before


def test_a_program_becomes_a_template_and_new_programs_start_from_it(
    screen: ProgramsScreen, context: Context
) -> None:
    def name_it(dialog: QWidget) -> None:
        field = dialog.findChild(TextField)
        assert field is not None
        field.selectAll()
        QTest.keyClicks(field, "Our hour")
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    in_dialog(name_it)
    QTest.mouseClick(screen.actions_bar.template, LEFT)
    template = context.document.workspace.own_templates["own-1"]
    assert (template.title, template.coordinator) == ("Our hour", "")
    assert "“Our hour” is a template now" in screen.told.text()
    offered = {start.name: start for start in starts(context.document.workspace, context.library)}
    assert offered["Our hour"].kind == "own"
    begin(context.document, context.library, offered["Our hour"], "Next hour")
    old, new = (design_of(context.document.workspace, key) for key in ("program1", "program2"))
    assert [s.session.title for s in new.sessions] == [s.session.title for s in old.sessions]


def test_a_template_needs_a_title(screen: ProgramsScreen, context: Context, qtbot: QtBot) -> None:
    def leave_empty(dialog: QWidget) -> None:
        field = dialog.findChild(TextField)
        assert field is not None
        field.clear()
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    in_dialog(leave_empty)
    with qtbot.captureExceptions() as raised:
        QTest.mouseClick(screen.actions_bar.template, LEFT)
    assert [problem.code for _, problem, _ in raised] == ["library.no_title"]  # type: ignore[attr-defined]
    assert context.document.workspace.own_templates == {}
