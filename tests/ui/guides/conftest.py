"""The screen of guides on a program with one approved pair."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.core.model import Workspace
from app.ui.context import Context
from app.ui.guides.screen import GuidesScreen
from tests.formats.pdf.samples import cohort


class Answers:
    """What a user would answer."""

    def __init__(self, folder: Path) -> None:
        self.file: Path | None = folder / "guide.pdf"
        self.folder: Path | None = folder / "all"
        self.proposed: Path | None = None
        self.proposed_folder: Path | None = None
        self.replace = True
        self.printer: QPrinter | None = None
        self.picture: Path | None = None
        self.color = ""
        self.asked_about = 0

    def where_to_save(self, parent: QWidget, proposed: Path) -> Path | None:
        self.proposed = proposed
        return self.file

    def which_folder(self, parent: QWidget, proposed: Path) -> Path | None:
        self.proposed_folder = proposed
        return self.folder

    def may_replace(self, parent: QWidget, count: int, folder: Path) -> bool:
        self.asked_about = count
        return self.replace

    def has_printer(self) -> bool:
        return self.printer is not None

    def how_to_print(self, parent: QWidget, pages: int) -> QPrinter | None:
        return self.printer

    def which_picture(self, parent: QWidget) -> Path | None:
        return self.picture

    def which_color(self, parent: QWidget, now: str) -> str:
        return self.color


@pytest.fixture
def workspace() -> Workspace:
    return cohort("flash")


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    return Answers(tmp_path)


@pytest.fixture
def screen(
    qtbot: QtBot, light: QApplication, context: Context, answers: Answers
) -> Iterator[GuidesScreen]:
    made = GuidesScreen(context, questions=answers)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show_program(next(iter(context.document.workspace.programs)))
    with qtbot.waitSignal(made.preview.made):
        made.show()
    yield made
