"""What the disk and SQLite complain of, said as problems a user can mend."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.core.problems import Problem

_BY_RESULT = {
    sqlite3.SQLITE_PERM: "store.not_allowed",
    sqlite3.SQLITE_BUSY: "store.busy",
    sqlite3.SQLITE_LOCKED: "store.busy",
    sqlite3.SQLITE_READONLY: "store.read_only_file",
    sqlite3.SQLITE_IOERR: "store.disk_failed",
    sqlite3.SQLITE_CORRUPT: "store.damaged",
    sqlite3.SQLITE_FULL: "store.disk_full",
    sqlite3.SQLITE_CANTOPEN: "store.read_only_folder",
    sqlite3.SQLITE_NOTADB: "store.not_a_workspace",
}
_BY_EXTENDED_RESULT = {
    sqlite3.SQLITE_READONLY_DBMOVED: "store.moved",
    sqlite3.SQLITE_READONLY_DIRECTORY: "store.read_only_folder",
}
_BY_ERRNO = {
    errno.ENOSPC: "store.disk_full",
    errno.EDQUOT: "store.disk_full",
    errno.EROFS: "store.read_only_folder",
    errno.EACCES: "store.read_only_folder",
    errno.EPERM: "store.read_only_folder",
    errno.ENOENT: "store.folder_missing",
    errno.ENOTDIR: "store.folder_missing",
}


@contextmanager
def said_plainly(path: Path) -> Iterator[None]:
    """Turn errors of the disk and of SQLite into problems that name the file.

    Errors that only a mistake in Trellis can cause stay what they are.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = _code(error)
        if code is None:
            raise
        raise about(code, path) from error
    except OSError as error:
        code = _BY_ERRNO.get(error.errno or 0, "store.disk_failed")
        raise about(code, path) from error


def about(code: str, path: Path) -> Problem:
    """The problem with that file."""
    return Problem(code, file=path.name, folder=str(path.parent))


def _code(error: sqlite3.Error) -> str | None:
    result: int | None = getattr(error, "sqlite_errorcode", None)
    if result is None:
        return None
    return _BY_EXTENDED_RESULT.get(result) or _BY_RESULT.get(result & 0xFF)
