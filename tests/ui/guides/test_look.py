"""The organization's own is chosen beside the pages it stands on, and seen on them at once."""

from io import BytesIO
from pathlib import Path
from time import process_time

from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.edits.settings import setting
from app.formats.pdf.organization import FIRST_COLOR, LOGO
from app.ui.document import Document
from app.ui.guides.look.panel import LookPanel
from app.ui.guides.screen import GuidesScreen
from tests.formats.pdf.pictures import bad, drawn
from tests.formats.pdf.samples import page_text, whole_text
from tests.ui.guides.conftest import Answers

LEFT = Qt.MouseButton.LeftButton


def look(screen: GuidesScreen) -> LookPanel:
    screen.tabs.setCurrentIndex(1)
    assert screen.look
    return screen.look


def test_a_logo_is_chosen_seen_and_taken_out(
    screen: GuidesScreen, qtbot: QtBot, answers: Answers, document: Document, tmp_path: Path
) -> None:
    panel = look(screen)
    answers.picture = drawn(tmp_path, "a.png")
    with qtbot.waitSignal(screen.preview.made):
        qtbot.mouseClick(panel.logo.choose_button, LEFT)
    assert setting(document.workspace, LOGO)
    assert panel.logo.shown.isVisible()
    with qtbot.waitSignal(screen.preview.made):
        qtbot.mouseClick(panel.logo.remove_button, LEFT)
    assert not setting(document.workspace, LOGO) and not panel.logo.shown.isVisible()


def test_a_bad_picture_is_refused_and_the_logo_stays(
    screen: GuidesScreen, qtbot: QtBot, answers: Answers, document: Document, tmp_path: Path
) -> None:
    panel = look(screen)
    answers.picture = bad(tmp_path, "half.png")
    qtbot.mouseClick(panel.logo.choose_button, LEFT)
    qtbot.waitUntil(panel.logo.said.isVisible)
    assert "half.png is damaged" in panel.logo.said.text()
    assert not setting(document.workspace, LOGO)


def test_a_colour_too_light_is_answered_with_one_to_take(
    screen: GuidesScreen, qtbot: QtBot, document: Document
) -> None:
    field = look(screen).first
    qtbot.keyClicks(field.text, "ffcc00")
    qtbot.keyClick(field.text, Qt.Key.Key_Return)
    assert "too light" in field.said.text() and not setting(document.workspace, FIRST_COLOR)
    assert field.take_button.text() == "Take #907300"
    with qtbot.waitSignal(screen.preview.made):
        qtbot.mouseClick(field.take_button, LEFT)
    assert setting(document.workspace, FIRST_COLOR) == "#907300"
    assert not field.said.isVisible() and field.text.text() == "#907300"


def test_own_words_are_on_the_page_within_a_second_while_one_types(
    screen: GuidesScreen, qtbot: QtBot
) -> None:
    panel = look(screen)
    panel.program_before.setFocus()
    with qtbot.waitSignal(screen.preview.made):
        qtbot.keyClicks(panel.program_before, "Bring **two** pens.")
        typed = process_time()
    # What the machine does besides takes none of it.
    assert process_time() - typed < 2
    assert "Before you begin Bring two pens." in page_text(screen.content, 2)


def test_a_page_is_reached_by_number_picture_and_part(screen: GuidesScreen, qtbot: QtBot) -> None:
    bar, model = screen.bar, screen.thumbnails.pages
    pages = screen.pages.page_count
    assert model.rowCount() == pages and bar.of.text() == f"of {pages}"
    bar.page.setFocus()
    bar.page.selectAll()
    qtbot.keyClicks(bar.page, "7")
    qtbot.keyClick(bar.page, Qt.Key.Key_Return)
    assert screen.pages.pageNavigator().currentPage() == 6
    assert screen.thumbnails.currentIndex().row() == 6
    screen.thumbnails.setFocus()
    qtbot.keyClick(screen.thumbnails, Qt.Key.Key_Home)
    qtbot.keyClick(screen.thumbnails, Qt.Key.Key_Return)
    assert bar.page.value() == 1 and not bar.back.isEnabled()
    row = next(
        row
        for row in range(screen.panel.parts.count())
        if screen.panel.parts.item(row).text().startswith("    ")
    )
    screen.panel.parts.itemActivated.emit(screen.panel.parts.item(row))
    assert "Session 1" in page_text(screen.content, bar.page.value())


def test_the_first_page_is_marked_when_something_else_is_printed(
    screen: GuidesScreen, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(screen.preview.made):
        qtbot.keyClick(screen.panel.kind, Qt.Key.Key_Down)
        qtbot.keyClick(screen.panel.kind, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: screen.thumbnails.currentIndex().row() == 0)
    assert screen.panel.parts.currentRow() == 0


def test_pages_grow_and_shrink_by_keys(screen: GuidesScreen, qtbot: QtBot) -> None:
    ctrl = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(screen.pages, Qt.Key.Key_Plus, ctrl)
    assert screen.bar.zoom.currentText() == "100 %" and screen.pages.zoomFactor() == 1.0
    qtbot.keyClick(screen.pages, Qt.Key.Key_Minus, ctrl)
    assert screen.pages.zoomFactor() == 0.75


def test_a_booklet_is_twice_as_wide(screen: GuidesScreen, qtbot: QtBot) -> None:
    assert screen.panel.size_of.count() == 3
    screen.panel.size_of.setFocus()
    with qtbot.waitSignal(screen.preview.made):
        qtbot.keyClick(screen.panel.size_of, Qt.Key.Key_End)
    page = PdfReader(BytesIO(screen.content)).pages[0]
    assert page.mediabox.width > page.mediabox.height


def test_the_guide_is_printed_in_another_language_and_the_choice_is_kept(
    screen: GuidesScreen, qtbot: QtBot, document: Document
) -> None:
    qtbot.waitUntil(screen.panel.language.isVisible)
    field = screen.panel.language
    with qtbot.waitSignal(screen.preview.made):
        field.setFocus()
        qtbot.keyClicks(field, "Deutsch")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    (program,) = document.workspace.programs.values()
    assert program.language == "de" and field.value() == "de"
    assert "für" in page_text(screen.content, 1) or "Unsere Vereinbarung" in whole_text(
        screen.content
    )
    with qtbot.waitSignal(screen.preview.made):
        document.undo()
    assert field.value() == "en"
