"""Guides go to a printer with the pages and copies that were asked for."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from app.core.problems import Problem
from app.ui.guides.on_paper import print_guides
from app.ui.guides.print_out import NO_PRINTER
from app.ui.guides.screen import GuidesScreen
from tests.formats.pdf.samples import cohort, printed
from tests.ui.guides.conftest import Answers

LEFT = Qt.MouseButton.LeftButton


def to_file(path: Path, first: int = 0, last: int = 0, copies: int = 1) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setFromTo(first, last)
    printer.setCopyCount(copies)
    return printer


def test_the_pages_asked_for_are_printed_as_often_as_asked(
    screen: GuidesScreen, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    answers.printer = to_file(tmp_path / "out.pdf", 2, 3, copies=2)
    qtbot.mouseClick(screen.panel.print_button, LEFT)
    qtbot.waitUntil(screen.printed.said.isVisible)

    assert screen.printed.said.text() == "The guide went to the printer."
    pages = PdfReader(tmp_path / "out.pdf").pages
    assert len(pages) == 4
    assert round(float(pages[0].mediabox.width)) == 595


def test_without_a_printer_it_says_so_and_offers_the_file(
    screen: GuidesScreen, qtbot: QtBot
) -> None:
    qtbot.mouseClick(screen.panel.print_button, LEFT)
    assert screen.printed.said.text() == NO_PRINTER
    assert screen.panel.save_button.isEnabled()


def test_everybody_s_guides_are_printed_one_after_the_other(
    screen: GuidesScreen, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    answers.printer = to_file(tmp_path / "out.pdf", 1, 1)
    qtbot.mouseClick(screen.panel.everyone.print_button, LEFT)
    qtbot.waitUntil(screen.printed.said.isVisible)
    assert screen.printed.said.text() == "2 guides went to the printer."


def test_a_lying_sheet_is_printed_lying(qapp: object, tmp_path: Path) -> None:
    booklet = printed(cohort("flash"), booklet=True)
    print_guides(to_file(tmp_path / "out.pdf", 1, 1), [("b", lambda: booklet)], lambda *_: None)
    (page,) = PdfReader(tmp_path / "out.pdf").pages
    assert page.mediabox.width > page.mediabox.height


def test_a_printer_that_takes_nothing_is_said(qapp: object, tmp_path: Path) -> None:
    nowhere = to_file(tmp_path / "no" / "where.pdf")
    with pytest.raises(Problem, match=r"guides\.printer"):
        print_guides(nowhere, [("a", lambda: printed(cohort("flash")))], lambda *_: None)


def test_printing_can_be_stopped_within_a_page(qapp: object, tmp_path: Path) -> None:
    reports = []

    def stop(done: int, total: int, name: str) -> None:
        reports.append(name)
        if len(reports) == 4:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        guide = ("a", lambda: printed(cohort("flash")))
        print_guides(to_file(tmp_path / "out.pdf"), [guide], stop)
    assert len(reports) == 4
