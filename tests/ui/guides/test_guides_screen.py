"""Choosing, seeing and keeping guides."""

from pathlib import Path
from time import process_time

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.edits.programs import edit_program
from app.core.edits.rows import put
from app.core.model import Person, Workspace
from app.core.problems import Problem
from app.formats.pdf import Kind, PaperSize
from app.ui.document import Document
from app.ui.guides.choices import NOBODY
from app.ui.guides.preview import PAUSE_MS
from app.ui.guides.screen import GuidesScreen
from app.ui.guides.status import status
from tests.formats.pdf.samples import page_text, whole_text
from tests.ui.guides.conftest import Answers

LEFT = Qt.MouseButton.LeftButton


def choose(qtbot: QtBot, screen: GuidesScreen, field: object, downs: int) -> None:
    """Choose with the keyboard, and wait for the guide."""
    with qtbot.waitSignal(screen.preview.made):
        field.setFocus()  # type: ignore[attr-defined]
        for _ in range(downs):
            qtbot.keyClick(field, Qt.Key.Key_Down)


def rename_mentor(workspace: Workspace, name: str) -> Workspace:
    person: Person = workspace.people["p1"].model_copy(update={"name": name})
    return workspace.with_tables(people=put(workspace.people, person))


def test_the_pages_on_view_are_the_very_bytes_that_are_saved(
    screen: GuidesScreen, qtbot: QtBot, answers: Answers
) -> None:
    assert screen.pages.page_count > 10
    qtbot.mouseClick(screen.panel.save_button, LEFT)

    assert answers.file is not None
    assert answers.file.read_bytes() == screen.content
    assert answers.proposed is not None
    assert answers.proposed.name == "Flash mentoring - mentor's guide.pdf"


def test_a_pair_is_chosen_by_name_and_keeps_its_place_when_the_kind_changes(
    screen: GuidesScreen, qtbot: QtBot
) -> None:
    assert screen.panel.whose.itemText(0) == NOBODY
    choose(qtbot, screen, screen.panel.whose, 1)
    assert "for Amina Okafor with Tomáš Dvořák" in page_text(screen.content, 1)

    choose(qtbot, screen, screen.panel.kind, 1)
    assert screen.panel.kind.value() is Kind.MENTEE
    assert "for Tomáš Dvořák with Amina Okafor" in page_text(screen.content, 1)


def test_the_paper_is_what_was_chosen(screen: GuidesScreen, qtbot: QtBot) -> None:
    choose(qtbot, screen, screen.panel.paper, 1)

    assert screen.panel.paper.value() is PaperSize.LETTER
    assert b"/MediaBox [ 0 0 612 792 ]" in screen.content


def test_large_print_is_a_choice_away(screen: GuidesScreen, qtbot: QtBot, answers: Answers) -> None:
    pages = screen.pages.page_count
    choose(qtbot, screen, screen.panel.size_of, 1)

    assert screen.pages.page_count > pages
    qtbot.mouseClick(screen.panel.save_button, LEFT)
    assert answers.proposed and "large print" in answers.proposed.name
    qtbot.mouseClick(screen.panel.everyone.button, LEFT)
    qtbot.waitUntil(screen.panel.everyone.said.isVisible)
    assert answers.folder and all("large" in path.name for path in answers.folder.iterdir())


def test_cards_and_forms_are_for_everybody(
    screen: GuidesScreen, qtbot: QtBot, answers: Answers
) -> None:
    choose(qtbot, screen, screen.panel.size_of, 1)
    for downs, kind in ((2, Kind.SESSION_CARDS), (1, Kind.QUESTION_CARDS), (1, Kind.FORMS)):
        choose(qtbot, screen, screen.panel.kind, downs)
        qtbot.waitUntil(lambda: not screen.preview.busy)
        assert screen.panel.kind.value() is kind
        assert not screen.panel.whose.isEnabled() and screen.panel.size_of.count() == 2
        assert not screen.panel.everyone.isVisible() and not screen.panel.hint.isVisible()
    assert "Our agreement" in page_text(screen.content, 1)
    qtbot.mouseClick(screen.panel.save_button, LEFT)
    assert answers.proposed and answers.proposed.name == "Flash mentoring - forms, large print.pdf"


def test_an_edit_shows_within_a_second_at_the_page_one_was_looking_at(
    screen: GuidesScreen, qtbot: QtBot, document: Document
) -> None:
    choose(qtbot, screen, screen.panel.whose, 1)
    screen.pages.jump(4)
    begin = process_time()
    with qtbot.waitSignal(screen.preview.made):
        document.do("Rename", rename_mentor, "Zuzana Nová")

    # What the machine does besides takes none of it.
    assert PAUSE_MS / 1000 + process_time() - begin < 1
    assert "for Zuzana Nová" in page_text(screen.content, 1)
    assert screen.pages.pageNavigator().currentPage() == 4
    assert screen.panel.whose.currentText() == "Zuzana Nová, with Tomáš Dvořák"


def test_what_is_not_printed_makes_no_new_guide(
    screen: GuidesScreen, qtbot: QtBot, document: Document
) -> None:
    with qtbot.assertNotEmitted(screen.preview.made, wait=600):
        document.do("Note", lambda ws: ws.with_tables(settings={}) if ws.settings else ws)


def test_nothing_is_made_while_nobody_looks(
    screen: GuidesScreen, qtbot: QtBot, document: Document
) -> None:
    screen.hide()
    with qtbot.assertNotEmitted(screen.preview.made, wait=600):
        document.do("Rename", rename_mentor, "Zuzana Nová")
    with qtbot.waitSignal(screen.preview.made):
        screen.show()


def test_a_part_of_the_guide_is_one_click_away(screen: GuidesScreen, qtbot: QtBot) -> None:
    parts = screen.panel.parts
    (row,) = [n for n in range(parts.count()) if parts.item(n).text().strip() == "One good meeting"]
    parts.scrollToItem(parts.item(row))
    qtbot.mouseClick(parts.viewport(), LEFT, pos=parts.visualItemRect(parts.item(row)).center())

    assert page_text(screen.content, screen.pages.pageNavigator().currentPage() + 1).startswith(
        "Session 1 of 1"
    )


def test_a_guide_for_everyone_with_a_word_on_what_was_made(
    screen: GuidesScreen, qtbot: QtBot, answers: Answers
) -> None:
    everyone = screen.panel.everyone
    qtbot.mouseClick(everyone.button, LEFT)
    qtbot.waitUntil(everyone.said.isVisible)

    assert answers.folder is not None
    assert len(list(answers.folder.glob("*.pdf"))) == 2
    assert everyone.said.text() == "2 files made, in the folder “all”."
    assert everyone.open_button.isVisible() and everyone.button.isEnabled()

    qtbot.mouseClick(everyone.button, LEFT)
    assert answers.asked_about == 2


def test_stopping_says_how_many_were_made(screen: GuidesScreen, qtbot: QtBot) -> None:
    everyone = screen.panel.everyone
    qtbot.mouseClick(everyone.button, LEFT)
    qtbot.mouseClick(everyone.bar.cancel_button, LEFT)
    qtbot.waitUntil(everyone.said.isVisible)

    assert everyone.said.text().startswith("Stopped. ")
    assert everyone.button.isEnabled() and not everyone.bar.isVisible()


def test_a_stopped_batch_goes_on_where_it_stopped(
    screen: GuidesScreen, qtbot: QtBot, answers: Answers
) -> None:
    everyone = screen.panel.everyone
    qtbot.mouseClick(everyone.button, LEFT)
    qtbot.waitUntil(lambda: everyone.bar.bar.value() == 1)
    qtbot.mouseClick(everyone.bar.cancel_button, LEFT)
    qtbot.waitUntil(everyone.said.isVisible)
    # Had it not stopped at once, there would be two.
    assert everyone.said.text().startswith("Stopped. 1 of 2 guides made")

    qtbot.mouseClick(everyone.go_on_button, LEFT)
    qtbot.waitUntil(lambda: "were there already" in everyone.said.text())
    # The second may have been written at the very moment of the click.
    assert everyone.said.text().startswith("2 files made, in the folder “all”.")
    assert not answers.asked_about and not everyone.go_on_button.isVisible()


def test_all_guides_in_one_file_alone(screen: GuidesScreen, qtbot: QtBot, answers: Answers) -> None:
    everyone = screen.panel.everyone
    everyone.files.setFocus()
    qtbot.keyClick(everyone.files, Qt.Key.Key_Down)
    qtbot.mouseClick(everyone.button, LEFT)
    qtbot.waitUntil(everyone.said.isVisible)
    assert answers.folder is not None
    (file,) = answers.folder.iterdir()
    text = whole_text(file.read_bytes())
    assert "for Amina Okafor" in text and "for Tomáš Dvořák" in text


def test_a_folder_that_cannot_be_used_is_said(
    screen: GuidesScreen, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    answers.folder = tmp_path / "file" / "folder"
    qtbot.mouseClick(screen.panel.everyone.button, LEFT)
    qtbot.waitUntil(screen.panel.everyone.said.isVisible)

    assert "can’t be used" in screen.panel.everyone.said.text()


def test_a_guide_that_cannot_be_saved_is_a_problem(
    screen: GuidesScreen, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    answers.file = tmp_path / "nowhere" / "guide.pdf"
    with qtbot.captureExceptions() as raised:
        qtbot.mouseClick(screen.panel.save_button, LEFT)

    assert isinstance(raised[0][1], Problem) and raised[0][1].code == "guides.save"


def test_without_an_approved_matching_nothing_by_name_is_offered(
    screen: GuidesScreen, qtbot: QtBot, document: Document
) -> None:
    choose(qtbot, screen, screen.panel.whose, 1)
    with qtbot.waitSignal(screen.preview.made):
        document.do("Take apart", lambda ws: ws.with_tables(matchings={}, matches={}))

    assert screen.panel.whose.count() == 1
    assert not screen.panel.everyone.isVisible() and screen.panel.hint.isVisible()
    assert "This guide belongs to" in page_text(screen.content, 1)


@pytest.mark.parametrize("approved", [True, False])
def test_the_step_bar_says_only_what_is_known(workspace: Workspace, approved: bool) -> None:
    if not approved:
        workspace = workspace.with_tables(matchings={})
    said = status(workspace, next(iter(workspace.programs)))

    assert said == ("for 1 pair" if approved else "without names so far")


def test_everything_can_be_reached_and_is_named(screen: GuidesScreen) -> None:
    panel = screen.panel
    for widget in (
        panel.kind,
        panel.whose,
        panel.paper,
        panel.parts,
        screen.bar.zoom,
        screen.pages,
    ):
        assert widget.accessibleName()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_renamed_program_is_printed_anew(
    screen: GuidesScreen, qtbot: QtBot, document: Document
) -> None:
    (program_id,) = document.workspace.programs
    with qtbot.waitSignal(screen.preview.made):
        document.do("Rename", edit_program, program_id, title="An hour together")

    assert "An hour together" in page_text(screen.content, 1)
