"""Collects garbage between events for as long as the window is open."""

import gc
import sys

from PySide6.QtCore import QObject, QTimer

from app.ui.garbage import Garbage

LOOK_EVERY_MS = 250
GROWTH = 1.25
"""So many times the memory that stayed the last time makes it worth going through all again."""


class Collecting(QObject):
    """Holds Python's own collector back, and works in its place whenever nothing else does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._garbage = Garbage()
        self._garbage.hold()
        self.destroyed.connect(self._garbage.release)
        self._stayed = _alive()
        self._seen = _middle_collections()
        timer = QTimer(self, interval=LOOK_EVERY_MS)
        timer.timeout.connect(self._look)
        timer.start()

    def _look(self) -> None:
        self._garbage.collect_some()
        seen = _middle_collections()
        if seen != self._seen:
            self._seen = seen
            self._collect_old()

    def _collect_old(self) -> None:
        if _alive() > self._stayed * GROWTH:
            gc.collect()
            self._stayed = _alive()


def _alive() -> int:
    """How much there is. A list of all objects would hold what a thread is just making."""
    return sys.getallocatedblocks()


def _middle_collections() -> int:
    return int(gc.get_stats()[1]["collections"])
