"""Opens workspaces, each in its window; one at a time in one running Trellis."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.core.model import Library, Workspace
from app.core.problems import Problem
from app.store import Store, create_workspace
from app.ui.context import Context
from app.ui.document import Document
from app.ui.jobs import Jobs
from app.ui.main_window import MainWindow
from app.ui.memory import Memory
from app.ui.window.files import SUFFIX, FileQuestions
from app.ui.window.opening import opened

MANY = 10_000
"""So many people are no garbage that could be worth looking for."""


@dataclass(frozen=True)
class Surroundings:
    """The world outside that the window is given."""

    library: Library
    today: Callable[[], date]
    documents_dir: Path
    files: FileQuestions


class Desk(QObject):
    """Holds the open window. `looks_changed` when the user wants Trellis to look different."""

    looks_changed = Signal()

    def __init__(self, around: Surroundings, memory: Memory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._memory = memory
        self._store: Store | None = None
        self._has_frozen = False
        self.window: MainWindow | None = None

    def open(self, path: Path) -> None:
        """Open a workspace instead of the present one; raises Problem and keeps that."""
        if self._store and self._store.path == path.resolve() and self.window:
            self.window.raise_()
            return
        jobs = Jobs(self)
        try:
            if found := opened(jobs, path, self.window):
                self._show(*found, jobs)
            elif self.window is None:
                raise Problem("store.stopped", file=path.name)
        finally:
            if self.window is None or self.window.context.jobs is not jobs:
                jobs.stop_all()
                jobs.deleteLater()

    def create(self, path: Path, workspace: Workspace | None = None) -> None:
        """Make a workspace and open it; raises Problem and keeps the present one."""
        self._show(*create_workspace(path, workspace), Jobs(self))

    def sample(self) -> Workspace:
        """The sample workspace, whose making loads what only a first start needs."""
        made: Workspace = import_module("app.formats.sample").sample_workspace(self._around.library)
        return made

    def ask_and_open(self) -> None:
        """Let the user choose a workspace."""
        if path := self._around.files.to_open(self.window, self._folder()):
            self.open(path)

    def ask_and_create(self) -> None:
        """Let the user name a new workspace."""
        proposed = self._folder() / f"My programs{SUFFIX}"
        if path := self._around.files.to_keep(self.window, "New workspace", proposed):
            self.create(path)

    def ask_and_copy(self) -> None:
        """Let the user name a copy of the present workspace, as it is now."""
        if self.window is None:
            return
        stem = f"{self.window.path.stem}, {self._around.today().isoformat()}"
        proposed = self._folder() / f"{stem}{SUFFIX}"
        if path := self._around.files.to_keep(self.window, "Save a copy", proposed):
            document = self.window.context.document
            document.settle()
            _, store = create_workspace(path, document.workspace)
            store.close()

    def close(self) -> None:
        """Close the window and let the file go."""
        window, self.window = self.window, None
        if window:
            window.close()
            window.context.document.settle()
            window.context.jobs.stop_all()
            # The window goes first: it listens to the others.
            for left in (window, window.context.document, window.context.jobs):
                left.deleteLater()
        if self._store:
            self._store.close()
            self._store = None
        if self._has_frozen:
            gc.unfreeze()
            self._has_frozen = False

    def _show(self, workspace: Workspace, store: Store, jobs: Jobs) -> None:
        self.close()
        if len(workspace.people) > MANY:
            # These stay until the window goes; going through them for garbage takes long.
            gc.freeze()
            self._has_frozen = True
        self._store = store
        document = Document(workspace, store, self)
        around = self._around
        context = Context(document, jobs, around.library, around.today, around.documents_dir)
        self._memory.opened(store.path)
        self._memory.write()
        self.window = MainWindow(context, self._memory, store.path)
        self._connect(self.window)
        self.window.show()

    def _connect(self, window: MainWindow) -> None:
        window.looks_changed.connect(self.looks_changed)
        window.menu.new_requested.connect(self.ask_and_create)
        window.menu.open_requested.connect(self.ask_and_open)
        window.menu.copy_requested.connect(self.ask_and_copy)
        window.menu.recent_requested.connect(self.open)
        window.menu.quit_requested.connect(window.close)

    def _folder(self) -> Path:
        return self._store.path.parent if self._store else self._around.documents_dir
