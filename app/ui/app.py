"""Starts the window."""

import logging
import sys
from datetime import date
from pathlib import Path

import platformdirs
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.core.problems import Problem
from app.formats.library_files import load_library
from app.ui.collecting import Collecting
from app.ui.desk import Desk, Surroundings
from app.ui.errors import Failures, log_to
from app.ui.memory import Memory
from app.ui.theme import apply
from app.ui.window.files import SUFFIX, FileDialogs
from app.ui.window.trouble import OpeningTrouble, show_crash, show_failure
from app.ui.window.warm_up import WarmUp

NAME = "Trellis"
FIRST_WORKSPACE = f"Trellis sample{SUFFIX}"
AT_REST_MS = 500

log = logging.getLogger(__name__)


def run(workspace_path: Path | None = None) -> int:
    """Open the window on that workspace, else on the last one; the exit status."""
    crash = log_to(platformdirs.user_log_path(NAME))
    app = QApplication(sys.argv[:1])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    failures = Failures(show_failure, app)
    failures.install()
    Collecting(app)
    memory = Memory(platformdirs.user_state_path(NAME) / "window.json")
    desk = _desk(app, memory)
    app.aboutToQuit.connect(desk.close)
    if not _opened(desk, workspace_path or _last(memory)):
        return 2
    if crash:
        QTimer.singleShot(0, lambda: show_crash(crash, desk.window))
    QTimer.singleShot(AT_REST_MS, desk, lambda: _warm_up(desk))
    return app.exec()


def _warm_up(desk: Desk) -> None:
    if desk.window:
        WarmUp(desk.window.context.jobs, desk)


def _desk(app: QApplication, memory: Memory) -> Desk:
    around = Surroundings(
        load_library(), date.today, platformdirs.user_documents_path(), FileDialogs()
    )
    desk = Desk(around, memory, app)

    def dress() -> None:
        looks = memory.values
        dark = None if looks.appearance == "system" else looks.appearance == "dark"
        apply(app, dark, looks.text_scale)

    dress()
    desk.looks_changed.connect(dress)
    app.styleHints().colorSchemeChanged.connect(dress)
    return desk


def _last(memory: Memory) -> Path | None:
    return next((path for name in memory.values.recent if (path := Path(name)).exists()), None)


def _opened(desk: Desk, path: Path | None) -> bool:
    """Open the workspace, and as long as that fails ask what to do instead."""
    try:
        if path is None:
            _open_first(desk)
        else:
            desk.open(path)
    except Problem as problem:
        log.warning("Not opened: %s", problem)
        return _opened_otherwise(desk, problem)
    return True


def _opened_otherwise(desk: Desk, problem: Problem) -> bool:
    while desk.window is None:
        dialog = OpeningTrouble(problem)
        dialog.exec()
        if dialog.choice == "close":
            return False
        try:
            desk.ask_and_open() if dialog.choice == "open" else desk.ask_and_create()
        except Problem as another:
            problem = another
    return True


def _open_first(desk: Desk) -> None:
    """At the very first start there is a living thing to look at: a sample of one's own."""
    path = platformdirs.user_documents_path() / FIRST_WORKSPACE
    if path.exists():
        desk.open(path)
    else:
        desk.create(path, desk.sample())
