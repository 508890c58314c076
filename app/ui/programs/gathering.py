"""Finds where all programs stand and what can be seen in that: of many, off the window's thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.core.dimensions.portfolio import Observation, observe
from app.core.model import Workspace
from app.ui.context import Context
from app.ui.jobs import uncaught
from app.ui.programs.entries import Entry, entries

FEW = 40
"""So few programs take less time than a frame of the window."""


@dataclass(frozen=True)
class Gathered:
    """The programs with their places, and what can be seen in them."""

    entries: tuple[Entry, ...]
    seen: tuple[Observation, ...]


class Gathering(QObject):
    """Emits `gathered(Gathered)` for the whole workspace, `looked(observations)` for a part.

    Of several questions the latest is the one answered.
    """

    gathered = Signal(object)
    looked = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._asked = 0

    def gather(self) -> None:
        """Gather the programs of the present snapshot."""
        workspace = self._context.document.workspace
        few = len(workspace.programs) <= FEW
        self._answer(lambda: gather(workspace), self.gathered.emit, at_once=few)

    def look_at(self, shown: Sequence[Entry]) -> None:
        """Look at these programs alone."""
        self._answer(lambda: look_at(shown), self.looked.emit, at_once=len(shown) <= FEW)

    def _answer(
        self, work: Callable[[], object], tell: Callable[[object], None], *, at_once: bool
    ) -> None:
        self._asked += 1
        if at_once:
            tell(work())
            return
        asked = self._asked
        job = self._context.jobs.start(lambda _: work())
        job.finished.connect(lambda result: tell(result) if asked == self._asked else None)
        job.failed.connect(uncaught)


def gather(workspace: Workspace) -> Gathered:
    """All programs of a workspace, and what can be seen in them."""
    found = entries(workspace)
    return Gathered(found, look_at(found))


def look_at(shown: Sequence[Entry]) -> tuple[Observation, ...]:
    """What can be seen in these programs; nothing where there are none."""
    return observe({entry.id: entry.place for entry in shown}) if shown else ()
