"""How much memory this process and those it started hold together."""

import os
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import Self

EVERY = 0.2
TO_MEGABYTES = 1024
PROCESSES = Path("/proc")


class Memory:
    """Looks five times a second while the block runs; what is shared counts once.

    Linux only: elsewhere `megabytes` stays 0.
    """

    def __init__(self) -> None:
        self.megabytes = 0
        self._over = Event()
        self._thread = Thread(target=self._watch)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(EVERY):
            held = sum(map(_proportional, _family())) // TO_MEGABYTES
            self.megabytes = max(self.megabytes, held)


def _family() -> list[Path]:
    """This process and its children."""
    own = f"PPid:\t{os.getpid()}\n"
    here = PROCESSES / str(os.getpid())
    return [
        place
        for place in PROCESSES.glob("[0-9]*")
        if place == here or own in _text(place / "status")
    ]


def _proportional(place: Path) -> int:
    """A process's memory in KB, with its share of what it holds together with others."""
    lines = _text(place / "smaps_rollup").splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def _text(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""
