"""One window at a time: a lock beside the workspace that dies with its process."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from app.core.problems import Problem

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _take(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class Lock:
    """Holds a workspace for this process until `release`, or until the process ends."""

    def __init__(self, path: Path) -> None:
        """Take the lock; raises Problem("store.in_use") while another window holds it."""
        self._file = path.with_name(f".{path.name}.lock")
        self._descriptor: int | None = self._taken(path)

    def release(self) -> None:
        """Let the workspace go, and leave no lock file behind."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is None:
            return
        # POSIX removes the name while the lock is held, so nobody can lock a file that is
        # about to vanish; Windows only lets a closed file go.
        if sys.platform != "win32":
            self._file.unlink(missing_ok=True)
        os.close(descriptor)
        if sys.platform == "win32":
            with suppress(OSError):
                self._file.unlink()

    def _taken(self, path: Path) -> int:
        while True:
            descriptor = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o666)
            if not _take(descriptor):
                os.close(descriptor)
                raise Problem("store.in_use", file=path.name)
            if os.fstat(descriptor).st_nlink:
                return descriptor
            os.close(descriptor)
