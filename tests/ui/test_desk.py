import gc
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from threading import Event
from time import sleep

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.core.edits.programs import blank_program
from app.core.model import Person, Workspace
from app.core.problems import Problem
from app.formats.library_files import load_library
from app.store import Store, create_workspace, open_workspace, read_workspace
from app.ui.app import _opened
from app.ui.desk import Desk, Surroundings
from app.ui.memory import Memory
from app.ui.window import opening
from app.ui.window.files import with_suffix
from app.ui.window.opening import Opening
from app.ui.window.trouble import OpeningTrouble


class Answers:
    """Says which file, instead of a file dialog."""

    def __init__(self) -> None:
        self.path: Path | None = None

    def to_open(self, parent: QWidget | None, folder: Path) -> Path | None:
        return self.path

    def to_keep(self, parent: QWidget | None, title: str, proposed: Path) -> Path | None:
        return self.path


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def desk(light: QApplication, tmp_path: Path, answers: Answers) -> Iterator[Desk]:
    around = Surroundings(load_library(), lambda: date(2026, 9, 1), tmp_path, answers)
    desk = Desk(around, Memory(tmp_path / "window.json"))
    yield desk
    desk.close()


def titles(path: Path) -> list[str]:
    return [program.title for program in read_workspace(path).programs.values()]


def test_a_new_workspace_is_made_and_shown(desk: Desk, answers: Answers, tmp_path: Path) -> None:
    answers.path = tmp_path / "Ours.trellis"
    desk.ask_and_create()
    assert desk.window is not None
    assert desk.window.isVisible()
    assert "Ours" in desk.window.windowTitle()
    assert answers.path.exists()


def test_another_workspace_takes_the_place_of_the_present_one(desk: Desk, tmp_path: Path) -> None:
    desk.create(tmp_path / "one.trellis")
    first = desk.window
    desk.create(tmp_path / "two.trellis")
    assert first is not None
    assert not first.isVisible()
    assert desk.window is not None
    assert "two" in desk.window.windowTitle()
    desk.open(tmp_path / "one.trellis")
    assert "one" in desk.window.windowTitle()


def test_nothing_of_a_workspace_is_kept_once_another_is_open(desk: Desk, tmp_path: Path) -> None:
    desk.create(tmp_path / "one.trellis")
    assert desk.window is not None
    gone: list[str] = []
    context = desk.window.context
    desk.window.destroyed.connect(lambda: gone.append("window"))
    context.document.destroyed.connect(lambda: gone.append("document"))
    context.jobs.destroyed.connect(lambda: gone.append("jobs"))
    desk.create(tmp_path / "two.trellis")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone == ["window", "document", "jobs"]


def test_what_cannot_be_opened_leaves_the_present_one(desk: Desk, tmp_path: Path) -> None:
    desk.create(tmp_path / "one.trellis")
    bad = tmp_path / "letter.trellis"
    bad.write_text("Dear Anna")
    for path in (bad, tmp_path / "nowhere.trellis"):
        with pytest.raises(Problem):
            desk.open(path)
    assert desk.window is not None
    assert desk.window.isVisible()
    desk.window.context.document.do("New program", blank_program, "Still writable")
    assert titles(tmp_path / "one.trellis") == ["Still writable"]


def test_a_copy_is_whole_and_no_longer_follows(
    desk: Desk, answers: Answers, tmp_path: Path
) -> None:
    desk.create(tmp_path / "one.trellis")
    assert desk.window is not None
    document = desk.window.context.document
    document.do("New program", blank_program, "Before")
    answers.path = tmp_path / "copy.trellis"
    desk.ask_and_copy()
    document.do("New program", blank_program, "After")
    assert titles(answers.path) == ["Before"]
    with pytest.raises(Problem):
        desk.ask_and_copy()
    assert titles(answers.path) == ["Before"]


def later(workspace: Workspace) -> Workspace:
    """Takes so long that a window can be closed meanwhile."""
    sleep(0.1)
    return blank_program(workspace, "Later")


def test_leaving_the_window_keeps_what_is_being_written(desk: Desk, tmp_path: Path) -> None:
    desk.create(tmp_path / "one.trellis")
    assert desk.window is not None
    context = desk.window.context
    context.document.do_beside(context.jobs, "New program", later)
    desk.close()
    assert titles(tmp_path / "one.trellis") == ["Later"]


def test_a_copy_has_what_is_being_written(desk: Desk, answers: Answers, tmp_path: Path) -> None:
    desk.create(tmp_path / "one.trellis")
    assert desk.window is not None
    context = desk.window.context
    context.document.do_beside(context.jobs, "New program", later)
    answers.path = tmp_path / "copy.trellis"
    desk.ask_and_copy()
    assert titles(answers.path) == ["Later"]


def test_leaving_the_window_keeps_what_was_typed_last(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.create(tmp_path / "one.trellis")
    window = desk.window
    assert window is not None
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    name = window.stack.currentWidget().name  # type: ignore[attr-defined]
    name.setFocus()
    QTest.keyClicks(name, "Riverside Library")
    window.close()
    settings = read_workspace(tmp_path / "one.trellis").settings
    assert settings["organization.name"].value == "Riverside Library"


def test_the_window_comes_back_in_its_size_at_its_last_program(desk: Desk, tmp_path: Path) -> None:
    desk.create(tmp_path / "one.trellis")
    assert desk.window is not None
    desk.window.context.document.do("New program", blank_program, "Ours")
    (program,) = desk.window.context.document.workspace.programs
    desk.window.resize(760, 600)
    desk.window.show_program(program)
    desk.close()
    desk.open(tmp_path / "one.trellis")
    assert (desk.window.width(), desk.window.height()) == (760, 600)
    assert desk.window.program_page is not None
    assert desk.window.program_page.program_id == program


def test_a_broken_memory_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "window.json"
    path.write_text('{"text_scale": 40}')
    memory = Memory(path)
    assert memory.values.text_scale == 1.0
    memory.values.recent.append("x")
    memory.write()
    assert Memory(path).values.recent == ["x"]


def test_a_problem_at_the_start_says_what_to_do_next(
    desk: Desk, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def answer(dialog: OpeningTrouble) -> int:
        words = [label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "text")]
        seen.append(" ".join(words))
        dialog.accept_button.click()
        return 1

    monkeypatch.setattr(OpeningTrouble, "exec", answer)
    create_workspace(tmp_path / "good.trellis", Workspace())[1].close()
    answers.path = tmp_path / "good.trellis"
    assert _opened(desk, tmp_path / "gone.trellis")
    assert "gone.trellis" in seen[0]
    assert desk.window is not None
    assert desk.window.path.name == "good.trellis"


def test_declining_at_the_start_ends_trellis(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(OpeningTrouble, "exec", lambda dialog: dialog.reject_button.click())
    assert not _opened(desk, tmp_path / "gone.trellis")
    assert desk.window is None


def test_two_windows_on_one_workspace_are_refused(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "one.trellis"
    _, other = create_workspace(path)
    with other, pytest.raises(Problem) as refused:
        desk.open(path)
    assert refused.value.code == "store.in_use"


def test_a_disk_that_is_gone_changes_nothing_on_the_screen(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    desk.create(folder / "one.trellis")
    assert desk.window is not None
    document = desk.window.context.document
    shutil.rmtree(folder)
    with pytest.raises(Problem):
        document.do("New program", blank_program, "Lost?")
    assert not document.workspace.programs


def test_files_get_their_suffix_once(tmp_path: Path) -> None:
    assert with_suffix(tmp_path / "a.b").name == "a.b.trellis"
    assert with_suffix(tmp_path / "a.trellis").name == "a.trellis"


def many() -> Workspace:
    people = {f"p{n}": Person(id=f"p{n}", name=f"Person {n}") for n in range(1500)}
    return Workspace(people=people)


def test_a_large_workspace_is_read_while_the_window_lives(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create_workspace(tmp_path / "large.trellis", many())[1].close()
    monkeypatch.setattr(opening, "LARGE", 0)
    seen: list[QWidget | None] = []
    QTimer.singleShot(0, lambda: seen.append(QApplication.activeModalWidget()))
    desk.open(tmp_path / "large.trellis")
    assert isinstance(seen[0], Opening)
    assert desk.window is not None
    assert desk.window.context.document.workspace == many()
    assert desk.window.context.document.do("Add", blank_program, "One more")


def test_many_people_are_spared_the_search_for_garbage_while_their_window_is_open(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.desk.MANY", 1000)
    desk.create(tmp_path / "large.trellis", many())
    assert desk.window is not None
    people = desk.window.context.document.workspace.people
    assert not any(one is people for one in gc.get_objects())
    desk.close()
    assert any(one is people for one in gc.get_objects())


def test_a_reading_that_is_stopped_leaves_the_present_workspace(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.create(tmp_path / "one.trellis")
    create_workspace(tmp_path / "large.trellis", many())[1].close()
    monkeypatch.setattr(opening, "LARGE", 0)
    present = desk.window

    def stop() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Opening)
        dialog.reject_button.click()
        go_on.set()

    go_on = Event()
    monkeypatch.setattr(opening, "open_workspace", _patiently(go_on))
    QTimer.singleShot(0, stop)
    desk.open(tmp_path / "large.trellis")
    assert desk.window is present
    monkeypatch.undo()
    open_workspace(tmp_path / "large.trellis")[1].close()


def _patiently(go_on: Event) -> Callable[..., tuple[Workspace, Store]]:
    def open_it(path: Path, report: Callable[[int, int], None]) -> tuple[Workspace, Store]:
        go_on.wait()
        return open_workspace(path, report)

    return open_it
