"""Opens the window on a workspace and takes pictures of its places."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.core.model import Library, Workspace
from app.core.own import Kind
from app.ui.desk import Desk, Surroundings
from app.ui.guides.screen import GuidesScreen
from app.ui.library.screen import LibraryScreen
from app.ui.main_window import MainWindow
from app.ui.matches.screen import MatchesScreen
from app.ui.matches.switch import Switch
from app.ui.matches.views import NAMES
from app.ui.memory import Memory
from app.ui.review.screen import ReviewScreen
from app.ui.widgets.in_turn import InTurn
from app.ui.window.files import FileDialogs
from app.ui.window.trail import PROGRAM
from tests.screens.workspaces import with_people

SIZES = {"1280": (1280, 800), "1920": (1920, 1080)}
STEPS = ("design", "people", "matches", "guides", "review")
REVIEWS = ("met", "check-ins", "ratings", "learned")
RAIL = ("programs", "people", "library", "journal", "help", "settings")
VIEWS = "Show the matching as"
TODAY = date(2026, 9, 1)
QUIET_MS, LONGEST_MS = 150, 20_000


@contextmanager
def window_on(workspace: Workspace, library: Library, folder: Path) -> Iterator[MainWindow]:
    """The main window on a new file that holds the workspace."""
    folder.mkdir(parents=True, exist_ok=True)
    around = Surroundings(library, lambda: TODAY, folder, FileDialogs())
    desk = Desk(around, Memory(folder / "window.json"))
    desk.create(folder / "Riverside mentoring.trellis", workspace)
    assert desk.window is not None
    try:
        yield desk.window
    finally:
        desk.close()


def places(window: MainWindow) -> Iterator[tuple[str, Callable[[], None]]]:
    """Every place of the window with the way there."""
    for page in RAIL:
        yield page, lambda to=page: window.show_page(to)
    yield "library-item", lambda: _read_item(window)
    yield "library-editor", lambda: _write_item(window)
    if window.context.document.workspace.programs:
        program = with_people(window.context.document.workspace)
        for step in STEPS:
            yield (
                f"{PROGRAM}-{step}",
                lambda to=step: window.show_program(program, to),
            )
        yield from _views(window, program)
        yield from _own_look(window, program)
        for number, view in enumerate(REVIEWS):
            yield f"{PROGRAM}-review-{view}", lambda to=number: _show_review(window, program, to)


def _read_item(window: MainWindow) -> None:
    _library(window).show_item(Kind.ACTIVITY, "hot-seat")


def _write_item(window: MainWindow) -> None:
    """In the editor: an own item if there is one, else a copy of one that ships."""
    screen, own = _library(window), window.context.document.workspace.own_activities
    if own:
        screen.show_item(Kind.ACTIVITY, next(iter(own)), edit=True)
    else:
        screen.show_item(Kind.ACTIVITY, "hot-seat")
        screen.detail.copy.click()


def _library(window: MainWindow) -> LibraryScreen:
    window.show_page("library")
    screen = window.findChild(LibraryScreen)
    assert screen is not None
    return screen


def _show_review(window: MainWindow, program: str, view: int) -> None:
    window.show_program(program, "review")
    screen = window.findChild(ReviewScreen)
    assert screen is not None
    screen.tabs.setCurrentIndex(view)


def _views(window: MainWindow, program: str) -> Iterator[tuple[str, Callable[[], None]]]:
    """What a matching is shown as besides the list, where the workspace has one."""
    if not window.context.document.workspace.matchings:
        return
    window.show_program(program, "matches")
    switches = window.findChild(MatchesScreen).findChildren(Switch)
    (switch,) = (each for each in switches if each.accessibleName() == VIEWS and each.isVisible())
    for place, name in list(enumerate(NAMES))[1:]:
        yield f"{PROGRAM}-matches-{name.lower()}", lambda to=place: switch.setCurrentIndex(to)
    switch.setCurrentIndex(0)


def _own_look(window: MainWindow, program: str) -> Iterator[tuple[str, Callable[[], None]]]:
    """The second tab of Guides, which is put back after its picture."""
    window.show_program(program, "guides")
    tabs = window.findChild(GuidesScreen).tabs
    yield f"{PROGRAM}-guides-look", lambda: tabs.setCurrentIndex(1)
    tabs.setCurrentIndex(0)


def settle(window: MainWindow) -> None:
    """Wait until no job runs, no screen opens any more, and everything is painted."""
    for _ in range(LONGEST_MS // QUIET_MS):
        QTest.qWait(QUIET_MS)
        opening = any(steps.is_busy for steps in window.findChildren(InTurn))
        if not opening and not window.context.jobs.is_busy:
            break
    QApplication.sendPostedEvents()


def take(widget: QWidget, path: Path) -> None:
    """Save a picture."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not widget.grab().save(str(path)):
        raise OSError(f"{path} was not written")
