"""Opening, creating and reading workspace files."""

import sqlite3
from contextlib import ExitStack, closing
from pathlib import Path
from urllib.parse import quote

from app.core.changes import diff
from app.core.model import Workspace
from app.store.backup import copy_before_update
from app.store.failures import about, said_plainly
from app.store.load import Report, load
from app.store.lock import Lock
from app.store.migrations import version_of
from app.store.schema import APPLICATION_ID, migrations
from app.store.store import Store, put
from app.store.transactions import transaction

WAIT_FOR_READERS = 1.0


def open_workspace(path: Path, report: Report | None = None) -> tuple[Workspace, Store]:
    """Open a workspace to work on, alone; raises Problem("store.…") and changes nothing.

    `report` is told how many rows are read; what it raises ends it as if nothing had been done.
    """
    path = path.resolve()
    _refuse_what_is_no_file(path)
    with ExitStack() as undo, said_plainly(path):
        lock = Lock(path)
        undo.callback(lock.release)
        _refuse_what_is_read_only(path)
        db = undo.enter_context(closing(_connected(path)))
        refuse_what_cannot_be_read(db, path)
        _make_ready(db, path)
        workspace, store = load(db, path, report), Store(db, path, lock)
        undo.pop_all()
    return workspace, store


def create_workspace(path: Path, workspace: Workspace | None = None) -> tuple[Workspace, Store]:
    """Make a new file, empty or holding `workspace`, and open it.

    The folder is made if need be. The file appears complete or not at all.
    """
    path = path.resolve()
    with said_plainly(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        raise about("store.exists", path)
    draft = path.with_name(f".{path.name}.new")
    try:
        with said_plainly(path):
            _write_new(draft, workspace or Workspace())
            draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return open_workspace(path)


def read_workspace(path: Path) -> Workspace:
    """What a workspace holds, without holding the file; older files are read as they are now."""
    path = path.resolve()
    with said_plainly(path), closing(_in_memory(path)) as db:
        refuse_what_cannot_be_read(db, path)
        migrations.apply(db)
        return load(db, path)


def connect_to_read(path: Path) -> sqlite3.Connection:
    """A connection that can't change the file, for looking at the file itself."""
    _refuse_what_is_no_file(path)
    db = _connected(path)
    db.execute("PRAGMA query_only = ON")
    return db


def _in_memory(path: Path) -> sqlite3.Connection:
    memory = sqlite3.connect(":memory:", isolation_level=None)
    with closing(connect_to_read(path)) as db:
        db.backup(memory)
    return memory


def _connected(path: Path) -> sqlite3.Connection:
    posix = path.as_posix()
    address = "file://" + ("" if posix.startswith("/") else "/") + quote(posix) + "?mode=rw"
    # Large changes are written by another thread, while none is written by the window's own.
    try:
        return sqlite3.connect(
            address,
            uri=True,
            isolation_level=None,
            timeout=WAIT_FOR_READERS,
            check_same_thread=False,
        )
    except sqlite3.OperationalError as error:
        raise about("store.not_allowed", path) from error


def _refuse_what_is_no_file(path: Path) -> None:
    if path.is_dir():
        raise about("store.is_folder", path)
    if not path.exists():
        raise about("store.missing", path)


def _refuse_what_is_read_only(path: Path) -> None:
    # SQLite would open such a file, and complain only at the first change.
    if not _opens(path, "rb"):
        raise about("store.not_allowed", path)
    if not _opens(path, "r+b"):
        raise about("store.read_only_file", path)


def _opens(path: Path, mode: str) -> bool:
    try:
        path.open(mode).close()
    except OSError:
        return False
    return True


def refuse_what_cannot_be_read(db: sqlite3.Connection, path: Path) -> None:
    """Raise Problem for a file that isn't ours, is newer than this Trellis, or is damaged."""
    if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise about("store.not_a_workspace", path)
    if version_of(db) > migrations.version:
        raise about("store.newer", path)
    if db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise about("store.damaged", path)


def _make_ready(db: sqlite3.Connection, path: Path) -> None:
    # One file to copy, and on the disk before the window says it is.
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute("PRAGMA synchronous = FULL")
    # What was erased is written over, and can't be read from the file any more.
    db.execute("PRAGMA secure_delete = ON")
    if migrations.pending(db):
        copy_before_update(db, path)
        migrations.apply(db)


def _write_new(path: Path, workspace: Workspace) -> None:
    path.unlink(missing_ok=True)
    path.touch()
    with closing(_connected(path)) as db:
        migrations.apply(db)
        with transaction(db):
            put(db, diff(Workspace(), workspace))
