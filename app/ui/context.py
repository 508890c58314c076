"""What every screen is handed, so that none reaches for a global."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from app.core.model import Library
from app.core.own import Shelves
from app.ui.checks import Checks
from app.ui.document import Document
from app.ui.jobs import Jobs

LibraryNow = Callable[[], Library]


@dataclass(frozen=True)
class Context:
    """The open document, the library that ships, and the world outside.

    `documents_dir` is where saving dialogs start.
    """

    document: Document
    jobs: Jobs
    shipped: Library
    today: Callable[[], date]
    documents_dir: Path

    @property
    def library(self) -> Library:
        """What ships together with the workspace's own items, as it is now: don't keep it."""
        return self._shelves.library(self.document.workspace)

    def library_now(self) -> Library:
        """The same, to hand on to what reads the library again and again."""
        return self.library

    @cached_property
    def checks(self) -> Checks:
        """What needs a look among people."""
        return Checks()

    @cached_property
    def _shelves(self) -> Shelves:
        return Shelves(self.shipped)
