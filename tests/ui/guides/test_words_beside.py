"""What the panel says before and after guides are made, and that it keeps its width."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.core.edits.programs import edit_program
from app.core.edits.settings import set_setting
from app.formats.pdf import PaperSize
from app.ui.context import Context
from app.ui.document import Document
from app.ui.guides.asking import Dialogs, replace_question
from app.ui.guides.screen import GuidesScreen
from tests.ui.guides.conftest import Answers

LEFT = Qt.MouseButton.LeftButton


def test_a_saved_guide_is_confirmed_until_another_is_chosen(
    screen: GuidesScreen, qtbot: QtBot, answers: Answers
) -> None:
    saved = screen.panel.saved
    assert not saved.isVisible()
    qtbot.mouseClick(screen.panel.save_button, LEFT)
    assert answers.file is not None and answers.file.exists()
    folder = answers.file.parent.name
    assert saved.said.text() == f"Saved as “guide.pdf”, in the folder “{folder}”."
    assert saved.isVisible() and saved.open_button.isVisible()

    with qtbot.waitSignal(screen.preview.made):
        screen.panel.whose.setFocus()
        qtbot.keyClick(screen.panel.whose, Qt.Key.Key_Down)
    assert not saved.isVisible()


def test_a_save_that_fails_is_not_confirmed(
    screen: GuidesScreen, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    answers.file = tmp_path / "nowhere" / "guide.pdf"
    with qtbot.captureExceptions():
        qtbot.mouseClick(screen.panel.save_button, LEFT)
    assert not screen.panel.saved.isVisible()


def test_long_names_do_not_widen_the_panel(
    screen: GuidesScreen, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    width, everyone = screen.panel.width(), screen.panel.everyone
    least = screen.panel.minimumSizeHint().width()
    answers.folder, answers.file = tmp_path / ("f" * 90), tmp_path / f"{'g' * 90}.pdf"
    qtbot.mouseClick(everyone.button, LEFT)
    everyone.bar.text.setText("Amina Okafor with Tomáš Dvořák - " + "mentor’s guide " * 9)
    assert everyone.bar.isVisible() and screen.panel.minimumSizeHint().width() <= max(least, width)
    qtbot.waitUntil(everyone.said.isVisible)
    qtbot.mouseClick(screen.panel.save_button, LEFT)
    assert screen.panel.saved.isVisible()
    assert screen.panel.minimumSizeHint().width() <= max(least, width)
    assert screen.panel.width() <= width


def test_one_file_has_a_name_and_many_have_names() -> None:
    assert replace_question(1, Path("a/Documents")).startswith("One file in Documents has the name")
    assert replace_question(3, Path("a/Documents")).startswith("3 files in Documents have the nam")


def test_a_folder_named_after_the_program_is_proposed(
    screen: GuidesScreen, qtbot: QtBot, answers: Answers, context: Context, document: Document
) -> None:
    (program_id,) = document.workspace.programs
    with qtbot.waitSignal(screen.preview.made):
        document.do("Rename", edit_program, program_id, title="Spring: 2027")
    answers.folder = None
    qtbot.mouseClick(screen.panel.everyone.button, LEFT)
    assert answers.proposed_folder == context.documents_dir / "Spring_ 2027"


@pytest.mark.parametrize("chosen", [True, False])
def test_the_proposed_folder_is_there_to_choose_and_gone_if_nothing_is_made(
    screen: GuidesScreen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, chosen: bool
) -> None:
    seen: list[bool] = []

    def ask(parent: object, title: str, begin: str) -> str:
        seen.append(Path(begin).is_dir())
        return begin if chosen else ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", ask)
    proposed = tmp_path / "Spring"
    assert Dialogs().which_folder(screen, proposed) == (proposed if chosen else None)
    assert seen == [True] and not proposed.exists()


def test_what_will_be_left_empty_is_said_before_printing(
    screen: GuidesScreen, qtbot: QtBot, document: Document
) -> None:
    said, (program_id,) = screen.panel.contacts, document.workspace.programs
    assert said.isVisible()
    whom = "whom to tell when somebody’s safety is at risk (in Settings)"
    assert said.text() == f"Lines stay empty, to be filled in by hand: {whom}."
    with qtbot.waitSignal(screen.preview.made):
        document.do("Edit", edit_program, program_id, coordinator_contact="")
    assert "how to reach the coordinator (in Design, “About this program”) and" in said.text()
    with qtbot.waitSignal(screen.preview.made):
        document.do("Set", set_setting, "organization.safeguarding", "Call Ines Fox")
    assert whom not in said.text()

    with qtbot.waitSignal(screen.preview.made):
        screen.panel.kind.setFocus()
        for _ in range(2):
            qtbot.keyClick(screen.panel.kind, Qt.Key.Key_Down)
    assert not said.isVisible()


def test_the_paper_of_the_settings_is_chosen(
    screen: GuidesScreen, qtbot: QtBot, document: Document
) -> None:
    assert screen.panel.paper.value() == PaperSize.A4
    with qtbot.waitSignal(screen.preview.made):
        document.do("Set", set_setting, "paper", "letter")
    assert screen.panel.paper.value() == PaperSize.LETTER
    assert screen._request().paper is PaperSize.LETTER
